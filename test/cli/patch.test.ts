import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from '../support/properties.ts';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPatch } from '../../src/cli/formats/patch.ts';
import { gitEnvironment } from '../support/git-repository.ts';
import { cpuTime } from '../support/cpu-time.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adr-governor-patch-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the real git makes of a text and a patch. */
async function applied(name: string, text: string, patch: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  await new Promise<void>((resolve, reject) => {
    const child = execFile('git', ['apply', '-'], { cwd: folder, env: gitEnvironment }, (error) => {
      if (error === null) resolve();
      else reject(new Error(error.message));
    });
    child.stdin?.end(patch);
  });
  return readFile(file, 'utf8');
}

const record = (end: string): string => ['# 1. A', '', 'Status: Acepted', '', 'Text', '', 'End'].join(end);

describe('a patch', () => {
  it.each([
    ['LF', record('\n') + '\n'],
    ['CRLF', record('\r\n') + '\r\n'],
    ['no line end at the end', record('\n')],
    ['CRLF and no line end at the end', record('\r\n')],
    ['a byte order mark', `\uFEFF${record('\n')}\n`],
    ['CR alone', record('\r')],
    ['mixed line ends', record('\r\n').replace('\r\n', '\n')],
    ['characters that end lines elsewhere', record('\n').replace('Text', 'a\u2028b\u000Cc\u0085d')],
  ])('is taken by git byte for byte: %s', async (_, before) => {
    const after = before.replace('Acepted', 'Accepted');
    expect(await applied('a.md', before, renderPatch('a.md', before, after))).toBe(after);
  });

  it('shows the line ends as they are', () => {
    expect(renderPatch('docs/a.md', 'a\r\nb\r\nc', 'a\r\nB\r\nc')).toBe(
      '--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,3 +1,3 @@\n a\r\n-b\r\n+B\r\n c\n\\ No newline at end of file\n',
    );
  });

  it.each(['with space.md', 'tab\tin.md', 'é "quoted".md', '漢字.md'])(
    'names the file %j so that git finds it',
    async (name) => {
      expect(await applied(name, 'a\n', renderPatch(name, 'a\n', 'b\n'))).toBe('b\n');
    },
  );

  it.each([
    ['everything', (line: string) => line.replace('x', 'y')],
    ['the end, too', (line: string, index: number) => (index === 4999 ? `${line}!` : line.replace('x', 'y'))],
  ])('of a file in which thousands of lines change stays fast and right: %s', async (_, change) => {
    const lines = Array.from({ length: 5000 }, (__, index) => `x ${index}`);
    const [before, after] = [lines.join('\n'), lines.map(change).join('\n')];
    const started = cpuTime();
    const patch = renderPatch('a.md', before, after);
    expect(cpuTime() - started).toBeLessThan(2000);
    expect(await applied('a.md', before, patch)).toBe(after);
  });

  it('is nothing where nothing changes', () => {
    expect(renderPatch('a.md', 'a', 'a')).toBe('');
  });

  it('of any two texts gives the second one', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', 'c\r', '\\ No newline at end of file', '--- a', '@@ -1 +1 @@'))
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = renderPatch('a.md', before, after);
        expect(before === after ? before : applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
      }),
    );
  });
});
