import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import type { IndexList, IndexReading, IndexRow, PageCount, PageText } from '../model/index-list.ts';
import type { IndexPage } from '../model/index-page.ts';
import { endOf, plainText, startOf } from '../parse/inline.ts';
import { parseDocument } from '../parse/parse-document.ts';
import type { StatusPhrases } from '../parse/read-status.ts';
import type { SourceText } from '../parse/source-text.ts';
import { managedLines } from './managed-block.ts';
import { headingCount, statistics } from './page-counts.ts';
import { indexColumns, isValueItem, listIndexRow, tableIndexRow } from './index-row.ts';

/** Larger pages are not read, in UTF-16 code units: no index is, and reading takes time on the main thread. */
const largest = 128 * 1024;
const mostRows = 5_000;

const nothing: IndexReading = { lists: [], counts: [] };

const aboutNumbers = /statisti|\bstats\b|\bby (?:status|impact)\b|\boverview\b|\bsummary\b|\btotals?\b|\bcounts?\b/i;

/** A short line that ends in a colon stands for a heading: `**By impact:**`. */
const labelOf = (node: RootContent): string | null => {
  if (node.type !== 'paragraph') return null;
  const text = plainText(node.children);
  return text.length <= 80 && /[:\uff1a]$/.test(text) ? text : null;
};

const cellsOf = (table: Table, source: SourceText): readonly PageText[] =>
  table.children.slice(1).map((row) => ({
    text: row.children
      .slice(0, 2)
      .map((cell) => plainText(cell.children))
      .join(': '),
    range: source.rangeOf(startOf(row), endOf(row)),
  }));

const ownLine = (item: ListItem, source: SourceText): readonly PageText[] => {
  const [first] = item.children;
  return first?.type === 'paragraph'
    ? [{ text: plainText(first.children), range: source.rangeOf(startOf(first), endOf(first)) }]
    : [];
};

/** The rows of a list, those of lists below it among them. The parser bounds how deep lists go. */
const rowsOf = (list: List, source: SourceText): readonly IndexRow[] =>
  list.children.flatMap((item) => {
    const [first] = item.children;
    const own = first?.type === 'paragraph' ? [listIndexRow(item, first, source)] : [];
    const below = item.children.flatMap((child) => (child.type === 'list' ? [child] : []));
    return [
      ...own,
      ...below.flatMap((inner) =>
        rowsOf({ ...inner, children: inner.children.filter((each) => !isValueItem(each, source)) }, source),
      ),
    ];
  });

interface Heading {
  readonly depth: number;
  readonly text: string;
}

/** A label is deeper than any heading. */
const labelDepth = 7;

/**
 * What a page says of the records of a log: its tables and lists, and the numbers that it gives. What the app writes between its
 * markers is left out, and so is what `isOutside` excludes: the records of a file that holds them. Empty for pages that cannot be
 * read or are larger than 128 KB.
 */
export function readIndexPage(
  page: IndexPage,
  phrases: StatusPhrases,
  isInRecord: (offset: number) => boolean,
): IndexReading {
  if (page.text.length > largest) return nothing;
  const { tree, source, refusal } = parseDocument(page.path, page.text);
  if (refusal !== null) return nothing;
  const managed = managedLines(page.text);
  const isRead = (node: Nodes): boolean => {
    const { line, offset } = source.pointAt(startOf(node));
    return !isInRecord(offset) && (managed === null || line < managed.first || line > managed.last);
  };
  const lists: IndexList[] = [];
  const counts: PageCount[] = [];
  let headings: readonly Heading[] = [];
  let group = 0;
  let rows = 0;
  const add = (node: List | Table): void => {
    const own = node.type === 'table' ? tableRows(node, source) : rowsOf(node, source);
    const texts = headings.map(({ text }) => text);
    rows += own.length;
    group += 1;
    if (rows > mostRows) return;
    const lines =
      node.type === 'table' ? cellsOf(node, source) : node.children.flatMap((item) => ownLine(item, source));
    counts.push(
      ...statistics(
        lines,
        group,
        phrases,
        texts.some((text) => aboutNumbers.test(text)),
      ),
    );
    lists.push({
      kind: node.type,
      headings: texts,
      range: source.rangeOf(startOf(node), endOf(node)),
      rows: own,
    });
  };
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const text = plainText(node.children);
      headings = [...headings.filter(({ depth }) => depth < node.depth), { depth: node.depth, text }];
      const count = isRead(node) ? headingCount({ text, range: source.rangeOf(startOf(node), endOf(node)) }) : null;
      if (count !== null) counts.push(count);
    }
    const label = labelOf(node);
    if (label !== null) {
      headings = [...headings.filter(({ depth }) => depth < labelDepth), { depth: labelDepth, text: label }];
    }
    if ((node.type === 'list' || node.type === 'table') && isRead(node)) add(node);
  }
  return { lists, counts };
}

function tableRows(table: Table, source: SourceText): readonly IndexRow[] {
  const columns = indexColumns(table);
  return table.children.slice(1).map((row) => tableIndexRow(row, columns, source));
}
