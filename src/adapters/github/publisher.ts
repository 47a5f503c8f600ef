import type { PullRequestRef } from '../../app/ports.ts';
import type { Publisher } from '../../app/publishing-ports.ts';
import { Failure } from '../../app/failure.ts';
import type { Action } from '../../core/model/action.ts';
import { readDiffLines } from './diff-lines.ts';
import { commitAnswer, commitMutation } from './commit-mutation.ts';
import { minimiseMutation } from './minimise-mutation.ts';
import { reactMutation } from './react-mutation.ts';
import { requestReviewers } from './request-reviewers.ts';
import { createCheck, updateCheck } from './write-check.ts';
import { writeIndex } from './write-index.ts';
import { createReview } from './write-review.ts';
import { createWriter, isRefusal } from './writer.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** Writes to GitHub what the plan says, in its order. */
export function createPublisher(options: WriterOptions): Publisher {
  const { calls } = options;

  const carryOut = async (writer: Writer, ref: PullRequestRef, action: Action): Promise<void> => {
    const comment = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
    switch (action.kind) {
      case 'create-check':
        return createCheck(writer, action);
      case 'update-check':
        return updateCheck(writer, action);
      case 'create-review':
        return createReview(writer, ref.number, action, () => readDiffLines(calls, ref));
      case 'minimise-comment':
        await writer.mutate(minimiseMutation, { id: action.nodeId });
        return;
      case 'create-comment':
        await writer.rest('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          issue_number: ref.number,
          body: action.body,
        });
        return;
      case 'update-comment':
        await writer.rest(`PATCH ${comment}`, { comment_id: action.id, body: action.body });
        return;
      case 'delete-comment':
        await writer.rest(`DELETE ${comment}`, { comment_id: action.id });
        return;
      case 'react':
        await writer.mutate(reactMutation, {
          id: action.nodeId,
          content: action.how === 'done' ? 'THUMBS_UP' : 'CONFUSED',
        });
        return;
      case 'request-reviewers':
        return requestReviewers(writer, ref.number, action);
    }
  };

  /** The checks are what counts: a refusal there is a failure. Everything else is left out and reported. */
  const isOptional = (action: Action): boolean => action.kind !== 'create-check' && action.kind !== 'update-check';

  return {
    async publish(ref, actions) {
      const writer = createWriter(options, ref);
      for (const action of actions) {
        try {
          await carryOut(writer, ref, action);
        } catch (error) {
          if (!isOptional(action) || !isRefusal(error)) throw error;
          writer.refuse(`${action.kind}: ${error.message}`);
        }
      }
      return writer.report();
    },

    async publishChecks(ref, actions) {
      const writer = createWriter(options, ref);
      for (const action of actions)
        await (action.kind === 'create-check' ? createCheck(writer, action) : updateCheck(writer, action));
      return writer.report();
    },

    async commit(ref, commit) {
      try {
        const answer = await createWriter(options, ref).mutate(commitMutation, {
          repository: `${ref.owner}/${ref.name}`,
          branch: commit.branch,
          headline: commit.headline,
          body: commit.body,
          parent: commit.parent,
          additions: commit.files.map(({ path, text }) => ({ path, contents: Buffer.from(text).toString('base64') })),
          deletions: commit.deleted.map((path) => ({ path })),
        });
        const made = commitAnswer.safeParse(answer);
        // It is made, whatever was answered: without its id it is only not known again.
        if (!made.success) return { kind: 'committed', sha: null, at: null };
        const { oid, committedDate } = made.data.createCommitOnBranch.commit;
        return { kind: 'committed', sha: oid, at: committedDate ?? null };
      } catch (error) {
        if (error instanceof Failure && error.code === 'github-conflict') return { kind: 'moved' };
        if (isRefusal(error)) return { kind: 'refused', message: error.message };
        throw error;
      }
    },

    async publishIndex(ref, actions) {
      const writer = createWriter(options, ref);
      for (const action of actions) await writeIndex(calls, ref, writer, action);
      return writer.report();
    },
  };
}
