import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef } from '../../app/ports.ts';
import type { IndexAction } from '../../core/model/action.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';
import type { Writer } from './writer.ts';

const commitAnswer = z.object({ tree: z.object({ sha: objectName }) });
const madeAnswer = z.object({ sha: objectName });

const says = (error: unknown, text: RegExp): error is Failure => error instanceof Failure && text.test(error.message);
const isMissingRef = (error: unknown): boolean =>
  error instanceof Failure &&
  (error.code === 'github-not-found' || (error.code === 'github-refused' && says(error, /does not exist/i)));

/** Whatever GitHub refuses about a ref or the objects under it, somebody else moved something. */
const orConflict = async <Value>(write: Promise<Value>): Promise<Value> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Failure && error.code === 'github-refused') {
      throw new Failure('github-conflict', error.message);
    }
    throw error;
  }
};

/**
 * Puts one commit on the branch whose only parent is `parent`. The commit is made first and the branch then moved to it at once,
 * because a branch that stands on its base even for a moment loses its pull request. Only regular files are written.
 */
const writeBranch = async (
  calls: GitHubCalls,
  ref: RepositoryRef,
  writer: Writer,
  action: Extract<IndexAction, { kind: 'write-branch' }>,
): Promise<void> => {
  const parent = await calls.rest(ref.installationId, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    owner: ref.owner,
    repo: ref.name,
    commit_sha: action.parent,
  });
  const base = readAnswer('commit', commitAnswer, parent).tree.sha;
  const entries = action.files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text }));
  const tree = await orConflict(
    writer.rest('POST /repos/{owner}/{repo}/git/trees', { base_tree: base, tree: entries }),
  );
  const treeSha = readAnswer('tree', madeAnswer, tree).sha;
  if (treeSha === base) {
    writer.refuse(`${action.branch}: ${action.parent} holds these files already`);
    return;
  }
  const commit = await orConflict(
    writer.rest('POST /repos/{owner}/{repo}/git/commits', {
      message: action.message,
      tree: treeSha,
      parents: [action.parent],
    }),
  );
  await moveBranch(writer, action.branch, readAnswer('commit', madeAnswer, commit).sha);
};

const moveBranch = async (writer: Writer, branch: string, sha: string): Promise<void> => {
  const isMoved = await orConflict(
    writer.rest('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref: `heads/${branch}`, sha, force: true }).then(
      () => true,
      (error: unknown) => {
        if (isMissingRef(error)) return false;
        throw error;
      },
    ),
  );
  if (!isMoved)
    await orConflict(writer.rest('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha }));
};

const openPullRequest = async (
  writer: Writer,
  action: Extract<IndexAction, { kind: 'open-pull-request' }>,
): Promise<void> => {
  const { branch: head, base, title, body } = action;
  try {
    await writer.rest('POST /repos/{owner}/{repo}/pulls', { head, base, title, body });
  } catch (error) {
    // Somebody, or an answer of GitHub that was lost, was faster; the next run looks at what is there.
    if (!says(error, /already exists/i)) throw error;
  }
};

/** Carries out one action on the rolling branch or its pull request. Throws Failure. */
export async function writeIndex(
  calls: GitHubCalls,
  ref: RepositoryRef,
  writer: Writer,
  action: IndexAction,
): Promise<void> {
  const pull = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
  switch (action.kind) {
    case 'write-branch':
      return writeBranch(calls, ref, writer, action);
    case 'open-pull-request':
      return openPullRequest(writer, action);
    case 'update-pull-request':
      await writer.rest(pull, { pull_number: action.number, title: action.title, body: action.body });
      return;
    case 'close-pull-request':
      await writer.rest(pull, { pull_number: action.number, state: 'closed' });
      return;
    case 'delete-branch':
      try {
        await writer.rest('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref: `heads/${action.branch}` });
      } catch (error) {
        if (!isMissingRef(error)) throw error;
      }
  }
}
