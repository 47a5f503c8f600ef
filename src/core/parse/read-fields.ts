import type { Heading, List, Paragraph, RootContent } from 'mdast';
import type { MetadataField, MetadataStyle } from '../model/decision.ts';
import { labelOf } from './field-label.ts';
import { fieldsOfLine, valueEndOf } from './field-lines.ts';
import type { FieldReading } from './field-reading.ts';
import { fieldsOfHtmlTable } from './field-html.ts';
import { fieldsOfTable } from './field-tables.ts';
import { isKnownField, nameOfLabel, roleOf } from './field-words.ts';
import { endOf, linesOf, plainText, startOf, textBetween, wholeLine } from './inline.ts';
import type { Line } from './inline.ts';
import { beginsWithId } from './read-title.ts';
import type { SourceText } from './source-text.ts';

/** Whether a line of a paragraph reads `Label: value`. */
export const isFieldLine = (line: Line, text: string): boolean => labelOf(line, text) !== null;

const isKnown = (field: FieldReading): boolean => isKnownField(field.name);

const fieldsOfList = (list: List, text: string): readonly FieldReading[] =>
  list.children.flatMap((item): readonly FieldReading[] => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return [];
    const line = wholeLine(first, text);
    const fields = line ? fieldsOfLine(line, 'bullet', text) : [];
    const field = fields.at(-1);
    if (!field || rest.length === 0) return fields;
    const others = fields.slice(0, -1);
    const nested = rest.flatMap((block) => (block.type === 'list' ? block.children : []));
    const items = nested.map((child) => ({
      text: plainText(child.children),
      start: startOf(child.children[0] ?? child),
      end: endOf(child.children.at(-1) ?? child),
    }));
    if (field.text !== '' || items.length === 0) return [...others, { ...field, line: null }];
    const valueStart = items[0]?.start ?? field.valueStart;
    const valueEnd = items.at(-1)?.end ?? field.valueEnd;
    const joined = items.map((child) => child.text).join(', ');
    return [...others, { ...field, valueStart, valueEnd, end: valueEnd, text: joined, items, line: null }];
  });

/** The line that opens or closes a box: `:::info Status`, `!!! note "Status"`, `[!NOTE]`. What stands behind it is its title. */
const fence = /^(?::{3,}|!{3}|\?{3}\+?)[ \t]*(?:\{?[\w-]{0,30}\}?)[ \t[("']*|^\[![A-Za-z]{1,20}\]/;

const visibleText = (line: Line, text: string): string => textBetween(line, line.start, line.end, text);

/** `:::info Status` and the word on the next line. */
const fieldOfBox = (opening: Line, next: Line | undefined, text: string): FieldReading | null => {
  const visible = visibleText(opening, text);
  const title = visible.slice(fence.exec(visible)?.[0].length ?? 0).replace(/[\])"'\s]+$/, '');
  if (!next || roleOf(nameOfLabel(title)) !== 'status' || labelOf(next, text)) return null;
  const end = valueEndOf(next);
  return {
    name: nameOfLabel(title),
    label: title,
    style: 'plain-line',
    start: opening.start,
    end,
    valueStart: next.start,
    valueEnd: end,
    text: textBetween(next, next.start, end, text),
    items: null,
    line: null,
  };
};

/** The value of a field goes on in the next line. */
const extend = (field: FieldReading, line: Line, text: string): FieldReading => {
  const end = Math.max(valueEndOf(line), field.valueEnd);
  const more = textBetween(line, line.start, end, text);
  return { ...field, end, valueEnd: end, text: `${field.text} ${more}`.trim(), line: null };
};

/**
 * The field lines that a paragraph begins with. A line between two of them, or behind a comma, belongs to the value above it;
 * any other line ends them, for what follows is prose.
 */
const fieldsOfParagraph = (
  paragraph: Paragraph | Heading,
  style: MetadataStyle | null,
  text: string,
): readonly FieldReading[] => {
  const lines = linesOf({ type: 'paragraph', children: paragraph.children }, text);
  const read = lines.map((line) => fieldsOfLine(line, style, text));
  const lastKnown = read.findLastIndex((fields) => fields.some(isKnown));
  const result: FieldReading[] = [];
  for (const [index, line] of lines.entries()) {
    const fields = read[index] ?? [];
    const last = result.at(-1);
    // `ADR-5: Use Kafka`, a title that is no heading.
    if (index === 0 && fields.length === 0 && lines.length > 1 && beginsWithId(visibleText(line, text))) continue;
    if (fields.length > 0) result.push(...fields);
    else if (fence.test(visibleText(line, text))) {
      const boxed = fieldOfBox(line, lines[index + 1], text);
      if (boxed) return [...result, boxed];
    } else if (last && (index < lastKnown || last.text.endsWith(','))) {
      result[result.length - 1] = extend(last, line, text);
    } else break;
  }
  return result;
};

/** The fields of one block above the first section: its leading field lines, its list items or its table rows. */
export const fieldsOfBlock = (block: RootContent, text: string): readonly FieldReading[] => {
  switch (block.type) {
    case 'list':
      return fieldsOfList(block, text);
    case 'table':
      return fieldsOfTable(block, text);
    case 'paragraph':
      return fieldsOfParagraph(block, null, text);
    case 'blockquote':
      return block.children.flatMap((child) => fieldsOfBlock(child, text));
    case 'html':
      return fieldsOfHtmlTable(block, text);
    default:
      return [];
  }
};

/** The fields of one block among labels that are no metadata (`**Decision**: ...`): whatever lines of it are fields. */
export const fieldsAmongLabels = (block: RootContent, text: string): readonly FieldReading[] =>
  block.type === 'paragraph'
    ? linesOf(block, text).flatMap((line) => fieldsOfLine(line, null, text))
    : block.type === 'list'
      ? fieldsOfBlock(block, text)
      : [];

/** The known fields of a heading: `## Status: Accepted`, or lines above `---`, which make Markdown read a heading. */
export const fieldsOfHeading = (heading: Heading, text: string): readonly FieldReading[] =>
  fieldsOfParagraph(heading, text.charAt(startOf(heading)) === '#' ? 'status-section' : null, text).filter(
    (field) => isKnown(field) && field.text !== '',
  );

/** The field as it is given out, in the coordinates of the file. */
export const toMetadataField = (field: FieldReading, source: SourceText): MetadataField => ({
  name: field.name,
  label: field.label,
  raw: source.normalised.slice(field.valueStart, field.valueEnd),
  style: field.style,
  range: source.rangeOf(field.start, field.end),
  valueRange: source.rangeOf(field.valueStart, field.valueEnd),
});
