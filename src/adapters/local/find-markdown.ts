import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders that hold nobody's records, or somebody else's. */
const skipped = new Set(['.git', '.hg', '.svn', 'node_modules']);
const markdown = /\.(?:md|markdown)$/i;
/** Files that may be records in a format that is not read: they are named, so that nobody takes silence for a yes. */
const otherFormats = /(?:\.(?:rst|rest|adoc|asciidoc)|(?:^|\/)kep\.ya?ml)$/i;

export interface WalkLimits {
  /** Files and folders that are looked at. */
  readonly entries: number;
  /** Levels of folders below the first one. */
  readonly depth: number;
}

const defaultLimits: WalkLimits = { entries: 200_000, depth: 40 };

export interface MarkdownFiles {
  /** Paths below the folder with `/` between the parts, sorted by code unit. */
  readonly paths: readonly string[];
  /** reStructuredText, AsciiDoc and KEP metadata, in the same order. */
  readonly others: readonly string[];
  /** What could not be looked at, with the reason; then the list is not complete. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/**
 * The Markdown files below a folder. Symbolic links are not followed, so that the walk ends and stays below; what is beyond the
 * limits or forbidden is named, never silently left out.
 */
export async function findMarkdown(folder: string, limits: WalkLimits = defaultLimits): Promise<MarkdownFiles> {
  const paths: string[] = [];
  const others: string[] = [];
  const problems: { path: string; message: string }[] = [];
  const waiting = [{ below: '', depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { below, depth } = next;
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
      problems.push({ path: below, message: error instanceof Error ? error.message : String(error) });
      return [];
    });
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      seen += 1;
      if (seen > limits.entries) {
        problems.push({
          path: below,
          message: `More than ${limits.entries} files and folders: the rest was not looked at.`,
        });
        return { paths: paths.sort(), others: others.sort(), problems };
      }
      if (entry.isDirectory() && !skipped.has(entry.name)) {
        if (depth < limits.depth) waiting.push({ below: name, depth: depth + 1 });
        else problems.push({ path: name, message: `Deeper than ${limits.depth} folders: not looked at.` });
      } else if (entry.isFile() && markdown.test(entry.name)) paths.push(name);
      else if (entry.isFile() && otherFormats.test(name)) others.push(name);
    }
  }
  return { paths: paths.sort(), others: others.sort(), problems };
}
