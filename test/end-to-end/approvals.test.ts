import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { recordText } from '../support/record-text.ts';
import { configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(async () => {
  const { violations } = world.github;
  await world.close();
  expect(violations).toEqual([]);
});

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const title = 'Send reports to a replica';
const good = recordText({ number: 2, title });

const state = (pullRequest: PullRequestHandle): string => {
  const check = world.check(pullRequest, 'ADR approvals');
  return check?.conclusion ?? check?.status ?? 'missing';
};
const approve = async (pullRequest: PullRequestHandle, login: string): Promise<{ id: number }> => {
  const review = world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
  await world.idle();
  return review;
};
const push = async (pullRequest: PullRequestHandle, login: string, files: Record<string, string>): Promise<void> => {
  const { head } = world.view(pullRequest);
  world.github.asUser(login).commit({ repository: world.repository, branch: head.ref, message: 'Edit', files });
  await world.idle();
};

describe('approvals', () => {
  it('are complete when every seat is filled, and each dismissal or edit opens them again', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'ian');
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('CTO');
    const review = await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    world.github.asUser('olga').dismiss(review, 'Too early.');
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { [path]: good.replace('a read replica', 'a queue') });
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.summary).toMatch(/stale|older|before/i);
  });

  it('survive an editorial change, a change of another file and an update from the base branch', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    await push(pullRequest, 'ada', { 'src/a.ts': 'export {};\n' });
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { [path]: good.replace('We will send reports', 'We will send\nreports') });
    expect(state(pullRequest)).toBe('success');
    const { github, repository } = world;
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Other', files: { 'b.txt': 'b' } });
    github.asUser('cleo').updateBranch(pullRequest);
    await world.idle();
    expect(state(pullRequest)).toBe('success');
  });

  it('do not count from who wrote part of the text, nor from strangers', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await push(pullRequest, 'cleo', { [path]: good.replace('eleven minutes', 'ten minutes') });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).not.toBe('success');
    const check = world.check(pullRequest, 'ADR approvals');
    expect(`${check?.summary ?? ''}${check?.text ?? ''}`).toContain('cleo');
  });

  it('are blocked in red by an approver who asks for changes', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await approve(pullRequest, 'ian');
    world.github.asUser('cleo').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'No.' });
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('cannot be escaped by leaving the scope', async () => {
    world = await createWorld();
    const old = 'docs/adr/0003-host-in-two-regions.md';
    const { github, repository } = world;
    const text = recordText({ number: 3, title: 'Host in two regions' });
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Record', files: { [old]: text } });
    const pullRequest = world.open({ [old]: text.replace('**Scope**: Infrastructure', '**Scope**: Architecture') });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('CTO');
  });

  it('cannot be escaped by leaving the scope of a record that the base branch moves meanwhile', async () => {
    world = await createWorld();
    const [old, moved] = ['docs/adr/0003-host-in-two-regions.md', 'docs/adr/0003-two-regions.md'];
    const { github, repository } = world;
    const olga = github.asUser('olga');
    const text = recordText({ number: 3, title: 'Host in two regions' });
    olga.commit({ repository, branch: 'main', message: 'Record', files: { [old]: text } });
    const pullRequest = world.open({ [old]: text.replace('**Scope**: Infrastructure', '**Scope**: Architecture') });
    olga.commit({ repository, branch: 'main', message: 'Move', files: { [old]: null, [moved]: text } });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('failure');
    expect(world.check(pullRequest, 'ADR approvals')?.summary).toContain('Update branch');
  });

  it('of the default scope cannot be escaped by naming another one', async () => {
    world = await createWorld();
    const old = 'docs/adr/0003-host-in-two-regions.md';
    const { github, repository } = world;
    const text = recordText({ number: 3, title: 'Host in two regions' });
    const unscoped = text.replace('**Scope**: Infrastructure\n', '');
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Record', files: { [old]: unscoped } });
    const pullRequest = world.open({ [old]: text });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('success');
  });

  it('say so, and ask nobody by chance, when a record names a scope that is not configured', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: recordText({ number: 2, title, scope: 'Infrastructur' }) });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('failure');
    const check = world.check(pullRequest, 'ADR approvals');
    expect(`${check?.summary ?? ''}${check?.text ?? ''}`).toContain(`${path}:5`);
  });

  it('that still wait when the pull request is closed do not wait for ever', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    world.github.asUser('ada').closePullRequest(pullRequest);
    await world.idle();
    expect(state(pullRequest)).toBe('failure');
    world.github.asUser('ada').reopenPullRequest(pullRequest);
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('that are missing are not hidden by another pull request of the same commit', async () => {
    world = await createWorld();
    const { github, repository } = world;
    github.asUser('olga').commit({ repository, branch: 'staging', message: 'Staging', files: { 's.txt': 's' } });
    const governed = world.open({ [path]: good }, { branch: 'topic' });
    await world.idle();
    const other = github.asUser('ada').openPullRequest({ repository, base: 'staging', head: 'topic', title });
    await world.idle();
    expect(state(governed)).toBe('in_progress');
    await push(governed, 'ada', { [path]: good.replace('a read replica', 'a queue') });
    expect(state(governed)).toBe('in_progress');
    const mark = github.mark();
    for (const pullRequest of [governed, other])
      github.asUser('ada').editPullRequest(pullRequest, { title: 'Send reports elsewhere' });
    await world.idle();
    expect(github.count({ since: mark }).writes).toBe(0);
    await approve(governed, 'ian');
    await approve(governed, 'cleo');
    expect(state(governed)).toBe('success');
    expect(state(other)).toBe('success');
  });

  it('of the default scope are needed for the template that the configuration names, wherever it lies', async () => {
    const template = 'docs/forms/decision.md';
    world = await createWorld({
      configuration: configurationText.replace('path: docs/adr\n', `path: docs/adr\n    template: ${template}\n`),
      files: { [template]: '# {title}\n\n## Context\n\n## Decision\n' },
    });
    const pullRequest = world.open({ [template]: '# {title}\n' });
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')).toMatchObject({ status: 'in_progress' });
    expect(world.check(pullRequest, 'ADR approvals')?.title).toMatch(/Architecture Review Board/);
  });

  it('are not needed for an editorial change', async () => {
    world = await createWorld();
    const old = 'docs/adr/0001-record-decisions.md';
    const text = world.github.file(world.repository, 'main', old) ?? '';
    const pullRequest = world.open({ [old]: text.replace('We will send reports', 'We  will *send* reports') });
    await world.idle();
    expect(state(pullRequest)).toBe('success');
  });

  it('are needed by the default scope for a change of the configuration, judged under the old one', async () => {
    world = await createWorld();
    const text = world.github.file(world.repository, 'main', '.github/adr.yml') ?? '';
    const pullRequest = world.open({ '.github/adr.yml': text.replace('"@cleo"', '"@ada"') });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('success');
  });

  it('name commits whose author nobody knows', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const ada = github.asUser('ada');
    ada.commit({
      repository,
      branch: 'topic',
      message: 'Record',
      files: { [path]: good },
      email: 'nobody@elsewhere.example',
    });
    const pullRequest = ada.openPullRequest({ repository, head: 'topic', title });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('in_progress');
    const { head } = world.view(pullRequest);
    const check = world.check(pullRequest, 'ADR approvals');
    expect(`${check?.summary ?? ''}${check?.text ?? ''}`).toContain(head.sha.slice(0, 7));
    await approve(pullRequest, 'ines');
    expect(state(pullRequest)).toBe('success');
  });

  it('are overridden by somebody who may, with the reason named, until the text changes', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    const say = async (login: string, body: string): Promise<string> => {
      world.github.asUser(login).comment(pullRequest, body);
      await world.idle();
      const { comments } = world.view(pullRequest);
      return (
        comments
          .map((comment) => comment.body)
          .filter((text) => text.startsWith('<!-- adr-governor:answer'))
          .at(-1) ?? ''
      );
    };
    expect(await say('ada', '/adr override Nobody is here')).toContain('The author of a pull request cannot override');
    expect(await say('cleo', '/adr override Nobody is here')).toContain('needs the permission "admin"');
    expect(await say('olga', '/adr override')).toContain('needs a reason');
    expect(await say('olga', '/adr override 0123456789 Nobody is here')).toContain('is not the head');
    expect(state(pullRequest)).toBe('in_progress');

    await say('olga', `/adr override ${world.view(pullRequest).head.sha.slice(0, 8)} The CTO is on a boat`);
    const check = world.check(pullRequest, 'ADR approvals');
    expect(check?.conclusion).toBe('success');
    expect(check?.title).toBe('Overridden by olga: The CTO is on a boat');
    expect(check?.summary).toMatch(/\*\*Overridden\*\* at `[0-9a-f]{7}`, without Infrastructure Team Lead/);
    expect(await say('olga', '/adr override Again')).toContain('No approval is missing here.');

    await push(pullRequest, 'ada', { 'src/a.ts': 'export {};\n' });
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { [path]: good.replace('a read replica', 'a queue') });
    expect(state(pullRequest)).toBe('in_progress');
    await push(pullRequest, 'ada', { [path]: good });
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { 'docs/adr/0003-another.md': recordText({ number: 3, title: 'Another' }) });
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('come from a deputy where the author holds the role', async () => {
    const deputies = configurationText
      .replace("CTO: '@cleo'", "CTO: { who: '@ada', deputies: ['@cleo'] }")
      .replace('CTO: "@cleo"', 'CTO: { who: "@ada", deputies: ["@cleo"] }');
    expect(deputies).not.toBe(configurationText);
    world = await createWorld({ configuration: `${deputies}approvals: { if-author: deputy }\n` });
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    expect(world.view(pullRequest).requestedReviewers.users).toContain('cleo');
    await approve(pullRequest, 'ian');
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    expect(world.check(pullRequest, 'ADR approvals')?.summary).toContain('a deputy approves in their place');
  });
});
