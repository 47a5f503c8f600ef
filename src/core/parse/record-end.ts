import type { RootContent } from 'mdast';
import { canonicalSections } from '../model/section-name.ts';
import { endOf, plainText } from './inline.ts';
import { sectionStarts } from './read-sections.ts';
import { isFootBlock, isPageNote, namesScope } from './record-foot.ts';
import { meaningOf } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';
import { isChapterHeading } from './title-words.ts';

/** The meanings of headings as a set of bits; 0 for what is no heading of ours. */
const bitOf = (node: RootContent, names: SectionNames): number => {
  const name = node.type === 'heading' ? meaningOf(plainText(node.children), names) : null;
  return name === null ? 0 : 1 << canonicalSections.indexOf(name);
};

/** For each block, which meanings stand before it, and which stand at it or behind. */
const meaningsAround = (
  bits: readonly number[],
): { readonly before: readonly number[]; readonly behind: readonly number[] } => {
  let had = 0;
  const before = bits.map((bit) => {
    const all = had;
    had |= bit;
    return all;
  });
  let coming = 0;
  const behind = bits.map(() => 0);
  for (let at = bits.length - 1; at >= 0; at -= 1) {
    coming |= bits[at] ?? 0;
    behind[at] = coming;
  }
  return { before, behind };
};

/**
 * Where a record ends among the blocks from its heading to the next heading of its level: at a rule below its sections behind which
 * stands what is no part of it, else with the last of them. No part of it are a chapter about the records, sections of meanings it
 * has already, and the foot of the page, which is what stands behind the last record or goes on with sections, unless it names a scope. Rules at the end
 * are left out. `isLast`: nothing but the end of the file follows.
 */
export const recordEnd = (
  nodes: readonly RootContent[],
  isLast: boolean,
  text: string,
  names: SectionNames,
): number => {
  const [title] = nodes;
  const firstStart = sectionStarts(nodes, title?.type === 'heading' ? title : null, text, names)[0]?.start;
  const bits = nodes.map((node, at) => (at === 0 ? 0 : bitOf(node, names)));
  const { before, behind } = meaningsAround(bits);
  const firstSection = firstStart === undefined ? -1 : nodes.findIndex((node) => endOf(node) > firstStart);

  const isForeign = (at: number): boolean => {
    const node = nodes[at];
    if (!node) return true;
    const [had, coming] = [before[at] ?? 0, behind[at] ?? 0];
    if (node.type !== 'heading') {
      if (isFootBlock(node, text)) return (isLast || coming !== 0) && !namesScope(node, text);
      return isLast && isPageNote(node);
    }
    if (bits[at] === 0 && isChapterHeading(plainText(node.children))) return true;
    return coming !== 0 && (coming & ~had) === 0;
  };

  const cut = nodes.findIndex(
    (node, at) => node.type === 'thematicBreak' && firstSection !== -1 && at > firstSection && isForeign(at + 1),
  );
  let end = cut === -1 ? nodes.length : cut;
  while (end > 1 && nodes[end - 1]?.type === 'thematicBreak') end -= 1;
  return end;
};
