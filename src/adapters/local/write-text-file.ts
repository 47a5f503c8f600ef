import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a new text in the place of a file, whole or not at all: it is written beside it and then takes its place; the file's
 * permissions are kept. Rejects with the system's error, and then the file is as it was.
 */
export async function writeTextFile(file: string, text: string): Promise<void> {
  const { mode } = await stat(file);
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, text, { mode, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
