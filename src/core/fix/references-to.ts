import { numberInPath, type Span } from './number-in-path.ts';
import { encoded, leadsTo, pathBefore, pathPlaces } from './path-places.ts';

const longestLabel = 300;

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
  const nameAt = path.lastIndexOf('/') + 1;
  const [start, end] = [inPath.start - nameAt, inPath.end - nameAt];
  const stem = path.slice(nameAt).replace(/\.[a-z]{2,8}$/i, '');
  return pathPlaces(text, at, path).flatMap((place): readonly Span[] => {
    // A bare number is no name of a file.
    if (!place.hasEnding && end === stem.length) return [];
    const shift = place.isEncoded ? encoded(stem.slice(0, start)).length - start : 0;
    const label = numberOfLabel(text, place.start - place.before.length, number);
    const span = { start: place.start + start + shift, end: place.start + end + shift };
    return label === null ? [span] : [span, label];
  });
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
