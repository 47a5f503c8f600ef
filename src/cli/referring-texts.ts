import path from 'node:path';
import { findMarkdown } from '../adapters/local/find-markdown.ts';
import { readTextFile } from '../adapters/local/read-text-file.ts';

/** Reads the Markdown files that may refer to a record, by path below the folder. */
export type ReferringTexts = () => Promise<ReadonlyMap<string, string>>;

/** Reads every Markdown file below a folder; what cannot be read refers to nothing. */
export const textsBelow =
  (folder: string): ReferringTexts =>
  async () => {
    const { paths } = await findMarkdown(folder);
    const texts = new Map<string, string>();
    for (const at of paths) {
      const read = await readTextFile(path.join(folder, at));
      if (read.kind === 'text') texts.set(at, read.text);
    }
    return texts;
  };
