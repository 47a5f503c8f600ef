import type { Action } from '../model/action.ts';
import type { Annotation, CheckConclusion, CheckContent, PullRequestState, ShownCheck } from '../model/pull-request.ts';

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

/** Our runs of that name on this very head, of whichever pull request, newest last. */
const runsOf = (state: PullRequestState, name: string): readonly ShownCheck[] =>
  state.shown.checks.filter((check) => check.name === name && check.headSha === state.head.sha);

/** The newest run of ours with that name for this very head and pull request: the one that counts. */
export const newestRun = (state: PullRequestState, name: string, externalId: string): ShownCheck | null =>
  runsOf(state, name).findLast((check) => check.externalId === externalId) ?? null;

const endedTitles = { closed: 'The pull request was closed before: ', merged: 'The pull request was merged before: ' };

/** The end of a run that still waited when its pull request was closed. */
export const endedCheck = (content: CheckContent, how: 'closed' | 'merged'): CheckContent =>
  content.conclusion === null
    ? { ...content, conclusion: 'failure', title: `${endedTitles[how]}${content.title}` }
    : content;

const isEnded = (run: ShownCheck): boolean =>
  run.status === 'completed' && Object.values(endedTitles).some((title) => run.title.startsWith(title));

const isGreen = (run: ShownCheck): boolean => run.status === 'completed' && run.conclusion === 'success';

/** The newest run of another pull request with this head that is not green, one that ended with its pull request apart. */
function heldBack(state: PullRequestState, name: string, externalId: string): ShownCheck | null {
  const newest = new Map<string | null, ShownCheck>();
  for (const run of runsOf(state, name)) if (run.externalId !== externalId) newest.set(run.externalId, run);
  return [...newest.values()].findLast((run) => !isGreen(run) && !isEnded(run)) ?? null;
}

const conclusionOf = (run: ShownCheck): CheckConclusion | null => {
  if (run.status !== 'completed') return null;
  return run.conclusion === 'action_required' ? run.conclusion : 'failure';
};

/** Makes a run of another pull request the newest again: the same content in a new run, the old one ended if it is open. */
function repeated(run: ShownCheck, wanted: CheckContent): readonly Action[] {
  const { title, summary, text, annotations } = run;
  const content: CheckContent = { name: wanted.name, conclusion: conclusionOf(run), title, summary, text, annotations };
  return [
    ...replaced(run, content),
    { kind: 'create-check', headSha: run.headSha, externalId: run.externalId ?? '', content },
  ];
}

/** Ends an open run that another one takes the place of, so that none stays open for ever. */
const replaced = (run: ShownCheck, content: CheckContent): readonly Action[] =>
  run.status === 'completed'
    ? []
    : [
        {
          kind: 'update-check',
          id: run.id,
          content: { ...content, conclusion: content.conclusion ?? 'failure', annotations: run.annotations },
        },
      ];

/** What the runs of this pull request need, whatever those of others say. */
function planOwnRun(wanted: CheckContent, shown: ShownCheck | null, create: Action): readonly Action[] {
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

/**
 * What has to be written so that a check says what it should; nothing if it says so already. A completed run cannot be opened again
 * and annotations can only be appended, so a change of either needs a new run of the same name on the same head, of which the newest
 * counts. An open run that is replaced is ended first, so that none stays open for ever; a queued one (somebody asked for a re-run)
 * always gets an end or at least a state.
 *
 * GitHub shows the newest run of a commit on every pull request with that head, whatever it was made for. So the newest is never
 * green while another pull request with the head is not: a green one would let that one be merged.
 */
export function planCheck(wanted: CheckContent, state: PullRequestState, externalId: string): readonly Action[] {
  const create: Action = { kind: 'create-check', headSha: state.head.sha, externalId, content: wanted };
  const shown = newestRun(state, wanted.name, externalId);
  const own = planOwnRun(wanted, shown, create);
  const last = runsOf(state, wanted.name).at(-1) ?? null;
  const isLast = own.includes(create) || last === shown || last === null;
  if (wanted.conclusion !== 'success') {
    if (isLast || shown === null || !isGreen(last)) return own;
    return [...replaced(shown, wanted), create];
  }
  const held = heldBack(state, wanted.name, externalId);
  if (held !== null) return isLast || isGreen(last) ? [...own, ...repeated(held, wanted)] : own;
  return isLast || isGreen(last) ? own : [...own, create];
}
