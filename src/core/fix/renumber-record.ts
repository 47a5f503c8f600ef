import { rivalsOf } from '../log/number-series.ts';
import type { Edit } from '../model/finding.ts';
import type { RecordSummary } from '../model/record-summary.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { renumberedPath, type Span } from './number-in-path.ts';
import { numberInTitle } from './number-in-title.ts';
import { anchorReferences, fileReferences, idReferences } from './references-to.ts';
import { rewrittenNumber } from './rewritten-number.ts';

/** What has to be known of a record to give it another number. */
export type Renumberable = Pick<RecordSummary, 'path' | 'range' | 'title' | 'id' | 'number' | 'fields'>;

export interface Renumbering {
  readonly record: Renumberable;
  readonly to: number;
  /** Every record of its log. */
  readonly records: readonly RecordSummary[];
  /** The texts of files as they stand, by path: that of the record itself, and those that may refer to it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Fields that hold the record's own number or id. */
const numberFields = new Set([
  'id',
  'identifier',
  'number',
  'adr',
  'adr id',
  'adr number',
  'decision id',
  'decision number',
  'record id',
  'record number',
  'no',
  'nr',
]);
const ownNumber = /^["'`*\s]{0,4}(?:\p{L}{1,20}[-_ ]){0,4}\p{L}{0,20}[-_ #]{0,2}(\d{1,6})["'`*\s]{0,4}$/u;

/** Where the record itself says its number; null: its title does, but not in letters that can be replaced. */
function ownSpans({ title, number, fields }: Renumberable, text: string): readonly Span[] | null {
  const spans: Span[] = [];
  if (title !== null && title.number === number) {
    const span = numberInTitle(title, text);
    if (span === null) return null;
    spans.push(span);
  }
  for (const { name, valueRange } of fields) {
    const { start, end } = valueRange;
    const value = text.slice(start.offset, end.offset);
    const digits = numberFields.has(name) ? ownNumber.exec(value)?.[1] : undefined;
    if (digits === undefined || Number(digits) !== number) continue;
    const at = start.offset + value.lastIndexOf(digits);
    spans.push({ start: at, end: at + digits.length });
  }
  return spans;
}

/** Whether no other record of the log could be meant by this one's number or id. */
const isUnambiguous = (record: Renumberable, records: readonly RecordSummary[]): boolean => {
  const id = record.id?.toLowerCase();
  const bearers = records.filter((other) => other.id?.toLowerCase() === id);
  return rivalsOf(record, records).length === 0 && bearers.length <= 1;
};

/**
 * Every edit that gives a record another number: its file's name, its title, its own fields; and where the given texts refer to it:
 * paths that lead to its file, and its id (`ADR-0012`) where exactly this record has it. What could mean something else stays as it
 * is. Null where it cannot be done exactly: the record has no number or no text, a folder carries the number, a file of the new
 * name is there already. Edits come by path and place, the renaming last.
 */
export function renumberRecord({ record, to, records, texts }: Renumbering): readonly Edit[] | null {
  const { path, number, title, id } = record;
  const own = texts.get(path);
  if (number === null || own === undefined || !Number.isSafeInteger(to) || to < 0) return null;
  const isAlone = records.filter((other) => other.path === path).length <= 1;
  const isCarried = isAlone && recordOfPath(path)?.number === number;
  const renamed = isCarried ? renumberedPath(path, to) : null;
  if (isCarried && (renamed === null || renamed === path)) return null;
  if (renamed !== null && (texts.has(renamed) || records.some((other) => other.path === renamed))) return null;

  const spans = new Map<string, readonly Span[]>();
  const inside = ownSpans(record, own);
  if (inside === null) return null;
  const isKnown = isUnambiguous(record, records);
  const headingId = (isAlone || isKnown) && title?.number === number ? title.id : null;
  for (const [at, text] of texts) {
    const found = [
      ...(at === path ? inside : []),
      ...(isCarried ? fileReferences(text, at, path, number) : []),
      ...(headingId === null ? [] : anchorReferences(text, at, path, headingId)),
      ...(isKnown && id !== null ? idReferences(text, id) : []),
    ];
    const unique = new Map(found.map((span) => [span.start, span]));
    spans.set(
      at,
      [...unique.values()].sort((a, b) => a.start - b.start),
    );
  }
  const replacements = [...spans.keys()].sort().flatMap((at) =>
    (spans.get(at) ?? []).map(({ start, end }): Edit => {
      const digits = (texts.get(at) ?? '').slice(start, end);
      return { kind: 'replace', path: at, start, end, text: rewrittenNumber(digits, to) };
    }),
  );
  const edits: readonly Edit[] = [
    ...replacements,
    ...(renamed === null ? [] : [{ kind: 'rename', from: path, to: renamed } as const]),
  ];
  return edits.length === 0 ? null : edits;
}
