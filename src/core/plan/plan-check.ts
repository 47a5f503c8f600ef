import type { Action } from '../model/action.ts';
import type { HeadSharer } from '../model/open-pull-request.ts';
import type { Annotation, CheckConclusion, CheckContent, PullRequestState, ShownCheck } from '../model/pull-request.ts';
import { namedCheck } from '../report/named-check.ts';
import { sameHead } from './same-head.ts';

/** A head commit and our runs on it, newest last. */
export type ShownState = Pick<PullRequestState, 'head' | 'shown'>;

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
const runsOf = (state: ShownState, name: string): readonly ShownCheck[] =>
  state.shown.checks.filter((check) => check.name === name && check.headSha === state.head.sha);

/** The newest run of ours with that name for this very head and pull request: the one that counts. */
export const newestRun = (state: ShownState, name: string, externalId: string): ShownCheck | null =>
  runsOf(state, name).findLast((check) => check.externalId === externalId) ?? null;

const endedTitles = { closed: 'The pull request was closed before: ', merged: 'The pull request was merged before: ' };

/** The end of a run that still waited when its pull request was closed. */
export const endedCheck = (content: CheckContent, how: 'closed' | 'merged'): CheckContent =>
  content.conclusion === null
    ? { ...content, conclusion: 'failure', title: `${endedTitles[how]}${content.title}` }
    : content;

const isEnded = (run: ShownCheck): boolean =>
  run.status === 'completed' &&
  (run.conclusion === 'cancelled' || Object.values(endedTitles).some((title) => run.title.startsWith(title)));

const isGreen = (run: ShownCheck): boolean => run.status === 'completed' && run.conclusion === 'success';

/** The newest run of each other pull request with this head; those apart that ended with their pull request, or were taken back. */
function newestOfOthers(state: ShownState, name: string, externalId: string): readonly ShownCheck[] {
  const newest = new Map<string | null, ShownCheck>();
  for (const run of runsOf(state, name)) {
    if (run.externalId === externalId) continue;
    newest.delete(run.externalId);
    newest.set(run.externalId, run);
  }
  return [...newest.values()].filter((run) => !isEnded(run));
}

const conclusionOf = (run: ShownCheck): CheckConclusion | null => {
  if (run.status !== 'completed') return null;
  if (isGreen(run)) return 'success';
  return run.conclusion === 'action_required' ? run.conclusion : 'failure';
};

/** Makes a run of another pull request the newest again: what it said in a new run, the old one ended if it is open. */
function repeated(
  run: ShownCheck,
  name: CheckContent['name'],
  naming: (content: CheckContent) => CheckContent,
): readonly Action[] {
  const { title, summary, text, annotations } = run;
  const content = naming({ name, conclusion: conclusionOf(run), title, summary, text, annotations });
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

/** What the runs of this pull request need, whatever those of others say. `also`: other words that will do if they stand there. */
function planOwnRun(
  wanted: CheckContent,
  also: CheckContent,
  shown: ShownCheck | null,
  create: Action,
): readonly Action[] {
  if (shown === null) return [create];
  const isAnnotated = sameAnnotations(shown.annotations, wanted.annotations);
  const isSaid = isAnnotated && (saysTheSame(shown, wanted) || saysTheSame(shown, also));

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
 * green while another open pull request with the head is not, which could be merged by it; and one that is not green says whose it
 * is. See `sameHead` for those that need not be waited for. `sharers`: the open pull requests with this head, this one among them;
 * null: not known, so that every run counts.
 */
export function planCheck(
  content: CheckContent,
  state: ShownState,
  externalId: string,
  sharers: readonly HeadSharer[] | null = null,
): readonly Action[] {
  const { name } = content;
  const isGreenNow = content.conclusion === 'success';
  const head = sameHead(sharers, externalId);
  const naming = (of: string | null) => (said: CheckContent) => namedCheck(said, head.placeOf(of));
  const named = naming(externalId)(content);
  const wanted = isGreenNow || !head.isShared ? content : named;
  const create: Action = { kind: 'create-check', headSha: state.head.sha, externalId, content: wanted };
  const shown = newestRun(state, name, externalId);
  // Who was alone before need not be named anew, nor the other way round where nobody looked.
  const also = head.isShared ? content : sharers === null ? named : wanted;
  const own = planOwnRun(wanted, also, shown, create);
  const last = runsOf(state, name).at(-1) ?? null;
  const isOwnLast = own.includes(create) || last === shown || last === null;

  const others = newestOfOthers(state, name, externalId).filter((run) => head.isOpen(run.externalId));
  const green = others.filter(isGreen);
  const greenIds = [...green.map((run) => run.externalId), ...(isGreenNow ? [externalId] : [])];
  const holding = others.filter((run) => !isGreen(run) && !head.isCovered(run.externalId, greenIds));
  const cover = isGreenNow ? undefined : green.findLast((run) => head.isCovered(externalId, [run.externalId]));
  if (!isGreenNow && cover === undefined) {
    if (isOwnLast || shown === null || holding.includes(last)) return own;
    return [...replaced(shown, wanted), create];
  }
  const held = holding.at(-1);
  if (held !== undefined) {
    const isHeld = !isOwnLast && holding.includes(last);
    return isHeld ? own : [...own, ...repeated(held, name, naming(held.externalId))];
  }
  if (cover === undefined) return isOwnLast || isGreen(last) ? own : [...own, create];
  return !isOwnLast && isGreen(last) ? own : [...own, ...repeated(cover, name, (said) => said)];
}

/**
 * Takes back what a check says of a pull request where it should say nothing: no run is made, and one that is there ends without
 * counting for anything. It is changed in place, so that it never becomes the newest before one of another pull request.
 */
export function planLeftOut(wanted: CheckContent, state: ShownState, externalId: string): readonly Action[] {
  const shown = newestRun(state, wanted.name, externalId);
  if (shown === null || (shown.status === 'completed' && shown.conclusion === 'cancelled')) return [];
  const content: CheckContent = { ...wanted, conclusion: 'cancelled', annotations: shown.annotations };
  return [{ kind: 'update-check', id: shown.id, content }];
}
