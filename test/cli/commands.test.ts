import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { builtIns } from '../../src/core/evaluate/built-in.ts';
import { catalogue } from '../../src/core/rules/catalogue.ts';
import { optionList } from '../../src/core/rules/option-list.ts';
import { folderWith, runIn } from './cli-host.ts';

const escape = String.fromCharCode(27);
const flawed = { 'docs/adr/0001-a.md': '# 1. A\n\n**Status**: Acepted\n' };

async function inFolder<Result>(files: Parameters<typeof folderWith>[0], work: (folder: string) => Promise<Result>) {
  const folder = await folderWith(files);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('explain', () => {
  it.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    const { code, out } = await runIn('/', ['explain', id]);
    const joined = out.replaceAll(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(out.startsWith(`${id}\n`)).toBe(true);
    for (const words of [rule.docs.what, rule.docs.details ?? '', rule.docs.why, rule.docs.fix]) {
      expect(joined).toContain(words);
    }
    expect(out).toContain(`  recommended  ${rule.severity.recommended}\n  strict       ${rule.severity.strict}\n`);
    for (const [message, words] of Object.entries(rule.messages)) {
      expect(out).toContain(`\n  ${message}`);
      expect(joined).toContain(words);
    }
    for (const { name, meaning } of optionList(rule.options)) {
      expect(out).toContain(`\n  ${name} `);
      expect(joined).toContain(meaning);
    }
    for (const { title } of [...rule.examples.good, ...rule.examples.bad]) expect(joined).toContain(title);
  });

  it('shows options as a table whose cells stay in their columns', async () => {
    const { out } = await runIn('/', ['explain', 'sections-complete']);
    expect(out).toContain(
      [
        'Options',
        '  option    default  value',
        '  sections  not set  list of status, context, drivers, alternatives, decision,',
        '                     rationale, consequences, design, implementation,',
        '                     compliance, references, changelog, notes',
        '      The sections that must be there.',
      ].join('\n'),
    );
  });

  it.each([
    ['a pipe', {}, 80],
    ['a terminal', { isTTY: true, columns: 60 }, 60],
    ['a wide terminal, where prose stays readable', { isTTY: true, columns: 300 }, 100],
  ])('is as wide as %s', async (_, terminal, width) => {
    const { out } = await runIn('/', ['explain', 'title-present'], { ...terminal, env: { NO_COLOR: '1' } });
    const prose = out.split('\n').filter((line) => line.includes(' ') && !line.includes('|') && !line.includes('`{'));
    const widest = Math.max(...prose.map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(width);
    expect(widest).toBeGreaterThan(width - 15);
  });

  it('is coloured on a terminal', async () => {
    expect((await runIn('/', ['explain', 'status-known'], { isTTY: true })).out).toContain(`${escape}[31merror`);
    expect((await runIn('/', ['explain', 'status-known'])).out).not.toContain(escape);
  });

  it('knows what the evaluator says by itself', async () => {
    for (const { id, what, fix } of builtIns) {
      const { out } = await runIn('/', ['explain', id]);
      expect(out.startsWith(`${id}\n`)).toBe(true);
      expect(out).toContain('always: it cannot be switched off');
      for (const words of [what, fix]) expect(out.replaceAll(/\s+/g, ' ')).toContain(words);
    }
  });

  const custom =
    'version: 1\nrules:\n  custom:\n    - { id: cost-section, kind: section-required, section: Cost, severity: warning, message: Say what it costs. }\n';

  it('knows the rules that the configuration adds', async () => {
    const { code, out } = await inFolder({ '.github/adr.yml': custom }, (folder) =>
      runIn(folder, ['explain', 'cost-section']),
    );
    expect(code).toBe(0);
    expect(out).toContain('cost-section\nSay what it costs.\n');
    expect(out).toContain('strict       warning');
    expect(out).not.toMatch(/Since version|\nGood|\nBad/);
  });

  it('does not mind a broken configuration', async () => {
    const files = { '.github/adr.yml': 'version: 7\n' };
    expect((await inFolder(files, (folder) => runIn(folder, ['explain', 'status-known']))).code).toBe(0);
  });

  it('lists all rules', async () => {
    const { out } = await inFolder({ '.github/adr.yml': custom }, (folder) => runIn(folder, ['explain']));
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual([
      ...catalogue.map(({ id }) => id),
      'cost-section',
      'document-readable',
      'rule-crashed',
      'suppression-valid',
      'baseline-valid',
      'baseline-shrinks',
      'configuration-valid',
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^decision-firm {2,}warning {2,}The decision says firmly/));
  });

  it.each([
    ['status-konwn', 'Did you mean status-known?'],
    ['deciders-aproved', 'Did you mean deciders-approved?'],
    ['configuration-vald', 'Did you mean configuration-valid?'],
    ['placeholder', 'Did you mean no-placeholder?'],
    ['Supersedes', 'Did you mean supersedes-exists?'],
    ['status', 'Did you mean one of status-known, status-starts-proposed, status-moves-forward?'],
    ['something-else-entirely', 'Rules: title-present'],
  ])('helps where %s is no rule', async (id, words) => {
    const { code, out, err } = await runIn('/', ['explain', id]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('takes an id in any case', async () => {
    expect((await runIn('/', ['explain', 'Status-Known'])).code).toBe(0);
  });

  it('repeats no escape sequence', async () => {
    expect((await runIn('/', ['explain', `x${escape}[2J`])).err).not.toContain(escape);
  });
});

describe('audit', () => {
  it('ends as docs/cli.md says where there is no database, or none that can be read', async () => {
    const files = { 'data/jobs.sqlite': 'no database' };
    const unread = await inFolder(files, (folder) => runIn(folder, ['audit']));
    expect([unread.code, unread.out]).toEqual([3, '']);
    expect(unread.err).toContain('The audit log cannot be read');
    expect((await inFolder({}, (folder) => runIn(folder, ['audit']))).code).toBe(2);
    const page = await readFile(path.join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
    const section = page.slice(page.indexOf('\n## audit'), page.indexOf('\n## The SARIF'));
    expect(section).toMatch(
      /Exit code 0: .*2: wrong usage, or there is no database.*3: the database\s+could not be read/s,
    );
  });
});

describe('config validate', () => {
  it.each([
    ['none', {}, [], 0, /defaults hold/],
    ['a valid one', { '.github/adr.yml': 'version: 1\nmode: enforce\n' }, [], 0, /is valid/],
    [
      'one that says something in vain',
      { '.github/adr.yml': 'version: 1\napprovals: { if-author: deputy }\n' },
      [],
      0,
      /^\.github\/adr\.yml:2:25: approvals\.if-author: No role names deputies/m,
    ],
    ['a named one', { 'a.yml': 'version: 1\n' }, ['a.yml'], 0, /^a\.yml is valid/],
    ['a broken one', { '.github/adr.yml': 'version: 1\nmoed: enforce\n' }, [], 2, /^\.github\/adr\.yml:2:1: .*mode/],
    ['one that is missing', {}, ['b.yml'], 2, /^b\.yml: There is no such file/],
    ['a folder', { 'c/d.yml': '' }, ['c'], 2, /^c: This is a folder/],
  ])('%s', async (_, files, args, code, text) => {
    const ran = await inFolder(files, (folder) => runIn(folder, ['config', 'validate', ...args]));
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toMatch(text);
  });
});

describe('config validate of a configuration that builds on another one', () => {
  const own =
    'version: 1\nextends: octo-org/.github\nscopes: [{ name: Data, default: true, approve: { all: [CTO] } }]\n';
  const parent = 'version: 1\nroles: { CTO: "@ada" }\n';
  const validate = (files: Record<string, string>, ...args: string[]) =>
    inFolder(files, (folder) => runIn(folder, ['config', 'validate', ...args]));

  it('reads both with --parent', async () => {
    const ran = await validate({ '.github/adr.yml': own, 'parent.yml': parent }, '--parent', 'parent.yml');
    expect([ran.code, ran.out, ran.err]).toEqual([0, '.github/adr.yml and parent.yml are valid together.\n', '']);
  });

  it('says without it that the other one is not read', async () => {
    const alone = await validate({ '.github/adr.yml': 'version: 1\nextends: octo-org/.github\n' });
    expect(alone.code).toBe(0);
    expect(alone.err).toBe(
      '.github/adr.yml:2: It builds on octo-org/.github:adr.yml, which is not read here. Name a copy of that file with --parent.\n',
    );
  });

  it('takes a role that it does not know for one of the other one, and says so', async () => {
    const ran = await validate({ '.github/adr.yml': own });
    expect([ran.code, ran.out]).toEqual([0, '.github/adr.yml is valid as far as it goes by itself.\n']);
    const [role, above, ...more] = ran.err.trimEnd().split('\n');
    expect(role).toMatch(
      /^\.github\/adr\.yml:3:56: scopes\[0\]\.approve\.all\[0\]: This is right only if octo-org\/\.github:adr\.yml has it.*"CTO" is neither a role/,
    );
    expect(above).toMatch(/not read here\. Name a copy of that file with --parent\.$/);
    expect(more).toEqual([]);
  });

  it.each([
    [
      'an unknown role where it builds on nothing',
      own.replace('extends: octo-org/.github\n', ''),
      /"CTO" is neither a role/,
    ],
    ['a mistake of its own', own.replace('CTO', '"@"'), /is no login[^]*not read here/],
    ['an empty name', own.replace('CTO', '""'), /This name is empty/],
    ['what can never be met', own.replace('CTO', '"@ada", "@ada"'), /can never be met/],
  ])('refuses %s', async (_, child, words) => {
    const ran = await validate({ '.github/adr.yml': child });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(words);
  });

  it('refuses a role that neither of them has', async () => {
    const files = { '.github/adr.yml': own, 'parent.yml': 'version: 1\nroles: { CISO: "@ada" }\n' };
    const ran = await validate(files, '--parent', 'parent.yml');
    expect([ran.code, ran.err]).toEqual([
      2,
      expect.stringMatching(/^\.github\/adr\.yml:3:56: .*"CTO" is neither a role/),
    ]);
  });

  it('is no obstacle to the other commands', async () => {
    const record =
      '# 1. Use a queue\n\nScope: Shared\n\n## Status\n\nPropsed\n\n## Context\n\nA\n\n## Decision\n\nWe will use a queue.\n\n## Consequences\n\nB\n';
    const files = { '.github/adr.yml': own, 'parent.yml': parent, 'docs/adr/0001-use-a-queue.md': record };
    const ran = await inFolder(files, async (folder) => ({
      check: await runIn(folder, ['check', 'docs/adr']),
      both: await runIn(folder, ['check', 'docs/adr', '--parent', 'parent.yml']),
      sarif: await runIn(folder, ['check', '--format', 'sarif']),
      list: await runIn(folder, ['list', 'docs/adr']),
      listed: await runIn(folder, ['list', 'docs/adr', '--parent', 'parent.yml']),
      explain: await runIn(folder, ['explain']),
      baseline: await runIn(folder, ['check', '--update-baseline']),
    }));
    const codes = Object.fromEntries(Object.entries(ran).map(([name, { code }]) => [name, code]));
    expect(codes).toEqual({ check: 1, both: 1, sarif: 1, list: 0, listed: 0, explain: 0, baseline: 0 });
    expect(ran.check.out).toContain('status-known');
    expect(ran.list.err).toContain('not read here');
    expect(ran.listed.err).toBe('');
    // The scopes of the other one are not known, so that none is called unknown.
    expect(ran.check.out).not.toContain('scope-known');
    expect(ran.both.out).toContain('scope-known');
  });

  it('says that more may be found where the shape is wrong', async () => {
    const text = 'version: 1\nmod: advise\nscopes: [{ name: A, approve: CTO }]\n';
    const ran = await validate({ '.github/adr.yml': text });
    expect(ran.err).toMatch(/^\.github\/adr\.yml:2:1: .*\nMore may be found once this is mended\.\n$/);
    const whole = await validate({ '.github/adr.yml': text.replace('mod', 'mode') });
    expect(whole.err).not.toContain('More may be found');
  });

  it.each([
    [
      'a mistake in the parent, in its file',
      own,
      'version: 1\nrols: {}\n',
      /^parent\.yml:2:1: rols: .*Did you mean "roles"/,
    ],
    ['a second level', own, 'version: 1\nextends: octo-org/base\n', /^parent\.yml:2:10: extends: .*one level/],
    ['no extends', 'version: 1\n', parent, /has no "extends"/],
  ])('refuses %s', async (_, child, above, words) => {
    const ran = await validate({ '.github/adr.yml': child, 'parent.yml': above }, '--parent', 'parent.yml');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(words);
  });

  it('refuses a parent that is not there', async () => {
    const ran = await validate({ '.github/adr.yml': own }, '--parent', 'parent.yml');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^parent\.yml: /);
  });

  it('is checked by with --parent', async () => {
    const files = {
      '.github/adr.yml': 'version: 1\nextends: octo-org/.github\n',
      'parent.yml': 'version: 1\nrules: { status-known: off }\n',
    };
    const record =
      '# 1. Use a queue\n\n## Status\n\nPropsed\n\n## Context\n\nA\n\n## Decision\n\nWe will use a queue.\n\n## Consequences\n\nB\n';
    const ran = await inFolder({ ...files, 'docs/adr/0001-use-a-queue.md': record }, async (folder) => ({
      alone: await runIn(folder, ['check']),
      both: await runIn(folder, ['check', '--parent', 'parent.yml']),
    }));
    expect(ran.alone.out).toContain('status-known');
    expect(ran.alone.err).toContain('not read here');
    expect(ran.both.out).not.toContain('status-known');
    expect(ran.both.err).not.toContain('not read here');
  });
});

describe('config schema', () => {
  it('prints the JSON Schema, which knows every rule and no other key', async () => {
    const { code, out, err } = await runIn('/', ['config', 'schema']);
    expect([code, err]).toEqual([0, '']);
    const schema = JSON.parse(out) as { additionalProperties: boolean; properties: { rules: { properties: object } } };
    expect(schema.additionalProperties).toBe(false);
    const known = ['preset', 'since', 'modes', 'custom', ...catalogue.map((rule) => rule.id)];
    expect(Object.keys(schema.properties.rules.properties).sort()).toEqual(known.sort());
  });
});

describe('colours', () => {
  it.each([
    ['on a terminal', { isTTY: true }, true],
    ['not in a pipe', {}, false],
    ['not against NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['not on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_, terminal, expected) => {
    const { out } = await inFolder(flawed, (folder) => runIn(folder, ['check'], terminal));
    expect(out.includes(escape)).toBe(expected);
  });
});

it('runs as a program of its own, and ends with its exit code', async () => {
  const main = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
  await inFolder(flawed, async (folder) => {
    const failed = await promisify(execFile)(process.execPath, [main, 'check'], { cwd: folder }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('status-known') as string, stderr: '' });
  });
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
