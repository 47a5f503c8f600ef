import { describe, expect, it } from 'vitest';
import type { BranchCommit } from '../../../src/core/model/action.ts';
import { connect, oid, onQuery, onRest, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const route = '/repos/octo-org/log/collaborators/ada/permission';
const flags = { pull: false, triage: false, push: false, maintain: false, admin: false };
const answer = (more: object, id = 3): object => ({
  permission: 'x',
  role_name: 'x',
  user: { id, login: 'ada', permissions: { ...flags, ...more } },
});
const permission = () => connect().people.permission(ref, { id: 3, login: 'ada' });

describe('what a person may do', () => {
  it.each([
    [{}, 'none'],
    [{ pull: true }, 'read'],
    [{ pull: true, triage: true }, 'triage'],
    [{ pull: true, triage: true, push: true }, 'write'],
    [{ pull: true, triage: true, push: true, maintain: true }, 'maintain'],
    [{ pull: true, triage: true, push: true, maintain: true, admin: true }, 'admin'],
  ])('%j is %s', async (more, expected) => {
    onRest('GET', route, 200, answer(more));
    expect(await permission()).toBe(expected);
  });

  it('is nothing for somebody who took over the login', async () => {
    onRest('GET', route, 200, answer({ admin: true }, 4));
    expect(await permission()).toBe('none');
  });

  it.each([
    ['a deleted account', 200, { permission: 'none', role_name: 'none', user: null }],
    ['no such login', 404, { message: 'Not Found' }],
  ])('is nothing for %s', async (_name, status, body) => {
    onRest('GET', route, status, body);
    expect(await permission()).toBe('none');
  });

  it.each([
    [403, 'github-forbidden'],
    [502, 'github-unavailable'],
  ])('is not known when GitHub answers %i', async (status, code) => {
    onRest('GET', route, status, { message: 'no' });
    await expect(permission()).rejects.toMatchObject({ code });
  });
});

describe('a comment with a command', () => {
  const createdAt = '2026-01-02T03:04:05Z';
  const groups = (...reacted: readonly string[]): object => ({
    __typename: 'IssueComment',
    createdAt,
    reactionGroups: ['THUMBS_UP', 'CONFUSED'].map((content) => ({
      content,
      viewerHasReacted: reacted.includes(content),
    })),
  });
  it.each([
    ['was not answered', groups(), { createdAt, isAnswered: false }],
    ['was answered', groups('CONFUSED'), { createdAt, isAnswered: true }],
    ['is gone', null, null],
    ['is something else', { __typename: 'PullRequest' }, null],
  ])('%s', async (_name, node, expected) => {
    onQuery('Comment', () => ({ data: { node } }));
    expect(await connect().pullRequests.comment(ref, 'IC_1')).toEqual(expected);
  });

  it('is gone when GitHub says so as an error', async () => {
    onQuery('Comment', () => ({
      data: { node: null },
      errors: [{ type: 'NOT_FOUND', path: ['node'], message: 'Could not resolve to a node' }],
    }));
    expect(await connect().pullRequests.comment(ref, 'IC_1')).toBeNull();
  });
});

describe('a commit on the branch of a pull request', () => {
  const commit: BranchCommit = {
    branch: 'queue',
    parent: oid(2),
    headline: 'Apply 2 fixes',
    body: '- one',
    files: [{ path: 'docs/adr/0003.md', text: 'é\n' }],
    deleted: ['docs/adr/0002.md'],
  };

  it('is made on its parent alone', async () => {
    onQuery('CommitOnBranch', (variables) => {
      expect(variables).toMatchObject({
        repository: 'octo-org/log',
        branch: 'queue',
        parent: oid(2),
        additions: [{ path: 'docs/adr/0003.md', contents: Buffer.from('é\n').toString('base64') }],
        deletions: [{ path: 'docs/adr/0002.md' }],
      });
      return { data: { createCommitOnBranch: { commit: { oid: oid(3), committedDate: '2026-01-02T03:04:05Z' } } } };
    });
    const at = '2026-01-02T03:04:05Z';
    expect(await connect().publisher.commit(ref, commit)).toEqual({ kind: 'committed', sha: oid(3), at });
  });

  it('is made also where its time is not told', async () => {
    onQuery('CommitOnBranch', () => ({ data: { createCommitOnBranch: { commit: { oid: oid(3) } } } }));
    expect(await connect().publisher.commit(ref, commit)).toEqual({ kind: 'committed', sha: oid(3), at: null });
  });

  it('is made also where its id is not told', async () => {
    onQuery('CommitOnBranch', () => ({ data: { createCommitOnBranch: { commit: null } } }));
    expect(await connect().publisher.commit(ref, commit)).toEqual({ kind: 'committed', sha: null, at: null });
  });

  it.each([
    ['STALE_DATA', { kind: 'moved' }],
    ['FORBIDDEN', { kind: 'refused' }],
    ['UNPROCESSABLE', { kind: 'refused' }],
  ])('is told apart when GitHub says %s', async (type, expected) => {
    onQuery('CommitOnBranch', () => ({
      data: { createCommitOnBranch: null },
      errors: [{ type, path: ['createCommitOnBranch'], message: 'no' }],
    }));
    expect(await connect().publisher.commit(ref, commit)).toMatchObject(expected);
  });
});
