import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../../sandbox/github/actor.ts';
import type { PullRequestSnapshot } from '../../../sandbox/github/snapshot.ts';
import { openOcto, openRecord, record, recordPath, statusOf } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;
let pullRequest: PullRequestHandle;

beforeEach(async () => {
  octo = await openOcto();
  pullRequest = openRecord(octo);
});
afterEach(async () => {
  expect(octo.github.violations).toEqual([]);
  await octo.github.close();
});

function now(): PullRequestSnapshot {
  return octo.github.pullRequest(octo.repository, 1);
}

function review(comments: { path: string; line: number; start_line?: number; body: string }[]) {
  return octo.installed.rest.pulls.createReview({ ...octo.at, pull_number: 1, event: 'COMMENT', body: 'b', comments });
}

describe('inline comments', () => {
  const off: [name: string, comment: { path: string; line: number; start_line?: number; body: string }][] = [
    ['a line off the diff', { path: recordPath, line: 50, body: 'x' }],
    ['a file off the diff', { path: 'README.md', line: 1, body: 'x' }],
    ['a start below the line', { path: recordPath, line: 3, start_line: 4, body: 'x' }],
    ['a start at the line', { path: recordPath, line: 3, start_line: 3, body: 'x' }],
  ];
  it.each(off)('%s drops the whole review', async (_, comment) => {
    const right = { path: recordPath, line: 5, body: 'right' };
    expect(await statusOf(review([right, comment]))).toBe(422);
    expect([now().reviews, now().reviewComments]).toEqual([[], []]);
  });

  it('names the offence as GitHub does', async () => {
    const call = review([{ path: recordPath, line: 50, body: 'x' }]);
    const message = 'pull_request_review_thread.line must be part of the diff';
    await expect(call).rejects.toMatchObject({ response: { data: { errors: [message, /diff_hunk/] } } });
  });

  it('only lines in the context of a change can be commented', async () => {
    const ada = octo.github.asUser('ada');
    const long = Array.from({ length: 40 }, (_, index) => `line ${index + 1}\n`);
    const { repository } = octo;
    ada.commit({ repository, branch: 'main', message: 'long', files: { 'long.md': long.join('') } });
    long[19] = 'changed\n';
    ada.commit({ repository, branch: 'edit', message: 'edit', files: { 'long.md': long.join('') } });
    ada.openPullRequest({ repository, head: 'edit', title: 'Edit' });
    const statuses = [16, 17, 20, 23, 24].map((line) =>
      statusOf(
        octo.installed.rest.pulls.createReview({
          ...octo.at,
          pull_number: 2,
          event: 'COMMENT',
          comments: [{ path: 'long.md', line, body: 'x' }],
        }),
      ),
    );
    expect(await Promise.all(statuses)).toEqual([422, 200, 200, 200, 422]);
  });

  it('move with their line and become outdated when it changes', async () => {
    await review([
      { path: recordPath, line: 5, body: 'status' },
      { path: recordPath, line: 9, body: 'context' },
    ]);
    const ada = octo.github.asUser('ada');
    const moved = `Preface\n\n${record.replace('Propsed', 'Proposed')}`;
    ada.commit({ repository: octo.repository, branch: 'feature', message: 'mend', files: { [recordPath]: moved } });
    expect(now().reviewComments.map(({ line, originalLine }) => [originalLine, line])).toEqual([
      [5, null],
      [9, 11],
    ]);
  });

  it('a suggestion is applied by whoever clicks, with its author as co-author', async () => {
    const body = 'Mistyped\n\n````suggestion\nProposed\n\n```yaml\na: 1\n```\n````\n';
    await review([{ path: recordPath, line: 5, body }]);
    const before = now();
    const sha = octo.github.asUser('ada').applySuggestion(before.reviewComments[0]!);
    const after = now();
    expect(after.head.sha).toBe(sha);
    const text = octo.github.file(octo.repository, 'feature', recordPath);
    expect(text).toBe(record.replace('Propsed', 'Proposed\n\n```yaml\na: 1\n```'));
    expect(after.commits.at(-1)).toMatchObject({ author: 'ada', message: /Co-authored-by: adr-governor\[bot\] </ });
    expect(after.reviewComments[0]?.line).toBeNull();
    expect(() => octo.github.asUser('ada').applySuggestion(before.reviewComments[0]!)).toThrow('Outdated');
    const authors = await octo.installed.graphql(
      '{ repository(owner: "octo-org", name: "log") { pullRequest(number: 1) { commits(last: 1) { nodes { commit { authors(first: 5) { nodes { email user { login } } } } } } } } }',
    );
    expect(JSON.stringify(authors)).toMatch(/ada@users.*"login":"ada".*\[bot\]@users.noreply.github.com","user":null/);
  });

  it('a suggestion keeps CRLF and the mode of the file', async () => {
    const { repository, github } = octo;
    const text = 'one\r\ntwo\r\nthree\r\n';
    github
      .asUser('ada')
      .commit({ repository, branch: 'feature', message: 'crlf', files: { 'crlf.md': { executable: text } } });
    await review([{ path: 'crlf.md', line: 2, body: '```suggestion\nTWO\nand a half\n```' }]);
    github.asUser('ada').applySuggestion(now().reviewComments[0]!);
    expect(github.file(repository, 'feature', 'crlf.md')).toBe('one\r\nTWO\r\nand a half\r\nthree\r\n');
    const tree = await octo.installed.rest.git.getTree({ ...octo.at, tree_sha: 'feature' });
    expect(tree.data.tree.find(({ path }) => path === 'crlf.md')?.mode).toBe('100755');
  });

  it('show their hunk down to the line', async () => {
    await review([{ path: recordPath, line: 3, body: 'x' }]);
    const { data } = await octo.installed.rest.pulls.listReviewComments({ ...octo.at, pull_number: 1 });
    expect(data[0]?.diff_hunk).toBe('@@ -0,0 +1,9 @@\n+# 2. Use queues\n+\n+## Status');
  });
});

describe('decisions', () => {
  it('an author can neither approve nor be asked', () => {
    const ada = octo.github.asUser('ada');
    expect(() => ada.review(pullRequest, { state: 'APPROVE' })).toThrow('Unprocessable Entity');
    expect(() => ada.review(pullRequest, { state: 'REQUEST_CHANGES', body: 'no' })).toThrow('Unprocessable Entity');
    expect(now().reviews).toEqual([]);
    ada.review(pullRequest, { state: 'COMMENT', body: 'A note' });
    expect(now().reviews).toMatchObject([{ state: 'COMMENTED' }]);
  });

  it('a dismissal keeps the text and the commit', () => {
    const { github } = octo;
    const approval = github.asUser('bob').review(pullRequest, { state: 'APPROVE', body: 'Fine' });
    const head = now().head.sha;
    github.asUser('olga').dismiss(approval, 'Too early');
    expect(now().reviews).toMatchObject([{ state: 'DISMISSED', body: 'Fine', commit: head }]);
    expect(() => github.asUser('olga').dismiss(approval, 'Again')).toThrow('Unprocessable Entity');
  });

  it('an answer takes the request of the person and of their team away', () => {
    const { github } = octo;
    github.asUser('ada').requestReview(pullRequest, { users: ['bob', 'olga'], teams: ['architects'] });
    expect(now().requestedReviewers).toEqual({ users: ['bob', 'olga'], teams: ['architects'] });
    github.asUser('bob').review(pullRequest, { state: 'COMMENT', body: 'Hm' });
    expect(now().requestedReviewers).toEqual({ users: ['olga'], teams: [] });
  });
});

describe('asking for reviews', () => {
  const ask = (reviewers: string[], team_reviewers: string[] = []) =>
    octo.installed.rest.pulls.requestReviewers({ ...octo.at, pull_number: 1, reviewers, team_reviewers });
  const bad: [name: string, users: string[], teams: string[]][] = [
    ['the author', ['bob', 'ada'], []],
    ['a stranger', ['bob', 'stranger'], []],
    ['nobody', ['bob', 'no-such-person'], []],
    ['an unknown team', ['bob'], ['no-such-team']],
    ['a team that cannot read', ['bob'], ['outsiders']],
  ];
  it.each(bad)('%s loses the others', async (_, users, teams) => {
    octo.github.user('stranger');
    octo.github.createTeam({ organization: 'octo-org', slug: 'outsiders' });
    expect(await statusOf(ask(users, teams))).toBe(422);
    expect(now().requestedReviewers).toEqual({ users: [], teams: [] });
  });

  it('fifteen at most', async () => {
    const many = Array.from({ length: 16 }, (_, index) => `person-${index}`);
    for (const login of many) octo.github.grant(octo.repository, { user: login }, 'read');
    expect(await statusOf(ask(many))).toBe(422);
    expect(await statusOf(ask(many.slice(0, 15)))).toBe(201);
    expect(await statusOf(ask(many.slice(0, 1)))).toBe(201);
    expect(await statusOf(ask(['bob']))).toBe(422);
    expect(now().requestedReviewers.users).toHaveLength(15);
  });
});
