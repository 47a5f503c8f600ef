import { oncePer } from '../rules/support/once-per.ts';
import { outsideTextOf, type MergedFile, type VersionAt } from './record-change.ts';
import { decisionsOf, type Version } from './version.ts';

type TextOf = (version: Version, commit: string) => string | null | undefined;

/**
 * Whether a merge says something that does not follow from what it was made of: neither side said it, or one side did, who had not changed
 * it, so that what the other one changed is gone. What cannot be read may say anything.
 */
const isChosen = ({ after, sides, parted }: MergedFile, textOf: TextOf): boolean => {
  const at = ({ version, commit }: VersionAt) => textOf(version, commit);
  const [now, before] = [at(after), sides.map(at)];
  if (now === undefined || before.includes(undefined) || before.length === 0) return true;
  if (before.every((text) => text === now)) return false;
  if (before.length !== 2 || !before.includes(now) || parted === null) return true;
  const old = at(parted);
  return old === undefined || old === now;
};

/** Whether a merge says something, in a record or outside of them, that stood on no side, wherever it stood. */
const bringsWords = oncePer((file: MergedFile): boolean => {
  const known = new Set(file.sides.flatMap(({ version }) => decisionsOf(version).map(({ substance }) => substance)));
  const isNew = decisionsOf(file.after.version).some(({ substance }) => !known.has(substance));
  return isNew || isChosen(file, outsideTextOf);
});

/**
 * Whether whoever made a merge wrote what `textOf` reads of a file: told by the text alone, so that it is nothing to them that both sides
 * changed other parts of the file. What the merge says anew elsewhere in the file counts where the text is another one by `now`: it may
 * have been moved there. `files`: the file at each of its paths; null: not known, which counts against them.
 */
export function isWrittenInMerge(files: readonly MergedFile[] | null, textOf: TextOf, now: string | null): boolean {
  if (files === null) return true;
  return files.some(
    (file) => isChosen(file, textOf) || (textOf(file.after.version, file.after.commit) !== now && bringsWords(file)),
  );
}
