import { relativeLink } from '../log/relative-link.ts';

/** A name of a file as an address writes it. */
export const encoded = (segment: string): string => relativeLink('', segment);
/** Where a path in running text, in a link or in front matter cannot go on. */
const pathEnd = new Set([
  ' ',
  '\t',
  '\n',
  '\r',
  '(',
  ')',
  '<',
  '>',
  '"',
  "'",
  '`',
  '[',
  ']',
  '|',
  ',',
  ';',
  ':',
  '=',
  '*',
]);
const longestPath = 400;

/** The text in front of a name that belongs to its path: `../adr/`. */
export function pathBefore(text: string, end: number): string {
  const to = Math.min(Math.max(Math.trunc(end) || 0, 0), text.length);
  let start = to;
  while (start > 0 && to - start < longestPath && !pathEnd.has(text.charAt(start - 1))) start -= 1;
  return text.slice(start, to);
}

/** The folder that a relative path leads to from another one; null: out of the repository. */
function resolved(from: readonly string[], relative: string): readonly string[] | null {
  const folder = [...from];
  for (const segment of relative.split('/')) {
    if (segment === '..' && folder.pop() === undefined) return null;
    if (segment !== '' && segment !== '.' && segment !== '..') folder.push(segment);
  }
  return folder;
}

const isPlace = (found: readonly string[] | null, wanted: readonly string[]): boolean =>
  found?.length === wanted.length &&
  wanted.every((segment, index) => found[index] === segment || found[index] === encoded(segment));

/** Whether a path as it is written in a file leads to a place: relative to that file, or from the root of the repository. */
export function leadsTo(written: string, from: string, wanted: readonly string[]): boolean {
  const base = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  if (isPlace(resolved(base, written), wanted)) return true;
  return written !== '' && wanted.length > 0 && isPlace(resolved([], written), wanted);
}

/** Where a text names a file by a path that leads there. */
export interface PathPlace {
  /** What of the path stands in front of the name: `../adr/`. */
  readonly before: string;
  /** Where the name begins and ends, its ending (`.md`) in it where that is written. */
  readonly start: number;
  readonly end: number;
  readonly hasEnding: boolean;
  /** The name as it is written: as it is, or encoded for an address. */
  readonly isEncoded: boolean;
}

/**
 * Every place of a text that names a file by a path which leads there from the text's own file or from the root of the repository.
 * `at`: the path of the file whose text it is.
 */
export function pathPlaces(text: string, at: string, path: string): readonly PathPlace[] {
  const places: PathPlace[] = [];
  const folder = path.split('/').slice(0, -1);
  const nameAt = path.lastIndexOf('/') + 1;
  const ending = /\.[a-z]{2,8}$/i.exec(path)?.[0] ?? '';
  const stem = path.slice(nameAt, path.length - ending.length);
  if (stem === '') return places;
  for (const form of new Set([stem, encoded(stem)])) {
    for (let found = text.indexOf(form); found !== -1; found = text.indexOf(form, found + form.length)) {
      const behind = found + form.length;
      const hasEnding =
        ending !== '' && text.slice(behind, behind + ending.length).toLowerCase() === ending.toLowerCase();
      const end = behind + (hasEnding ? ending.length : 0);
      const next = text.slice(end, behind + ending.length + 3);
      if (/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(next)) continue;
      const before = pathBefore(text, found);
      if ((before !== '' && !before.endsWith('/')) || !leadsTo(before, at, folder)) continue;
      places.push({ before, start: found, end, hasEnding, isEncoded: form !== stem });
    }
  }
  return places;
}
