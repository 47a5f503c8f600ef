import { Failure } from '../../app/failure.ts';
import type { Action, InlineComment } from '../../core/model/action.ts';
import type { Writer } from './writer.ts';

type CreateReview = Extract<Action, { kind: 'create-review' }>;

/** Comments that are tried one by one when GitHub does not say which of them it refuses. */
const triedAlone = 20;

const toComment = (comment: InlineComment): Record<string, unknown> => ({
  path: comment.path,
  line: comment.line,
  side: 'RIGHT',
  ...(comment.startLine === null || comment.startLine >= comment.line
    ? {}
    : { start_line: comment.startLine, start_side: 'RIGHT' }),
  body: comment.body,
});

const isOnDiff = (lines: ReadonlyMap<string, ReadonlySet<number>>, comment: InlineComment): boolean => {
  const ofFile = lines.get(comment.path);
  if (ofFile === undefined) return false;
  for (let line = Math.min(comment.startLine ?? comment.line, comment.line); line <= comment.line; line += 1) {
    if (!ofFile.has(line)) return false;
  }
  return true;
};

const named = (comment: InlineComment, why: string): string => `comment on ${comment.path}:${comment.line}: ${why}`;

const isUnprocessable = (error: unknown): error is Failure =>
  error instanceof Failure && error.code === 'github-refused';
/** What GitHub says of comments off the diff: "Line could not be resolved", "... must be part of the diff", "Path could ...". */
const speaksOfPlaces = (error: Failure): boolean => /line|path|diff|position|hunk|thread/i.test(error.message);

/**
 * Posts one review with inline comments. One comment off the diff makes GitHub refuse all of them without saying which: then the
 * diff is read again and what is not on it left out; what is refused still is tried one by one, up to 20. A review that loses all
 * of its comments is not posted, or every judgement would post it again. Throws Failure when GitHub fails.
 */
export async function createReview(
  writer: Writer,
  number: number,
  action: CreateReview,
  diffLines: () => Promise<ReadonlyMap<string, ReadonlySet<number>>>,
): Promise<void> {
  const post = async (comments: readonly InlineComment[], body: string): Promise<Failure | null> => {
    try {
      await writer.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        pull_number: number,
        commit_id: action.headSha,
        event: 'COMMENT',
        ...(body === '' ? {} : { body }),
        ...(comments.length === 0 ? {} : { comments: comments.map(toComment) }),
      });
      return null;
    } catch (error) {
      if (isUnprocessable(error)) return error;
      throw error;
    }
  };

  let problem = await post(action.comments, action.body);
  if (problem === null) return;
  if (action.comments.length === 0) {
    writer.refuse(`review: ${problem.message}`);
    return;
  }
  const lines = await diffLines();
  const kept = action.comments.filter((comment) => isOnDiff(lines, comment));
  for (const comment of action.comments) if (!kept.includes(comment)) writer.refuse(named(comment, 'not on the diff'));
  if (kept.length === 0) return;
  if (kept.length < action.comments.length) {
    problem = await post(kept, action.body);
    if (problem === null) return;
  }
  if (!speaksOfPlaces(problem)) {
    writer.refuse(`review: ${problem.message}`);
    return;
  }
  let body = action.body;
  for (const [index, comment] of kept.entries()) {
    const refusal = index < triedAlone ? await post([comment], body) : problem;
    if (refusal === null) body = '';
    else writer.refuse(named(comment, refusal.message));
  }
}
