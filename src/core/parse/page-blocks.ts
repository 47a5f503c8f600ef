import type { List, ListItem, RootContent, Table } from 'mdast';
import { isAboutPage } from './about-page.ts';
import { isEntry } from './listed-records.ts';
import type { ListedRecords } from './listed-records.ts';

/** Without the entries that are nothing but entries of a list of records, at any depth; what stands between them stays. */
const itemsBeside = (list: List, listed: ListedRecords): List | null => {
  const children = list.children.flatMap((item): readonly ListItem[] => {
    const kept = item.children.flatMap((child): ListItem['children'] => {
      if (child.type === 'list') {
        const beside = itemsBeside(child, listed);
        return beside === null ? [] : [beside];
      }
      return child.type === 'paragraph' && isEntry([child.children], listed) ? [] : [child];
    });
    const isBox = typeof item.checked === 'boolean';
    if (isBox) return [item];
    return kept.length === 0 && item.children.length > 0 ? [] : [{ ...item, children: kept }];
  });
  return children.length === 0 && list.children.length > 0 ? null : { ...list, children };
};

/** The head of a table says what its columns are, and is nobody's entry. */
const rowsBeside = (table: Table, listed: ListedRecords): Table => ({
  ...table,
  children: table.children.filter(
    (row, index) =>
      index === 0 ||
      !isEntry(
        row.children.map((cell) => cell.children),
        listed,
      ),
  ),
});

/**
 * What a block of a page says besides listing the records and telling when and by whom the page was written; null where that is
 * nothing: with each record that changes, and rules hold it against them.
 */
export const besideListing = (block: RootContent, listed: ListedRecords): RootContent | null => {
  if (isAboutPage(block)) return null;
  if (block.type === 'list') return itemsBeside(block, listed);
  return block.type === 'table' ? rowsBeside(block, listed) : block;
};
