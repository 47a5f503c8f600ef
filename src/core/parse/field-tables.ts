import type { Table, TableCell, TableRow } from 'mdast';
import { trimSpan } from './field-reading.ts';
import type { FieldItem, FieldReading } from './field-reading.ts';
import { isKnownField, isStatusWord, nameOfLabel, roleOf } from './field-words.ts';
import { endOf, linesOf, plainText, startOf, textBetween } from './inline.ts';
import { keyOf } from './words.ts';

const maximumLabel = 40;
const maximumColumns = 12;

const labelText = (cell: TableCell | undefined): string =>
  cell
    ? plainText(cell.children)
        .replace(/[:\uff1a]$/, '')
        .trim()
    : '';

/** A label, and no status: `| Status | Accepted |` is a pair, though `Accepted` may label a date. */
const isKnown = (cell: TableCell | undefined): boolean => {
  const name = nameOfLabel(labelText(cell));
  return isKnownField(name) && !isStatusWord(name);
};

/** The lines of a cell, null if it has one alone. */
const itemsOf = (cell: TableCell, text: string): readonly FieldItem[] | null => {
  const lines = linesOf({ type: 'paragraph', children: cell.children }, text);
  return lines.length < 2
    ? null
    : lines.map((line) => ({ text: textBetween(line, line.start, line.end, text), start: line.start, end: line.end }));
};

const isPlain = (cell: TableCell): boolean =>
  cell.children.every((node) => ['text', 'strong', 'emphasis'].includes(node.type));

/** A label cell and its value cell; `row` if the two fill it alone. */
const fieldOf = (left: TableCell, right: TableCell, row: TableRow | null, text: string): FieldReading => {
  const label = labelText(left);
  const visible = right.children.filter((node) => !(node.type === 'html' && node.value.startsWith('<!--')));
  const first = visible[0];
  const last = visible.at(-1);
  const valueStart = first ? startOf(first) : Math.min(startOf(right) + 1, endOf(right));
  const value = trimSpan(text, valueStart, last ? endOf(last) : valueStart);
  const pieces = right.children.map((node) => ({ node, start: startOf(node), end: endOf(node) }));
  const items = itemsOf(right, text);
  const start = Math.min(startOf(row ?? left), value.start);
  const end = Math.max(endOf(row ?? right), value.end);
  return {
    name: nameOfLabel(label),
    label,
    style: 'table',
    start,
    end,
    valueStart: value.start,
    valueEnd: value.end,
    text: items ? items.map((item) => item.text).join(', ') : plainText(right.children),
    items,
    line: row && isPlain(left) && items === null ? { pieces, start, end } : null,
  };
};

const isLabel = (cell: TableCell | undefined): boolean => {
  const label = labelText(cell);
  return keyOf(label) !== '' && label.length <= maximumLabel;
};

/** `| Status | Accepted |`, several pairs in a row, or two columns and one of remarks. */
const fieldsOfPairs = (table: Table, columns: number, text: string): readonly FieldReading[] => {
  const pairs = columns === 3 ? 1 : Math.floor(columns / 2);
  const fields = table.children.flatMap((row, index) =>
    Array.from({ length: pairs }, (_, pair): readonly FieldReading[] => {
      const left = row.children[pair * 2];
      const right = row.children[pair * 2 + 1];
      if (!left || !right || !isLabel(left)) return [];
      // A head such as `| Field | Value |` or `| Date | Status |` is no field.
      if (index === 0 ? !isKnown(left) || isKnown(right) : pairs > 1 && !isKnown(left)) return [];
      return [fieldOf(left, right, columns === 2 ? row : null, text)];
    }).flat(),
  );
  const known = fields.filter(({ name }) => isKnownField(name) && !isStatusWord(name)).length;
  return known > (columns === 2 ? 0 : 1) ? fields : [];
};

/** Labels in the head and one row of values below them; a table of changes is none. */
const isAcross = (head: TableRow, values: TableRow): boolean => {
  const names = head.children.map((cell) => nameOfLabel(labelText(cell)));
  const known = names.filter((name) => isKnownField(name) && !isStatusWord(name)).length;
  const roles = names.map(roleOf);
  const isHistory = names.some((name) => ['version', 'revision', 'changes', 'change', 'description'].includes(name));
  return (
    known > 1 && known * 2 >= names.length && !isKnown(values.children[0]) && (!isHistory || roles.includes('status'))
  );
};

/** The fields of a table above the first section; none if it is a table of something else. */
export const fieldsOfTable = (table: Table, text: string): readonly FieldReading[] => {
  const [head, values, ...others] = table.children;
  const columns = head?.children.length ?? 0;
  if (!head || columns < 2 || columns > maximumColumns) return [];
  if (values && others.length === 0 && isAcross(head, values)) {
    return head.children.flatMap((left, index): readonly FieldReading[] => {
      const right = values.children[index];
      return right && isLabel(left) ? [fieldOf(left, right, null, text)] : [];
    });
  }
  return columns === 3 || columns % 2 === 0 ? fieldsOfPairs(table, columns, text) : [];
};
