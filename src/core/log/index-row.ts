import type { ListItem, Nodes, Paragraph, Table, TableCell, TableRow } from 'mdast';
import type { IndexRole, IndexRow, PageText } from '../model/index-list.ts';
import { nameOfLabel, roleOf } from '../parse/field-words.ts';
import { endOf, plainText, startOf } from '../parse/inline.ts';
import { splitTitle, type TitleParts } from '../parse/read-title.ts';
import type { SourceText } from '../parse/source-text.ts';
import { keyOf } from '../parse/words.ts';

const roles: ReadonlySet<string> = new Set(['status', 'date', 'author', 'deciders', 'owner', 'reviewers', 'impact']);

/** What a column or a label says of the record; null for anything else. */
export const indexRole = (label: string): IndexRole | null => {
  const role = roleOf(nameOfLabel(label.slice(0, 100)));
  return role !== null && roles.has(role) ? (role as IndexRole) : null;
};

/** Headings of columns that hold the records' names. */
const nameColumns: ReadonlySet<string> = new Set(
  'title,name,adr,adr title,record,decision record,titre,titel,t\u00edtulo,titolo,tytu\u0142,\u6807\u9898,\u540d\u79f0,\u30bf\u30a4\u30c8\u30eb,\uc81c\ubaa9,\u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043e\u043a'.split(
    ',',
  ),
);

/** Headings of columns whose numbers count something else. */
const otherNumbers = /^(?:priority|phase|count|total|version|prio|effort|weight|score|records|adrs)$/;

/** An id alone: `001`, `ADR-001`, `#7`. */
const idAlone = /^[[(]?(?:#|(?:[a-z]{1,12}[-_ ]{1,2}){1,4}#?)?(\d{1,6})[\])]?\.?$/i;

const fileName = /^[^\s/]{1,200}\.(?:md|markdown)$/i;

const linksIn = (node: Nodes): readonly string[] => {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
};

const hasLink = (node: Nodes): boolean => linksIn(node).length > 0;

const pageText = (node: Nodes, text: string, source: SourceText): PageText => {
  const children = 'children' in node ? node.children : [];
  const first = children.at(0) ?? node;
  const last = children.at(-1) ?? node;
  return { text, range: source.rangeOf(startOf(first), endOf(last)) };
};

/** The title of a record as a row writes it: `[ADR-001: Use Kafka](001-x.md)` has an id and words. */
const namedIn = (text: string, address: string | undefined): TitleParts => {
  if (fileName.test(text)) return { id: null, number: null, text: '' };
  const alone = idAlone.exec(text);
  if (alone !== null) return { id: text.replace(/^[[(#]|[\])]?\.?$/g, ''), number: Number(alone[1]), text: '' };
  return splitTitle(text, address ?? '');
};

/** What the columns of a table hold, by their places. */
export interface IndexColumns {
  readonly id: number | null;
  readonly title: number | null;
  readonly isName: boolean;
  readonly values: readonly { readonly at: number; readonly role: IndexRole }[];
}

const cellText = (row: TableRow | undefined, at: number): string => plainText(row?.children[at]?.children ?? []);

/** Tells the columns of a table apart by their headings, and where those do not say by what stands below. */
export function indexColumns(table: Table): IndexColumns {
  const [head, ...body] = table.children;
  const headings = (head?.children ?? []).map((cell) => keyOf(plainText(cell.children)));
  const values = headings.flatMap((heading, at) => {
    const role = indexRole(heading);
    return role === null ? [] : [{ at, role }];
  });
  const free = headings.flatMap((heading, at) =>
    values.some((value) => value.at === at) || otherNumbers.test(heading) ? [] : [at],
  );
  const share = (at: number, holds: (text: string) => boolean): number =>
    body.filter((row) => holds(cellText(row, at))).length / Math.max(body.length, 1);
  const id = free.find((at) => share(at, (text) => idAlone.test(text)) > 0.5) ?? null;
  const others = free.filter((at) => at !== id && share(at, (text) => /\p{L}/u.test(text)) > 0.5);
  const named = others.find((at) => nameColumns.has(headings[at] ?? ''));
  return { id, title: named ?? others[0] ?? null, isName: named !== undefined, values };
}

/** A row of a table. */
export function tableIndexRow(row: TableRow, columns: IndexColumns, source: SourceText): IndexRow {
  const cellAt = (at: number | null): TableCell | undefined => (at === null ? undefined : row.children[at]);
  const idCell = cellAt(columns.id);
  const titleCell = cellAt(columns.title);
  const own = [idCell, titleCell].flatMap((cell) => (cell === undefined ? [] : linksIn(cell)));
  const addresses = own.length > 0 ? own : linksIn(row).slice(0, 1);
  const id = idCell === undefined ? null : namedIn(plainText(idCell.children), addresses[0]);
  const title = titleCell === undefined ? null : namedIn(plainText(titleCell.children), addresses[0]);
  const named = id?.id === undefined || id.id === null ? title : id;
  return {
    range: source.rangeOf(startOf(row), endOf(row)),
    id: named?.id ?? null,
    number: named?.number ?? null,
    title:
      titleCell === undefined || title === null || title.text === '' ? null : pageText(titleCell, title.text, source),
    isName: columns.isName || (titleCell !== undefined && hasLink(titleCell)),
    addresses,
    values: columns.values.flatMap(({ at, role }) => {
      const cell = cellAt(at);
      const text = cell === undefined ? '' : plainText(cell.children);
      return cell === undefined || text === '' ? [] : [{ ...pageText(cell, text, source), role }];
    }),
  };
}

/** `**Status**: Accepted` in an item below the record's own. */
const labelled = /^([^:\uff1a]{2,40})[:\uff1a]\s{0,5}(\S.{0,300})$/su;

const valueOf = (item: ListItem, source: SourceText): IndexRow['values'] => {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return [];
  const [, label = '', text = ''] = labelled.exec(plainText(first.children)) ?? [];
  const role = indexRole(label);
  return role === null ? [] : [{ ...pageText(first, text.trim(), source), role }];
};

/** The item of a list, with what the items below it say of its record. */
export function listIndexRow(item: ListItem, paragraph: Paragraph, source: SourceText): IndexRow {
  const link = paragraph.children.find((node) => node.type === 'link');
  const whole = plainText(paragraph.children);
  const linked = link === undefined ? null : namedIn(plainText(link.children), link.url);
  const named = linked === null || linked.text === '' ? namedIn(whole, link?.url) : linked;
  return {
    range: source.rangeOf(startOf(paragraph), endOf(paragraph)),
    id: linked?.id ?? named.id,
    number: linked?.number ?? named.number,
    title: named.text === '' ? null : pageText(paragraph, named.text, source),
    isName: linked !== null && linked.text !== '',
    addresses: link === undefined ? [] : [link.url],
    values: item.children.flatMap((child) =>
      child.type === 'list' ? child.children.flatMap((below) => valueOf(below, source)) : [],
    ),
  };
}

/** Whether an item says something of the record above it, and is none itself. */
export const isValueItem = (item: ListItem, source: SourceText): boolean => valueOf(item, source).length > 0;
