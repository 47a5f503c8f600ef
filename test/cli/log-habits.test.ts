import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderWith, runIn } from './cli-host.ts';

const report = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      findings: z.array(z.object({ messageId: z.string(), severity: z.string() })),
    }),
  ),
});

let folder = '';
afterEach(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const record = (number: number, body: string): string =>
  `# ADR-${String(number).padStart(3, '0')}: Use queue ${number}\n\n${body}`;
const usual =
  '**Status**: Accepted\n\n## Context\n\nOrders wait for each other at night, and customers have to see that.\n\n## Decision\n\nWe will use a queue.\n\n## Alternatives\n\nA table, a file.\n';
const fileOf = (number: number): string => `docs/adr/${String(number).padStart(4, '0')}-use-queue.md`;
const log = (count: number, body = usual): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [fileOf(index + 1), record(index + 1, body)]));

async function said(files: Record<string, string>, args: readonly string[] = []): Promise<readonly string[]> {
  folder = await folderWith(files);
  const { out } = await runIn(folder, ['check', ...args, '--format', 'json']);
  return report
    .parse(JSON.parse(out))
    .files.flatMap((file) =>
      file.findings.map(
        ({ severity, messageId }) => `${path.basename(file.path).slice(0, 4)} ${severity} ${messageId}`,
      ),
    );
}

describe('check', () => {
  it('does not miss what a log never has', async () => {
    expect(await said(log(5))).toEqual([]);
  });

  it('misses what hardly a record of the log is without, and the style of its titles', async () => {
    const lone =
      '# Use queue 6\n\n**Status**: Accepted\n\n## Context\n\nOrders wait for each other, and customers have to see that.\n\n## Decision\n\nWe will use a queue.\n';
    const files = { ...log(5), [fileOf(6)]: lone };
    expect(await said(files)).toEqual(['0006 info number-habit-missing', '0006 info habit-section-missing']);
  });

  it('tells a file that is named alone against the log it lies in', async () => {
    const lone = record(
      6,
      '**Status**: Accepted\n\n## Context\n\nOrders wait for each other, and customers have to see that.\n\n## Decision\n\nWe will use a queue.\n',
    );
    expect(await said({ ...log(5), [fileOf(6)]: lone }, [fileOf(6)])).toEqual(['0006 info habit-section-missing']);
  });

  it('takes each loose file of many records as a log of its own, with the template in its fence', async () => {
    const many = (body: string): string =>
      [1, 2, 3, 4, 5].map((number) => `#${record(number, body).replaceAll('\n## ', '\n### ')}`).join('\n');
    const brief = usual.replace(/\n## Alternatives[^]*/, '');
    const fence =
      '## ADR template\n\n```markdown\n# ADR-XXX: [Title]\n\n**Status**: Proposed / Accepted\n\n## Context\n\n## Decision\n\n## Alternatives\n```\n';
    const files = {
      'notes/001_shop.md': `# Decisions\n\n${many(usual)}\n${many(brief)
        .replace(/^[^]*?(?=## ADR-005)/, '')
        .replace('ADR-005', 'ADR-006')}\n${fence}`,
      'notes/002_bank.md': `# Decisions\n\n${many(brief)}`,
    };
    expect(await said(files)).toEqual(['001_ warning template-section-missing']);
    expect((await runIn(folder, ['check', 'notes/002_bank.md', '--format', 'json'])).out).toContain('"findings": []');
  });

  it('lowers what most records break, until the configuration names the rule', async () => {
    const without = usual.replace('**Status**: Accepted\n\n', '');
    const files = { ...log(5), ...log(3, without) };
    expect(new Set(await said(files))).toEqual(
      new Set(['1', '2', '3'].map((number) => `000${number} info status-missing`)),
    );
    await rm(folder, { recursive: true, force: true });
    const named = { ...files, '.github/adr.yml': 'version: 1\nrules: { status-known: error }\n' };
    expect(await said(named)).toContain('0001 warning status-missing');
  });

  it('asks for no status where no record has one, unless the configuration does', async () => {
    const files = log(4, usual.replace('**Status**: Accepted\n\n', ''));
    expect(await said(files)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
    const named = { ...files, '.github/adr.yml': 'version: 1\nrules: { status-known: [error, { required: true }] }\n' };
    expect(await said(named)).toContain('0001 warning status-missing');
  });

  it('holds records to the template beside them, as far as most follow it', async () => {
    const template =
      '# [Title]\n\n**Status**: Proposed\n\n## Context\n\nSay in some sentences what makes it necessary and what cannot be changed.\n\n## Decision\n\n## Alternatives\n\n## Compliance\n';
    const left = record(
      6,
      '**Status**: Accepted\n\n## Context\n\nSay in some sentences what makes it necessary and what cannot be changed.\n\n## Decision\n\nWe will use a queue.\n',
    );
    const files = { ...log(5), [fileOf(6)]: left, 'docs/adr/template.md': template };
    expect(await said(files)).toEqual(['0006 warning template-section-missing', '0006 error template']);
  });

  it('says so where the template that the configuration names is not there', async () => {
    folder = await folderWith({
      ...log(3),
      '.github/adr.yml': 'version: 1\nlogs: [{ path: docs/adr, template: docs/gone.md }]\n',
    });
    const { code, err, out } = await runIn(folder, ['check']);
    expect(code).toBe(3);
    expect(out + err).toContain('docs/gone.md');
  });
});

describe('config init', () => {
  it('prints what can be validated, and writes it once', async () => {
    folder = await folderWith(log(4));
    const { code, out } = await runIn(folder, ['config', 'init']);
    expect(code).toBe(0);
    expect(out).toContain('id: "ADR-{number:3}" # 4 of 4');
    expect(out).toContain('file: "{number:4}-{slug}.md" # 4 of 4');
    expect((await runIn(folder, ['config', 'init', '--write'])).code).toBe(0);
    expect(await runIn(folder, ['config', 'validate'])).toMatchObject({ code: 0, out: '.github/adr.yml is valid.\n' });
    const again = await runIn(folder, ['config', 'init', '--write']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('already');
    // Writing down what holds anyway changes nothing.
    expect((await runIn(folder, ['check'])).code).toBe(0);
  });

  it('is about the repository that the path lies in', async () => {
    folder = await folderWith({
      'here/.git/HEAD': '',
      'other/.git/HEAD': '',
      'other/docs/adr/0001-a.md': record(1, usual),
    });
    const here = path.join(folder, 'here');
    const { out } = await runIn(here, ['config', 'init', '../other', '--write']);
    expect(out).toContain('../other/.github/adr.yml is written.');
    expect((await runIn(path.join(folder, 'other'), ['config', 'validate'])).out).toContain('is valid');
    expect((await runIn(here, ['config', 'validate'])).out).toContain('There is no');
  });

  it('takes a file of many records as a log', async () => {
    const text = Array.from(
      { length: 4 },
      (_, index) => `#${record(index + 1, usual).replaceAll('\n## ', '\n### ')}`,
    ).join('\n');
    folder = await folderWith({ 'notes/choices.md': `# Choices\n\n${text}` });
    const { out } = await runIn(folder, ['config', 'init', 'notes/choices.md']);
    expect(out).toContain('path: "notes/choices.md"');
    expect(out).toContain('# 4 records');
    expect(out).toContain('since: 5');
  });

  it('finds the checklist of a log, but not one inside of a record', async () => {
    const text = [1, 2].map((number) => `#${record(number, usual).replaceAll('\n## ', '\n### ')}`).join('\n');
    const inRecord = `${text}\n### Checklist\n\n- [ ] Rolled out\n`;
    const page = `# Choices\n\n${inRecord}\n## Checklist for new records\n\n- [ ] Announced\n`;
    folder = await folderWith({ 'docs/decisions.md': page });
    const { out } = await runIn(folder, ['config', 'init', 'docs/decisions.md']);
    expect(out).toContain('  from: template');
    expect(out).toContain('# announced: Announced');
    expect(out).not.toContain('Rolled out');
  });

  it('takes each loose file of many records as one, and other numbered files of a folder together', async () => {
    const many = [1, 2].map((number) => `#${record(number, usual).replaceAll('\n## ', '\n### ')}`).join('\n');
    folder = await folderWith({
      'notes/001_shop.md': `# Decisions\n\n${many}`,
      'notes/0002-bank.md': record(2, usual),
      'notes/0003-bank.md': record(3, usual),
    });
    const { out } = await runIn(folder, ['config', 'init']);
    expect([...out.matchAll(/path: "([^"]*)"/g)].map((match) => match[1]).sort()).toEqual([
      'notes',
      'notes/001_shop.md',
    ]);
  });

  it('says so where there is nothing', async () => {
    folder = await folderWith({});
    expect((await runIn(folder, ['config', 'init'])).out).toContain('No decision records were found');
    expect((await runIn(folder, ['config', 'init', 'nowhere'])).code).toBe(2);
  });
});

it('config validate tells of the configuration that another one builds on and that it does not read', async () => {
  folder = await folderWith({ '.github/adr.yml': 'version: 1\nextends: acme/.github\n' });
  const { code, out, err } = await runIn(folder, ['config', 'validate']);
  expect([code, out]).toEqual([0, '.github/adr.yml is valid as far as it goes by itself.\n']);
  expect(err).toContain('.github/adr.yml:2: It builds on acme/.github:adr.yml, which is not read here');
});

it('config schema prints the schema', async () => {
  const { code, out } = await runIn('/', ['config', 'schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ title: 'adr-governor configuration', additionalProperties: false });
});

it('judges dates by the day on which it runs', async () => {
  const text = record(1, usual.replace('**Status**', '**Date**: 2025-03-16\n**Status**'));
  folder = await folderWith({ [fileOf(1)]: text });
  const on = async (today: string): Promise<string> => (await runIn(folder, ['check'], { today })).out;
  expect(await on('2025-03-14')).toContain('"2025-03-16" lies in the future: today is 2025-03-14.');
  expect(await on('2025-03-15')).not.toContain('2025-03-16');
});

it('names the place where a record breaks off', async () => {
  const broken = usual.replace('A table, a file.', 'A table, a file.\n\n**Negative:**');
  const names = await said({ [fileOf(1)]: record(1, broken) });
  expect(names.filter((name) => name.endsWith('breaks-off'))).toEqual(['0001 warning breaks-off']);
});
