import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file that is not there yet, with the folders it lies in. Returns whether it did: a file that is there stays as it is. */
export async function createTextFile(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
