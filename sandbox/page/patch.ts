/** One row of a diff as people read it; line numbers are 1-based, null on the side that does not have the line. */
export interface PatchRow {
  readonly kind: 'hunk' | 'same' | 'add' | 'remove';
  readonly oldLine: number | null;
  readonly newLine: number | null;
  readonly text: string;
}

/**
 * Reads the hunks of a unified diff as GitHub's `patch` carries them (no file header). A line that belongs to no hunk and the
 * remark "\ No newline at end of file" are left out.
 */
export function readPatch(patch: string): readonly PatchRow[] {
  const rows: PatchRow[] = [];
  let oldLine = 0;
  let newLine = 0;
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/.exec(line);
    if (hunk !== null) {
      oldLine = Number(hunk[1]);
      newLine = Number(hunk[2]);
      rows.push({ kind: 'hunk', oldLine: null, newLine: null, text: line });
    } else if (rows.length > 0 && line.startsWith('+')) {
      rows.push({ kind: 'add', oldLine: null, newLine: newLine++, text: line.slice(1) });
    } else if (rows.length > 0 && line.startsWith('-')) {
      rows.push({ kind: 'remove', oldLine: oldLine++, newLine: null, text: line.slice(1) });
    } else if (rows.length > 0 && line.startsWith(' ')) {
      rows.push({ kind: 'same', oldLine: oldLine++, newLine: newLine++, text: line.slice(1) });
    }
  }
  return rows;
}

/** The rows whose lines at head are `first` to `last`; empty if the patch does not show them all. */
export function rowsAt(rows: readonly PatchRow[], first: number, last: number): readonly PatchRow[] {
  const found = rows.filter((row) => row.newLine !== null && row.newLine >= first && row.newLine <= last);
  return found.length === last - first + 1 ? found : [];
}
