import type { Action } from '../model/action.ts';
import type { Annotation, CheckContent, PullRequestFacts, ShownCheck } from '../model/pull-request.ts';

/** GitHub trims what it shows; differences there are none. */
export const sameText = (left: string, right: string): boolean => left.trimEnd() === right.trimEnd();

const annotationKey = (one: Annotation): string =>
  JSON.stringify([
    one.path,
    one.startLine,
    one.endLine,
    one.startColumn,
    one.endColumn,
    one.level,
    one.title.trimEnd(),
    one.message.trimEnd(),
  ]);

/** Whether two runs have the same annotations, in whatever order GitHub lists them. */
function sameAnnotations(left: readonly Annotation[], right: readonly Annotation[]): boolean {
  if (left.length !== right.length) return false;
  const keys = right.map(annotationKey).sort();
  return left
    .map(annotationKey)
    .sort()
    .every((key, index) => key === keys[index]);
}

const saysTheSame = (shown: ShownCheck, wanted: CheckContent): boolean =>
  sameText(shown.title, wanted.title) && sameText(shown.summary, wanted.summary) && sameText(shown.text, wanted.text);

/** The newest run of ours with that name for this very head and pull request: the one that counts. */
export const newestRun = (facts: PullRequestFacts, name: string, externalId: string): ShownCheck | null =>
  facts.shown.checks.findLast(
    (check) => check.name === name && check.headSha === facts.head.sha && check.externalId === externalId,
  ) ?? null;

/**
 * What has to be written so that a check says what it should; nothing if it says so already. A completed run cannot be opened again
 * and annotations can only be appended, so a change of either needs a new run of the same name on the same head, of which the newest
 * counts. An open run that is replaced is ended first, so that none stays open for ever; a queued one (somebody asked for a re-run)
 * always gets an end or at least a state.
 */
export function planCheck(wanted: CheckContent, facts: PullRequestFacts, externalId: string): readonly Action[] {
  const create: Action = { kind: 'create-check', headSha: facts.head.sha, externalId, content: wanted };
  const shown = newestRun(facts, wanted.name, externalId);
  if (shown === null) return [create];
  const isAnnotated = sameAnnotations(shown.annotations, wanted.annotations);
  const isSaid = isAnnotated && saysTheSame(shown, wanted);

  if (shown.status === 'completed') return isSaid && shown.conclusion === wanted.conclusion ? [] : [create];
  if (shown.status === 'in_progress' && wanted.conclusion === null && isSaid) return [];
  const update: Action = {
    kind: 'update-check',
    id: shown.id,
    content: { ...wanted, annotations: shown.annotations },
  };
  if (isAnnotated) return [update];
  return shown.status === 'in_progress' && wanted.conclusion === null ? [create] : [update, create];
}
