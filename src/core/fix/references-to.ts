import { relativeLink } from '../log/relative-link.ts';
import { numberInPath, type Span } from './number-in-path.ts';

const encoded = (segment: string): string => relativeLink('', segment);
/** Where a path in running text, in a link or in front matter cannot go on. */
const pathEnd = new Set([
  ' ',
  '\t',
  '\n',
  '\r',
  '(',
  ')',
  '<',
  '>',
  '"',
  "'",
  '`',
  '[',
  ']',
  '|',
  ',',
  ';',
  ':',
  '=',
  '*',
]);
const longestPath = 400;
const longestLabel = 300;

/** The text in front of a name that belongs to its path: `../adr/`. */
function pathBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < longestPath && !pathEnd.has(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** The folder that a relative path leads to from another one; null: out of the repository. */
function resolved(from: readonly string[], relative: string): readonly string[] | null {
  const folder = [...from];
  for (const segment of relative.split('/')) {
    if (segment === '..' && folder.pop() === undefined) return null;
    if (segment !== '' && segment !== '.' && segment !== '..') folder.push(segment);
  }
  return folder;
}

const isPlace = (found: readonly string[] | null, wanted: readonly string[]): boolean =>
  found?.length === wanted.length &&
  wanted.every((segment, index) => found[index] === segment || found[index] === encoded(segment));

/** Whether a path as it is written in a file leads to a place: relative to that file, or from the root of the repository. */
function leadsTo(written: string, from: string, wanted: readonly string[]): boolean {
  const base = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  if (isPlace(resolved(base, written), wanted)) return true;
  return written !== '' && wanted.length > 0 && isPlace(resolved([], written), wanted);
}

/** The number with which the text of a link begins: `ADR-0012: Use Kafka`, `12. Use Kafka`, `0012-use-kafka`. */
const labelNumber = /^[\s*_`]{0,4}(?:\p{L}{1,20}[-_ .#]){0,4}\p{L}{0,20}[-_ .#]{0,2}(\d{1,6})(?![\p{L}\p{N}])/u;

function numberOfLabel(text: string, addressStart: number, number: number): Span | null {
  const bracket = text.charAt(addressStart - 1) === '<' ? addressStart - 2 : addressStart - 1;
  if (text.charAt(bracket) !== '(' || text.charAt(bracket - 1) !== ']') return null;
  const from = Math.max(0, bracket - 1 - longestLabel);
  const open = text.slice(from, bracket - 1).lastIndexOf('[');
  const label = open === -1 ? null : labelNumber.exec(text.slice(from + open + 1, bracket - 1));
  const digits = label?.[1] ?? '';
  if (label === null || Number(digits) !== number) return null;
  const end = from + open + 1 + label[0].length;
  return { start: end - digits.length, end };
}

/** The anchor with which GitHub's anchor of a heading begins that begins with this id: `adr-0012`. */
const anchorOf = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/**
 * The digits in a file's text by which links name the heading of a record that begins with an id: `#adr-0012-use-kafka` in the
 * record's own file, `../adr/DECISIONS.md#adr-0012-use-kafka` in another one. `at`: the path of the file whose text it is.
 */
export function anchorReferences(text: string, at: string, path: string, headingId: string): readonly Span[] {
  const anchor = anchorOf(headingId);
  const digits = /\d{1,6}$/.exec(anchor)?.[0];
  if (digits === undefined) return [];
  const spans: Span[] = [];
  const mark = `#${anchor}`;
  for (let found = text.indexOf(mark); found !== -1; found = text.indexOf(mark, found + mark.length)) {
    const end = found + mark.length;
    if (/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2))) continue;
    const before = pathBefore(text, found);
    const isOwn = before === '' && at === path && text.charAt(found - 1) === '(';
    if (!isOwn && (before === '' || !leadsTo(before, at, path.split('/')))) continue;
    spans.push({ start: end - digits.length, end });
  }
  return spans;
}

/**
 * The digits in a file's text by which it refers to the file of a record, whose name carries the number: in a path that leads there
 * from this file or from the root of the repository, and in the words of such a link that begin with the number. `at`: the path of
 * the file whose text it is.
 */
export function fileReferences(text: string, at: string, path: string, number: number): readonly Span[] {
  const inPath = numberInPath(path);
  if (inPath === null) return [];
  const spans: Span[] = [];
  const folder = path.split('/').slice(0, -1);
  const nameAt = path.lastIndexOf('/') + 1;
  const ending = /\.[a-z]{2,8}$/i.exec(path)?.[0] ?? '';
  const stem = path.slice(nameAt, path.length - ending.length);
  const [start, end] = [inPath.start - nameAt, inPath.end - nameAt];
  for (const form of new Set([stem, encoded(stem)])) {
    const shift = form === stem ? 0 : encoded(stem.slice(0, start)).length - start;
    for (let found = text.indexOf(form); found !== -1; found = text.indexOf(form, found + form.length)) {
      const behind = found + form.length;
      const hasEnding =
        ending !== '' && text.slice(behind, behind + ending.length).toLowerCase() === ending.toLowerCase();
      const next = text.slice(behind + (hasEnding ? ending.length : 0), behind + ending.length + 3);
      if (/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(next)) continue;
      // A bare number is no name of a file.
      if (!hasEnding && end === stem.length) continue;
      const before = pathBefore(text, found);
      if ((before !== '' && !before.endsWith('/')) || !leadsTo(before, at, folder)) continue;
      spans.push({ start: found + start + shift, end: found + end + shift });
      const label = numberOfLabel(text, found - before.length, number);
      if (label !== null) spans.push(label);
    }
  }
  return spans;
}

/** The digits of an id, letter by letter as it is given, wherever a text names it by itself: no part of a path or of another id. */
export function idReferences(text: string, id: string): readonly Span[] {
  const digits = /\d{1,6}(?=\D{0,2}$)/.exec(id);
  if (digits === null || !/\p{L}/u.test(id)) return [];
  const spans: Span[] = [];
  for (let found = text.indexOf(id); found !== -1; found = text.indexOf(id, found + id.length)) {
    const end = found + id.length;
    if (/[\p{L}\p{N}_/#.-]$/u.test(text.slice(Math.max(0, found - 2), found))) continue;
    if (/^(?:[\p{L}\p{N}_]|[-.][\p{L}\p{N}])/u.test(text.slice(end, end + 3))) continue;
    spans.push({ start: found + digits.index, end: found + digits.index + digits[0].length });
  }
  return spans;
}
