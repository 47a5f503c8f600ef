import type { List, RootContent, Table } from 'mdast';
import type { MetadataField, MetadataStyle } from '../model/decision.ts';
import { knownFields } from './field-words.ts';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';
import { endOf, linesOf, plainText, startOf, textBetween, wholeLine } from './inline.ts';
import type { Line, Piece } from './inline.ts';
import type { SourceText } from './source-text.ts';
import { keyOf } from './words.ts';

/** A field before it is given out: offsets of the normalised text, and the value as a reader sees it. */
export interface FieldReading {
  readonly name: string;
  readonly label: string;
  readonly style: MetadataStyle;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The value without markup, in one line; the items of a list separated by commas. */
  readonly text: string;
  /** The single values of a list; null where the value is one piece of text. */
  readonly items: readonly { readonly text: string; readonly start: number; readonly end: number }[] | null;
  /** The line of Markdown it was read from, null for front matter and values of more than one block. */
  readonly line: Line | null;
}

const maximumLabel = 40;
const maximumLabelWords = 4;
const colons = [':', '\uff1a'];

interface Label {
  readonly text: string;
  /** Where the value may begin: behind the colon. */
  readonly valueStart: number;
  readonly isBold: boolean;
}

const colonIn = (text: string): number => {
  const places = colons.map((colon) => text.indexOf(colon)).filter((at) => at !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
};

/** The place behind the first colon of a piece, in the file. */
const behindColon = (piece: Piece, text: string): number =>
  piece.start + colonIn(text.slice(piece.start, piece.end)) + 1;

const isLabel = (label: string): boolean => {
  const key = keyOf(label);
  return key !== '' && label.length <= maximumLabel && key.split(' ').length <= maximumLabelWords;
};

const boldLabel = (piece: Piece, next: Piece | undefined, text: string): Label | null => {
  const inside = plainText([piece.node]);
  const colon = colonIn(inside);
  if (colon !== -1) {
    const valueStart = colon === inside.length - 1 ? piece.end : behindColon(piece, text);
    return { text: inside.slice(0, colon).trim(), valueStart, isBold: true };
  }
  if (
    next?.node.type !== 'text' ||
    !colons.some((colon) => next.node.type === 'text' && next.node.value.trimStart().startsWith(colon))
  ) {
    return null;
  }
  return { text: inside, valueStart: behindColon(next, text), isBold: true };
};

const plainLabel = (piece: Piece, text: string): Label | null => {
  if (piece.node.type !== 'text') return null;
  const head = piece.node.value.slice(0, maximumLabel + 1);
  const colon = colonIn(head);
  if (colon === -1) return null;
  const label = head.slice(0, colon).trim();
  return knownFields.has(keyOf(label)) ? { text: label, valueStart: behindColon(piece, text), isBold: false } : null;
};

const labelOf = (line: Line, text: string): Label | null => {
  const index = line.pieces.findIndex((piece) => piece.node.type !== 'text' || keyOf(piece.node.value) !== '');
  const piece = line.pieces[index];
  if (!piece) return null;
  const label = piece.node.type === 'strong' ? boldLabel(piece, line.pieces[index + 1], text) : plainLabel(piece, text);
  return label && isLabel(label.text) ? label : null;
};

/** Where the value of a line ends: before comments at the end, which are no value. */
const valueEndOf = (line: Line): number => {
  const last = line.pieces.findLast(
    (piece) => piece.node.type !== 'html' && !(piece.node.type === 'text' && piece.node.value.trim() === ''),
  );
  return Math.min(last?.end ?? line.end, line.end);
};

const trimSpan = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  const from = Math.min(start, end);
  const source = text.slice(from, end);
  const trimmed = source.trimStart();
  const first = from + source.length - trimmed.length;
  return trimmed === '' ? { start: from, end: from } : { start: first, end: first + trimmed.trimEnd().length };
};

const fieldOfLine = (line: Line, style: 'bullet' | null, text: string): FieldReading | null => {
  const label = labelOf(line, text);
  if (!label) return null;
  const value = trimSpan(text, label.valueStart, Math.max(valueEndOf(line), label.valueStart));
  // `**Status: Accepted**`: the closing marks are no part of the value.
  const marks = /[*_]{2}$/.exec(text.slice(value.start, value.end))?.[0].length ?? 0;
  const opened =
    text.slice(value.start, value.end - marks).includes('**') ||
    text.slice(value.start, value.end - marks).includes('__');
  const end = label.isBold && marks > 0 && !opened ? value.end - marks : value.end;
  return {
    name: keyOf(label.text),
    label: label.text,
    style: style ?? (label.isBold ? 'bold-line' : 'plain-line'),
    start: line.start,
    end: Math.max(end, label.valueStart),
    valueStart: value.start,
    valueEnd: Math.max(end, value.start),
    text: textBetween(line, value.start, end, text),
    items: null,
    line,
  };
};

/** Whether a line of a paragraph reads `Label: value`. */
export const isFieldLine = (line: Line, text: string): boolean => labelOf(line, text) !== null;

const fieldsOfList = (list: List, text: string): readonly FieldReading[] =>
  list.children.flatMap((item): readonly FieldReading[] => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return [];
    const line = wholeLine(first, text);
    const field = line ? fieldOfLine(line, 'bullet', text) : null;
    if (!field || rest.length === 0) return field ? [field] : [];
    const nested = rest.flatMap((block) => (block.type === 'list' ? block.children : []));
    const items = nested.map((child) => ({
      text: plainText(child.children),
      start: startOf(child),
      end: endOf(child),
    }));
    if (field.text !== '' || items.length === 0) return [{ ...field, line: null }];
    const valueStart = items[0]?.start ?? field.valueStart;
    const valueEnd = items.at(-1)?.end ?? field.valueEnd;
    const joined = items.map((child) => child.text).join(', ');
    return [{ ...field, valueStart, valueEnd, end: valueEnd, text: joined, items, line: null }];
  });

const fieldsOfTable = (table: Table, text: string): readonly FieldReading[] => {
  const rows = table.children.filter((row) => row.children.length === 2);
  if (rows.length !== table.children.length) return [];
  const fields = rows.flatMap((row): readonly FieldReading[] => {
    const [left, right] = row.children;
    const label = left ? plainText(left.children).replace(/[:\uff1a]$/, '') : '';
    if (!right || !isLabel(label)) return [];
    const first = right.children[0];
    const last = right.children.at(-1);
    const valueStart = first ? startOf(first) : Math.min(startOf(right) + 1, endOf(right));
    const value = trimSpan(text, valueStart, last ? endOf(last) : valueStart);
    const isPlain = left?.children.every((node) => ['text', 'strong', 'emphasis'].includes(node.type)) ?? false;
    const pieces = right.children.map((node) => ({ node, start: startOf(node), end: endOf(node) }));
    return [
      {
        name: keyOf(label),
        label,
        style: 'table',
        start: startOf(row),
        end: endOf(row),
        valueStart: value.start,
        valueEnd: value.end,
        text: plainText(right.children),
        items: null,
        line: isPlain ? { pieces, start: startOf(row), end: endOf(row) } : null,
      },
    ];
  });
  return fields.some((field) => knownFields.has(field.name)) ? fields : [];
};

/** The fields of one block above the first section: its leading field lines, its list items or its table rows. */
export const fieldsOfBlock = (block: RootContent, text: string): readonly FieldReading[] => {
  if (block.type === 'list') return fieldsOfList(block, text);
  if (block.type === 'table') return fieldsOfTable(block, text);
  if (block.type !== 'paragraph') return [];
  const fields: FieldReading[] = [];
  for (const line of linesOf(block, text)) {
    const field = fieldOfLine(line, null, text);
    if (!field) break;
    fields.push(field);
  }
  return fields;
};

const textOfValue = (value: FrontMatterValue): string => {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(textOfValue).join(', ');
  return value.entries
    .map((entry) => (entry.value.end > entry.value.start ? `${entry.key}: ${textOfValue(entry.value)}` : entry.key))
    .join(', ');
};

/** The fields of the front matter, one for each key. */
export const fieldsOfFrontMatter = (frontMatter: FrontMatter, text: string): readonly FieldReading[] =>
  frontMatter.entries.map(({ key, start, end, value }) => {
    const span = trimSpan(text, value.start, value.end);
    return {
      name: keyOf(key),
      label: key,
      style: 'front-matter',
      start,
      end: Math.max(start, Math.min(end, span.end)),
      valueStart: span.start,
      valueEnd: span.end,
      text: textOfValue(value).replace(/\s+/g, ' ').trim(),
      items:
        value.kind === 'list'
          ? value.items.map((item) => ({ text: textOfValue(item), start: item.start, end: item.end }))
          : null,
      line: null,
    };
  });

/** The field as it is given out, in the coordinates of the file. */
export const toMetadataField = (field: FieldReading, source: SourceText): MetadataField => ({
  name: field.name,
  label: field.label,
  raw: source.normalised.slice(field.valueStart, field.valueEnd),
  style: field.style,
  range: source.rangeOf(field.start, field.end),
  valueRange: source.rangeOf(field.valueStart, field.valueEnd),
});
