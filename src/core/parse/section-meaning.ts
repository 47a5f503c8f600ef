import { canonicalSections } from '../model/section-name.ts';
import type { CanonicalSection } from '../model/section-name.ts';
import type { LogSettings } from '../model/configuration.ts';
import { sectionTables } from './section-words.ts';
import type { SectionTable } from './section-words/section-table.ts';
import { hasAsciiLetter, keyOf, trimmedSpan, withoutAttributes } from './words.ts';

/** The table by which headings are looked up, by their key. */
export interface SectionNames {
  get(key: string): CanonicalSection | undefined;
  /** The meanings of the headings that were looked up, by their text: one document asks for each several times. */
  readonly known: Map<string, CanonicalSection | null>;
}

/** A key without the accents of Latin letters, which people leave out: `decisão` is `decisao`. */
const unaccented = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');

const headingKey = (text: string): string => keyOf(text.normalize('NFC'));

const addWords = (table: Partial<SectionTable>, names: Map<string, CanonicalSection>, wins: boolean): void => {
  for (const section of canonicalSections) {
    for (const word of table[section] ?? []) {
      const key = headingKey(word);
      if (key !== '' && (wins || !names.has(key))) names.set(key, section);
    }
  }
};

const ownNames: ReadonlyMap<string, CanonicalSection> = (() => {
  const names = new Map<string, CanonicalSection>();
  for (const table of sectionTables) addWords(table, names, false);
  for (const [key, section] of [...names]) {
    const plain = unaccented(key);
    if (!names.has(plain)) names.set(plain, section);
  }
  return names;
})();

/** Our names in all languages, overlaid by the configured ones; made anew for each document. */
export const sectionNames = (configured: LogSettings['sections']): SectionNames => {
  const names = new Map<string, CanonicalSection>();
  addWords(configured, names, true);
  return { get: (key) => names.get(key) ?? ownNames.get(key), known: new Map() };
};

/** Emoji, stars and other marks before the words; not what opens a bracket, a quotation or code. */
const marks = /^[^\p{L}\p{N}[({"'`<$#.]+/u;
const number =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)\uff0e\u3001]?(?=\s)|\d{1,3}[.)\uff0e\u3001](?=\D)|(?:[ivx]{1,4}|[a-h])[.)](?=\s)|[一二三四五六七八九十]{1,3}[.\uff0e\u3001])/i;

/** A heading without marks and number in front and its colon behind: `2.1 Context:` is `Context`. */
export const cleanHeading = (text: string): string => {
  const heading = withoutAttributes(text).replace(marks, '').replace(number, '').replace(marks, '').trim();
  const behind = trimmedSpan(heading, ':\uff1a').end;
  return heading.slice(0, behind);
};

/** No longer heading is one of ours. */
const maximumHeading = 200;

const lookUp = (text: string, names: SectionNames): CanonicalSection | null => {
  const key = headingKey(text);
  return names.get(key) ?? names.get(unaccented(key)) ?? null;
};

/**
 * The sides of a heading in two languages: `Contexte / Context`, `内容 (Context)`. A bracket behind ASCII words alone is a remark:
 * `Kafka (solution)`.
 */
const sides = (heading: string): readonly string[] => {
  const slashed = heading.split(/\s{0,4}[/|\uff0f\uff5c]\s{0,4}/u, 4);
  if (slashed.length > 1) return slashed;
  const [head, inside] = heading.split(/\s{0,4}[()\uff08\uff09\u3010\u3011]\s{0,4}/u, 2);
  return head !== undefined && inside !== undefined && /[^\p{ASCII}\p{So}]/u.test(head) ? [inside] : [];
};

/** Meanings that keep their name when more is joined to them: `Background and goals` is a context. */
const joinable: ReadonlySet<CanonicalSection | null> = new Set([
  'context',
  'drivers',
  'alternatives',
  'decision',
  'rationale',
  'consequences',
  'references',
  'notes',
]);

/** First words that are links for themselves and may be anything before "and": `Resources and limits`. */
const joinableAlone: ReadonlySet<string> = new Set([
  'resources',
  'sources',
  'ressources',
  'source',
  'reference',
  'discussion',
]);

const conjunction =
  /\s{0,4}[&+,、，\uff06・]\s{0,4}|\s(?:and|et|und|y|e|ed|en|i|oraz|và|и|та|і|й|및)\s|(?<=\p{Script=Han})[与與和及](?=\p{Script=Han})|(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:と|および)(?=[\p{Script=Han}\p{Script=Katakana}])|(?<=\p{Script=Hangul})[와과]\s/iu;

/** A first word without a letter of ASCII before words that have some is an emoji in a wrong encoding. */
const withoutMojibake = (heading: string): string => {
  const [first, ...rest] = heading.split(' ');
  return first !== undefined && first.length <= 8 && !hasAsciiLetter(first) && rest.some(hasAsciiLetter)
    ? rest.join(' ')
    : heading;
};

const findMeaning = (heading: string, names: SectionNames): CanonicalSection | null => {
  const clean = cleanHeading(heading);
  const short = clean.slice(0, maximumHeading);
  const head = short.split(/\s{0,4}(?:[(:\uff08\uff1a]|\s[\u2013\u2014-]\s)/u, 1)[0] ?? '';
  const spelt = short.replace(/\s[&+]\s/g, ' and ');
  const candidates = [
    spelt === short ? clean : spelt,
    clean,
    withoutMojibake(short),
    head,
    withoutMojibake(head),
    ...sides(short),
  ];
  for (const candidate of candidates) {
    const name = lookUp(candidate, names);
    if (name !== null) return name;
  }
  const first = head.split(conjunction, 1)[0] ?? '';
  const joined = lookUp(first, names);
  return joinable.has(joined) && !joinableAlone.has(headingKey(first)) ? joined : null;
};

/**
 * The meaning of a heading: of all its words, else of what stands before a bracket, colon or dash (`Decision Outcome: use Kafka`),
 * else of one of its sides where it is written in two languages, else of its first part where several are joined.
 */
export const meaningOf = (heading: string, names: SectionNames): CanonicalSection | null => {
  const known = names.known.get(heading);
  if (known !== undefined) return known;
  const meaning = findMeaning(heading, names);
  names.known.set(heading, meaning);
  return meaning;
};

/** The meaning of a label: only that of all its words, since a label may begin any paragraph. */
export const meaningOfLabel = (label: string, names: SectionNames): CanonicalSection | null =>
  label.length <= maximumHeading ? lookUp(cleanHeading(label), names) : null;
