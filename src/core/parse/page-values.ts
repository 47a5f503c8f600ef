import { isPeopleField, isStatusWord, dateRoles, roleOf } from './field-words.ts';
import { nameParticles } from './name-particles.ts';
import { findDate, isDateWord } from './read-date.ts';
import { isNothing } from './read-references.ts';
import { sentenceWords } from './sentence-words.ts';
import { collapse, keyOf } from './words.ts';

/** Longer values are prose. */
const longestValue = 120;
const longestDate = 60;
const mostNames = 8;
const mostWords = 4;
const longestCaseless = 4;

const time =
  /^(?:t|,? (?:at )?)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?\.?$/;

/** A year, a month or a quarter, as the next review has it. */
const isSpan = (value: string): boolean =>
  /^(?:q[1-4] )?\d{4}$|^\d{4}[-/]\d{2}$/.test(value) ||
  (/^\p{L}{3,12}\.? \d{4}$/u.test(value) && keyOf(value).split(' ').every(isDateWord));

const isWholeDate = (value: string): boolean => {
  const text = value.normalize('NFKC').toLowerCase();
  // Where letters change their length, the places that are found are not those of the text.
  if (text.length > longestDate || text.normalize('NFKC').toLowerCase() !== text) return false;
  if (isSpan(text)) return true;
  const date = findDate(text);
  if (date?.start !== 0 || date.readings.length === 0) return false;
  const behind = text.slice(date.end);
  return behind === '' || behind === '.' || time.test(behind);
};

const isVersion = (value: string): boolean => /^v?\d{1,4}(?:\.\d{1,4}){0,3}$/i.test(value);

const isLogin = (name: string): boolean =>
  /^@[\w-]{1,40}(?:\/[\w.-]{1,100})?$/.test(name) || /^[\w.+-]{1,60}@[\w.-]{1,60}$/.test(name);

/** Words with capitals; without an `@` no digits, which are those of records. */
const isWrittenName = (name: string): boolean => {
  const words = name.split(' ');
  return (
    words.length <= mostWords &&
    words.some((word) => !nameParticles.has(word)) &&
    words.every(
      (word) =>
        (nameParticles.has(word) || /^\p{Lu}[\p{L}\p{M}'\u2019.-]{0,30}$/u.test(word)) &&
        keyOf(word)
          .split(' ')
          .every((part) => !sentenceWords.has(part) && !isStatusWord(part)),
    )
  );
};

/** What is a name only where nothing else stands there: a login without its sign, a team in small letters, a name without capitals. */
const isLoneName = (value: string): boolean =>
  !isStatusWord(keyOf(value)) &&
  !sentenceWords.has(value) &&
  (/^\p{Ll}[\p{L}_-]{0,38}$/u.test(value) ||
    /^(?:the )?\p{Ll}[\p{L}-]{1,20} (?:team|group|guild)$/u.test(value) ||
    (/^\p{Lo}+$/u.test(value) && value.length <= longestCaseless));

const isPeople = (value: string): boolean => {
  if (isLoneName(value)) return true;
  const names = value
    .split(/[,;&()<>]| and | \/ /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length <= mostNames && names.every((name) => isLogin(name) || isWrittenName(name));
};

const days: ReadonlySet<string> = new Set([
  'generated',
  'generated on',
  'generated at',
  'last reviewed',
  'last review',
  'next review',
  'review date',
]);

const isDay = (name: string): boolean => {
  const role = roleOf(name);
  return days.has(name) || (role !== null && dateRoles.includes(role) && !isStatusWord(name));
};

const readersOf = (name: string): readonly ((value: string) => boolean)[] => {
  if (isDay(name)) return [isWholeDate];
  if (name === 'version') return [isVersion];
  if (name === 'review by') return [isWholeDate, isPeople];
  return name === 'maintained by' || isPeopleField(name) ? [isPeople] : [];
};

/**
 * Whether a field tells the day or version of a page or who keeps it, and has nothing but a date, a version or names for its value.
 * A status and who approved say more of a page, whatever stands there.
 */
export const isPlainPageField = (label: string, value: string): boolean => {
  const readers = readersOf(keyOf(label));
  const text = collapse(value);
  if (readers.length === 0 || label.length > 40 || text.length > longestValue) return false;
  return text === '' || isNothing(text) || readers.some((isRead) => isRead(text));
};
