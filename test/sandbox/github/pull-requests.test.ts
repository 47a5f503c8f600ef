import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PullRequestSnapshot } from '../../../sandbox/github/snapshot.ts';
import { openOcto, openRecord, record, recordPath, statusOf } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;

beforeEach(async () => {
  octo = await openOcto();
});
afterEach(async () => {
  expect(octo.github.violations).toEqual([]);
  await octo.github.close();
});

function now(number = 1): PullRequestSnapshot {
  return octo.github.pullRequest(octo.repository, number);
}

function told(): string[] {
  return octo.github.deliveries.map(({ event, action }) => (action === null ? event : `${event}.${action}`));
}

describe('a pull request', () => {
  it('follows pushes to its branch, forced ones as well', () => {
    const { github, repository } = octo;
    openRecord(octo);
    const ada = github.asUser('ada');
    const second = ada.commit({ repository, branch: 'feature', message: 'more', files: { 'b.md': 'b' } });
    expect(now()).toMatchObject({ head: { sha: second }, files: [{ path: 'b.md' }, { path: recordPath }] });
    const forced = ada.commit({ repository, branch: 'feature', onto: 'main', message: 'anew', files: { 'c.md': 'c' } });
    expect(now()).toMatchObject({ head: { sha: forced }, files: [{ path: 'c.md' }] });
    expect(now().commits.map(({ message }) => message)).toEqual(['anew']);
    expect(told().filter((event) => event === 'pull_request.synchronize')).toHaveLength(2);
    const unrelated = github.branch(repository, 'main') ?? '';
    expect(() => ada.push({ repository, branch: 'feature', sha: unrelated })).toThrow('not a fast forward');
  });

  it('compares with the merge base, not with the tip', () => {
    const { github, repository } = octo;
    openRecord(octo);
    github.asUser('ada').commit({ repository, branch: 'main', message: 'aside', files: { 'aside.md': 'x' } });
    expect(now().files.map(({ path }) => path)).toEqual([recordPath]);
    const sha = github.asUser('ada').updateBranch({ id: now().id, repository, number: 1 });
    expect(now()).toMatchObject({ head: { sha }, files: [{ path: recordPath }] });
    expect(github.file(repository, 'feature', 'aside.md')).toBe('x');
  });

  it('keeps its files after the merge; the base has them', () => {
    const { github, repository } = octo;
    const pullRequest = openRecord(octo);
    const sha = github.asUser('olga').merge(pullRequest);
    expect(now()).toMatchObject({ state: 'merged', mergeCommit: sha, files: [{ path: recordPath }] });
    expect([github.branch(repository, 'main'), github.file(repository, 'main', recordPath)]).toEqual([sha, record]);
    expect(told().slice(-2)).toEqual(['check_suite.requested', 'pull_request.closed']);
    expect(() => github.asUser('olga').merge(pullRequest)).toThrow('not mergeable');
    expect(() => github.asUser('ada').reopenPullRequest(pullRequest)).toThrow('Validation Failed');
  });

  it('can be squashed into one commit of its author', () => {
    const { github, repository } = octo;
    const base = github.branch(repository, 'main');
    const pullRequest = openRecord(octo);
    const sha = github.asUser('olga').merge(pullRequest, { method: 'squash' });
    expect(now()).toMatchObject({ state: 'merged', mergeCommit: sha });
    expect(base).not.toBe(sha);
    expect(github.file(repository, 'main', recordPath)).toBe(record);
  });

  it('in conflict is not merged', async () => {
    const { github, repository, installed, at } = octo;
    const ada = github.asUser('ada');
    ada.commit({ repository, branch: 'feature', message: 'a', files: { 'README.md': '# One\n' } });
    const pullRequest = ada.openPullRequest({ repository, head: 'feature', title: 'One' });
    ada.commit({ repository, branch: 'main', message: 'b', files: { 'README.md': '# Two\n' } });
    const { data } = await installed.rest.pulls.get({ ...at, pull_number: 1 });
    expect(data).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
    expect(() => github.asUser('olga').merge(pullRequest)).toThrow('Merge conflict');
  });

  it('is closed for good when its head is moved onto the base', async () => {
    const { github, repository, installed, at } = octo;
    openRecord(octo);
    const sha = github.branch(repository, 'main') ?? '';
    await installed.rest.git.updateRef({ ...at, ref: 'heads/feature', sha, force: true });
    expect(now().state).toBe('closed');
    github.asUser('ada').commit({ repository, branch: 'feature', message: 'again', files: { 'a.md': 'a' } });
    expect(await statusOf(installed.rest.pulls.update({ ...at, pull_number: 1, state: 'open' }))).toBe(422);
  });

  it('needs commits and one branch of its own', async () => {
    const { installed, at } = octo;
    openRecord(octo);
    const open = (head: string) => statusOf(installed.rest.pulls.create({ ...at, head, base: 'main', title: 'x' }));
    expect([await open('feature'), await open('main'), await open('no-such-branch')]).toEqual([422, 422, 422]);
  });

  it('tells of drafts, labels, edits and closing', () => {
    const { github } = octo;
    const pullRequest = openRecord(octo);
    const ada = github.asUser('ada');
    const since = told().length;
    ada.convertToDraft(pullRequest);
    ada.readyForReview(pullRequest);
    ada.label(pullRequest, 'adr');
    ada.unlabel(pullRequest, 'adr');
    ada.editPullRequest(pullRequest, { title: 'Other', body: 'text' });
    ada.closePullRequest(pullRequest);
    ada.reopenPullRequest(pullRequest);
    expect(told().slice(since)).toEqual(
      ['converted_to_draft', 'ready_for_review', 'labeled', 'unlabeled', 'edited', 'closed', 'reopened'].map(
        (action) => `pull_request.${action}`,
      ),
    );
    expect(now()).toMatchObject({ title: 'Other', body: 'text', state: 'open', labels: [] });
  });
});

describe('a fork', () => {
  it('brings pull requests, follows pushes, and may vanish', async () => {
    const { github, repository, installed, at } = octo;
    const finn = github.user('finn');
    const fork = finn.fork(repository);
    finn.commit({ repository: fork, branch: 'idea', message: 'Idea', files: { [recordPath]: record } });
    const pullRequest = finn.openPullRequest({ repository, head: 'idea', headRepository: fork, title: 'Idea' });
    const sha = finn.commit({ repository: fork, branch: 'idea', message: 'More', files: { 'b.md': 'b' } });
    expect(now()).toMatchObject({ head: { sha, repository: 'finn/log' }, author: { login: 'finn' } });
    const check = await installed.rest.checks.create({ ...at, name: 'ADR review', head_sha: sha, external_id: 'pr:1' });
    expect(check.data.pull_requests).toEqual([]);
    const found = await installed.rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: sha });
    expect(found.data).toEqual([]);
    expect(await statusOf(installed.rest.git.getRef({ owner: 'finn', repo: 'log', ref: 'heads/idea' }))).toBe(200);
    const push = { owner: 'finn', repo: 'log', ref: 'heads/idea', sha };
    expect(await statusOf(installed.rest.git.updateRef(push))).toBe(403);
    expect(() => finn.merge(pullRequest)).toThrow('write access');
    finn.deleteFork(fork);
    expect(now()).toMatchObject({ state: 'closed', head: { repository: null, sha } });
    const { data } = await installed.rest.pulls.get({ ...at, pull_number: 1 });
    expect([data.head.repo, data.head.sha]).toEqual([null, sha]);
  });
});

describe('commits', () => {
  it('belong to whoever has the address, or to nobody', async () => {
    const { github, repository, installed, at } = octo;
    openRecord(octo);
    const email = 'ada@home.example';
    const sha = github
      .asUser('ada')
      .commit({ repository, branch: 'feature', message: 'm', files: { 'b.md': 'b' }, email });
    expect(now().commits.map(({ author }) => author)).toEqual(['ada', null]);
    const { data } = await installed.rest.repos.getCommit({ ...at, ref: sha });
    expect([data.author, data.commit.author?.email]).toEqual([null, email]);
  });

  it('hold links, submodules, executables and bytes', async () => {
    const { github, repository, installed, at } = octo;
    const submodule = 'b'.repeat(40);
    const files = {
      link: { symlink: 'README.md' },
      dangling: { symlink: '../etc/passwd' },
      module: { submodule },
      run: { executable: '#!/bin/sh\n' },
      bytes: new Uint8Array([0, 1, 2]),
    };
    github.asUser('ada').commit({ repository, branch: 'feature', message: 'kinds', files });
    const tree = await installed.rest.git.getTree({ ...at, tree_sha: 'feature' });
    expect(Object.fromEntries(tree.data.tree.map(({ path, mode, type }) => [path, `${mode} ${type}`]))).toMatchObject({
      link: '120000 blob',
      module: '160000 commit',
      run: '100755 blob',
      bytes: '100644 blob',
      docs: '040000 tree',
    });
    const kind = async (path: string): Promise<unknown> =>
      (await installed.rest.repos.getContent({ ...at, path, ref: 'feature' })).data;
    expect(await kind('link')).toMatchObject({ type: 'file', size: 6 });
    expect(await kind('dangling')).toMatchObject({ type: 'symlink', target: '../etc/passwd' });
    expect(await kind('module')).toMatchObject({ type: 'submodule', sha: submodule });
  });
});
