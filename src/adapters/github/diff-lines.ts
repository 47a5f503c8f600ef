import type { PullRequestRef } from '../../app/ports.ts';
import { filePages } from './file-pages.ts';
import type { GitHubCalls } from './github-calls.ts';

/**
 * The lines of the new file that a unified patch shows, added or as context, counted from 1. Lines that belong to no hunk are
 * passed over.
 */
export function linesOfPatch(patch: string): ReadonlySet<number> {
  const shown = new Set<number>();
  let line = 0;
  let left = 0;
  for (const text of patch.split('\n')) {
    const hunk = left > 0 ? null : /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(text);
    if (hunk !== null) {
      line = Number(hunk[1]);
      left = Number(hunk[2] ?? 1);
    } else if (left > 0 && (text.startsWith('+') || text.startsWith(' ') || text === '')) {
      shown.add(line);
      line += 1;
      left -= 1;
    }
  }
  return shown;
}

/**
 * The head's lines on the diff, by path; files without a patch (binary, too large, pure renames) are absent. One request for
 * each 100 files. Throws Failure.
 */
export async function readDiffLines(
  calls: GitHubCalls,
  ref: PullRequestRef,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const lines = new Map<string, ReadonlySet<number>>();
  for await (const files of filePages(calls, ref)) {
    for (const file of files) if (file.patch !== undefined) lines.set(file.filename, linesOfPatch(file.patch));
  }
  return lines;
}
