import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, runIn, type Ran } from './cli-host.ts';

const record =
  '# 1. Use PostgreSQL\n\n## Status\n\nAcepted\n\n## Context\n\nOrders get lost at night, and nobody knows which ones they were, because the files have no transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more database.\n';
const at = 'docs/adr/0001-use-postgresql.md';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
const check = async (configuration: string | null, ...args: readonly string[]): Promise<Ran> => {
  const folder = await folderWith({
    [at]: record,
    ...(configuration === null ? {} : { '.github/adr.yml': `version: 1\n${configuration}\n` }),
  });
  folders.push(folder);
  return runIn(folder, ['check', ...args]);
};

describe('check in a mode', () => {
  it.each<[string, string | null, number, RegExp]>([
    ['without a configuration: whoever runs it wants to know', null, 1, /: 1 error\.\n$/],
    ['enforce', 'mode: enforce', 1, /: 1 error\.\n$/],
    ['advise', 'mode: advise', 0, /: 1 error as advice\. Advice fails nothing\.\n$/],
    ['observe', 'mode: observe', 0, /: nothing to report\. 1 finding is only observed\.\n$/],
    [
      'advise for a rule',
      'rules: { modes: { status-known: advise } }',
      0,
      /: 1 error as advice\. Advice fails nothing\.\n$/,
    ],
    ['observe for a rule', 'rules: { modes: { status-known: observe } }', 0, /1 finding is only observed\.\n$/],
    ['enforce for a rule', 'mode: observe\nrules: { modes: { status-known: enforce } }', 1, /: 1 error\.\n$/],
    ['observe for another rule', 'rules: { modes: { title-present: observe } }', 1, /: 1 error\.\n$/],
  ])('%s', async (_, configuration, code, summary) => {
    const ran = await check(configuration);
    expect(ran.code).toBe(code);
    expect(ran.out).toMatch(summary);
    expect(ran.out).toContain(`${at}:5:1 error`);
  });

  it.each<[string, string, number]>([
    ['one rule is enforced', 'mode: observe\nrules: { modes: { title-present: enforce, status-known: observe } }', 1],
    ['one is advised', 'mode: observe\nrules: { modes: { title-present: advise } }', 0],
    ['all are observed', 'mode: observe', 0],
  ])('what cannot be read is as loud as the loudest rule: %s', async (_, configuration, code) => {
    const folder = await folderWith({
      [at]: record.replace('Acepted', 'Accepted'),
      'docs/adr/0002-picture.md': new Uint8Array([0x89, 0x50, 0, 1, 255]),
      '.github/adr.yml': `version: 1\n${configuration}\n`,
    });
    folders.push(folder);
    const ran = await runIn(folder, ['check']);
    expect(ran.code).toBe(code);
    expect(ran.out).toContain('document-readable');
  });

  it('says beside a finding that it is only advice, or only observed', async () => {
    expect((await check('mode: advise')).out).toContain(`${at}:5:1 error (advice) "Acepted"`);
    expect((await check('mode: observe')).out).toContain(`${at}:5:1 error (observed) "Acepted"`);
  });

  it('tells of both in JSON', async () => {
    const json = async (configuration: string): Promise<object> =>
      JSON.parse((await check(configuration, '--format', 'json')).out) as object;
    expect(await json('mode: advise')).toMatchObject({
      summary: { errors: 1, advised: 1, observed: 0 },
      files: [{ findings: [{ severity: 'error', mode: 'advise' }] }],
    });
    expect(await json('rules: { modes: { status-known: observe } }')).toMatchObject({
      summary: { errors: 0, advised: 0, observed: 1 },
      files: [{ findings: [{ severity: 'error', mode: 'observe' }] }],
    });
  });

  it('annotates what is advised as a warning, and not at all what is observed', async () => {
    expect((await check('mode: advise', '--format', 'github')).out).toMatch(/^::warning file=/);
    expect((await check('mode: observe', '--format', 'github')).out).not.toContain('::');
  });

  it('makes of advice no error of SARIF, and suppresses what is observed', async () => {
    const results = async (configuration: string): Promise<unknown> => {
      const { out } = await check(configuration, '--format', 'sarif');
      return (JSON.parse(out) as { runs: { results: unknown }[] }).runs[0]?.results;
    };
    expect(await results('mode: advise')).toMatchObject([{ level: 'warning' }]);
    expect(await results('mode: observe')).toMatchObject([
      { level: 'note', suppressions: [{ kind: 'external', justification: 'The rule is only observed.' }] },
    ]);
  });
});
