import { describe, expect, it } from 'vitest';
import type { IndexAction } from '../../../src/core/model/action.ts';
import { connect, oid, onRest, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const repo = '/repos/octo-org/log';
const branch = 'adr-governor/index';
const encoded = 'heads%2Fadr-governor%2Findex';
const refusal = (message: string): object => ({ message });
const publish = (...actions: IndexAction[]): Promise<{ writes: number; refused: readonly string[] }> =>
  connect().publisher.publishIndex(ref, actions);

const write: IndexAction = {
  kind: 'write-branch',
  branch,
  parent: oid(1),
  message: 'Bring the index up to date',
  files: [{ path: 'docs/adr/README.md', text: '# Log\n' }],
};
const open: IndexAction = { kind: 'open-pull-request', branch, base: 'main', title: 'Index', body: 'text' };

const upToCommit = (): { readonly tree: { body: unknown }; readonly commit: { body: unknown } } => {
  onRest('GET', `${repo}/git/commits/${oid(1)}`, 200, { sha: oid(1), tree: { sha: oid(70) } });
  const tree = onRest('POST', `${repo}/git/trees`, 201, { sha: oid(71) });
  return { tree, commit: onRest('POST', `${repo}/git/commits`, 201, { sha: oid(5) }) };
};

describe('the rolling branch', () => {
  it('gets one commit on the tip and is moved to it at once, never onto its base', async () => {
    const { tree, commit } = upToCommit();
    const moved = onRest('PATCH', `${repo}/git/refs/${encoded}`, 200, { ref: `refs/heads/${branch}` });
    expect(await publish(write)).toEqual({ writes: 3, refused: [] });
    expect(tree.body).toEqual({
      base_tree: oid(70),
      tree: [{ path: 'docs/adr/README.md', mode: '100644', type: 'blob', content: '# Log\n' }],
    });
    expect(commit.body).toEqual({ message: 'Bring the index up to date', tree: oid(71), parents: [oid(1)] });
    expect(moved.body).toEqual({ sha: oid(5), force: true });
  });

  it('is made when there is none, and its pull request with it', async () => {
    upToCommit();
    onRest('PATCH', `${repo}/git/refs/${encoded}`, 422, refusal('Reference does not exist'));
    const made = onRest('POST', `${repo}/git/refs`, 201, { ref: `refs/heads/${branch}` });
    const pull = onRest('POST', `${repo}/pulls`, 201, { number: 10 });
    expect((await publish(write, open)).refused).toEqual([]);
    expect(made.body).toEqual({ ref: `refs/heads/${branch}`, sha: oid(5) });
    expect(pull.body).toEqual({ head: branch, base: 'main', title: 'Index', body: 'text' });
  });

  it('is left alone when the tip holds the files already', async () => {
    onRest('GET', `${repo}/git/commits/${oid(1)}`, 200, { sha: oid(1), tree: { sha: oid(70) } });
    onRest('POST', `${repo}/git/trees`, 201, { sha: oid(70) });
    const report = await publish(write);
    expect(report.writes).toBe(1);
    expect(report.refused).toHaveLength(1);
  });

  it.each([
    ['the branch is not to be moved', 409, 'Conflict', 'github-conflict'],
    ['the branch is not to be moved', 422, 'Update is not a fast forward', 'github-conflict'],
    ['GitHub is down', 502, 'Server Error', 'github-unavailable'],
    ['the permission lacks', 403, 'Resource not accessible by integration', 'github-forbidden'],
  ])('is a failure when %s: %d', async (_name, status, message, code) => {
    upToCommit();
    onRest('PATCH', `${repo}/git/refs/${encoded}`, status, refusal(message));
    await expect(publish(write)).rejects.toMatchObject({ code });
  });

  it('is a conflict when somebody makes it meanwhile', async () => {
    upToCommit();
    onRest('PATCH', `${repo}/git/refs/${encoded}`, 404, refusal('Not Found'));
    onRest('POST', `${repo}/git/refs`, 422, refusal('Reference already exists'));
    await expect(publish(write)).rejects.toMatchObject({ code: 'github-conflict', retry: true });
  });

  it('is deleted, also when it is gone already', async () => {
    onRest('DELETE', `${repo}/git/refs/${encoded}`, 204);
    onRest('DELETE', `${repo}/git/refs/${encoded}`, 422, refusal('Reference does not exist'));
    onRest('DELETE', `${repo}/git/refs/${encoded}`, 422, refusal('Cannot delete this branch'));
    const gone: IndexAction = { kind: 'delete-branch', branch };
    expect(await publish(gone)).toEqual({ writes: 1, refused: [] });
    expect(await publish(gone)).toEqual({ writes: 1, refused: [] });
    await expect(publish(gone)).rejects.toMatchObject({ code: 'github-refused' });
  });
});

describe('the rolling pull request', () => {
  it('is not opened twice', async () => {
    onRest('POST', `${repo}/pulls`, 422, {
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for octo-org:x.' }],
    });
    expect((await publish(open)).writes).toBe(1);
  });

  it('that cannot be opened for another reason is a failure', async () => {
    onRest('POST', `${repo}/pulls`, 422, refusal('No commits between main and adr-governor/index'));
    await expect(publish(open)).rejects.toMatchObject({ code: 'github-refused' });
  });

  it('is changed and closed', async () => {
    const changed = onRest('PATCH', `${repo}/pulls/10`, 200, { number: 10 });
    const closed = onRest('PATCH', `${repo}/pulls/10`, 200, { number: 10 });
    const report = await publish(
      { kind: 'update-pull-request', number: 10, title: 'Index', body: 'new' },
      { kind: 'close-pull-request', number: 10 },
    );
    expect(report).toEqual({ writes: 2, refused: [] });
    expect([changed.body, closed.body]).toEqual([{ title: 'Index', body: 'new' }, { state: 'closed' }]);
  });
});
