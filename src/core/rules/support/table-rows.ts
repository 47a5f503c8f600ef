import type { ProsePart } from './prose.ts';

/** A cell of a table with its text; marks of emphasis are blank. */
export interface Cell {
  readonly part: ProsePart;
  readonly text: string;
}

/** The cells of the table that stands at an index among the parts, row by row, the head first; none where no table stands there. */
export function tableRows(parts: readonly ProsePart[], at: number): readonly (readonly Cell[])[] {
  const table = parts[at];
  if (table?.kind !== 'table') return [];
  const rows: Cell[][] = [];
  for (let index = at + 1; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || part.level <= table.level) break;
    if (part.kind === 'row') rows.push([]);
    else if (part.kind === 'cell') rows.at(-1)?.push({ part, text: part.block?.text ?? '' });
  }
  return rows;
}
