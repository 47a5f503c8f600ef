import { blockLines, proseOf } from './prose-lines.ts';
import { isIdleTable } from './prose-table.ts';
import type { SectionNames } from './section-meaning.ts';
import type { TextBlock } from './text-blocks.ts';

const isProseText = (text: string, { start, end }: TextBlock, names: SectionNames): boolean => {
  if (isIdleTable(text.slice(start, end))) return true;
  const lines = blockLines(text, start, end);
  // What is indented may go on with a list above.
  const isIndented = (lines[0]?.indent ?? 0) > 0;
  const at = isIndented ? 0 : lines.findIndex((line) => line.mark !== null);
  const [before, list] = at === -1 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
  return proseOf(before, text, false, names) !== null && proseOf(list, text, true, names) !== null;
};

/**
 * Whether the blocks between two headings are surely nothing but prose, lists and tables of it, code and comments: then nothing that
 * is read of a record would change if they were not there. O(length).
 */
export const isProseSection = (text: string, blocks: readonly TextBlock[], names: SectionNames): boolean =>
  blocks.every((block) =>
    block.kind === 'text'
      ? !block.isOpaque && !block.isDoubtful && isProseText(text, block, names)
      : block.kind !== 'heading',
  );
