import type { MetadataStyle } from '../model/decision.ts';
import { labelOf } from './field-label.ts';
import type { FieldLabel } from './field-label.ts';
import { trimSpan } from './field-reading.ts';
import type { FieldReading } from './field-reading.ts';
import { dateRoles, isKnownField, isStatusWord, nameOfLabel, roleOf } from './field-words.ts';
import { textBetween } from './inline.ts';
import type { Line, Piece } from './inline.ts';
import { keyOf, trimmedSpan } from './words.ts';

const isComment = ({ node }: Piece): boolean => node.type === 'html' && node.value.startsWith('<!--');
const isBlank = ({ node }: Piece): boolean => node.type === 'text' && node.value.trim() === '';

/** Where the value of a line ends: before comments at the end, which are no value. */
export const valueEndOf = (line: Line): number => {
  const last = line.pieces.findLast((piece) => !isComment(piece) && !isBlank(piece));
  return Math.min(last?.end ?? line.end, line.end);
};

/** `</b>` of a label in HTML. */
const isClosingTag = ({ node }: Piece): boolean => node.type === 'html' && node.value.startsWith('</');

/** Where the value begins: behind comments and closing tags at its start. */
const behindComments = (line: Line, from: number, text: string): number => {
  let start = from;
  for (const piece of line.pieces) {
    if (piece.end <= from) continue;
    const isNothing = text.slice(Math.max(piece.start, from), piece.end).trim() === '';
    if (!isComment(piece) && !isClosingTag(piece) && !isNothing) break;
    start = Math.max(start, piece.end);
  }
  return start;
};

/** Signs that people put between two fields on one line. */
const betweenFields = '|\uff5c\u00b7\u2022,;/\u2013\u2014-';
const separator = /^[|\uff5c\u00b7\u2022]$/;
/** What ends a sentence or parts words, too, counts only right before a label, on a line that begins with one. */
const separators =
  /[|\uff5c\u00b7\u2022]|(?:[.;,/]\s{1,8}|[\u3002\uff1b\uff0c\u3001]\s{0,8}|\s[\u2013\u2014-]{1,2}\s{1,8}|\u3000{1,8}|[ \t]{2,8})(?=\p{L}[^:\uff1a.,;|\uff5c\u00b7\u2022]{0,38}[:\uff1a])| (?=\p{Lu}[\p{L} -]{2,30}:(?: |$))/gu;

/** Cuts the text of a line at its separators; whole where source and value differ, e.g. by an escape. */
const cutAtSeparators = (piece: Piece, text: string): readonly Piece[] => {
  const { node } = piece;
  if (node.type !== 'text' || text.slice(piece.start, piece.end) !== node.value) return [piece];
  const cuts = [...node.value.matchAll(separators)].flatMap(({ index, 0: sign }) => [index, index + sign.length]);
  const places = [0, ...cuts, node.value.length];
  return places.slice(1).flatMap((to, index): readonly Piece[] => {
    const from = places[index] ?? 0;
    const value = node.value.slice(from, to);
    return value === '' ? [] : [{ node: { type: 'text', value }, start: piece.start + from, end: piece.start + to }];
  });
};

const lineOf = (pieces: readonly Piece[]): Line => ({
  pieces,
  start: pieces[0]?.start ?? 0,
  end: pieces.at(-1)?.end ?? 0,
});

const isSign = (piece: Piece | undefined): boolean => piece?.node.type === 'text' && separator.test(piece.node.value);

/** Whether a piece is nothing but what may stand between two fields. */
const isBetween = (piece: Piece | undefined): boolean =>
  piece?.node.type === 'text' &&
  /^[|\uff5c\u00b7\u2022.;,/\s\u3002\uff1b\uff0c\u3001\u2013\u2014-]{1,12}$/.test(piece.node.value);

/** A single blank parts a field only from what nobody would write inside of a value: `Status: Accepted Date: 2024-01-15`. */
const mayFollow = (name: string, before: Piece | undefined): boolean => {
  const isBlank = before?.node.type === 'text' && before.node.value === ' ';
  const role = roleOf(name);
  const isPlain =
    role === 'status' || (role !== null && dateRoles.includes(role) && !isStatusWord(name)) || role === 'deciders';
  return isKnownField(name) && (!isBlank || isPlain);
};

const hasWords = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ node }) => node.type !== 'html' && (node.type !== 'text' || keyOf(node.value) !== ''));

/** More pieces than any line of fields has. */
const maximumPieces = 60;

/** The parts of a line that each begin with a known label: `Status: Accepted | Date: 2024-01-15`. One part for other lines. */
const partsOf = (line: Line, text: string): readonly Line[] => {
  const pieces = line.pieces.flatMap((piece) => cutAtSeparators(piece, text));
  if (pieces.length > maximumPieces) return [line];
  const parts: Piece[][] = [[]];
  const leading = labelOf(line, text);
  const isBehind = leading !== null && isKnownField(nameOfLabel(leading.text)) ? isBetween : isSign;
  for (const [index, piece] of pieces.entries()) {
    const isInValue = piece.start >= (leading?.valueStart ?? 0);
    const mayBegin =
      isInValue && (isBehind(pieces[index - 1]) || piece.node.type === 'strong') && hasWords(parts.at(-1) ?? []);
    const label = mayBegin ? labelOf(lineOf(pieces.slice(index)), text) : null;
    if (label && label.valueStart > piece.start && mayFollow(nameOfLabel(label.text), pieces[index - 1]))
      parts.push([]);
    parts.at(-1)?.push(piece);
  }
  const labelled = parts.filter((part) => part.length > 0).map(lineOf);
  return labelled.length < 2 ? [line] : labelled;
};

/** The end of a value without the closing marks of `**Status: Accepted**`, which are no part of it. */
const withoutClosingMarks = (label: FieldLabel, start: number, end: number, text: string): number => {
  if (!label.isMarked) return end;
  const value = text.slice(start, end);
  const marks = /[*_]{1,3}$/.exec(value)?.[0] ?? '';
  const isOpened = marks !== '' && value.slice(0, -marks.length).includes(marks);
  return isOpened ? end : end - marks.length;
};

const fieldOfPart = (
  part: Line,
  whole: Line,
  style: MetadataStyle | null,
  text: string,
  isLast: boolean,
): FieldReading | null => {
  const label = labelOf(part, text);
  if (!label) return null;
  const from = behindComments(part, label.valueStart, text);
  const value = trimSpan(text, from, Math.max(valueEndOf(part), from));
  const last = withoutClosingMarks(label, value.start, value.end, text);
  const isAlone = part === whole;
  const tail = text.slice(value.start, last);
  const end = isAlone
    ? last
    : value.start +
      trimmedSpan(` ${tail}`, isLast ? betweenFields : `${betweenFields}.\u3002\uff1b\uff0c\u3001`).end -
      1;
  const valueEnd = Math.max(end, value.start);
  return {
    name: nameOfLabel(label.text),
    label: label.text,
    style: style ?? (label.isMarked ? 'bold-line' : 'plain-line'),
    start: part.start,
    end: Math.max(valueEnd, label.valueStart),
    valueStart: value.start,
    valueEnd,
    text: textBetween(part, value.start, valueEnd, text),
    items: null,
    line: isAlone ? whole : null,
  };
};

/**
 * The fields of a line, in order: one in most, none if it begins with no label. Words before the first label are passed over only
 * where two labels follow.
 */
export const fieldsOfLine = (line: Line, style: MetadataStyle | null, text: string): readonly FieldReading[] => {
  const parts = partsOf(line, text).map((part, index, all) =>
    fieldOfPart(part, line, style, text, index === all.length - 1),
  );
  const fields = parts.filter((field) => field !== null);
  return parts[0] === null && fields.length < 2 ? [] : fields;
};
