import { asInfo, inOrder } from '../evaluate/lower-habits.ts';
import { suppress, type Suppressed } from '../evaluate/suppress.ts';
import { isOlder } from '../evaluate/wanted-rules.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { FileVersions, RecordChange } from './record-change.ts';
import { textlessFinding } from './textless-finding.ts';
import { findingsOf, suppressionsOf } from './version.ts';

/** A changed file, and what the document alone says of each of its records at head. */
export interface JudgedFile {
  readonly versions: FileVersions;
  readonly byRecord: ReadonlyMap<Decision, readonly Finding[]>;
}

/** What the document alone says of a record; in a file that holds many, what it says by record. */
const documentFindings = (
  { change, file, head, key }: RecordChange,
  { versions, byRecord }: JudgedFile,
): readonly Finding[] => {
  if (change === 'deleted') return [];
  const version = versions.head;
  if (version.kind === 'no-text') return [textlessFinding(file.path, version.reason)];
  return key === null || head === null ? findingsOf(version) : (byRecord.get(head) ?? []);
};

/** A record that is new is not older, whatever it says of itself. */
const isOldRecord = ({ change, base }: RecordChange, { since }: Configuration): boolean =>
  change !== 'added' && base !== null && isOlder(base, since);

/** A changed record with what the rules say of it and comments do not hold back. */
export interface SaidOfRecord extends Suppressed {
  readonly record: RecordChange;
  readonly judged: JudgedFile;
  /** Those of the findings that the document alone tells. */
  readonly own: ReadonlySet<Finding>;
}

/** What the rules say of a record, by its document and as a part of its log, less what comments in it hold back. */
export const saidOfRecord = (
  configuration: Configuration,
  record: RecordChange,
  judged: JudgedFile,
  inLog: readonly Finding[],
): SaidOfRecord => {
  const own = documentFindings(record, judged);
  const found = [...own, ...inLog].sort(inOrder);
  const said = isOldRecord(record, configuration) ? asInfo(found) : found;
  const told =
    record.head === null
      ? { findings: said, suppressed: [] }
      : suppress(said, [record.head], suppressionsOf(judged.versions.head), configuration);
  return { record, judged, own: new Set(own), ...told };
};
