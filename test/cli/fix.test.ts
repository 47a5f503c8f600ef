import { writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFastParser } from '../../src/adapters/reading/native-markdown.ts';
import { checkLog } from '../../src/cli/check-log.ts';
import { findCandidates } from '../../src/cli/find-candidates.ts';
import { logPlace } from '../../src/cli/log-place.ts';
import { defaultConfiguration } from '../../src/core/config/default-configuration.ts';
import type { MarkdownParser } from '../../src/core/parse/markdown.ts';
import { createRepository, gitEnvironment } from '../support/git-repository.ts';
import { folderWith, runIn } from './cli-host.ts';

const record = (title: string, metadata = '**Status**: Accepted\n**Date**: 2025-03-01'): string =>
  `# ${title}\n\n${metadata}\n\n## Context\n\nOrders need transactions because the old store loses them.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOrders are safe, but we run one more database.\n`;

const folders: string[] = [];
const made = async (files: Parameters<typeof folderWith>[0]): Promise<string> => {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
const read = (folder: string, at: string): Promise<string> => readFile(path.join(folder, at), 'utf8');

describe('fixes that reach into other files', () => {
  const superseding = {
    'docs/adr/0001-use-files.md': record('1. Use files'),
    'docs/adr/0002-use-postgresql.md': record(
      '2. Use PostgreSQL',
      '**Status**: Accepted\n**Date**: 2025-04-01\n**Supersedes**: [1](0001-use-files.md)',
    ),
  };

  it('set the status of a superseded record, and come to rest', async () => {
    const folder = await made(superseding);
    const { out } = await runIn(folder, ['check', '--fix']);
    expect(out).toContain('1 fix applied');
    expect(await read(folder, 'docs/adr/0001-use-files.md')).toBe(
      record('1. Use files').replace('Accepted', 'Superseded by [0002](0002-use-postgresql.md)'),
    );
    const again = await runIn(folder, ['check', '--fix']);
    expect(again.out).not.toContain('applied');
    expect(again.out).not.toContain('supersession-mutual');
  });

  it('also where only the newer record was asked for', async () => {
    const folder = await made(superseding);
    await runIn(folder, ['check', 'docs/adr/0002-use-postgresql.md', '--fix']);
    expect(await read(folder, 'docs/adr/0001-use-files.md')).toContain('Superseded by');
  });

  it('stand in the diff of a dry run', async () => {
    const folder = await made(superseding);
    const { out } = await runIn(folder, ['check', '--fix-dry-run']);
    expect(out).toContain('--- a/docs/adr/0001-use-files.md\n+++ b/docs/adr/0001-use-files.md\n');
    expect(await read(folder, 'docs/adr/0001-use-files.md')).toBe(record('1. Use files'));
  });
});

const log = {
  'docs/adr/0001-use-git.md': record('1. Use git'),
  'docs/adr/0002-use-files.md': record('2. Use files'),
  'docs/adr/0003-use-mail.md': record('3. Use mail'),
  'docs/adr/0004-use-tests.md': record('4. Use tests'),
};

describe('a number that is taken', () => {
  const taken = {
    'docs/adr/0004-use-postgresql.md': `${record('4. Use PostgreSQL')}\nSee [ourselves](0004-use-postgresql.md).\n`,
    'README.md': '# Orders\n\nThe store is [PostgreSQL](docs/adr/0004-use-postgresql.md).\n',
  };

  it('is given up by the record that is new since the base, with all that refers to it', async () => {
    const repository = await createRepository(log);
    folders.push(repository.folder);
    await repository.git('checkout', '--quiet', '-b', 'orders');
    await repository.commit(taken);

    const dry = await runIn(repository.folder, ['check', '--base', 'main', '--fix-dry-run'], { env: gitEnvironment });
    expect(dry.out).toContain(
      'rename from docs/adr/0004-use-postgresql.md\nrename to docs/adr/0005-use-postgresql.md\n',
    );

    const { out, code } = await runIn(repository.folder, ['check', '--base', 'main', '--fix'], { env: gitEnvironment });
    expect(out).toContain('docs/adr/0005-use-postgresql.md fixed');
    expect(code).toBe(0);
    expect(await readdir(path.join(repository.folder, 'docs/adr'))).toEqual([
      '0001-use-git.md',
      '0002-use-files.md',
      '0003-use-mail.md',
      '0004-use-tests.md',
      '0005-use-postgresql.md',
    ]);
    expect(await read(repository.folder, 'docs/adr/0005-use-postgresql.md')).toBe(
      `${record('5. Use PostgreSQL')}\nSee [ourselves](0005-use-postgresql.md).\n`,
    );
    expect(await read(repository.folder, 'README.md')).toContain('(docs/adr/0005-use-postgresql.md)');
  });

  it('is left alone where nobody can tell which record is the newer, unless it is asked for', async () => {
    const folder = await made({ ...log, ...taken });
    const { out, code } = await runIn(folder, ['check', '--fix']);
    expect(out).not.toContain('applied');
    expect(code).toBe(1);
    const all = await runIn(folder, ['check', '--fix', '--unsafe-fixes']);
    expect(all.code).toBe(0);
    expect(await readdir(path.join(folder, 'docs/adr'))).toHaveLength(5);
    expect((await runIn(folder, ['check', '--fix', '--unsafe-fixes'])).out).not.toContain('applied');
  });
});

describe('a name that another file leaves', () => {
  it('is taken in the same run, and no file is lost', async () => {
    const many = Array.from({ length: 9 }, (_, index) => index + 1).map((number) => [
      `docs/adr/000${number}-use-tool.md`,
      record(`${number}. Use tool`),
    ]);
    const repository = await createRepository(Object.fromEntries(many) as Record<string, string>);
    folders.push(repository.folder);
    await repository.put({
      'docs/adr/0010-use-mail.md': record('10. Use mail', '**Status**: Proposed\n**Date**: 2025-03-02'),
      'docs/adr/10-use-mail.md': record('10. Use mail'),
    });
    const { out } = await runIn(repository.folder, ['check', '--base', 'main', '--fix'], { env: gitEnvironment });
    expect(out).toContain('2 fixes applied');
    const names = await readdir(path.join(repository.folder, 'docs/adr'));
    expect(names.slice(9)).toEqual(['0010-use-mail.md', '0011-use-mail.md']);
    expect(await read(repository.folder, 'docs/adr/0011-use-mail.md')).toContain('# 11. Use mail');
    expect(await read(repository.folder, 'docs/adr/0010-use-mail.md')).toBe(record('10. Use mail'));
    const again = await runIn(repository.folder, ['check', '--base', 'main', '--fix'], { env: gitEnvironment });
    expect(again.out).not.toContain('applied');
  });
});

it('writes no fix over what somebody else wrote meanwhile, and says so', async () => {
  const at = 'docs/adr/0001-use-git.md';
  const text = record('1. Use git', '**Status**: Accepted\n**Date**: 1 March 2025');
  const folder = await made({ [at]: text });
  const parse = await createFastParser();
  let isWritten = false;
  const meanwhile: MarkdownParser = (text) => {
    // The file has been read by now, and is not written yet.
    if (!isWritten) writeFileSync(path.join(folder, at), 'Mine.\n');
    isWritten = true;
    return parse(text);
  };
  const { candidates } = await findCandidates([at], folder, folder, null);
  const [candidate] = candidates;
  if (candidate === undefined) throw new Error('not found');
  const files = [{ candidate, text, isAsked: true, before: null }];
  const { place } = await logPlace(candidate, files, folder, '2026-01-01');
  const configuration = { ...defaultConfiguration(), mode: 'enforce' } as const;
  const checked = await checkLog(files, place, configuration, meanwhile, { reach: 'all', isWritten: true });
  expect(checked.obstacles).toMatchObject([{ path: at, message: expect.stringContaining('Somebody else') as string }]);
  expect(checked.files.flatMap(({ fixed }) => fixed)).toEqual([]);
  expect(checked.files.flatMap(({ findings }) => findings)).not.toEqual([]);
  expect(await read(folder, at)).toBe('Mine.\n');
});

describe('a name that differs from the habit of the log', () => {
  it('is changed when it is asked for, with the links that lead there', async () => {
    const folder = await made({
      ...log,
      'docs/adr/0005-use-queues.md': record('5. Use queues'),
      'docs/adr/6_use_kafka.md': record('6. Use Kafka'),
      'docs/adr/README.md': '# Log\n\n- [1](0001-use-git.md)\n- [6](6_use_kafka.md)\n',
    });
    const safe = await runIn(folder, ['check', '--fix']);
    expect(safe.out).toContain('Rename the file to docs/adr/0006-use_kafka.md');
    expect(safe.out).toContain('--unsafe-fixes does it');
    await runIn(folder, ['check', '--fix', '--unsafe-fixes']);
    expect(await readdir(path.join(folder, 'docs/adr'))).toContain('0006-use_kafka.md');
    expect(await read(folder, 'docs/adr/README.md')).toContain('[6](0006-use_kafka.md)');
  });
});

it('keeps what the fixes of one log mend in the records of another', async () => {
  const folder = await made({
    'a/docs/adr/0001-use-git.md': record('1. Use git'),
    'a/docs/adr/0002-use-files.md': record('2. Use files'),
    'a/docs/adr/0003-use-mail.md': record('3. Use mail'),
    'a/docs/adr/0004-use-tests.md': record('4. Use tests'),
    'a/docs/adr/5_use_kafka.md': record('5. Use Kafka'),
    'b/docs/adr/0001-use-queues.md': `${record('1. Use queues').replace('Accepted', 'Acepted')}\nSee [why](../../../a/docs/adr/5_use_kafka.md).\n`,
  });
  await runIn(folder, ['check', '--fix', '--unsafe-fixes']);
  const text = await read(folder, 'b/docs/adr/0001-use-queues.md');
  expect(text).toContain('**Status**: Accepted');
  expect(text).toContain('(../../../a/docs/adr/0005-use_kafka.md)');
});

it('says that --unsafe-fixes alone does nothing', async () => {
  const folder = await made(log);
  expect(await runIn(folder, ['check', '--unsafe-fixes'])).toMatchObject({ code: 2, out: '' });
});
