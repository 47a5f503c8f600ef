import type { Edit } from '../model/finding.ts';

type Replace = Extract<Edit, { readonly kind: 'replace' }>;

/** The text with its replacements, whose offsets count in the text before; null where two meet or one stands outside. */
function replaced(text: string, edits: readonly Replace[]): string | null {
  const pieces: string[] = [];
  let reached = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (!(edit.start >= reached && edit.end >= edit.start && edit.end <= text.length)) return null;
    if (edit.expect !== undefined && text.slice(edit.start, edit.end) !== edit.expect) return null;
    pieces.push(text.slice(reached, edit.start), edit.text);
    reached = edit.end;
  }
  pieces.push(text.slice(reached));
  return pieces.join('');
}

/**
 * The files of a fix after it, by path: those that were given, changed, renamed, and new ones. Whole or not at all: null where a
 * file is not among the texts, replacements meet, stand outside or in another text than they expect, or something would be overwritten. Replacements name the paths
 * and count in the texts as they were before.
 */
export function applyEdits(
  texts: ReadonlyMap<string, string>,
  edits: readonly Edit[],
): ReadonlyMap<string, string> | null {
  const after = new Map(texts);
  const byPath = Map.groupBy(
    edits.filter((edit) => edit.kind === 'replace'),
    ({ path }) => path,
  );
  for (const [path, own] of byPath) {
    const before = texts.get(path);
    const text = before === undefined ? null : replaced(before, own);
    if (text === null) return null;
    after.set(path, text);
  }
  for (const edit of edits) {
    if (edit.kind === 'replace') continue;
    const to = edit.kind === 'rename' ? edit.to : edit.path;
    const text = edit.kind === 'rename' ? after.get(edit.from) : edit.text;
    if (text === undefined || after.has(to)) return null;
    if (edit.kind === 'rename') after.delete(edit.from);
    after.set(to, text);
  }
  return after;
}
