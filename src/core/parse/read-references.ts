import { everyLanguage } from './metadata-words/every-language.ts';
import { collapse, keyOf, trimmedSpan } from './words.ts';

const nothing: ReadonlySet<string> = new Set(['', ...everyLanguage.flatMap((words) => words.nothing)]);

/** Whether a value says that there is nothing: `none`, `N/A`, `-`, `keine`. */
export const isNothing = (value: string): boolean => nothing.has(keyOf(value));

/** Targets that a template leaves for the author to fill in. */
const unfilled: ReadonlySet<string> = new Set(['link', 'url', 'todo', 'tbd', 'href', 'x', 'xxx']);

const isUnfilled = (text: string): boolean =>
  unfilled.has(text.toLowerCase()) ||
  /(?:^|[^a-z])(?:[xn]{2,}|yyyy(?:mmdd)?)(?![a-z])/i.test(text) ||
  /[{}<>\u2026]|\.{3}/.test(text);

export interface Link {
  readonly text: string;
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

const maximumTarget = 500;

/** Where the target that begins here ends: at the first closing bracket that no bracket of its own opened; -1 for none. */
const closeOf = (raw: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < Math.min(raw.length, from + maximumTarget); at += 1) {
    if (raw[at] === '(') depth += 1;
    else if (raw[at] === ')') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
};

/** `[text](target)` parts of a Markdown source, found without backtracking. */
export const linksIn = (raw: string): readonly Link[] => {
  const links: Link[] = [];
  for (let middle = raw.indexOf(']('); middle !== -1; middle = raw.indexOf('](', middle + 2)) {
    const open = raw.lastIndexOf('[', middle);
    const close = closeOf(raw, middle + 2);
    if (open === -1 || close === -1) break;
    const target =
      raw
        .slice(middle + 2, close)
        .trim()
        .split(/[ \t\n]/, 1)[0] ?? '';
    links.push({
      text: collapse(raw.slice(open + 1, middle)),
      target: target.replace(/^<|>$/g, ''),
      start: open,
      end: close + 1,
    });
  }
  return links;
};

export const targetOf = ({ text, target }: Link): string => {
  const isEmpty = target === '' || target === '#' || unfilled.has(target.toLowerCase());
  return isEmpty ? text : target;
};

export const address = /https?:\/\/[^\s<>()[\]"'`,;]{1,500}/gi;
/** `ADR-0012`, `ADR #12`, `ACME-ADR-Operator-0008`, `#12`, `12`; not the digits of another word. */
const id =
  /(?<![\p{L}\p{N}/._-])(?:(?:[a-z][a-z\d]{0,15}[-_]){0,4}adrs?(?:[-_][a-z]{1,15}){0,2}[-_ ]{0,2}#?|(?:[a-z]{1,12}-){1,4}|#)?\d{1,6}(?![\p{N}_])(?!\.\d)/iu;
/** A date that is no part of a file's name. */
const date = /(?<![\p{L}\p{N}-])\d{4}-\d{2}-\d{2}(?![-\p{L}\p{N}])/gu;
/** A path, a file, or the long name of a record: `docs/adr/0012-x.md`, `20201016-use-slugs`. */
const file =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}._/-]{0,200}(?:\.md|\.markdown|\d-[\p{L}\p{N}-]{3,200})(?:#[\p{L}\p{N}_-]{0,100})?/iu;

/** The one record that a piece of text names for sure; null if it names none. */
const certain = (part: string): string | null => file.exec(part)?.[0] ?? id.exec(part)?.[0].trim() ?? null;

const marks = '*_`"\'[].:~\u201c\u201d\u00ab\u00bb ';

const withoutMarks = (part: string): string => {
  const inner = /^\(([^()]*)\)$/.exec(part.trim())?.[1] ?? part;
  const span = trimmedSpan(inner, marks);
  return inner.slice(span.start, span.end);
};

/** The name between quotation marks. */
const quoted =
  /[\u00ab\u201c\u201e"\u300c]([^\u00ab\u00bb\u201c\u201d\u201e"\u300c\u300d]{3,120})[\u00bb\u201d\u201c"\u300d]/u;

/** Parts of a plain text: by commas, semicolons, line ends and "and". */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n\u3001\uff0c]|<br *\/?>| and | & | \+ | und | et | y | e | \u0438 | v\u00e0 /i)
    .map((part) => collapse(part));

const certainOf = (text: string): readonly string[] =>
  partsOf(text).flatMap((part) => (isUnfilled(part) ? [] : (certain(withoutMarks(part)) ?? [])));

/** Ids and names of files; where there are none, and a name is no prose, the words themselves. Brackets hold remarks. */
const plainReferences = (text: string, strict: boolean): readonly string[] => {
  const plain = text.replace(/\]\[[^\]]{0,100}\]/g, ']');
  const found = certainOf(plain.replace(/\([^()]{0,500}\)/g, ' '));
  const named = found.length > 0 ? found : certainOf(plain);
  if (named.length > 0 || strict) return named;
  const name = quoted.exec(plain)?.[1];
  return (name === undefined ? partsOf(plain.replace(/[`*]/g, '')).map(withoutMarks) : [collapse(name)]).filter(
    (words) => !isNothing(words) && !isUnfilled(words),
  );
};

const references = (value: string, strict: boolean): readonly string[] => {
  const raw = value
    .slice(0, 2000)
    .replace(date, ' ')
    .replace(/\(\s{0,4}\)/g, ' ');
  const links = linksIn(raw);
  if (links.length > 0) return links.map(targetOf).filter((target) => !isNothing(target) && !isUnfilled(target));
  const addresses = raw.match(address) ?? [];
  const rest = plainReferences(raw.replace(address, ','), strict || addresses.length > 0);
  return [...addresses.map((one) => one.replace(/[.:]+$/, '')), ...rest];
};

/**
 * The records that a value names, as written: the targets of its links, else addresses and ids, else the words between commas.
 * Empty for "none", "N/A" and what a template left to be filled in. Looks at the first 2,000 characters.
 */
export function readReferences(value: string): readonly string[] {
  return references(value, false);
}

/** The same of a text that may be any prose: links, addresses, ids and file names only. */
export function readCertainReferences(value: string): readonly string[] {
  return references(value, true);
}
