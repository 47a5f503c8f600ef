import type { PageTable } from './page-parts.ts';
import { approving, letterOf, lettersIn, partsOf, sharesOf, type Activity, type ReadRaci } from './raci-parts.ts';

/** `| Activity | Responsible | Accountable | ... |`: the cells are people. */
function byPart({ rows, lines }: PageTable): readonly Activity[] | null {
  const [header = [], ...body] = rows;
  const letters = header.slice(1).map(letterOf);
  const known = new Set(letters.filter((letter) => letter !== null));
  if (!known.has('A') || known.size < 2 || known.size !== letters.filter((letter) => letter !== null).length)
    return null;
  return body.map((row, index) => ({
    name: row[0] ?? '',
    line: lines[index + 1] ?? 1,
    shares: sharesOf(letters.flatMap((letter, at) => (letter === null ? [] : [[letter, row[at + 1] ?? ''] as const]))),
  }));
}

/** Letters at the crossings of activities and people, either of them on top. */
function byLetters({ rows, lines }: PageTable): readonly Activity[] | null {
  const [header = [], ...body] = rows;
  const cells = body.map((row) => row.slice(1).map(lettersIn));
  const all = cells.flat();
  const used = new Set(all.flatMap((letters) => letters ?? []));
  if (all.some((letters) => letters === null) || !used.has('A') || used.size < 2) return null;
  const people = header.slice(1);
  const sideways = body.map((row) => row[0] ?? '');
  const isOnTop = people.some((text) => approving.test(text));
  if (!isOnTop) {
    return body.map((row, index) => ({
      name: row[0] ?? '',
      line: lines[index + 1] ?? 1,
      shares: sharesOf(
        (cells[index] ?? []).flatMap((letters, at) =>
          (letters ?? []).map((letter) => [letter, people[at] ?? ''] as const),
        ),
      ),
    }));
  }
  return people.map((name, at) => ({
    name,
    line: lines[0] ?? 1,
    shares: sharesOf(
      cells.flatMap((row, index) => (row[at] ?? []).map((letter) => [letter, sideways[index] ?? ''] as const)),
    ),
  }));
}

/**
 * Reads a RACI or RASCI matrix: activities by row with a column for each part, or letters (`A/R`) where activities and people cross,
 * either of them on top. The row that is about approving records counts, and one before it about reviewing them. null where the table
 * is no such matrix; `parts` is null where no row or several are about approving, or it cannot be read.
 */
export function readRaci(table: PageTable): ReadRaci | null {
  const activities = byPart(table) ?? byLetters(table);
  return activities === null ? null : partsOf(activities, table.path);
}
