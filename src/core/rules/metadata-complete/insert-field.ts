import type { Fix } from '../../model/finding.ts';
import type { MetadataField } from '../../model/decision.ts';
import { isKnownField } from '../../parse/field-words.ts';
import { meaningOfLabel, sectionNames } from '../../parse/section-meaning.ts';
import { keyOf } from '../../parse/words.ts';
import type { DocumentFacts } from '../facts.ts';
import { replacement } from '../support/replacement.ts';
import type { ExpectedField } from './expected-fields.ts';

const ownSections = sectionNames({});

/** A field that fills its line alone, taken apart; offsets of the original text. */
interface FieldLine {
  readonly field: MetadataField;
  /** Indentation, marks of quotes and lists. */
  readonly before: string;
  /** From the label to the value: `**Status**: `. */
  readonly opening: string;
  /** Behind the value: closing marks, a hard break, the end of a table row. */
  readonly closing: string;
  /** The end of the line, before its line end. */
  readonly end: number;
}

function lineOf({ original, decision }: DocumentFacts, field: MetadataField): FieldLine | null {
  const [start, end] = [field.range.start.offset, field.range.end.offset];
  const [valueStart, valueEnd] = [field.valueRange.start.offset, field.valueRange.end.offset];
  const lineStart = original.lastIndexOf('\n', start - 1) + 1;
  const rest = original.slice(end).search(/\r?\n|$/);
  const lineEnd = end + rest;
  const isOrdered = lineStart <= start && start <= valueStart && valueStart <= valueEnd && valueEnd <= lineEnd;
  if (!isOrdered || /[\r\n]/.test(original.slice(start, end))) return null;
  const isAlone = decision.fields.every(
    ({ range }) => range.start.offset === start || range.end.offset < lineStart || range.start.offset > lineEnd,
  );
  const before = original.slice(lineStart, start);
  const opening = original.slice(start, valueStart);
  const closing = original.slice(valueEnd, lineEnd);
  const isPlain =
    /^[ \t>]*(?:[-*+][ \t]+)?$/.test(before) && /^[*_"'`]{0,3}(?:[ \t]*\\?|[ \t]*\|[ \t]*)$/.test(closing);
  // The first row of a table is its head.
  const isHead =
    field.style === 'table' && /^\r?\n[ \t]*\|?[ \t]*:?-[-:| \t]*(?:\r?\n|$)/.test(original.slice(lineEnd));
  const isWhole = isAlone && isPlain && !isHead && opening.includes(field.label);
  return isWhole ? { field, before, opening, closing, end: lineEnd } : null;
}

/** The last field beside which the new one may stand, above the first section or, for those at the foot, below the last. */
function neighbour(document: DocumentFacts, isFooter: boolean): FieldLine | null {
  const { fields, sections } = document.decision;
  const starts = sections.map(({ headingRange }) => headingRange.start.offset);
  const first = starts.reduce((least, start) => Math.min(least, start), Infinity);
  const last = starts.reduce((most, start) => Math.max(most, start), -Infinity);
  const beside = fields.filter(({ style, range }) =>
    isFooter ? style !== 'front-matter' && range.start.offset > last : range.start.offset < first,
  );
  // Of many fields the last one stands best, and one line tells how all are written.
  const found = beside.at(-1);
  return found === undefined ? null : lineOf(document, found);
}

/** A label in the letters of the one beside it; a key of front matter is one word. */
function labelLike(label: string, { style, label: beside }: MetadataField): string {
  const isSmall = beside === beside.toLowerCase();
  const words = isSmall ? label.toLowerCase() : label;
  return style === 'front-matter' ? words.trim().replaceAll(/\s+/g, beside.includes('_') ? '_' : '-') : words;
}

/** Inserts a field in the record's own notation, with an empty value where none is known; null if there is no field to copy. */
export function insertField(document: DocumentFacts, expected: ExpectedField, value: string): Fix | null {
  const beside = neighbour(document, expected.isFooter);
  if (beside === null) return null;
  const { field, before, opening, closing, end } = beside;
  const label = labelLike(expected.label, field);
  // Without bold letters only known names make a field, and brackets or colons would end the name.
  const isBold = opening.includes('**') || opening.includes('__');
  const isRead = /^[\p{L}\p{N} _-]{1,40}$/u.test(label);
  const needsKnown = !isBold && (field.style === 'plain-line' || field.style === 'bullet');
  if (!isRead || (needsKnown && !isKnownField(keyOf(label)))) return null;
  // Marks that close behind nothing would stand there as they are, and a bold word alone may head a section.
  const isHeading = isBold && meaningOfLabel(label, ownSections) !== null;
  if (value === '' && (isHeading || /[*_"'`]/.test(closing))) return null;
  const line = before + opening.replace(field.label, () => label) + value + closing;
  const text = document.lineEnding + (value === '' && field.style !== 'table' ? line.trimEnd() : line);
  const title = value === '' ? `Insert "${label}"` : `Insert "${label}" with ${value}`;
  return replacement(title, false, document.path, { start: end, end }, text);
}
