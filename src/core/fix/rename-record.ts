import type { Edit } from '../model/finding.ts';
import { encoded, pathPlaces } from './path-places.ts';

/** A file that gets another name in its folder. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The texts of files as they stand, by path: those that may refer to it, itself among them. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Every edit that gives a record's file another name: the renaming, and each path in the given texts that leads to the file, from the
 * file it stands in or from the root of the repository. Null where the two do not lie in one folder, or a file of the new name is
 * there already. Edits come by path and place, the renaming last.
 */
export function renameRecord({ from, to, texts }: Renaming): readonly Edit[] | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const name = to.slice(folder.length);
  if (from === to || !to.startsWith(folder) || name === '' || name.includes('/') || texts.has(to)) return null;
  const stem = name.replace(/\.[a-z]{2,8}$/i, '');
  const edits = [...texts.keys()].sort().flatMap((path): readonly Edit[] => {
    const text = texts.get(path) ?? '';
    const byStart = new Map(pathPlaces(text, path, from).map((place) => [place.start, place]));
    return [...byStart.values()]
      .sort((a, b) => a.start - b.start)
      .flatMap(({ start, end, hasEnding, isEncoded, before }): readonly Edit[] => {
        // A word without an ending and without a folder in front of it may be no path at all.
        if (!hasEnding && before === '') return [];
        const written = hasEnding ? name : stem;
        return [{ kind: 'replace', path, start, end, text: isEncoded ? encoded(written) : written }];
      });
  });
  return [...edits, { kind: 'rename', from, to }];
}
