import type { DecisionSection } from '../../model/decision.ts';
import type { ProseBlock } from './prose.ts';

/**
 * For each block the innermost section that it stands in, whatever its heading means; null if it stands in none. Headings belong to
 * the section around theirs. Both lists are in the order of the file; one sweep over both.
 */
export function innermostSections(
  blocks: readonly ProseBlock[],
  sections: readonly DecisionSection[],
): readonly (DecisionSection | null)[] {
  const ordered = sections.toSorted((a, b) => a.bodyRange.start.offset - b.bodyRange.start.offset);
  const open: DecisionSection[] = [];
  let next = 0;
  return blocks.map((block) => {
    for (let section = ordered[next]; section !== undefined && section.bodyRange.start.offset <= block.start;) {
      open.push(section);
      next += 1;
      section = ordered[next];
    }
    for (let last = open.at(-1); last !== undefined && last.bodyRange.end.offset < block.end; last = open.at(-1)) {
      open.pop();
    }
    return open.at(-1) ?? null;
  });
}

/**
 * The same among the sections of a known meaning: below `## Decision` and `### Consequences` a paragraph belongs to the
 * consequences.
 */
export const sectionsOfBlocks = (
  blocks: readonly ProseBlock[],
  sections: readonly DecisionSection[],
): readonly (DecisionSection | null)[] =>
  innermostSections(
    blocks,
    sections.filter((section) => section.name !== null),
  );
