import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState } from '../support/approving.ts';
import { judgedAgain } from '../support/judged-again.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, configurationText, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-send-reports-to-a-replica.md';
const title = 'Send reports to a replica';
const good = recordText({ number: 2, title });

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = async (pullRequest: PullRequestHandle, login: string): Promise<{ id: number }> => {
  const review = world.github.asUser(login).review(pullRequest, { state: 'APPROVE' });
  await world.idle();
  return review;
};
const push = async (
  pullRequest: PullRequestHandle,
  login: string,
  files: Record<string, string | null>,
): Promise<void> => {
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

  it('from a fork are as stale after an edit there, said to be so, and waited for again', async () => {
    const { github, repository } = (world = await createWorld());
    const stan = github.asUser('stan');
    const fork = stan.fork(repository);
    const commit = (text: string): void => {
      stan.commit({ repository: fork, branch: 'topic', message: 'Record', files: { [path]: text } });
    };
    commit(good);
    const pullRequest = stan.openPullRequest({ repository, headRepository: fork, head: 'topic', title });
    await world.idle();
    expect(world.view(pullRequest).requestedReviewers).toEqual({ users: ['cleo'], teams: ['infrastructure-leads'] });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    commit(good.replace('We will send reports', 'We will send\nreports'));
    await world.idle();
    expect(state(pullRequest)).toBe('success');
    commit(good.replace('a read replica', 'a queue'));
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    const check = world.check(pullRequest, 'ADR approvals');
    expect(check?.title).toBe('Waiting for Infrastructure Team Lead and CTO');
    expect(check?.summary).toMatch(/review of `ian` is stale[^]*review of `cleo` is stale/);
    expect(check?.summary).toContain('**Who can approve:** `octo-org/infrastructure-leads` and `cleo`.');
    expect(await judgedAgain(world, pullRequest)).toBe(0);
    await approve(pullRequest, 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Infrastructure Team Lead');
    await approve(pullRequest, 'ian');
    expect(state(pullRequest)).toBe('success');
    expect(await judgedAgain(world, pullRequest)).toBe(0);
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

  it('do not count from who wrote the text where it stood before it was moved, nor pass over commits of nobody there', async () => {
    const configuration =
      'version: 1\nmode: enforce\napprovals: { unattributed: block }\nscopes:\n  - { name: Infrastructure, default: true, approve: "@cleo" }\n';
    const former = 'docs/adr/0003-x.md';
    const draft = 'docs/drafts/replica.md';
    const { github, repository } = (world = await createWorld({ configuration }));
    const ada = github.asUser('ada');
    const cleo = github.asUser('cleo');
    const moved = async (branch: string, from: string, email?: string): Promise<PullRequestHandle> => {
      const writer = email === undefined ? { as: cleo } : { as: ada, email };
      const { as, ...more } = writer;
      as.commit({ repository, branch, message: 'Write', files: { [from]: good }, ...more });
      const pullRequest = ada.openPullRequest({ repository, head: branch, title });
      await world.idle();
      await push(pullRequest, 'ada', { [from]: null, [path]: good });
      await approve(pullRequest, 'cleo');
      return pullRequest;
    };
    const renumbered = await moved('renumbered', former);
    expect(state(renumbered)).not.toBe('success');
    const check = world.check(renumbered, 'ADR approvals');
    expect(check?.summary).toContain('Only people who wrote the text could approve');
    expect(state(await moved('drafted', draft))).not.toBe('success');
    expect(state(await moved('unknown', former, 'nobody@elsewhere.example'))).not.toBe('success');
  });

  it('do not count from who wrote the text at a place that holds another one by now, or moved over one that stood', async () => {
    const configuration =
      'version: 1\nmode: enforce\nscopes:\n  - { name: Infrastructure, approve: "@cleo" }\n  - { name: Security, default: true, approve: "@rosa" }\n';
    const [standing, reused, given] = ['docs/adr/0002-old.md', 'docs/adr/0003-x.md', 'docs/adr/0004-x.md'];
    const files = { [standing]: recordText({ number: 2, title: 'Old', status: 'Accepted' }) };
    const { github, repository } = (world = await createWorld({ configuration, files }));
    const [ada, cleo] = [github.asUser('ada'), github.asUser('cleo')];
    const record = (number: number, scope: string): string => recordText({ number, title, scope });
    const after = async (
      branch: string,
      written: Record<string, string>,
      moved: Record<string, string | null>,
    ): Promise<PullRequestHandle> => {
      cleo.commit({ repository, branch, message: 'Write', files: written });
      ada.commit({ repository, branch, message: 'Move', files: moved });
      const pullRequest = ada.openPullRequest({ repository, head: branch, title });
      await world.idle();
      await approve(pullRequest, 'cleo');
      await approve(pullRequest, 'rosa');
      return pullRequest;
    };
    const passed = await after(
      'passed-on',
      { [reused]: record(3, 'Infrastructure') },
      { [given]: record(4, 'Infrastructure'), [reused]: record(3, 'Security') },
    );
    expect(state(passed)).not.toBe('success');
    expect(world.check(passed, 'ADR approvals')?.summary).toContain('Only people who wrote the text could approve');
    const draft = 'docs/drafts/new.md';
    const over = await after(
      'moved-over',
      { [draft]: record(2, 'Infrastructure') },
      { [draft]: null, [standing]: record(2, 'Infrastructure') },
    );
    expect(state(over)).not.toBe('success');
    const beside = await after('beside', { 'notes.md': 'x' }, { [given]: record(4, 'Infrastructure') });
    expect(state(beside)).toBe('success');
  });

  it('of a configuration do not count from who wrote it under another name', async () => {
    const configuration =
      'version: 1\nmode: enforce\nscopes:\n  - { name: Infrastructure, default: true, approve: "@cleo" }\n';
    const { github, repository } = (world = await createWorld({ configuration }));
    const next = `${configuration}approvals: { remind: 3 days }\n`;
    const after = async (login: string, from: string): Promise<string> => {
      github.asUser(login).commit({ repository, branch: from, message: 'Write', files: { [from]: next } });
      const files = { [from]: null, '.github/adr.yml': next };
      github.asUser('ada').commit({ repository, branch: from, message: 'Move', files });
      const pullRequest = github.asUser('ada').openPullRequest({ repository, head: from, title });
      await world.idle();
      await approve(pullRequest, 'cleo');
      return state(pullRequest);
    };
    expect(await after('cleo', 'adr-next.yml')).not.toBe('success');
    expect(await after('rosa', 'adr-other.yml')).toBe('success');
  });

  it('count from who wrote another file, or took one away, beside a record that was moved', async () => {
    const configuration =
      'version: 1\nmode: enforce\nscopes:\n  - { name: Infrastructure, default: true, approve: "@cleo" }\n';
    const { github, repository } = (world = await createWorld({ configuration }));
    const ada = github.asUser('ada');
    const cleo = github.asUser('cleo');
    const former = 'docs/adr/0003-x.md';
    cleo.commit({
      repository,
      branch: 'beside',
      message: 'Code',
      files: { 'src/a.ts': 'export {};\n', 'notes.md': 'x' },
    });
    const beside = ada.openPullRequest({ repository, head: 'beside', title });
    await push(beside, 'ada', { 'src/a.ts': null, [former]: good });
    await push(beside, 'cleo', { 'notes.md': 'y', [former]: null });
    await push(beside, 'ada', { [path]: good });
    await approve(beside, 'cleo');
    expect(state(beside)).toBe('success');
  });

  it('come after a review where the scope says so, and only then are the approvers asked', async () => {
    const staged = 'approve: { all: [CTO], after: { count: 2, from: ["@octo-org/infrastructure-leads"] } }';
    world = await createWorld({
      configuration: configurationText.replace('approve: { all: [Infrastructure Team Lead, CTO] }', staged),
    });
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    const requested = (): unknown => world.view(pullRequest).requestedReviewers;
    expect(world.check(pullRequest, 'ADR approvals')?.title).toMatch(/infrastructure-leads, then CTO$/);
    expect(JSON.stringify(requested())).toContain('infrastructure-leads');
    expect(JSON.stringify(requested())).not.toContain('cleo');
    await approve(pullRequest, 'ian');
    expect(JSON.stringify(requested())).not.toContain('cleo');
    await approve(pullRequest, 'ines');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for CTO');
    expect(JSON.stringify(requested())).toContain('cleo');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('differ by what changes, and a status taken with another change needs those of both', async () => {
    const byKind = configurationText.replace(
      'approve: { all: [Infrastructure Team Lead, CTO] }',
      'approve: Infrastructure Team Lead\n    when: { new: Architecture Review Board, status: CTO }',
    );
    world = await createWorld({ configuration: byKind });
    const created = world.open({ [path]: good });
    await approve(created, 'ian');
    expect(world.check(created, 'ADR approvals')?.title).toBe('Waiting for Architecture Review Board');
    await approve(created, 'rosa');
    expect(state(created)).toBe('success');

    const { github, repository } = world;
    // Who approves a status has a say in what is new, too.
    const objection = github.asUser('cleo').review(created, { state: 'REQUEST_CHANGES', body: 'Not like this.' });
    await world.idle();
    expect(world.check(created, 'ADR approvals')).toMatchObject({ conclusion: 'failure' });
    github.asUser('olga').dismiss(objection, 'Settled.');
    await world.idle();
    expect(state(created)).toBe('success');
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Record', files: { [path]: good } });
    const accepted = good.replace('Proposed', 'Accepted').replace('2026-03-04', '2026-03-09');
    const pullRequest = world.open({ [path]: accepted }, { branch: 'accept' });
    await approve(pullRequest, 'ian');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for CTO');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { [path]: accepted.replace('a read replica', 'a queue') });
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Infrastructure Team Lead');
    expect(world.check(pullRequest, 'ADR approvals')?.text).toContain(
      'Infrastructure (changes of status): ✅ approved',
    );
    await approve(pullRequest, 'ian');
    expect(state(pullRequest)).toBe('success');
  });

  it('are needed of further people for what somebody of a team proposes', async () => {
    const guarded = configurationText.replace(
      '  - name: Architecture\n',
      '  - name: Guests\n    match: { authors: ["@octo-org/guests"] }\n    approve: Architecture Review Board\n  - name: Architecture\n',
    );
    world = await createWorld({ configuration: guarded });
    world.github.createTeam({ organization: 'octo-org', slug: 'guests', members: ['ada'] });
    const pullRequest = world.open({ [path]: good });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Architecture Review Board');
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('success');
  });

  it('are needed of further people for what somebody of a team writes in the pull request of another', async () => {
    const guarded = configurationText.replace(
      '  - name: Architecture\n',
      '  - name: Guests\n    match: { authors: ["@octo-org/guests"] }\n    approve: Architecture Review Board\n  - name: Architecture\n',
    );
    const { github, repository } = (world = await createWorld({ configuration: guarded }));
    github.createTeam({ organization: 'octo-org', slug: 'guests', members: ['olga'] });
    const pullRequest = world.open({ [path]: good });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'olga', { 'src/a.ts': 'export {};\n' });
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'olga', { [path]: good.replace('eleven minutes', 'ten minutes') });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Architecture Review Board');
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('success');

    const other = 'docs/adr/0003-keep-the-logs.md';
    const unknown = { message: 'Propose', email: 'nobody@elsewhere.example' };
    const files = { [other]: recordText({ number: 3, title: 'Keep the logs' }) };
    github.asUser('ada').commit({ repository, branch: 'unknown', files, ...unknown });
    const second = github.asUser('ada').openPullRequest({ repository, head: 'unknown', title: 'Keep the logs' });
    await world.idle();
    expect(world.check(second, 'ADR approvals')?.summary).toMatch(
      /does not tell who wrote the commit \w{7}: it may be one of the authors of .*Guests/,
    );
  });

  it('name who is consulted, ask them where the scope says so, and wait for none of them', async () => {
    const consulting = configurationText.replace(
      'approve: { all: [Infrastructure Team Lead, CTO] }',
      'approve: CTO\n    consult: { who: ["@stan", Architecture Review Board], request: true }\n    inform: Infrastructure Team Lead',
    );
    world = await createWorld({ configuration: consulting });
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    const requested = JSON.stringify(world.view(pullRequest).requestedReviewers);
    expect(requested).toContain('cleo');
    expect(requested).toContain('arb');
    const summary = (): string => world.check(pullRequest, 'ADR approvals')?.summary ?? '';
    expect(summary()).toContain('`octo-org/arb` (asked)');
    expect(summary()).toContain('**To be told after the merge:** `octo-org/infrastructure-leads`.');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for CTO');
    world.github.asUser('rosa').review(pullRequest, { state: 'REQUEST_CHANGES', body: 'Hm.' });
    await world.idle();
    expect(summary()).toContain('`octo-org/arb` (answered by `rosa`)');
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('leave a pull request open for comment as long as the team says, unless somebody ends it', async () => {
    const discussed = configurationText.replace(
      'mode: enforce\n',
      'mode: enforce\napprovals: { discussion: 5 days }\n',
    );
    world = await createWorld({ configuration: discussed });
    const pullRequest = world.open({ [path]: good }, { draft: true });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe(
      'Open for comment for 5 days from when it is ready for review',
    );
    world.github.asUser('ada').readyForReview(pullRequest);
    await world.idle();
    const until = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain(`Open for comment until ${until}`);
    expect(state(pullRequest)).toBe('in_progress');
    world.github.asUser('olga').comment(pullRequest, '/adr override Everybody was in the room');
    await world.idle();
    expect(state(pullRequest)).toBe('success');
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

  it('stay as they are where the app itself changes a record on the command of an approver', async () => {
    const { github, repository } = (world = await createWorld());
    const pullRequest = world.open({ [path]: good });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    github.asUser('cleo').comment(pullRequest, '/adr renumber 5');
    await world.idle();
    const renumbered = 'docs/adr/0005-send-reports-to-a-replica.md';
    expect(world.view(pullRequest).commits).toHaveLength(2);
    expect(github.pullRequest(repository, pullRequest.number).files.map((file) => file.path)).toContain(renumbered);
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { 'src/a.ts': 'export {};\n' });
    expect(state(pullRequest)).toBe('success');
    const before = github.mark();
    github.asUser('ada').comment(pullRequest, '/adr check');
    await world.idle();
    // The reaction alone.
    expect(github.count({ since: before })).toMatchObject({ writes: 1 });
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { [renumbered]: good.replace('# 2.', '# 5.').replace('a read replica', 'a queue') });
    expect(state(pullRequest)).toBe('in_progress');
  });

  it('of a text that stands there again need one approver, once everybody had approved it', async () => {
    const clock = movableClock();
    world = await createWorld({ clock });
    const pullRequest = world.open({ [path]: good });
    for (const login of ['ian', 'cleo']) await approve(pullRequest, login);
    expect(state(pullRequest)).toBe('success');
    const other = good.replace('a read replica', 'a queue');
    await push(pullRequest, 'ada', { [path]: other });
    expect(state(pullRequest)).toBe('in_progress');
    // Nobody said anything of the other text: what they approved stands there again.
    await push(pullRequest, 'ada', { [path]: good });
    expect(state(pullRequest)).toBe('success');
    await push(pullRequest, 'ada', { [path]: other });
    // GitHub's times are in seconds, and of one second nothing says what came first.
    clock.forward(60_000);
    for (const login of ['ian', 'cleo']) await approve(pullRequest, login);
    await push(pullRequest, 'ada', { [path]: good });
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toContain('this very text was approved before');
    clock.forward(60_000);
    await approve(pullRequest, 'ines');
    expect(state(pullRequest)).toBe('success');
  });

  it('are stale where anybody else has the app change it, but asked for of nobody more', async () => {
    const { github } = (world = await createWorld());
    const pullRequest = world.open({ [path]: good });
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    github.asUser('ada').comment(pullRequest, '/adr renumber 5');
    await world.idle();
    expect(world.view(pullRequest).commits).toHaveLength(2);
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.summary).not.toContain('linked by GitHub to no account');
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('success');
    // What looks like a commit of the app is none.
    const { head } = world.view(pullRequest);
    github.asUser('ada').commit({
      repository: world.repository,
      branch: head.ref,
      message: 'Give it the number 6\n\nAsked for by cleo with "/adr renumber 6".\n\nAsked-For-By-Command: comment:1',
      files: { 'docs/adr/0005-send-reports-to-a-replica.md': good.replace('# 2.', '# 6.') },
      email: '4711+adr-governor[bot]@users.noreply.github.com',
    });
    await world.idle();
    await approve(pullRequest, 'ian');
    await approve(pullRequest, 'cleo');
    expect(state(pullRequest)).toBe('in_progress');
    expect(world.check(pullRequest, 'ADR approvals')?.summary).toContain('linked by GitHub to no account');
  });

  it('do not count from co-authors and mergers where the team bars them, and say of whom nobody knows', async () => {
    world = await createWorld({
      configuration: `${configurationText}approvals: { bar: [author, committers-of-text, co-authors, merge-authors] }\n`,
    });
    const { github, repository } = world;
    const pullRequest = world.open({ [path]: good });
    const line = good.split('\n').findIndex((text) => text.startsWith('We will send')) + 1;
    const body = '```suggestion\nWe will send reports to a second read replica.\n```';
    github.asUser('ines').review(pullRequest, { state: 'COMMENT', comments: [{ path, line, body }] });
    const suggested = world.view(pullRequest).reviewComments.find((comment) => comment.body === body);
    github.asUser('ada').applySuggestion(suggested ?? { id: 0 });
    await world.idle();
    await approve(pullRequest, 'ines');
    await approve(pullRequest, 'cleo');
    expect(world.check(pullRequest, 'ADR approvals')?.title).toBe('Waiting for Infrastructure Team Lead');
    await approve(pullRequest, 'ian');
    expect(state(pullRequest)).toBe('success');
    github.asUser('olga').commit({ repository, branch: 'main', message: 'Other', files: { 'b.txt': 'b' } });
    github.asUser('ian').updateBranch(pullRequest);
    await world.idle();
    expect(world.check(pullRequest, 'ADR approvals')?.summary).toContain('merged another branch');
    expect(state(pullRequest)).not.toBe('success');

    const other = world.open(
      { 'docs/adr/0003-cache.md': recordText({ number: 3, title: 'Cache' }) },
      { branch: 'other' },
    );
    const { head } = world.view(other);
    github.asUser('ada').commit({
      repository,
      branch: head.ref,
      message: 'Edit\n\nCo-authored-by: Nobody <nobody@elsewhere.example>',
      files: { 'docs/adr/0003-cache.md': recordText({ number: 3, title: 'Cache at the edge' }) },
    });
    await approve(other, 'ian');
    await approve(other, 'cleo');
    expect(state(other)).toBe('in_progress');
    expect(world.check(other, 'ADR approvals')?.summary).toContain('name co-authors of no GitHub account');
    await approve(other, 'ines');
    expect(state(other)).toBe('success');
  });

  it('are not overridden by whoever wrote part of the text', async () => {
    world = await createWorld();
    const pullRequest = world.open({ [path]: good });
    await world.idle();
    await push(pullRequest, 'olga', { [path]: good.replace('a read replica', 'a queue') });
    world.github.asUser('olga').comment(pullRequest, '/adr override I know what I wrote');
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
    const said = world.view(pullRequest).comments.map(({ body }) => body);
    expect(said.join('\n')).toContain('Whoever wrote part of the text that has to be approved, or is barred');
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
    expect(check?.summary).toMatch(
      /\*\*Overridden\*\* at `[0-9a-f]{7}`, given for `main`, without Infrastructure Team Lead/,
    );
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
