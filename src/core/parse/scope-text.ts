import { scopeKey } from '../config/scope-key.ts';
import { connectorsOf } from './field-words.ts';
import { trimmedSpan, wordsOf } from './words.ts';

/** A scope that a record names, with its place in the normalised text. */
export interface ScopeName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The names of the configured scopes. */
export interface KnownScopes {
  /** By `scopeKey`. */
  readonly keys: ReadonlySet<string>;
  /** Their words, as they would stand in a sentence. */
  readonly spoken: readonly string[];
}

const spokenOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

/** What the configured scopes are called; null where none are. */
export const knownScopes = (names: readonly string[]): KnownScopes | null =>
  names.length === 0
    ? null
    : { keys: new Set(names.map(scopeKey)), spoken: names.map(spokenOf).filter((spoken) => spoken !== '') };

/** Emphasis, code marks, quotes and brackets that may stand around a name. */
export const around = '*_`"\'[]';

/** A list is marked, quoted and ticked before its names; a row of a table and a second field are parted from them. */
const before = /^[\s>|]{0,100}(?:(?:[-*+\u2022]|\d{1,9}[.)])\s{1,20})?(?:\[[ xX]\]\s{1,20})?/;
const betweenNames = `${around}>|\\\u00b7\u2022`;

/** Longer pieces are no name. */
const maximumName = 200;

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Where words such as "and", or signs that stand for them, part names. */
const connectorsIn = (piece: string, label: string): readonly Cut[] => {
  const words = connectorsOf(label);
  return [
    ...wordsOf(piece).filter((word) => words.has(word.text)),
    ...[...piece.matchAll(/[&+/]/g)].map(({ index }) => ({ start: index, end: index + 1 })),
  ].sort((one, other) => one.start - other.start);
};

/** The name between two places of a text; null where it is not configured, undefined where nothing stands there. */
const nameAt = (text: string, from: number, to: number, known: KnownScopes): ScopeName | null | undefined => {
  const start = from + (before.exec(text.slice(from, to))?.[0].length ?? 0);
  const span = trimmedSpan(text.slice(start, to), betweenNames);
  if (!/[\p{L}\p{N}]/u.test(text.slice(start + span.start, start + span.end))) return undefined;
  for (const end of [start + span.end, start + span.end - 1]) {
    const name = text.slice(start + span.start, end).replace(/\s+/g, ' ');
    if (known.keys.has(scopeKey(name))) return { name, start: start + span.start, end };
    if (!text.startsWith('.', end - 1)) break;
  }
  return null;
};

const isBlankAt = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/** The names in one piece of a value: one, or several with words such as "and" between them. */
const namesInPiece = (
  text: string,
  from: number,
  to: number,
  label: string,
  known: KnownScopes,
): readonly ScopeName[] | null => {
  if (text.slice(from, to).trim().length > maximumName) return null;
  const whole = nameAt(text, from, to, known);
  if (whole !== null) return whole ? [whole] : [];
  const cuts = connectorsIn(text.slice(from, to), label);
  // `R&D` may be a name.
  const apart = cuts.filter(({ start, end }) => isBlankAt(text, from + start - 1) && isBlankAt(text, from + end));
  for (const parting of [apart, cuts]) {
    if (parting.length === 0) continue;
    const ends = [...parting.map(({ start }) => from + start), to];
    const names = ends.map((end, index) => nameAt(text, from + (parting[index - 1]?.end ?? 0), end, known));
    if (!names.includes(null)) return names.filter((name) => name !== null && name !== undefined);
  }
  return null;
};

/** Commas of all scripts and semicolons; `lines`: ends of lines and cells of tables, too. */
const separators = { commas: /[,;\u3001\uff0c\uff1b]/g, lines: /[,;\u3001\uff0c\uff1b\n|]/g } as const;

/**
 * The configured scopes that a value names, if it names nothing else; null if it does. `text` is a value as `withoutMarkup` leaves it,
 * `label` the name of its field, by which the language of "and" is known; places are those in `text`.
 */
const configuredNames = (
  text: string,
  parted: keyof typeof separators,
  label: string,
  known: KnownScopes,
): readonly ScopeName[] | null => {
  const names: ScopeName[] = [];
  let from = 0;
  for (const to of [...[...text.matchAll(separators[parted])].map(({ index }) => index), text.length]) {
    const found = namesInPiece(text, from, to, label, known);
    if (found === null) return null;
    names.push(...found);
    from = to + 1;
  }
  return names;
};

/** The same, of a value whose lines may part its names, or merely wrap them. */
export const configuredNamesOfLines = (text: string, label: string, known: KnownScopes): readonly ScopeName[] | null =>
  configuredNames(text, 'commas', label, known) ?? configuredNames(text, 'lines', label, known);

/** What a text of this length may tell of a scope. */
const maximumLook = 4000;

/** Whether a text has the name of a configured scope among its words. */
export const mentionsScope = (text: string, known: KnownScopes): boolean => {
  const spoken = ` ${spokenOf(text.slice(0, maximumLook))} `;
  // Scripts that write without blanks have no ends of words to look at.
  return known.spoken.some((name) => spoken.includes(/[^\p{ASCII}]/u.test(name) ? name : ` ${name} `));
};

/** Whether a text begins with a word such as "and". */
export const beginsWithConnector = (text: string, label: string): boolean => {
  const first = connectorsIn(text, label)[0];
  return first !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start));
};

const blanks = (part: string): string => part.replace(/[^\n]/g, ' ');

const withoutComments = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    parts.push(text.slice(from, open), blanks(text.slice(open, close + 3)));
    from = close + 3;
  }
  return parts.join('') + text.slice(from);
};

/** A text of the same length in which comments, tags, notes and targets of links are blank, and `<br>` ends a line. O(length). */
export const withoutMarkup = (text: string): string =>
  withoutComments(text)
    .replace(/<br\s{0,9}\/?>/gi, (tag) => `\n${' '.repeat(tag.length - 1)}`)
    .replace(/<\/?[a-z][^<>]{0,200}>|\[\^[^\]\s]{1,50}\]|\]\([^()\s]{0,500}\)/gi, blanks);
