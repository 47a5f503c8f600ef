import type { Root } from 'mdast';
import type * as satteri from 'satteri';
import { parseByRemark, type MarkdownParser } from '../../core/parse/markdown.ts';
import { isUnlikeRemark } from './unlike-remark.ts';

type Satteri = Pick<typeof satteri, 'markdownToMdast'>;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  // The package itself, or the binary for this platform, which its loader looks for.
  (('code' in error && error.code === 'ERR_MODULE_NOT_FOUND') ||
    /(?:Cannot find|Failed to load) native binding/.test(error.message));

/** satteri, or null where the package or its binary for this platform is not installed. Rejects when it is there but broken. */
async function loadSatteri(): Promise<Satteri | null> {
  try {
    return await import('satteri');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * The fast parser of the command line: satteri where it is installed and reads the text as remark does, remark else. Never for a
 * server: native code cannot be stopped, and what overflows its stack ends the process. Takes guarded text.
 */
export async function createFastParser(load: () => Promise<Satteri | null> = loadSatteri): Promise<MarkdownParser> {
  const native = await load();
  if (native === null) return parseByRemark;
  return (text) => {
    if (isUnlikeRemark(text)) return parseByRemark(text);
    return native.markdownToMdast(text, { features: { frontmatter: false } }) as Root;
  };
}
