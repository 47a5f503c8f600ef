import type { Edit, Fix } from '../model/finding.ts';
import { recordOfPath } from '../parse/record-of-path.ts';
import { applyEdits } from './apply-edits.ts';

type Replace = Extract<Edit, { readonly kind: 'replace' }>;
type Place = Exclude<Edit, Replace>;

export interface FixedTexts {
  /** Every file that was given as it is after the fixes, by its path then; and new ones. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Fix[];
  /** Those that met an earlier one, or do not fit the texts: they wait for the next time. */
  readonly postponed: readonly Fix[];
}

/** Two replacements meet where they share a character, or begin at the same place. */
const meet = (one: Replace, other: Replace): boolean =>
  one.start === other.start || (one.start < other.end && other.start < one.end);

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const placeOf = (edit: Place): string => (edit.kind === 'rename' ? edit.to : edit.path);

/** What the fixes that were taken so far do. */
class Taken {
  readonly #replaced = new Map<string, Replace[]>();
  readonly #numbers = new Set<number>();
  readonly #places = new Set<string>();
  readonly #left: string[] = [];

  #clashes(edit: Edit, texts: ReadonlyMap<string, string>): boolean {
    if (edit.kind === 'replace') {
      // What names a file that another fix renames would lead nowhere.
      const isStale = this.#left.some((name) => edit.text.includes(name));
      return isStale || (this.#replaced.get(edit.path) ?? []).some((other) => meet(edit, other));
    }
    const place = placeOf(edit);
    const number = recordOfPath(place)?.number ?? null;
    const from = edit.kind === 'rename' ? edit.from : null;
    return (
      texts.has(place) ||
      this.#places.has(place) ||
      (from !== null && this.#places.has(from)) ||
      // Two that were offered the same free number, each without knowing of the other.
      (number !== null && this.#numbers.has(number))
    );
  }

  /** Whether a fix can be taken beside the others; it is, then. */
  take({ edits }: Fix, texts: ReadonlyMap<string, string>): boolean {
    if (edits.length === 0 || edits.some((edit) => this.#clashes(edit, texts))) return false;
    const files = new Map<string, string>();
    for (const edit of edits) {
      const path = edit.kind === 'replace' ? edit.path : edit.kind === 'rename' ? edit.from : null;
      const text = path === null ? undefined : texts.get(path);
      if (path !== null && text !== undefined) files.set(path, text);
    }
    // By itself, over the files it speaks of: however many others there are, it costs no more.
    if (applyEdits(files, edits) === null) return false;
    for (const edit of edits) this.#note(edit);
    return true;
  }

  #note(edit: Edit): void {
    if (edit.kind === 'replace') {
      const known = this.#replaced.get(edit.path);
      if (known === undefined) this.#replaced.set(edit.path, [edit]);
      else known.push(edit);
      return;
    }
    const place = placeOf(edit);
    const number = recordOfPath(place)?.number ?? null;
    this.#places.add(place);
    if (number !== null) this.#numbers.add(number);
    if (edit.kind !== 'rename') return;
    this.#places.add(edit.from);
    this.#left.push(fileName(edit.from));
  }
}

/**
 * Files after some fixes, each taken whole or not at all, in their order. One that meets an earlier one is postponed, and so is one
 * about a file that is not given, one that would overwrite a file, and a second one that gives a file the same number.
 *
 * @param texts the files as they stand, by path; offsets of edits count in them
 */
export function applyFixes(texts: ReadonlyMap<string, string>, fixes: readonly Fix[]): FixedTexts {
  const taken = new Taken();
  const applied: Fix[] = [];
  const postponed: Fix[] = [];
  for (const fix of fixes) (taken.take(fix, texts) ? applied : postponed).push(fix);
  const after = applyEdits(
    texts,
    applied.flatMap(({ edits }) => edits),
  );
  // What fits by itself and meets nothing fits together.
  return after === null ? { texts, applied: [], postponed: fixes } : { texts: after, applied, postponed };
}
