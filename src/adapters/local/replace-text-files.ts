import { constants, copyFile, lstat, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile } from './read-text-file.ts';

/** A file that gets another text, another name, or both. Places are those of the disk. */
export interface FileReplacement {
  readonly from: string;
  readonly to: string;
  /** What was read there. */
  readonly before: string;
  readonly after: string;
}

/** How it went. `stale`: the files that are not as they were read, or stand where another one is to go; then nothing was written. */
export type Replaced = { readonly ok: true } | { readonly ok: false; readonly stale: readonly string[] };

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** The files that somebody else changed meanwhile, and the new names that are taken. */
async function staleAmong(changes: readonly FileReplacement[], left: ReadonlySet<string>): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const { from, to, before } of changes) {
    const now = await readTextFile(from);
    if (now.kind !== 'text' || now.text !== before) stale.push(from);
    if (to !== from && !left.has(to) && (await isThere(to))) stale.push(to);
  }
  return stale;
}

/** What was put in its place so far, and what it was before, so that it can be taken back. */
type Undo = () => Promise<void>;

/**
 * Gives files other texts and names, all of them or none: first it looks whether each is still as it was read, then all new texts are
 * written beside their places, and only then they take them. Files may change names in a circle. Permissions are kept. Rejects with the
 * system's error, after everything was put back as it was.
 */
export async function replaceTextFiles(changes: readonly FileReplacement[]): Promise<Replaced> {
  const left = new Set(changes.map(({ from }) => from));
  const filled = new Set(changes.map(({ to }) => to));
  const stale = await staleAmong(changes, left);
  if (stale.length > 0) return { ok: false, stale };
  const undo: Undo[] = [];
  const beside = (to: string): string => path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.tmp`);
  try {
    const modes = new Map<string, number>();
    for (const { from, to, after } of changes) {
      const { mode } = await stat(from);
      modes.set(from, mode);
      undo.push(() => rm(beside(to), { force: true }));
      await writeFile(beside(to), after, { mode, flag: 'wx' });
    }
    const texts = new Map(changes.map(({ from, before }) => [from, before]));
    const willPutBack = (file: string): void => {
      undo.push(() => writeFile(file, texts.get(file) ?? '', { mode: modes.get(file) }));
    };
    for (const { to } of changes) {
      if (left.has(to)) {
        willPutBack(to);
        await rename(beside(to), to);
      } else {
        // Unlike a renaming it never takes the place of a file that somebody made meanwhile.
        await copyFile(beside(to), to, constants.COPYFILE_EXCL);
        undo.push(() => rm(to, { force: true }));
        await rm(beside(to));
      }
    }
    for (const { from } of changes) {
      if (filled.has(from)) continue;
      willPutBack(from);
      await rm(from);
    }
    return { ok: true };
  } catch (error) {
    for (const back of undo.reverse()) await back();
    throw error;
  }
}
