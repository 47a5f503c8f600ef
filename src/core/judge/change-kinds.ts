import { linkPath } from '../log/link-path.ts';
import { recordId } from '../log/record-id.ts';
import { ownPrefix } from '../log/reference-rank.ts';
import { idShape, nameOfRecord } from '../log/reference-shape.ts';
import type { ChangeKind } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { LogRecords } from '../model/log-records.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { takesOutOfForce } from '../parse/field-words.ts';
import { stateIn, withoutState } from '../parse/substance.ts';
import { keyOf } from '../parse/words.ts';
import { oncePer } from '../rules/support/once-per.ts';
import { decisionIn, type FileVersions, type RecordChange } from './record-change.ts';
import type { Version } from './version.ts';

/** Longer than any status people write; whatever is longer says something else, too. */
const longestStatus = 200;

const everyKind: readonly ChangeKind[] = ['new', 'status', 'other'];

/** Statuses that a new record begins with: whatever else it says is a decision already taken. */
const beginnings: ReadonlySet<string | undefined> = new Set(['draft', 'proposed', undefined]);

const link = /\[([^\][]{0,200})\]\(([^()\s]{0,200})\)/g;

/** A written status as it reads: link texts without their targets, no emphasis, blanks joined. */
const spoken = (written: string): string =>
  written
    .slice(0, longestStatus + 1)
    .replace(link, '$1')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const statusOf = ({ status }: Decision): string => (status === null ? '' : spoken(status.raw));

/** What the records of a log are called by: whatever else is linked or stands with a number is words like any others. */
interface Names {
  /** By path, what each record is called: its title, with and without its id, and its file's name. */
  readonly byPath: ReadonlyMap<string, ReadonlySet<string>>;
  readonly all: ReadonlySet<string>;
  /** What stands before the numbers of its ids, in lower case: `adr`, `acme-adr-web`. */
  readonly prefixes: ReadonlySet<string>;
}

const namesOfRecord = (record: RecordSummary): readonly string[] => {
  const { title, path } = record;
  const name = nameOfRecord(path);
  const titles = title === null ? [] : [title.text, title.raw, `${recordId(record)} ${title.text}`];
  return [...titles, name, `${name}.md`, path].map(keyOf).filter((key) => key !== '');
};

const namesIn = oncePer(({ records }: Pick<LogRecords, 'records'>): Names => {
  const byPath = new Map<string, Set<string>>();
  for (const record of records) {
    const names = byPath.get(record.path) ?? new Set();
    for (const name of namesOfRecord(record)) names.add(name);
    byPath.set(record.path, names);
  }
  const all = new Set([...byPath.values()].flatMap((names) => [...names]));
  return { byPath, all, prefixes: new Set(['adr', ...records.map(ownPrefix)]) };
});

const noNames = namesIn({ records: [] });

/** Texts of links that are called what the record is called that they lead to: `[Use a queue](0020-use-a-queue.md)`. */
const linksToRecords = (written: string, from: string, { byPath }: Names): readonly string[] =>
  [...written.slice(0, longestStatus).matchAll(link)].flatMap(([, text = '', target = '']) => {
    const path = linkPath(target, from)?.path ?? '';
    return byPath.get(path)?.has(keyOf(text)) === true ? [text] : [];
  });

/** An emoji by name; one that GitHub does not know is shown as the words it is. */
const shortcode = /:[\d+-]{0,20}[a-z_][\w+-]{0,100}:/i;

/** Words that stand between a status and what it refers to. */
const joining: ReadonlySet<string> = new Set(['adr', 'as', 'at', 'by', 'from', 'in', 'of', 'on', 'since']);
const timeStamp = /\b\d{4}-\d{2}-\d{2}T\d[\d:.]{0,20}Z?\b/gi;
/** Words with what holds them together: `only-for-team-1` is one. */
const words = /[\p{L}\p{M}\p{N}_#-]+/gu;

/** Whether a text says nothing but records of the log and dates; `written`: it as it stands in the file, with its links. */
const namesRecords = (text: string, written: string, decision: Decision, names: Names): boolean => {
  const named = [decision.supersededBy, decision.partlySupersededBy, decision.amendedBy]
    .flat()
    .filter((target) => names.all.has(keyOf(target)));
  const left = [...named, ...linksToRecords(written, decision.path, names)]
    .map(spoken)
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, target) => (target === '' ? rest : rest.replaceAll(target, ' ')), spoken(text));
  const beside = left.replace(timeStamp, ' ').match(words) ?? [];
  return beside.every((word) => {
    if (!/\p{L}/u.test(word) || joining.has(word.toLowerCase())) return true;
    const prefix = idShape(word)?.prefix;
    return prefix !== undefined && names.prefixes.has(prefix);
  });
};

/**
 * Whether nothing stands beside the status word but dates and records of the log: any further word may change what is decided, also one
 * that looks like an id or a link, and so may a status that nobody knows.
 */
const isBare = (decision: Decision, names: Names): boolean => {
  const { status, fields } = decision;
  const superseding = fields.filter(({ name }) => takesOutOfForce(name)).map(({ raw }) => raw);
  if (!superseding.every((raw) => raw.length <= longestStatus && namesRecords(raw, raw, decision, names))) return false;
  if (status === null) return true;
  if (status.value === 'other' || status.raw.length > longestStatus || shortcode.test(status.raw)) return false;
  return namesRecords(status.note ?? '', status.raw, decision, names);
};

/** How a text stands in a substance, which is JSON. */
const inside = (text: string): string => JSON.stringify(text).slice(1, -1);

const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** Whether a text becomes the other by having one piece of it replaced, and by nothing else. */
const differsBy = (before: string, after: string, from: string, to: string): boolean => {
  if (from === '' || before.length - from.length !== after.length - to.length) return false;
  const last = commonStart(before, after);
  for (
    let at = before.indexOf(from, Math.max(0, last - from.length));
    at >= 0 && at <= last;
    at = before.indexOf(from, at + 1)
  ) {
    if (before.slice(0, at) + to + before.slice(at + from.length) === after) return true;
  }
  return false;
};

/** Whether a record says the same as before but for its status. Where that cannot be told, it does not. */
const isStatusAlone = (before: Decision, after: Decision, names: Names): boolean => {
  if (!isBare(before, names) || !isBare(after, names)) return false;
  const [then, now] = [withoutState(before.substance), withoutState(after.substance)];
  return then === now || differsBy(then, now, inside(statusOf(before)), inside(statusOf(after)));
};

/** Whether two records differ in what was read of their status and of records that took their place. */
const isStateChanged = (before: Decision, after: Decision): boolean =>
  stateIn(before.substance) !== stateIn(after.substance);

const isReadable = (version: Version): boolean => version.kind === 'text' && !version.reading?.refusal;

/**
 * What a pull request does to a record. `new`: it brings it; `status`: its status says something else, also what stands beside the status
 * word or in a line of metadata about what took its place, or it is gone; `other`: anything else changes, or it is moved or taken away. A new record that begins as more than draft or
 * proposed is a status change, too. Dates and references beside a status word belong to it; where it cannot be told whether anything but
 * the status changes, both count. What cannot be read counts as everything. `log`: its log at the tip of the base branch, by whose titles
 * records may be referred to; null: not known, so that titles are words like any others.
 */
export function changeKinds(
  record: RecordChange,
  versions: FileVersions,
  log: Pick<LogRecords, 'records'> | null = null,
): readonly ChangeKind[] {
  const { change, head } = record;
  if (change === 'deleted') return ['status', 'other'];
  if (head === null || !isReadable(versions.head)) return everyKind;
  if (change === 'added') return beginnings.has(head.status?.value) ? ['new'] : ['new', 'status'];
  const before = decisionIn(versions.fork, record) ?? record.base;
  if (before === null || !isReadable(versions.fork)) return everyKind;
  const isSame = before.status?.value === head.status?.value && statusOf(before) === statusOf(head);
  if (isSame && !isStateChanged(before, head)) return ['other'];
  return change === 'modified' && isStatusAlone(before, head, log === null ? noNames : namesIn(log))
    ? ['status']
    : ['status', 'other'];
}
