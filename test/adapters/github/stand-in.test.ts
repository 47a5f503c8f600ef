import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/core';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle, RepositoryHandle } from '../../../sandbox/github/actor.ts';
import { startGitHub } from '../../../sandbox/github/stand-in.ts';
import type { StandIn } from '../../../sandbox/github/stand-in.ts';
import { createGitHub } from '../../../src/adapters/github/create-github.ts';
import type { GitHub } from '../../../src/adapters/github/create-github.ts';
import type { PullRequestRef } from '../../../src/app/ports.ts';
import type { CheckContent } from '../../../src/core/model/pull-request.ts';
import { numbers } from './support/answers.ts';

const permissions = {
  checks: 'write',
  contents: 'write',
  issues: 'write',
  members: 'read',
  metadata: 'read',
  pull_requests: 'write',
};
const path = 'docs/adr/0002-use-queues.md';
const text = '# 2. Use queues\n\n## Status\n\nProposed\n\n## Context\n\nLoad grows.\n';

let standIn: StandIn;
let github: GitHub;
let repository: RepositoryHandle;
let pullRequest: PullRequestHandle;
let ref: PullRequestRef;

beforeEach(async () => {
  nock.restore();
  standIn = await startGitHub({
    app: { id: 4711, slug: 'governor', name: 'Governor', webhookSecret: 'x', permissions, events: [] },
  });
  standIn.createOrganization('octo-org', { owners: ['olga'] });
  standIn.createTeam({ organization: 'octo-org', slug: 'leads', members: ['bob', 'cleo'] });
  repository = standIn.createRepository({
    owner: 'octo-org',
    name: 'log',
    files: { 'README.md': '# Log\n', 'docs/adr/0001-start.md': '# 1. Start\n', '.github/adr.yml': 'version: 1\n' },
    collaborators: { ada: 'write', bob: 'write', cleo: 'write' },
    teams: { leads: 'write' },
  });
  const { installationId } = standIn.install(repository);
  const ada = standIn.user('ada');
  ada.commit({
    repository,
    branch: 'queues',
    message: 'Propose',
    files: { [path]: text, 'link.md': { symlink: 'README.md' } },
  });
  pullRequest = ada.openPullRequest({ repository, head: 'queues', title: 'Use queues' });
  ref = { installationId, repositoryId: repository.id, owner: 'octo-org', name: 'log', number: pullRequest.number };
  const auth = { appId: standIn.appId, privateKey: standIn.privateKey, installationId };
  const client = new Octokit({ baseUrl: standIn.url, authStrategy: createAppAuth, auth });
  const silent = (): void => undefined;
  github = createGitHub({
    octokitFor: () => Promise.resolve(client),
    appId: standIn.appId,
    log: { info: silent, warn: silent, error: silent },
    clock: { now: () => new Date() },
  });
});

afterEach(async () => {
  const { violations } = standIn;
  await standIn.close();
  nock.activate();
  expect(violations).toEqual([]);
});

const reads = (): number => standIn.count().reads;
const check = (more: Partial<CheckContent> = {}): CheckContent => ({
  name: 'ADR review',
  conclusion: 'failure',
  title: 'Problems',
  summary: 'summary',
  text: '',
  annotations: [],
  ...more,
});

describe('against a whole GitHub', () => {
  it('reads a pull request with one request of at most ten points', async () => {
    const bob = standIn.user('bob');
    bob.review(pullRequest, { state: 'APPROVE' });
    standIn.user('ada').requestReview(pullRequest, { users: ['cleo'], teams: ['leads'] });
    const facts = await github.pullRequests.read(ref);
    expect(reads()).toBe(1);
    expect(standIn.requests.find((request) => request.graphqlName === 'PullRequestFacts')?.points).toBeLessThanOrEqual(
      10,
    );
    expect(facts).toMatchObject({
      repository: { id: repository.id, defaultBranch: 'main' },
      title: 'Use queues',
      state: 'open',
      author: { id: standIn.user('ada').id, login: 'ada', kind: 'user' },
      openedByUs: false,
      base: { ref: 'main', sha: standIn.branch(repository, 'main') },
      head: { ref: 'queues', sha: standIn.branch(repository, 'queues'), repositoryId: repository.id },
      filesComplete: true,
      commitsComplete: true,
      reviews: [{ author: { id: bob.id }, state: 'approved', authorCanWrite: true }],
      requested: { userIds: [standIn.user('cleo').id], teamSlugs: ['leads'] },
      everRequested: { userIds: [standIn.user('cleo').id], teamSlugs: ['leads'] },
      configuration: { text: 'version: 1\n' },
      adrDir: null,
      shown: { checks: [], comments: [], reviewComments: [] },
    });
    expect(facts.files.map((file) => file.path).sort()).toEqual([path, 'link.md'].sort());
  });

  it('shows again what it wrote, to the last annotation', async () => {
    const headSha = standIn.branch(repository, 'queues') ?? '';
    const annotations = numbers(60, 1).map((number) => ({
      path,
      startLine: 5,
      endLine: 5,
      startColumn: 1,
      endColumn: 8,
      level: 'failure' as const,
      title: 'status-known',
      message: `number ${number}`,
    }));
    const content = check({ annotations });
    const report = await github.publisher.publish(ref, [
      { kind: 'create-check', headSha, externalId: `pr:${ref.number}`, content },
      {
        kind: 'create-check',
        headSha,
        externalId: `pr:${ref.number}`,
        content: check({ name: 'ADR approvals', conclusion: null }),
      },
      {
        kind: 'create-review',
        headSha,
        body: 'See below.',
        comments: [{ path, line: 5, startLine: null, body: 'Which?' }],
      },
      { kind: 'create-comment', body: 'Hello' },
      { kind: 'request-reviewers', users: [{ id: 1, login: 'bob', kind: 'user' }], teamSlugs: ['leads'] },
    ]);
    expect(report).toEqual({ writes: 6, refused: [] });
    standIn.user('bob').comment(pullRequest, 'Hello');
    const { shown, requested } = await github.pullRequests.read(ref);
    expect(shown.checks.map((each) => [each.name, each.status, each.conclusion, each.annotations.length])).toEqual([
      ['ADR review', 'completed', 'failure', 60],
      ['ADR approvals', 'in_progress', null, 0],
    ]);
    expect(shown.checks[0]).toMatchObject({
      headSha,
      externalId: `pr:${ref.number}`,
      title: 'Problems',
      summary: 'summary',
      text: '',
    });
    expect(shown.checks[0]?.annotations).toEqual(annotations);
    expect(shown.comments.map((each) => each.body)).toEqual(['Hello']);
    expect(shown.reviewComments).toMatchObject([
      { body: 'Which?', path, line: 5, isAnswered: false, isMinimised: false },
    ]);
    expect(requested).toEqual({ userIds: [standIn.user('bob').id], teamSlugs: ['leads'] });
  });

  it('changes, hides and deletes what it wrote', async () => {
    const headSha = standIn.branch(repository, 'queues') ?? '';
    await github.publisher.publish(ref, [
      { kind: 'create-check', headSha, externalId: `pr:${ref.number}`, content: check({ conclusion: null }) },
      { kind: 'create-review', headSha, body: '', comments: [{ path, line: 5, startLine: 3, body: 'Which?' }] },
      { kind: 'create-comment', body: 'Hello' },
      { kind: 'create-comment', body: 'Hello again' },
    ]);
    const before = (await github.pullRequests.read(ref)).shown;
    const [first, second] = before.comments;
    const report = await github.publisher.publish(ref, [
      { kind: 'update-check', id: before.checks[0]?.id ?? 0, content: check({ conclusion: 'success' }) },
      { kind: 'minimise-comment', nodeId: before.reviewComments[0]?.nodeId ?? '' },
      { kind: 'update-comment', id: first?.id ?? 0, body: 'Good bye' },
      { kind: 'delete-comment', id: second?.id ?? 0 },
      { kind: 'update-comment', id: second?.id ?? 0, body: 'gone' },
    ]);
    expect(report.writes).toBe(5);
    expect(report.refused).toHaveLength(1);
    const after = (await github.pullRequests.read(ref)).shown;
    expect(after.checks.map((each) => each.conclusion)).toEqual(['success']);
    expect(after.comments.map((each) => each.body)).toEqual(['Good bye']);
    expect(after.reviewComments[0]?.isMinimised).toBe(true);
  });

  it('keeps a review when one of its comments is off the diff', async () => {
    const headSha = standIn.branch(repository, 'queues') ?? '';
    const comments = [
      { path, line: 5, startLine: null, body: 'on' },
      { path: 'README.md', line: 1, startLine: null, body: 'off' },
    ];
    const report = await github.publisher.publish(ref, [{ kind: 'create-review', headSha, body: 'Review', comments }]);
    expect(report.refused).toEqual(['comment on README.md:1: not on the diff']);
    expect(standIn.pullRequest(repository, ref.number).reviewComments.map((each) => each.body)).toEqual(['on']);
  });

  it('asks everybody but whom GitHub refuses', async () => {
    const users = ['ada', 'bob'].map((login) => ({ id: standIn.user(login).id, login, kind: 'user' as const }));
    const report = await github.publisher.publish(ref, [{ kind: 'request-reviewers', users, teamSlugs: ['leads'] }]);
    expect(report.refused).toHaveLength(1);
    const { requestedReviewers } = standIn.pullRequest(repository, ref.number);
    expect(requestedReviewers).toEqual({ users: ['bob'], teams: ['leads'] });
  });

  it('tells a renamed file with its former path', async () => {
    const ada = standIn.user('ada');
    const files = { 'docs/adr/0001-start.md': null, 'docs/adr/0001-begin.md': '# 1. Start\n' };
    ada.commit({ repository, branch: 'rename', message: 'Rename', files });
    const { number } = ada.openPullRequest({ repository, head: 'rename', title: 'Rename' });
    const facts = await github.pullRequests.read({ ...ref, number });
    expect(facts.files).toEqual([
      { path: 'docs/adr/0001-begin.md', change: 'renamed', previousPath: 'docs/adr/0001-start.md' },
    ]);
  });

  it('tells every open pull request with its files, in one request of one point', async () => {
    const bob = standIn.user('bob');
    bob.commit({
      repository,
      branch: 'other',
      message: 'Other',
      files: { 'docs/adr/0003-x.md': '# 3. X\n', 'README.md': null },
    });
    const other = bob.openPullRequest({ repository, head: 'other', title: 'Other' });
    const fork = standIn.user('eve').fork(repository);
    standIn
      .user('eve')
      .commit({ repository: fork, branch: 'mine', message: 'Mine', files: { 'docs/adr/0003-y.md': '# 3. Y\n' } });
    const foreign = standIn
      .user('eve')
      .openPullRequest({ repository, head: 'mine', headRepository: fork, title: 'Mine' });
    standIn.user('ada').closePullRequest(pullRequest);
    const mark = standIn.mark();
    const open = await github.pullRequests.openFiles(ref);
    expect(standIn.count({ since: mark }).reads).toBe(1);
    expect(standIn.requests.find((request) => request.graphqlName === 'OpenFiles')?.points).toBe(1);
    expect(open).toMatchObject([
      { number: other.number, baseBranch: 'main', headBranch: 'other', isFromFork: false, authorCanWrite: true },
      { number: foreign.number, baseBranch: 'main', headBranch: 'mine', isFromFork: true, authorCanWrite: false },
    ]);
    expect(open[0]?.headSha).toBe(standIn.branch(repository, 'other'));
    const told = open.map(({ files }) => files.map(({ path: at, change }) => `${change} ${at}`).sort());
    expect(told).toEqual([['added docs/adr/0003-x.md', 'deleted README.md'], ['added docs/adr/0003-y.md']]);
  });

  it('tells the lines of the diff', async () => {
    const lines = await github.pullRequests.diffLines(ref);
    expect([...(lines.get(path) ?? [])]).toEqual(numbers(9, 1));
    expect(lines.has('README.md')).toBe(false);
  });

  it('reads files, folders, the root and what commits changed', async () => {
    const { sourceTree } = github;
    const commit = standIn.branch(repository, 'queues') ?? '';
    const wanted = [path, 'link.md', 'docs', 'none.md'].map((each) => ({ commit, path: each }));
    const gone = { commit: 'f'.repeat(40), path };
    expect(await sourceTree.files(ref, [...wanted, gone])).toMatchObject([
      { kind: 'text', text },
      { kind: 'missing', reason: 'symlink' },
      { kind: 'missing', reason: 'folder' },
      { kind: 'missing', reason: 'not-found' },
      { kind: 'commit-unreadable' },
    ]);
    const folder = await sourceTree.list(ref, commit, 'docs');
    expect(folder?.map((entry) => [entry.kind, entry.path])).toEqual([
      ['folder', 'docs/adr'],
      ['file', 'docs/adr/0001-start.md'],
      ['file', path],
    ]);
    const root = await sourceTree.list(ref, commit, '');
    expect(root?.find((entry) => entry.path === 'link.md')?.kind).toBe('symlink');
    expect(root?.filter((entry) => entry.path.startsWith('docs/'))).toEqual(folder);
    expect(await sourceTree.list(ref, commit, 'none')).toBeNull();
    const changed = await sourceTree.changedBy(ref, [commit, 'f'.repeat(40)], [path, 'README.md']);
    expect(changed).toEqual(new Map([[commit, [path]]]));
    const written = await sourceTree.written(ref, [commit, 'f'.repeat(40)]);
    expect([...written]).toEqual([[commit, expect.arrayContaining([path])]]);
  });

  it('resolves people and teams, and names those it cannot', async () => {
    const resolved = await github.people.resolve(ref, [
      { kind: 'user', login: 'Ada', id: null },
      { kind: 'user', login: 'nobody', id: null },
      { kind: 'user', login: 'bob', id: 999 },
      { kind: 'team', organization: 'octo-org', slug: 'leads', id: null },
      { kind: 'team', organization: 'octo-org', slug: 'none', id: null },
      { kind: 'team', organization: 'no-org', slug: 'leads', id: null },
    ]);
    expect(reads()).toBe(1);
    expect(Object.fromEntries(resolved)).toMatchObject({
      '@ada': { kind: 'user', account: { login: 'ada' } },
      '@nobody': { kind: 'unresolved', reason: 'not-found' },
      '@bob': { kind: 'unresolved', reason: 'other-id' },
      '@octo-org/leads': { kind: 'team', id: expect.any(Number) as number, isSecret: false },
      '@octo-org/none': { kind: 'unresolved', reason: 'not-found' },
      '@no-org/leads': { kind: 'unresolved', reason: 'not-found' },
    });
    const leads = resolved.get('@octo-org/leads');
    expect(leads?.kind === 'team' && leads.members.map((member) => member.login).sort()).toEqual(['bob', 'cleo']);
  });

  it('opens, renews and closes the rolling pull request', async () => {
    const branch = 'adr-governor/index';
    const tip = await github.sourceTree.tip(ref);
    expect(tip).toMatchObject({ defaultBranch: 'main', configuration: { text: 'version: 1\n' }, isArchived: false });
    const write = (log: string) =>
      ({
        kind: 'write-branch',
        branch,
        parent: tip.sha ?? '',
        message: 'Index',
        files: [{ path: 'docs/adr/README.md', text: log }],
      }) as const;
    const open = { kind: 'open-pull-request', branch, base: 'main', title: 'Index', body: 'text' } as const;
    expect(await github.publisher.publishIndex(ref, [write('one\n'), open])).toMatchObject({ refused: [] });
    expect(await github.publisher.publishIndex(ref, [write('two\n'), open])).toMatchObject({ refused: [] });
    const rolling = await github.pullRequests.openFor(ref, branch);
    expect(rolling).toMatchObject({ title: 'Index', body: 'text', openedByUs: true });
    expect(standIn.file(repository, branch, 'docs/adr/README.md')).toBe('two\n');
    const moved = await github.sourceTree.branch(ref, branch);
    expect(moved).toMatchObject({ sha: standIn.branch(repository, branch), parents: [{ sha: tip.sha }] });
    const number = rolling?.number ?? 0;
    expect(standIn.pullRequest(repository, number).state).toBe('open');
    await github.publisher.publishIndex(ref, [
      { kind: 'update-pull-request', number, title: 'New', body: 'new' },
      { kind: 'close-pull-request', number },
      { kind: 'delete-branch', branch },
      { kind: 'delete-branch', branch },
    ]);
    expect(standIn.pullRequest(repository, number)).toMatchObject({ title: 'New', state: 'closed' });
    expect(await github.sourceTree.branch(ref, branch)).toBeNull();
    expect(await github.pullRequests.openFor(ref, branch)).toBeNull();
  });

  it('being uninstalled is a failure that no retry mends', async () => {
    standIn.uninstall(ref.installationId);
    await expect(github.pullRequests.read(ref)).rejects.toMatchObject({ name: 'Failure', retry: false });
  });
});
