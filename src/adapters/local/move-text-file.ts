import { constants, copyFile, unlink } from 'node:fs/promises';

/**
 * Gives a file another name. Rejects with the system's error, `EEXIST` where something of that name is there already: nothing is ever
 * overwritten.
 */
export async function moveTextFile(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await unlink(from);
}
