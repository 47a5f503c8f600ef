import type { Heading } from 'mdast';
import type { DecisionTitle } from '../model/decision.ts';
import { endOf, plainText, startOf } from './inline.ts';
import type { SourceText } from './source-text.ts';

/** What stands in a title before its words. */
interface TitleParts {
  readonly id: string | null;
  readonly number: number | null;
  readonly text: string;
}

const recordNames = '(?:(?:architecture|architectural|any) decision records?|decision record|adr)';
/** `ADR-001: Title`, `ADR 7 - Title`, `[ADR-0003] Title`, `ODH-ADR-0006: Title`, `ADR-XXXX: [Title]`. */
const withId = new RegExp(
  String.raw`^[[(]?((?:[a-z]{1,10}-)?${recordNames}[-_ #]{0,3}(?:[a-z]{1,10}-)?(\d{1,6}|x{2,6}|n{2,6}|0{2,6}))(?![\p{L}\p{N}])[\])]?\s{0,4}[:.|\u2013\u2014-]{0,2}\s{0,4}`,
  'iu',
);
/** `Architecture Decision Record: Title`, `ADR: Title`. */
const withName = new RegExp(String.raw`^${recordNames}\s{0,4}[:\u2013\u2014-]{1,2}\s{0,4}`, 'iu');
/** `1. Title`, `001 - Title`, `0012: Title`, `#7 Title`. */
const withNumber = /^#?(\d{1,6})(?:\s{0,4}[.:)|\u2013\u2014-]{1,2}\s{1,4}|\s{0,4}[.:)|\u2013\u2014-]$)/u;
/** `ARCH-003: Title`: an id only if the file is named after it. */
const withPrefix = /^([A-Z]{2,12}(?:-[A-Z]{1,12}){0,3}-(\d{1,6}))(?:\s{0,4}[:.|\u2013\u2014-]{1,2}\s{0,4}|\s{1,4}|$)/u;
/** Emoji and other pictures. */
const leadingMarks = /^[\s\p{So}\p{Sk}\ufe0f\u200d]+/u;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const digits = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

/** Takes a heading's text apart. `path` is the file's: a prefix that is not "ADR" counts only if the file bears it, too. */
export const splitTitle = (heading: string, path: string): TitleParts => {
  const text = heading.replace(leadingMarks, '').trim();
  const id = withId.exec(text);
  if (id) return { id: id[1] ?? null, number: digits(id[2]), text: text.slice(id[0].length).trim() };
  const prefix = withPrefix.exec(text);
  if (
    prefix &&
    baseName(path)
      .toLowerCase()
      .startsWith((prefix[1] ?? '').toLowerCase())
  ) {
    return { id: prefix[1] ?? null, number: digits(prefix[2]), text: text.slice(prefix[0].length).trim() };
  }
  const name = withName.exec(text);
  const rest = name ? text.slice(name[0].length).trim() : text;
  const number = withNumber.exec(rest);
  if (number) return { id: number[1] ?? null, number: digits(number[1]), text: rest.slice(number[0].length).trim() };
  return { id: null, number: null, text: rest };
};

/** Whether a heading below the first level begins as the title of a record does: with an id. */
export const isRecordHeading = (heading: Heading): boolean => withId.test(plainText(heading.children));

/** The title a heading gives the record; null for an empty heading. */
export const titleOfHeading = (heading: Heading, path: string, source: SourceText): DecisionTitle | null => {
  const first = heading.children[0];
  const last = heading.children.at(-1);
  const text = plainText(heading.children);
  if (!first || !last || text === '') return null;
  return {
    ...splitTitle(text, path),
    raw: source.normalised.slice(startOf(first), endOf(last)),
    range: source.rangeOf(startOf(heading), endOf(heading)),
  };
};

const separator = '(?:[-_. ]|$)';
const fileNumbers = [
  /^(\d{1,6})(?:[-_. ]|$)/,
  new RegExp(
    `^(?:[a-z]{1,12}[-_. ]){0,4}(?:adr|madr|ladr|decision|rfc)[-_. #]{0,2}(?:[a-z]{1,6}[-_.])?(\\d{1,6})${separator}`,
    'i',
  ),
  /^[A-Z]{2,12}(?:-[A-Za-z]{1,12}){0,3}-(\d{1,6})(?:[-_. ]|$)/,
];

/**
 * The number a file name carries (`0012-x.md`, `ADR-0012-x.md`, `adr-12.md`), or that of the folder for its `README.md` or
 * `index.md`; null for slugs and dates.
 */
export const numberOfPath = (path: string): number | null => {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const isFolderPage = /^(?:readme|index)\.[a-z]+$/i.test(name) && parts.length > 1;
  const carrier = (isFolderPage ? (parts.at(-2) ?? '') : name.replace(/\.[a-z]{2,8}$/i, '')).slice(0, 200);
  if (/^(?:\d{8}|\d{4}-\d{2}-\d{2})(?!\d)/.test(carrier)) return null;
  for (const pattern of fileNumbers) {
    const match = pattern.exec(carrier);
    if (match) return digits(match[1]);
  }
  return null;
};
