import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const old = 'docs/adr/0002-send-reports-to-a-replica.md';
const moved = 'docs/adr/0002-reports-to-a-replica.md';
const text = recordText({ number: 2, title: 'Send reports to a replica', status: 'Accepted' });

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);
const push = async (pullRequest: PullRequestHandle, files: Record<string, string | null>): Promise<void> => {
  const { head } = world.view(pullRequest);
  world.github.asUser('ada').commit({ repository: world.repository, branch: head.ref, message: 'Edit', files });
  await world.idle();
};
const said = (pullRequest: PullRequestHandle): string => {
  const check = world.check(pullRequest, 'ADR approvals');
  return `${check?.summary ?? ''}\n${check?.text ?? ''}`;
};

/** A move of the record that its approvers agree to. */
const approvedMove = async (): Promise<PullRequestHandle> => {
  world = await createWorld({ files: { [old]: text } });
  const pullRequest = world.open({ [old]: null, [moved]: text });
  await approve(pullRequest, 'ian', 'cleo');
  expect(state(pullRequest)).toBe('success');
  return pullRequest;
};

describe('an approval of a move', () => {
  it('is none of taking the record away', async () => {
    const pullRequest = await approvedMove();
    await push(pullRequest, { [moved]: null });
    expect(state(pullRequest)).toBe('in_progress');
    expect(said(pullRequest)).toContain('The review of `ian` is stale: given on');
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('does not let the record leave its scope when the moved file is written anew', async () => {
    const pullRequest = await approvedMove();
    await push(pullRequest, {
      [moved]:
        '# ADR-0002: Everything is different\n\n- Status: Proposed\n- Date: 2026-01-01\n- Scope: Architecture\n\n## Context\n\nNothing like it was before at all, new words.\n\n## Decision\n\nWe do something else entirely.\n\n## Consequences\n\nNone of these.\n',
    });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('CTO');
  });
});

describe('an approval of taking a record away', () => {
  it('survives a change of another file', async () => {
    world = await createWorld({ files: { [old]: text } });
    const pullRequest = world.open({ [old]: null });
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, { 'src/a.ts': 'a' });
    expect(state(pullRequest)).toBe('success');
  });
});

const record = (number: number, scope: string, status = 'Accepted') =>
  `## ADR-00${number}: Record ${number}\n\n**Status**: ${status}\n**Date**: 2026-01-01\n**Scope**: ${scope}\n\n### Context\n\nEvery night.\n\n### Decision\n\nWe will do ${number}.\n\n### Consequences\n\nGood.\n\n`;
const [first, second] = [record(1, 'Architecture'), record(2, 'Infrastructure')];
const others = `${record(7, 'Architecture')}${record(8, 'Architecture')}`;
const manyRecords = {
  configuration: configurationText
    .replace(
      '  - path: docs/adr\n    index: docs/adr/README.md\n',
      '  - path: docs/DECISIONS.md\n  - path: docs/OTHER.md\n',
    )
    .replace(/index:\n {2}columns[^\n]*\n/, ''),
  files: { 'docs/DECISIONS.md': `# Log\n\n${first}${second}`, 'docs/OTHER.md': `# Other\n\n${others}` },
};

describe('in files of many records', () => {
  it('a record that was moved to another file is not approved to go', async () => {
    world = await createWorld(manyRecords);
    const pullRequest = world.open({
      'docs/DECISIONS.md': `# Log\n\n${first}`,
      'docs/OTHER.md': `# Other\n\n${others}${second}`,
    });
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
    // Also while the other file goes on changing.
    await push(pullRequest, { 'docs/OTHER.md': `# Other\n\n${others.replace('We will do 8', 'We will do 9')}` });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    await push(pullRequest, { 'docs/OTHER.md': `# Other\n\n${others}` });
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('a record that was given another number is not approved to go', async () => {
    world = await createWorld(manyRecords);
    const pullRequest = world.open({ 'docs/DECISIONS.md': `# Log\n\n${first}${record(3, 'Infrastructure')}` });
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, { 'docs/DECISIONS.md': `# Log\n\n${first}` });
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('what a file says outside of its records is not approved to go where the file was only moved', async () => {
    world = await createWorld({
      ...manyRecords,
      configuration: manyRecords.configuration.replace('docs/OTHER.md', 'docs/*.md'),
    });
    const page = manyRecords.files['docs/DECISIONS.md'].replace('# Log\n', '# Log\n\nAll of these bind every team.\n');
    world.github.asUser('olga').commit({
      repository: world.repository,
      branch: 'main',
      message: 'Page',
      files: { 'docs/DECISIONS.md': page },
    });
    const pullRequest = world.open({ 'docs/DECISIONS.md': null, 'docs/MOVED.md': page });
    await approve(pullRequest, 'ian', 'cleo', 'rosa');
    expect(said(pullRequest)).toContain('outside of its records');
    await push(pullRequest, { 'docs/MOVED.md': null });
    expect(state(pullRequest)).toBe('in_progress');
    expect(said(pullRequest)).toContain('outside of its records');
  });
});
