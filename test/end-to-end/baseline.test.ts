import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, runIn } from '../cli/cli-host.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const file = '.github/adr-baseline.json';
const at = (number: number): string => `docs/adr/000${number}-send-reports-to-a-replica.md`;
const flawed = (number: number): string =>
  recordText({ number, title: 'Send reports to a replica', status: 'Acepted', decision: 'We will use TBD.' });
const good = (number: number): string => recordText({ number, title: 'Send reports to a replica' });
const rules = `${configurationText}rules: { status-known: error, decision-firm: warning }\n`;
const old = { [at(2)]: flawed(2), [at(3)]: flawed(3) };

/** What the command line writes down of these files. */
const baselineOf = async (files: Record<string, string>): Promise<string> => {
  const folder = await folderWith({ '.github/adr.yml': rules, ...files });
  const { err } = await runIn(folder, ['check', '--update-baseline']);
  expect(err).toContain('Wrote .github/adr-baseline.json');
  const text = await readFile(join(folder, file), 'utf8');
  await rm(folder, { recursive: true });
  return text;
};
const begin = async (baseline: string | null, files: Record<string, string> = old): Promise<void> => {
  world = await createWorld({
    configuration: rules,
    files: { ...files, ...(baseline === null ? {} : { [file]: baseline }) },
  });
};
const edited = (text: string): string => text.replace('eleven minutes', 'ten minutes');
const without = (text: string, path: string): string =>
  `${JSON.stringify({ version: 1, findings: (JSON.parse(text) as { findings: { path: string }[] }).findings.filter((each) => each.path !== path) }, null, 2)}\n`;

describe('a baseline on the base branch', () => {
  it('keeps old sins of a changed record out of errors, annotations and comments, and says so in one line', async () => {
    await begin(await baselineOf(old));
    const pullRequest = world.open({ [at(2)]: edited(flawed(2)) });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('success');
    expect(check?.summary?.split('\n').slice(0, 10).join('\n')).toContain(
      '2 findings stand in the baseline (`.github/adr-baseline.json`) and do not count here.',
    );
    expect(check?.annotations).toEqual([]);
    expect(world.view(pullRequest).reviewComments).toEqual([]);
    expect(check?.text).toContain('(`status-known`, stands in the baseline)');
  });

  it('waives the items of the checklist that follow what it holds', async () => {
    const checklist = 'checklist: [{ id: known, text: "Its status is known", by: status-known }]\n';
    world = await createWorld({
      configuration: `${rules}${checklist}`,
      files: { ...old, [file]: await baselineOf(old) },
    });
    const pullRequest = world.open({ [at(2)]: edited(flawed(2)) });
    await world.idle();
    expect(
      world
        .view(pullRequest)
        .comments.map(({ body }) => body)
        .join('\n'),
    ).toContain('🟡 Its status is known (`known`, stands in the baseline)');
  });

  it('is what makes the difference', async () => {
    await begin(null);
    const pullRequest = world.open({ [at(2)]: edited(flawed(2)) });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
  });

  it('holds nothing of a new record, nor of a line that is changed', async () => {
    await begin(await baselineOf({ ...old, [at(4)]: flawed(4) }));
    const brought = world.open({ [at(4)]: flawed(4) });
    const touched = world.open({ [at(2)]: flawed(2).replace('Acepted', 'Accptd') });
    await world.idle();
    expect(world.check(brought, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(touched, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(touched, 'ADR review')?.summary).toContain('1 finding stands in the baseline');
  });

  it('holds for a record that is moved', async () => {
    await begin(await baselineOf(old));
    const moved = world.open({ [at(2)]: null, 'docs/adr/0002-replicate.md': flawed(2) });
    await world.idle();
    expect(world.check(moved, 'ADR review')?.summary).toContain('2 findings stand in the baseline');
    expect(world.check(moved, 'ADR review')?.summary).toContain('2 of them stand there under the old name of a record');
    expect(world.check(moved, 'ADR review')?.conclusion).toBe('success');
  });

  it('holds nothing of another record because one is gone', async () => {
    await begin(await baselineOf({ ...old, [at(4)]: flawed(4), [at(5)]: good(5) }), { ...old, [at(5)]: good(5) });
    const spoilt = world.open({ [at(5)]: flawed(5) });
    await world.idle();
    expect(world.check(spoilt, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(spoilt, 'ADR review')?.text).toContain('`status-known`');
    expect(world.check(spoilt, 'ADR review')?.summary).not.toContain('in the baseline');
  });

  it('holds in a file of many records only the records that had it', async () => {
    const many = (...statuses: readonly string[]): string =>
      `# Decisions\n\n${statuses.map((status, index) => recordText({ number: index + 1, title: `Send ${index}`, status }).replaceAll(/^#/gm, '##')).join('\n')}`;
    const path = 'docs/DECISIONS.md';
    const configuration = rules.replace('path: docs/adr\n    index: docs/adr/README.md', `path: ${path}`);
    const folder = await folderWith({ '.github/adr.yml': configuration, [path]: many('Acepted', 'Accepted') });
    await runIn(folder, ['check', '--update-baseline']);
    const baseline = await readFile(join(folder, file), 'utf8');
    await rm(folder, { recursive: true });
    world = await createWorld({ configuration, files: { [path]: many('Acepted', 'Accepted'), [file]: baseline } });
    const second = world.open({ [path]: many('Acepted', 'Acepted') });
    const first = world.open({ [path]: edited(many('Acepted', 'Accepted')) });
    await world.idle();
    expect(world.check(second, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(first, 'ADR review')?.summary).toContain('1 finding stands in the baseline');
    expect(world.check(first, 'ADR review')?.conclusion).toBe('success');
  });

  it('is read at the tip of the base branch, never at the head', async () => {
    const baseline = await baselineOf({ [at(2)]: flawed(2) });
    await begin(baseline);
    const both = await baselineOf(old);
    const pullRequest = world.open({ [at(3)]: edited(flawed(3)), [file]: both });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('failure');
    expect(check?.text).toContain('status-known');
  });

  it('costs no further request', async () => {
    await begin(await baselineOf(old));
    const pullRequest = world.open({ [at(2)]: edited(flawed(2)) });
    await world.idle();
    const { head } = world.view(pullRequest);
    const mark = world.github.mark();
    const files = { [at(2)]: edited(flawed(2)).replace('ten', 'nine') };
    world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Edit', files });
    await world.idle();
    expect(world.github.count({ since: mark }).reads).toBeLessThanOrEqual(3);
  });
});

describe('a pull request that changes the baseline', () => {
  it('may take entries out, once the approvers of the default scope agree', async () => {
    const baseline = await baselineOf(old);
    await begin(baseline);
    const mended = world.open({ [at(2)]: good(2).replace('Proposed', 'Accepted') });
    const pullRequest = world.open({
      [at(2)]: good(2).replace('Proposed', 'Accepted'),
      [file]: without(baseline, at(2)),
    });
    await world.idle();
    expect(world.check(mended, 'ADR review')?.summary).toContain(
      '2 entries of the baseline are mended here: run `adr-governor check --update-baseline` and commit what it writes.',
    );
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('success');
    expect(check?.summary).not.toContain('are mended here');
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ status: 'in_progress' });
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('Architecture Review Board');
  });

  it('is told the line of an entry that it adds, until somebody waives it', async () => {
    const baseline = await baselineOf({ [at(2)]: flawed(2) });
    await begin(baseline);
    const pullRequest = world.open({ [file]: await baselineOf(old) });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('failure');
    const told = world.view(pullRequest).reviewComments.map(({ path, line }) => [path, line]);
    expect(told).toEqual([
      [file, 6],
      [file, 7],
    ]);
    expect(check?.text).toContain('baseline-shrinks');
    expect(check?.text).toMatch(/only shrinks/);
    world.github.asUser('olga').comment(pullRequest, '/adr waive baseline-shrinks An import of another log');
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(world.check(pullRequest, 'ADR review')?.summary).toContain('**Waived:** `baseline-shrinks` by `olga`');
  });

  it('may let entries move with their record, and to no other one', async () => {
    const baseline = await baselineOf(old);
    await begin(baseline);
    const name = 'docs/adr/0002-replicate.md';
    const moved = world.open({ [at(2)]: null, [name]: flawed(2), [file]: baseline.replaceAll(at(2), name) });
    const other = world.open({ [file]: baseline.replaceAll(at(2), 'docs/adr/0001-record-decisions.md') });
    await world.idle();
    expect(world.check(moved, 'ADR review')?.conclusion).toBe('success');
    expect(world.check(moved, 'ADR review')?.summary).not.toContain('old name');
    expect(world.check(other, 'ADR review')?.conclusion).toBe('failure');
    expect(world.check(other, 'ADR review')?.text).toContain('baseline-shrinks');
  });

  it('may bring the first one', async () => {
    await begin(null);
    const pullRequest = world.open({ [file]: await baselineOf(old) });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ status: 'in_progress' });
  });

  it('may not bring a first one where there was one before, until somebody waives it', async () => {
    const baseline = await baselineOf(old);
    await begin(baseline);
    const taken = world.open({ [file]: null });
    await world.idle();
    expect(world.check(taken, 'ADR review')?.conclusion).toBe('success');
    const { github, repository } = world;
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Begin anew', files: { [file]: null } });
    await world.idle();
    const pullRequest = world.open({ [file]: baseline });
    const empty = world.open({ [file]: without(without(baseline, at(2)), at(3)) });
    await world.idle();
    expect(world.check(empty, 'ADR review')?.conclusion).toBe('success');
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
    expect(world.view(pullRequest).reviewComments.map(({ path, line }) => [path, line])).toEqual(
      [4, 5, 6, 7].map((line) => [file, line]),
    );
    github.asUser('olga').comment(pullRequest, '/adr waive baseline-shrinks The log was imported');
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
  });

  it('is not told of entries that only left the base branch meanwhile', async () => {
    const baseline = await baselineOf(old);
    await begin(baseline);
    const pullRequest = world.open({ [file]: without(baseline, at(2)) });
    const { repository, github } = world;
    github
      .asUser('olga')
      .commit({ repository, branch: 'main', message: 'Mend', files: { [file]: without(baseline, at(3)) } });
    await world.idle();
    github.asUser('ada').commit({ repository, branch: 'proposal-1', message: 'More', files: { 'a.txt': 'a' } });
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('success');
  });

  it('is told the place that breaks it', async () => {
    const baseline = await baselineOf(old);
    await begin(baseline);
    const pullRequest = world.open({ [file]: baseline.replace('"version": 1,', '"version": 1,\n  "since": 3,') });
    await world.idle();
    const check = world.check(pullRequest, 'ADR review');
    expect(check?.conclusion).toBe('failure');
    expect(world.view(pullRequest).reviewComments.map(({ path, line }) => [path, line])).toEqual([[file, 3]]);
    expect(check?.text).toContain('baseline-valid');
    world.github.asUser('olga').comment(pullRequest, '/adr waive baseline-valid It is fine');
    await world.idle();
    expect(world.check(pullRequest, 'ADR review')?.conclusion).toBe('failure');
  });
});

describe('a broken baseline on the base branch', () => {
  it('fails pull requests that touch governed paths, with file and line, and no other; one that mends it is judged', async () => {
    const baseline = await baselineOf(old);
    await begin(baseline.replace('"version"', '"verison"'));
    const governed = world.open({ [at(4)]: good(4) });
    const other = world.open({ 'a.txt': 'a' });
    const mends = world.open({ [file]: baseline });
    await world.idle();
    for (const name of ['ADR review', 'ADR approvals'] as const) {
      const check = world.check(governed, name);
      expect(check?.conclusion).toBe('failure');
      expect(`${check?.summary ?? ''}${check?.text ?? ''}`).toMatch(/\.github\/adr-baseline\.json:2.*verison/s);
      expect(world.check(other, name)?.conclusion).toBe('success');
    }
    expect(world.check(mends, 'ADR review')?.conclusion).toBe('success');
    expect(world.check(mends, 'ADR approvals')?.status).toBe('in_progress');
  });
});
