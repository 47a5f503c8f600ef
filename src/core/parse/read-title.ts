import type { Heading } from 'mdast';
import type { DecisionTitle } from '../model/decision.ts';
import { endOf, plainText, startOf } from './inline.ts';
import type { SourceText } from './source-text.ts';
import { recordOfPath } from './record-of-path.ts';
import { decisionNames, recordNames } from './title-words.ts';
import { withoutAttributes } from './words.ts';

/** What stands in a title before its words. */
export interface TitleParts {
  readonly id: string | null;
  readonly number: number | null;
  readonly text: string;
}

const names = `(?:${recordNames.join('|')})`;
const behind = String.raw`\s{0,4}[:.,;|/_\u2192\u3001\uff1a\u00b7\u2022\u2013\u2014-]{0,2}\s{0,4}`;
const ordinal = String.raw`[-_ #]{0,3}(?:(?:no|nr|n)[.°º]{0,2} {0,2}|№ {0,2})?`;
/** A year in front of a number of that year, `ADR-2024-003`: no number that is unique, so it counts as none. */
const year = String.raw`(?:19|20)\d\d[-_.]`;
/** `ADR-001: Title`, `ADR 7 - Title`, `[ADR-0003] Title`, `ACME-ADR-Operator-0008: Title`, `ADR-XXXX: [Title]`. */
const withId = new RegExp(
  String.raw`^[[(\u3010]?((?:[a-z]{1,10}[-_]){0,2}${names}(?: \(adr\))?${ordinal}(?:[a-z]{1,16}-|[a-z]{1,2}(?=\d{2}))?(?!${year}\d)(\d{1,6}|x{2,6}|n{2,6})[a-z]?)(?![\p{L}\p{N}])[\])\u3011]?${behind}`,
  'iu',
);
/** `Architecture Decision Record: Title`, `ADR: Title`. */
const withName = new RegExp(
  String.raw`^${names}(?: \(adr\))?(?:\s{0,4}[:\uff1a\u00b7\u2022\u2013\u2014-]{1,2}\s{0,4}|[-_ ]{1,3}(?=\d{4}-\d{2}-\d{2}))`,
  'iu',
);
/** `Decision 5: Title`, `Decision #5 - Title`, `Design Decision 5: Title`. */
const withDecision = new RegExp(
  String.raw`^((?:${decisionNames.join('|')})[ #-]{1,3}(?:n[or.°º]{1,3} ?)?(\d{1,6}))\s{0,4}[:.\uff1a\u00b7\u2022\u2013\u2014-]{1,2}\s{0,4}`,
  'iu',
);
/** `Decision: Title`. */
const withBareDecision = new RegExp(String.raw`^(?:${decisionNames.join('|')})\s?[:\uff1a]\s{0,4}(?=\S)`, 'iu');
/** `ADR-2024-003: Title`. */
const withYear = new RegExp(
  String.raw`^[[(\u3010]?((?:[a-z]{1,10}[-_]){0,2}(?:${names})[-_ #]{0,3}${year}\d{1,4}(?![-_.]\d))(?![\p{L}\p{N}])[\])\u3011]?${behind}`,
  'iu',
);
/** `1. Title`, `001 - Title`, `0012: Title`, `#7 Title`, `No. 7: Title`. */
const withNumber =
  /^(?:(?:no|nr)\.? ?|n[°º] ?|\u2116 ?|#)?(\d{1,6})(?:\s{0,4}[.:)|\uff1a\u3001\u00b7\u2013\u2014-]{1,2}\s{1,4}|\s{0,4}[.:)|\uff1a\u3001\u00b7\u2013\u2014-]$|[\uff1a\u3001])/iu;
/** `[7] Title`. */
const withBrackets = /^\[#?(\d{1,6})[a-z]?\]\s{0,4}[:.|\uff1a\u00b7\u2022\u2013\u2014-]{0,2}\s{0,4}(?=\S)/u;
/** `0012 Title`: a number without a mark behind it, as files have it. */
const withPadded = /^(0\d{2,5})\s{1,4}(?=\p{L})/u;
const day = String.raw`\d{4}([-/.])\d{2}\1\d{2}|\d{8}(?:\d{4}|\d{6})?|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}年\d{1,2}月\d{1,2}日`;
/** `2024-01-15: Title`, `20240115 - Title`, `[2024-01-15] Title`, `15.01.2024 – Titel`. */
const withDate = new RegExp(
  String.raw`^[[(\u3010]?(?:${day})[\])\u3011]?(?:\s{0,4}[:.|\uff1a\u00b7\u2013\u2014-]{1,2}\s{0,4}|\s{1,4})(?=\S)`,
  'u',
);
/** `ARCH-003: Title`, `D-12 Title`: an id only if the file or other headings bear the prefix, too. */
const withPrefix =
  /^[[(]?([A-Z]{1,12}(?:-[A-Za-z]{1,16}){0,3}-(\d{1,6}))[\])]?(?:\s{0,4}[:.|\uff1a\u00b7\u2022\u2013\u2014-]{1,2}\s{0,4}|\s{1,4}|$)/u;
/** `D1: Title`, `AD12 - Title`. */
const withShortPrefix = /^([A-Z]{1,4}(\d{1,4}))\s{0,4}[:.|\uff1a\u00b7\u2022\u2013\u2014-]{1,2}\s{1,4}/u;
/** `RFC 12: Title`, an id only if the file bears the number, too. */
const withAcronym = /^([A-Z]{2,6} #?(\d{1,6}))\s{0,4}[:.|\uff1a\u00b7\u2022\u2013\u2014-]{1,2}\s{1,4}/u;
/** `Title (ADR-012)`, `Title - ADR-012`. */
const withIdBehind = /\s{1,4}(?:[[(]|[|:\u2013\u2014-]{1,2} )((?:[a-z]{1,10}-)?adr[-_ #]{0,3}(\d{1,6}))[\])]?$/iu;
/** Emoji and other pictures. */
const leadingMarks = /^[\s\p{So}\p{Sk}\ufe0f\u200b\u200d]+/u;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const digits = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

/** No title is longer; its words behind that are kept, but nothing is looked for in them. */
const maximumTitle = 1000;

const cutBehind = (text: string): TitleParts | null => {
  const match = text.length <= maximumTitle ? withIdBehind.exec(text) : null;
  return match ? { id: match[1] ?? null, number: digits(match[2]), text: text.slice(0, match.index).trim() } : null;
};

const clean = (heading: string): string => withoutAttributes(heading.replace(leadingMarks, '')).trim();

const prefixOf = (id: string): string => id.replace(/-?\d+$/, '').toLowerCase();

/** The id of a heading with a prefix of a team's own, and that prefix in lower case: `ARCH-003`, `arch`; null without one. */
export const prefixedId = (heading: string): (TitleParts & { readonly prefix: string }) | null => {
  const text = clean(heading);
  const match = withPrefix.exec(text) ?? withShortPrefix.exec(text);
  const id = match?.[1];
  if (!match || id === undefined) return null;
  return { id, number: digits(match[2]), text: text.slice(match[0].length).trim(), prefix: prefixOf(id) };
};

/**
 * Whether a file's name begins with an id, a short one (`D3`) letter by letter (`s3-files.md` is about something), or bears its
 * number.
 */
const isBorneBy = (path: string, id: string, number: number | null): boolean => {
  const name = baseName(path);
  if (id.includes('-') && number !== null && recordOfPath(path)?.number === number) return true;
  if (id.includes('-')) return name.toLowerCase().startsWith(id.toLowerCase());
  return name.startsWith(id) && !/^[\p{L}\p{N}]/u.test(name.slice(id.length));
};

/**
 * Takes a heading's text apart. `path` is the file's: a prefix that is not "ADR" counts only if the file bears it, too, or if it is
 * among `prefixes`, those of the records of a file of many (in lower case).
 */
export const splitTitle = (heading: string, path: string, prefixes: ReadonlySet<string> = new Set()): TitleParts => {
  const text = clean(heading);
  const id = withId.exec(text) ?? withDecision.exec(text);
  if (id) return { id: id[1] ?? null, number: digits(id[2]), text: text.slice(id[0].length).trim() };
  const yearly = withYear.exec(text);
  if (yearly) return { id: yearly[1] ?? null, number: null, text: text.slice(yearly[0].length).trim() };
  const prefixed = prefixedId(text);
  if (
    prefixed?.id !== undefined &&
    prefixed.id !== null &&
    (prefixes.has(prefixed.prefix) || isBorneBy(path, prefixed.id, prefixed.number))
  ) {
    return { id: prefixed.id, number: prefixed.number, text: prefixed.text };
  }
  const acronym = withAcronym.exec(text);
  if (acronym && digits(acronym[2]) === recordOfPath(path)?.number) {
    return { id: acronym[1] ?? null, number: digits(acronym[2]), text: text.slice(acronym[0].length).trim() };
  }
  const name = withName.exec(text) ?? withBareDecision.exec(text);
  const rest = name ? text.slice(name[0].length).trim() : text;
  const date = withDate.exec(rest);
  if (date) return { id: null, number: null, text: rest.slice(date[0].length).trim() };
  const number = withNumber.exec(rest) ?? withBrackets.exec(rest) ?? withPadded.exec(rest);
  if (number) return { id: number[1] ?? null, number: digits(number[1]), text: rest.slice(number[0].length).trim() };
  return cutBehind(rest) ?? { id: null, number: null, text: rest };
};

/** Whether a text begins as the title of a record does: with an id. */
export const beginsWithId = (text: string): boolean => withId.test(clean(text));

/** Whether a heading does so. */
export const isRecordHeading = (heading: Heading): boolean => beginsWithId(plainText(heading.children));

/** Whether a date stands before the words of a heading: `2024-01-15: Use Kafka`. */
export const beginsWithDate = (heading: string): boolean => withDate.test(clean(heading));

/** The title a heading gives the record; null for an empty heading. */
export const titleOfHeading = (
  heading: Heading,
  path: string,
  source: SourceText,
  prefixes?: ReadonlySet<string>,
): DecisionTitle | null => {
  const first = heading.children[0];
  const last = heading.children.at(-1);
  const text = plainText(heading.children);
  if (!first || !last || text === '') return null;
  return {
    ...splitTitle(text, path, prefixes),
    raw: source.normalised.slice(startOf(first), endOf(last)),
    range: source.rangeOf(startOf(heading), endOf(heading)),
  };
};
