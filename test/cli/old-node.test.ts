import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { oldNodeProblem } from '../../src/cli/old-node.ts';

it.each([
  ['24.0.0', true],
  ['24.21.0', true],
  ['26.1.0-nightly', true],
  ['23.11.1', false],
  ['20.20.2', false],
  ['9.0.0', false],
  ['', false],
])('Node %s is new enough: %s', (version, isEnough) => {
  expect(oldNodeProblem(version) === null).toBe(isEnough);
});

/** The program under a Node that says it is of this version, and has no `node:sqlite`, as old ones have none. */
const under = async (
  version: string,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const pretend = `
    import { registerHooks } from 'node:module';
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    registerHooks({
      resolve(name, context, next) {
        if (name === 'node:sqlite') throw new Error('No such built-in module: node:sqlite');
        return next(name, context);
      },
    });`;
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(pretend)}`,
    path.join(import.meta.dirname, '../../src/cli/main.ts'),
    '--version',
  ];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout, err: stderr };
    },
  );
};

it('says one plain sentence under an old Node, and no stack', async () => {
  const old = await under('20.20.2');
  expect([old.code, old.out]).toEqual([2, '']);
  expect(old.err).toMatch(/^adr-governor needs Node\.js 24 or newer, and this is 20\.20\.2\. .*\n$/);
});
