import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** The folder of public records, where it lies beside the checkout; null elsewhere: then tests use fixtures alone. */
export const corpusFolder: string | null = existsSync(path.join(folder, 'truth.json')) ? folder : null;

/** The Markdown files below a folder, sorted. */
export const markdownBelow = (below: string): readonly string[] =>
  readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
