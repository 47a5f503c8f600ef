import { readFileNameDate } from './read-date.ts';
import { linksIn } from './read-references.ts';
import { beginsWithId } from './read-title.ts';
import { recordOfPath } from './record-of-path.ts';

/** Looked at of a line. */
const maximumLength = 1000;

/** `ADR-5`, `ACME-ADR-0005`; not the end of another word. */
const id = /(?<!\p{L})adrs?[-_ #]{0,3}\d/iu;
const numbersAlone = /^[#\d\s,;.]+$/;
const fileName = /(?<![\p{L}\p{N}])[\p{L}\p{N}._/-]{1,200}\.(?:md|markdown)(?!\p{L})/iu;

const withoutMarks = (line: string): string => line.replace(/^[\s*_`]{1,10}/, '');

/**
 * Whether a file is that of a record by its name: it carries a date or a number. Pages of other folders are often numbered, too
 * (`../02-guide/01-start.md`), but not with three digits.
 */
const isRecordFile = (target: string): boolean => {
  const path = target.split(/[#?]/, 1)[0] ?? '';
  if (readFileNameDate(path) !== null) return true;
  const own = recordOfPath(path);
  return own !== null && (/\p{L}|\d{3}/u.test(own.id) || !path.replace(/^\.\//, '').includes('/'));
};

/** Whether a line of Markdown surely names a record, by its id or its file, and not any other page. Looks at its first 1,000 characters. */
export const namesRecord = (line: string): boolean => {
  const raw = line.slice(0, maximumLength);
  const links = linksIn(raw);
  if (links.length > 0) {
    return links.some(({ text, target }) => beginsWithId(text) || /^#adr/i.test(target) || isRecordFile(target));
  }
  const file = fileName.exec(raw)?.[0];
  const isNumber = numbersAlone.test(raw) && /\d/.test(raw);
  return isNumber || id.test(raw) || beginsWithId(withoutMarks(raw)) || (file !== undefined && isRecordFile(file));
};
