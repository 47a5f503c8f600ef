import fc from '../../support/properties.ts';
import type * as indexRow from '../../../src/core/log/index-row.ts';
import type * as pageCounts from '../../../src/core/log/page-counts.ts';
import type * as readIndexPageModule from '../../../src/core/log/read-index-page.ts';
import { indexColumns } from '../../../src/core/log/index-row.ts';
import { pageText } from '../../support/arbitraries/index-list.ts';
import { document } from '../../support/arbitraries/document.ts';
import { indexPage } from '../../support/arbitraries/log-facts.ts';
import { ofType, phrases } from '../../support/arbitraries/syntax.ts';
import { few, number, text } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const at = fc.nat({ max: 9 });
const pick = <Value>(from: readonly Value[], index: number, other: Value): Value =>
  from[index % Math.max(from.length, 1)] ?? other;

const table = fc.tuple(document, at).map(([of, index]) => ({
  source: of.source,
  table: pick(ofType(of, 'table'), index, { type: 'table', children: [] }),
}));
const item = fc.tuple(document, at).map(([of, index]) => ({
  source: of.source,
  item: pick(ofType(of, 'listItem'), index, { type: 'listItem', children: [] }),
  paragraph: pick(ofType(of, 'paragraph'), index, { type: 'paragraph', children: [] }),
}));

/** What reads the pages that list a log. */
export const indexTable = [
  ...entriesOf<typeof indexRow>('log/index-row.ts', {
    indexRole: fc.tuple(text),
    indexColumns: table.map((each) => [each.table]),
    tableIndexRow: fc
      .tuple(table, at)
      .map(([each, index]) => [
        pick(each.table.children, index, { type: 'tableRow', children: [] }),
        indexColumns(each.table),
        each.source,
      ]),
    listIndexRow: item.map((each) => [each.item, each.paragraph, each.source]),
    isValueItem: item.map((each) => [each.item, each.source]),
  }),
  ...entriesOf<typeof pageCounts>('log/page-counts.ts', {
    headingCount: fc.tuple(pageText),
    statistics: fc.tuple(few(pageText), number, phrases, fc.boolean()),
  }),
  ...entriesOf<typeof readIndexPageModule>('log/read-index-page.ts', {
    readIndexPage: fc
      .tuple(indexPage, phrases, number)
      .map(([page, known, from]) => [page, known, (offset: number) => offset < from]),
  }),
];
