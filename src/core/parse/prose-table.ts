import { isKnownField, nameOfLabel } from './field-words.ts';

/** No label is longer, markup included. */
const maximumLabel = 100;
/** In a line; more could nest too deeply for a parser. */
const maximumMarks = 100;

const cellsOf = (line: string): readonly string[] => line.trim().replace(/\|$/, '').slice(1).split('|');

/** What a reader sees of a cell; null where that cannot be said by a glance. */
const shownIn = (cell: string): string | null => {
  const shown = cell.replace(/\[([^[\]]{0,200})\]\([^()]{0,500}\)/g, '$1').replace(/<[^<>]{1,200}>/g, '');
  return /[<&[]/.test(shown) ? null : shown.trim();
};

const mayBeLabel = (cell: string): boolean => {
  const shown = shownIn(cell);
  return shown === null || (shown.length <= maximumLabel && isKnownField(nameOfLabel(shown.replace(/[:\uff1a]$/, ''))));
};

/**
 * Whether a block of text is surely a table without fields: so few of its cells are labels that we know that none of it is metadata.
 * O(length).
 */
export function isIdleTable(block: string): boolean {
  if (!block.startsWith('|') || block.includes('\\')) return false;
  const lines = block.trimEnd().split('\n');
  const [head = '', rule = ''] = lines;
  const columns = cellsOf(head).length;
  if (columns < 2 || !rule.startsWith('|') || cellsOf(rule).length !== columns) return false;
  if (!cellsOf(rule).every((cell) => /^[ \t]*:?-+:?[ \t]*$/.test(cell))) return false;
  let known = 0;
  for (const line of lines) {
    if (!line.startsWith('|') || (line.match(/[*_~[(<]/g)?.length ?? 0) > maximumMarks) return false;
    for (const cell of cellsOf(line)) if (mayBeLabel(cell)) known += 1;
    // Pairs of labels and values take one label that we know, more columns take two.
    if (known > (columns === 2 ? 0 : 1)) return false;
  }
  return true;
}
