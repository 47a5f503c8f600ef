import type { IndexRole, PageText } from '../../model/index-list.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { readDate } from '../../parse/read-date.ts';
import { readStatusText, type StatusPhrases } from '../../parse/read-status.ts';
import { numbersOf, type MatchedList, type MatchedRow } from './log-index.ts';
import { titleAgreement } from './title-agreement.ts';

/** What a row says of a record that the record itself says otherwise. */
export interface RowDifference {
  readonly what: 'title' | 'number' | IndexRole;
  readonly record: RecordSummary;
  readonly at: PageText;
  /** What the record says. */
  readonly actual: string;
}

interface Comparison extends RowDifference {
  readonly isEqual: boolean;
}

/** Share of equal rows below which a column means something else than we take it for. */
const fewestEqual = 0.5;

/** Statuses that say the same of whether the decision holds. */
const sameForce: readonly (readonly string[])[] = [
  ['deprecated', 'superseded'],
  ['draft', 'proposed'],
];

const impactWords = /\b(?:critical|high|medium|moderate|low|minor|major)\b/i;

const namesIn = (text: string): readonly string[] =>
  Array.from(
    text
      .slice(0, 300)
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]{2,60}/gu),
    ([word]) => word,
  );

function statusComparison(value: PageText, record: RecordSummary, phrases: StatusPhrases): Comparison | null {
  const said = readStatusText(value.text, phrases)?.value ?? 'other';
  const { status } = record;
  if (said === 'other' || status === null || status.value === 'other') return null;
  const isEqual = said === status.value || sameForce.some((same) => same.includes(said) && same.includes(status.value));
  return { what: 'status', record, at: value, actual: status.raw, isEqual };
}

function valueComparison(
  value: PageText & { readonly role: IndexRole },
  record: RecordSummary,
  phrases: StatusPhrases,
): Comparison | null {
  const { role } = value;
  switch (role) {
    case 'status':
      return statusComparison(value, record, phrases);
    case 'date': {
      const said = readDate(value.text);
      if (said === null || record.date === null) return null;
      return { what: role, record, at: value, actual: record.date, isEqual: said === record.date };
    }
    case 'impact': {
      const said = impactWords.exec(value.text)?.[0].toLowerCase();
      const actual = impactWords.exec(record.impact ?? '')?.[0].toLowerCase();
      if (said === undefined || actual === undefined) return null;
      return { what: role, record, at: value, actual: record.impact ?? '', isEqual: said === actual };
    }
    default: {
      const people = record.people[role];
      const actual = namesIn(people.join(' '));
      const said = namesIn(value.text);
      if (actual.length === 0 || said.length === 0) return null;
      return {
        what: role,
        record,
        at: value,
        actual: people.join(', '),
        isEqual: said.some((name) => actual.includes(name)),
      };
    }
  }
}

/** The words of a file's name, which keep an older title. */
const slugOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{1,10}$/i, '')
    .replaceAll(/[-_.\d]+/g, ' ');

function titleComparison({ row }: MatchedRow, record: RecordSummary, page: string): Comparison | null {
  const { title } = row;
  const actual = record.title?.text ?? '';
  if (title === null || actual === '') return null;
  const agreement = titleAgreement(title.text, actual);
  if (agreement === 'unsure') return null;
  const isOld = record.path !== page && titleAgreement(title.text, slugOf(record.path)) === 'agrees';
  const isEqual = agreement === 'agrees' || (agreement === 'differs' && (!row.isName || isOld));
  return { what: 'title', record, at: title, actual, isEqual };
}

function numberComparison({ row, by }: MatchedRow, record: RecordSummary): Comparison | null {
  const numbers = numbersOf(record);
  if (by !== 'link' || row.number === null || numbers.length === 0) return null;
  const at = { text: row.id ?? String(row.number), range: row.range };
  return { what: 'number', record, at, actual: String(numbers[0]), isEqual: numbers.includes(row.number) };
}

/**
 * Where the rows of a list contradict their records. A kind of value that differs in most rows means something else (the date of a
 * meeting, a numbering of its own), and nothing is said of it, status apart.
 */
export function rowDifferences(
  { rows, isPlanned }: MatchedList,
  page: string,
  phrases: StatusPhrases,
): readonly RowDifference[] {
  if (isPlanned) return [];
  const compared = rows.flatMap((matched): readonly Comparison[] => {
    const [record, another] = matched.records;
    if (record === undefined || another !== undefined) return [];
    return [
      numberComparison(matched, record),
      titleComparison(matched, record, page),
      ...matched.row.values.map((value) => valueComparison(value, record, phrases)),
    ].filter((each) => each !== null);
  });
  return compared.filter((each) => {
    if (each.isEqual) return false;
    const alike = compared.filter(({ what }) => what === each.what);
    const equal = alike.filter(({ isEqual }) => isEqual).length;
    return each.what === 'status' || alike.length < 2 || equal >= fewestEqual * alike.length;
  });
}
