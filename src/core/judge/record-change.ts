import type { Decision } from '../model/decision.ts';
import { oncePer } from '../rules/support/once-per.ts';
import type { ChangedRecord } from './changed-record.ts';
import { boundTextOf, decisionsOf, type Version } from './version.ts';

export interface VersionAt {
  readonly version: Version;
  readonly commit: string;
}

/** A file in a merge commit and in what that was made of. */
export interface MergedFile {
  readonly after: VersionAt;
  /** In the parents. */
  readonly sides: readonly VersionAt[];
  /** Where the two sides parted; null: that is not known, or there are more. */
  readonly parted: VersionAt | null;
}

/** A changed file with all its versions that matter. */
export interface FileVersions {
  /** At the tip of the base branch. */
  readonly base: Version;
  /** Where the pull request left the base branch: what it changes is told against this one. The tip where that is not known. */
  readonly fork: Version;
  readonly head: Version;
  /** By commit id of a review that was not given on the head. */
  readonly reviewed: ReadonlyMap<string, Version>;
  /** By merge commit the file where it stands and stood; null: that could not be read. A merge that is missing was not looked at. */
  readonly merged?: ReadonlyMap<string, readonly MergedFile[] | null>;
}

/**
 * One record that a changed file adds, changes or takes away. In a file that holds one record it is the file; in a file that holds
 * many each record is judged and approved by itself.
 */
export interface RecordChange {
  readonly change: ChangedRecord['change'];
  readonly file: ChangedRecord;
  readonly base: Decision | null;
  readonly head: Decision | null;
  /** Which record of a file that holds many; null: the whole file. */
  readonly key: string | null;
  /** It was moved or taken away on the base branch meanwhile, so that the scopes it may leave are not known. */
  readonly isGoneAtBase: boolean;
}

/** The records of a version by id, number or title; what stands twice under one name is told apart by its place. */
const keyed = oncePer((version: Version): ReadonlyMap<string, Decision> => {
  const seen = new Map<string, number>();
  const records = new Map<string, Decision>();
  for (const decision of decisionsOf(version)) {
    const name = decision.id ?? decision.number?.toString() ?? decision.title?.text ?? '';
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    records.set(JSON.stringify([name, count]), decision);
  }
  return records;
});

const textOf = (version: Version, decision: Decision): string =>
  version.kind === 'text' ? version.text.slice(decision.range.start.offset, decision.range.end.offset) : '';

/** Also what stands elsewhere in the file and acts on the record, a footnote for instance, must be the same. */
const isSame = (versions: FileVersions, old: Decision, head: Decision): boolean =>
  textOf(versions.fork, old) === textOf(versions.head, head) && old.substance === head.substance;

const isReadable = (version: Version): boolean =>
  version.kind === 'absent' || (version.kind === 'text' && !version.reading?.refusal);

/** Whether the records of a file are told apart: only if every side can be read, and one of them holds more than one. */
function holdsMany(file: ChangedRecord, versions: FileVersions): boolean {
  const sides = [versions.base, versions.fork, versions.head];
  const isMany = file.log.kind === 'file' || sides.some((side) => decisionsOf(side).length > 1);
  return isMany && sides.every(isReadable);
}

/**
 * The records that a changed file changes. A record whose text is the same on both sides is none of them, whatever else the file
 * changes; one that cannot be found again under its id, number or title counts as taken away.
 */
export function recordChanges(file: ChangedRecord, versions: FileVersions): readonly RecordChange[] {
  if (!holdsMany(file, versions)) {
    const [base = null] = decisionsOf(versions.base);
    const [head = null] = decisionsOf(versions.head);
    const isGoneAtBase = file.basePath !== null && file.change !== 'deleted' && versions.base.kind === 'absent';
    return [{ change: file.change, file, base, head, key: null, isGoneAtBase }];
  }
  const [tips, olds, youngs] = [keyed(versions.base), keyed(versions.fork), keyed(versions.head)];
  return [...new Set([...youngs.keys(), ...olds.keys()])].flatMap((key): readonly RecordChange[] => {
    const [old = null, head = null] = [olds.get(key), youngs.get(key)];
    const isMoved = file.change === 'renamed';
    if (old !== null && head !== null && !isMoved && isSame(versions, old, head)) return [];
    const kept = isMoved ? 'renamed' : 'modified';
    const change = old === null ? 'added' : head === null ? 'deleted' : kept;
    const isGoneAtBase = old !== null && head !== null && !tips.has(key);
    return [{ change, file, base: tips.get(key) ?? old, head, key, isGoneAtBase }];
  });
}

/**
 * What a version of a file says outside of its records; '' where it says nothing there or is not there. What can not be told apart
 * is bound as a whole: see `boundTextOf`.
 */
export function outsideTextOf(version: Version, commit: string): string | null | undefined {
  if (!isReadable(version)) return boundTextOf(version, commit);
  return version.kind === 'text' ? (version.reading?.rest ?? '') : '';
}

/**
 * Whether a file says something else outside of its records than before, also one with a single record that stands below a title of
 * the page. False where it cannot be read now: then the file is bound as a whole.
 */
export function changesOutside({ fork, head }: Pick<FileVersions, 'fork' | 'head'>): boolean {
  if (!isReadable(head)) return false;
  const now = outsideTextOf(head, '');
  return outsideTextOf(fork, '') !== now && (isReadable(fork) || now !== '');
}

/** Under what the records of a version are known; null: it cannot be told. */
export const recordKeys = (version: Version): readonly string[] | null =>
  isReadable(version) ? [...keyed(version).keys()] : null;

/** The record in another version of its file; null where that does not hold it. */
export function decisionIn(version: Version, { key }: Pick<RecordChange, 'key'>): Decision | null {
  return key === null ? (decisionsOf(version)[0] ?? null) : (keyed(version).get(key) ?? null);
}

/** Whether a record reads, byte for byte, the same in two versions of its file; false where one of them does not hold it as text. */
export function isSameText(record: Pick<RecordChange, 'key'>, one: Version, other: Version): boolean {
  if (one.kind !== 'text' || other.kind !== 'text') return false;
  if (one.blob === other.blob) return true;
  if (record.key === null) return false;
  const [here, there] = [keyed(one).get(record.key), keyed(other).get(record.key)];
  if (here === undefined || there === undefined || !isReadable(one) || !isReadable(other)) return false;
  return textOf(one, here) === textOf(other, there) && here.substance === there.substance;
}

/**
 * What an approval of the record is bound to, at one version of its file: see `boundTextOf`. Null where the version does not hold
 * the record.
 */
export function recordTextOf(record: RecordChange, version: Version, commit: string): string | null | undefined {
  if (record.key === null || !isReadable(version)) return boundTextOf(version, commit);
  const decision = keyed(version).get(record.key);
  return decision === undefined ? null : `read:${JSON.stringify([decision.substance])}`;
}
