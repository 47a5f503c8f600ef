import leven from 'leven';
import type { RecordSummary } from '../model/record-summary.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { keyOf } from '../parse/words.ts';
import { oncePer } from '../rules/support/once-per.ts';
import { idShape, nameOfRecord, type ReferenceShape } from './reference-shape.ts';

/** How surely a reference means a record; the higher, the surer. 0: not at all. */
export type ReferenceRank = 0 | 1 | 2 | 3 | 4;

type NamedRecord = Pick<RecordSummary, 'path' | 'id' | 'number' | 'title'>;

const endings = ['.md', '.markdown', '/README.md', '/readme.md', '/index.md'];
/** Shorter names differ by two letters and mean something else. */
const shortestMisspelt = 8;
const longestMisspelt = 120;

const isMisspelt = (written: string, name: string): boolean =>
  written.length >= shortestMisspelt &&
  written.length <= longestMisspelt &&
  Math.abs(written.length - name.length) <= 2 &&
  // Another number is another record.
  written.replace(/\D/g, '') === name.replace(/\D/g, '') &&
  leven(written, name, { maxDistance: 3 }) <= 2;

/** The words of a title, or of a file's name without its number. */
const wordsOfName = (path: string): string => keyOf(nameOfRecord(path).replace(/^(?:adr[-_ ]?)?\d{1,14}[-_ .]/, ''));

/** The words of a title as it is written; the same title is compared with each of a log's references. */
const wordsOfTitle = oncePer(({ raw }: NonNullable<NamedRecord['title']>) => keyOf(raw));

interface Placed {
  readonly fragment: string | null;
}

/** What a fragment says: its words, and the number that it begins with. */
const fragmentOf = oncePer(({ fragment }: Placed) => {
  if (fragment === null) return null;
  const digits = /^(?:[a-z]{1,12}[-_ ]?){0,3}(\d{1,6})(?!\d)/i.exec(fragment)?.[1];
  return { key: keyOf(fragment.replaceAll(/[-_]/g, ' ')), number: digits === undefined ? null : Number(digits) };
});

/** Whether a section of a file that holds many records is this one: `#adr-012-use-a-queue`. */
function isFragmentOf(shape: Placed, { title, number }: NamedRecord): boolean {
  const fragment = fragmentOf(shape);
  if (fragment === null) return false;
  if (title !== null && fragment.key === wordsOfTitle(title)) return true;
  return fragment.number !== null && number === fragment.number;
}

function rankOfPath(path: string, shape: Placed, record: NamedRecord): ReferenceRank {
  if (!record.path.startsWith(path)) return 0;
  const isSame = path === record.path || endings.some((ending) => record.path === `${path}${ending}`);
  if (!isSame) return 0;
  return isFragmentOf(shape, record) ? 4 : 3;
}

function rankOfWords(key: string, record: NamedRecord): ReferenceRank {
  if (key === '') return 0;
  const title = keyOf(record.title?.text ?? '');
  const name = wordsOfName(record.path);
  if (key === title || key === name) return 3;
  return isMisspelt(key, title) || isMisspelt(key, name) ? 1 : 0;
}

function rankOfFile(shape: Extract<ReferenceShape, { kind: 'file' }>, record: NamedRecord): ReferenceRank {
  const exact = rankOfPath(shape.path, shape, record);
  if (exact > 0) return exact;
  const name = nameOfRecord(record.path);
  if (shape.name === name) return 2;
  if (shape.name === '') return 0;
  if (!/\d/.test(shape.name)) return rankOfWords(keyOf(shape.name), record);
  const number = recordOfPath(`${shape.name}.md`)?.number;
  if (number !== undefined) return number === record.number && recordOfPath(record.path)?.number === number ? 1 : 0;
  return isMisspelt(shape.name, name) ? 1 : 0;
}

/** `adr`, `acme-adr-web`, `decision`: a prefix that says no more than that it is a record. */
export const isRecordPrefix = (prefix: string): boolean => /(?:^|-)(?:[ml]?adrs?|decisions?)(?:-|$)/.test(prefix);

/** The prefix of a record's own id; '' where it is a number alone, or has no id. */
export const ownPrefix = ({ id }: Pick<RecordSummary, 'id'>): string => {
  const prefix = id === null ? '' : (idShape(id)?.prefix ?? '');
  return prefix === '#' ? '' : prefix;
};

function rankOfId({ prefix, number }: Extract<ReferenceShape, { kind: 'id' }>, record: NamedRecord): ReferenceRank {
  if (record.number !== number) return 0;
  const own = ownPrefix(record);
  if (prefix === own) return 3;
  if (prefix === '' || prefix === '#' || prefix === 'adr') return 2;
  // A log that writes numbers alone is called by any name; one that writes another prefix is another log's, or a ticket's.
  return own === '' || (own === 'adr' && isRecordPrefix(prefix)) ? 1 : 0;
}

/** How surely a reference of this shape means a record. Of two records the one with the higher rank is meant. */
export function referenceRank(shape: ReferenceShape, record: NamedRecord): ReferenceRank {
  switch (shape.kind) {
    case 'file':
      return rankOfFile(shape, record);
    case 'address':
      return shape.path.endsWith(`/${record.path}`) ? rankOfPath(record.path, shape, record) : 0;
    case 'id':
      return rankOfId(shape, record);
    case 'words':
      return rankOfWords(shape.key, record);
    case 'other':
      return 0;
  }
}
