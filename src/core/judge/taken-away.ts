import { logOf } from '../log/log-of.ts';
import { isMarkdown } from '../log/record-name.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { ChangedFile } from '../model/pull-request.ts';
import type { JudgedDocument } from './log-materials.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { changesOutside, outsideTextOf, recordKeys, recordTextOf } from './record-change.ts';

type Material = Pick<JudgementMaterial, 'facts' | 'frame' | 'version' | 'changesAt'>;

/** Each costs a request; whatever was reviewed at more commits than these has to be approved again. */
const mostCompared = 20;

/** Whether nothing stands in the head where something stood, and nothing stood there at a reviewed commit either. */
const isMissing = ({ versions, records }: JudgedDocument, commit: string): boolean => {
  const then = versions.reviewed.get(commit);
  if (then === undefined) return false;
  const isOut = (record: (typeof records)[number]): boolean =>
    recordTextOf(record, versions.head, '') === null && recordTextOf(record, then, commit) === null;
  const isPageOut = then.kind === 'absent' && outsideTextOf(versions.head, '') === '';
  return records.some(isOut) || (isPageOut && changesOutside(versions));
};

/**
 * The commits of reviews at which something is missing that the head takes away: whether it had been taken away there too, or stood
 * somewhere else, is told by what each of them changes. None where nobody has to approve.
 */
export function commitsToCompare(material: Material, documents: readonly JudgedDocument[]): readonly string[] {
  const { facts, frame, version } = material;
  if (frame.configuration.scopes.length === 0) return [];
  const isAway = (commit: string): boolean =>
    documents.some((document) => isMissing(document, commit)) ||
    frame.governing.some((path) => [facts.head.sha, commit].every((each) => version(each, path).kind === 'absent'));
  return frame.reviewedCommits.filter(isAway).slice(-mostCompared);
}

const isSame = (one: ChangedFile, other: ChangedFile): boolean =>
  one.path === other.path && one.change === other.change && one.previousPath === other.previousPath;

/** Whether a file may hold a record that came from elsewhere: what changes in a log, and prose that is new wherever it stands. */
const mayHold = ({ frame }: Material, { path, change }: ChangedFile): boolean =>
  change !== 'deleted' &&
  (logOf(path, frame.logs) !== null || ((change === 'added' || change === 'renamed') && isMarkdown(path)));

/**
 * Whether what is missing at a commit had been taken away there, as it is now: its file is changed in the same way, and wherever it may
 * have stood instead it stands still. Null: not known.
 */
function wasTakenAway(
  material: Material,
  documents: readonly JudgedDocument[],
  paths: readonly string[],
  commit: string,
): boolean | null {
  const then = material.changesAt?.get(commit);
  if (then === undefined) return null;
  const now = material.facts.files;
  const isOf = ({ path, previousPath }: ChangedFile): boolean =>
    paths.includes(path) || (previousPath !== null && paths.includes(previousPath));
  const own = now.filter(isOf);
  if (own.length === 0 || !own.every((file) => then.some((other) => isSame(file, other)))) return false;
  const others = then.filter((file) => isOf(file) || mayHold(material, file));
  if (!others.every((file) => now.some((other) => isSame(file, other)))) return false;
  const brought = documents.map(({ versions }) => {
    const [before, head] = [recordKeys(versions.fork), recordKeys(versions.head)];
    const there = recordKeys(versions.reviewed.get(commit) ?? { kind: 'commit-unreadable' });
    if (before === null || head === null || there === null) return null;
    return there.every((key) => before.includes(key) || head.includes(key));
  });
  return brought.includes(false) ? false : brought.includes(null) ? null : true;
}

/** What no text says: it stood somewhere else. */
const elsewhere = 'elsewhere';

/**
 * A subject whose missing text counts as reviewed only where it had been taken away: whoever approved that a record stands elsewhere
 * did not approve that it goes.
 */
export function withProvenAbsence(
  material: Material,
  documents: readonly JudgedDocument[],
  subject: ApprovalSubject,
): ApprovalSubject {
  const { substance, kind, path, paths = [path] } = subject;
  const isAbsence = (commit: string, text: string | null): boolean =>
    text === substance && (text === null || (kind === 'page' && material.version(commit, path).kind === 'absent'));
  const proven = [...subject.substanceAt].flatMap(([commit, text]): readonly (readonly [string, string | null])[] => {
    if (!isAbsence(commit, text)) return [[commit, text]];
    const wasAway = wasTakenAway(material, documents, paths, commit);
    if (wasAway === null) return [];
    return [[commit, wasAway ? text : elsewhere]];
  });
  return { ...subject, substanceAt: new Map(proven) };
}
