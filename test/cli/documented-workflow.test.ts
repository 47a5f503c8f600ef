import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { folderWith } from './cli-host.ts';

const root = path.join(import.meta.dirname, '../..');
const workflow = z.object({
  jobs: z.object({
    check: z.object({
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).default({}),
          'working-directory': z.string().optional(),
        }),
      ),
    }),
  }),
});

let workspace = '';
afterEach(async () => {
  if (workspace !== '') await rm(workspace, { recursive: true, force: true });
});

/** The steps of the workflow that docs/cli.md shows for code scanning. */
async function documentedSteps() {
  const page = await readFile(path.join(root, 'docs/cli.md'), 'utf8');
  const [, text = ''] = /```yaml\n(name: ADR\n[\s\S]*?)```/.exec(page) ?? [];
  return workflow.parse(parse(text)).jobs.check.steps;
}

it('the documented workflow checks the repository with the program it has installed, and hands on what it found', async () => {
  const steps = await documentedSteps();
  const used = steps.map(({ uses, run }) => uses?.split('@', 1)[0] ?? run?.split(' ', 2).join(' '));
  expect(used).toEqual([
    'actions/checkout',
    'actions/checkout',
    'actions/setup-node',
    'npm ci',
    'node ../adr-governor/src/cli/main.ts',
    'github/codeql-action/upload-sarif',
  ]);
  workspace = await folderWith({ 'repository/docs/adr/0001-a.md': '# 1. A\n\n**Status**: Acepted\n' });
  await mkdir(path.join(workspace, 'repository/.git'));
  await symlink(root, path.join(workspace, 'adr-governor'));
  const check = steps[4];
  const cwd = path.join(workspace, check?.['working-directory'] ?? '');
  await promisify(execFile)('bash', ['-e', '-c', check?.run ?? ''], { cwd });
  const file = String(steps[5]?.with.sarif_file);
  const sarif = await readFile(path.join(workspace, file), 'utf8');
  expect(sarif).toContain('"uri": "docs/adr/0001-a.md"');
  expect(sarif).toContain('"ruleId": "status-known"');
});

it('npm runs the program of a clone in the folder where it was called', async () => {
  workspace = await folderWith({ 'docs/adr/0001-use-a-queue.md': '# 1. Use a queue\n' });
  const { stdout } = await promisify(execFile)('npm', ['--prefix', root, 'run', '-s', 'cli', '--', 'list'], {
    cwd: workspace,
  });
  expect(stdout).toContain('docs/adr/0001-use-a-queue.md:1');
  expect(stdout.trim().split('\n')).toHaveLength(1);
});
