import type { DecisionSection } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import type { CanonicalStatus } from '../../model/status.ts';
import type { DocumentFacts } from '../facts.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { innermostSections, sectionsOfBlocks } from '../support/section-of-block.ts';

/** A mark such as `TBD` by which the author says that something is missing. Offsets are in the original file. */
export interface UnfinishedPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** whole: it is all that a section says that readers look for; part: a word, a cell, an item is missing. */
  readonly extent: 'whole' | 'part';
  /** How many more cells of the same table have such a mark. */
  readonly more: number;
}

/** Longest heading or section that may consist of marks alone, in UTF-16 code units. */
const longest = 200;
const nothingButMarks = /^[^\p{L}\p{N}]*(?:(?:TODO|TBD|TBA|FIXME)[^\p{L}\p{N}]+){1,20}$/iu;

/** Most blocks have none, and need no closer look. */
const anyMark = /TODO|TBD|TBA|FIXME/i;

const isNothingElse = (text: string): boolean => text.length <= longest && nothingButMarks.test(`${text} `);

/** What a record may leave out or add to later. */
const incidental: ReadonlySet<CanonicalSection> = new Set(['references', 'changelog', 'notes']);

/** Whether the line of dashes of a table comes next: then the line before names its columns, which says nothing of the record. */
function isDashLine(original: string, lineStart: number): boolean {
  const line = original.slice(lineStart, lineStart + longest).split('\n', 1)[0] ?? '';
  return /^[\s>]*\|?\s*:?-/.test(line) && !/[^\s|:>-]/.test(line);
}

/** Longest text of a section that is looked at; also keeps the search linear. */
const longestSection = 1000;

/** Whether marks are all that a section says before its first subsection, comments apart. */
function saysNothing({ text }: DecisionSection): boolean {
  const own = text.slice(0, longestSection).split(/\n {0,3}#{1,6}\s/, 1)[0] ?? '';
  return isNothingElse(own.replaceAll(/<!--.*?-->/gs, ' ').trim());
}

/**
 * Finds the marks of what is unfinished in a record's text, in order. A heading "To do" with text below it is a list of tasks, the
 * head of a table names its columns: neither is a mark. The marks of one table are one place. Time is linear in the record.
 */
export function unfinishedPlaces({ decision, prose, original }: DocumentFacts): readonly UnfinishedPlace[] {
  const inner = innermostSections(prose.blocks, decision.sections);
  const named = sectionsOfBlocks(prose.blocks, decision.sections);
  const byHeading = new Map(decision.sections.map((section) => [section.headingRange.start.offset, section]));
  const found: UnfinishedPlace[] = [];
  let ofTable: number | null = null;
  let row = { end: -1, isHead: false };
  for (const [index, block] of prose.blocks.entries()) {
    if (block.kind !== 'cell') ofTable = null;
    if (!anyMark.test(block.text)) continue;
    const marks = findLeftovers(block.text).filter(({ kind }) => kind === 'unfinished');
    if (marks.length === 0) continue;
    if (block.kind === 'cell') {
      if (block.start > row.end) {
        const end = original.indexOf('\n', block.end);
        row = end === -1 ? { end: Infinity, isHead: false } : { end, isHead: isDashLine(original, end + 1) };
      }
      if (row.isHead) continue;
    }
    if (block.kind === 'heading') {
      const headed = byHeading.get(original.lastIndexOf('\n', block.start - 1) + 1);
      if (block.isQuoted || (isNothingElse(block.text) && headed !== undefined && headed.text !== '')) continue;
    }
    const [section, meaning] = [inner[index] ?? null, named[index]?.name ?? null];
    const isMissed = section !== null && meaning !== null && !incidental.has(meaning) && saysNothing(section);
    const extent = isMissed && block.kind === 'paragraph' ? 'whole' : 'part';
    for (const { start, end } of marks) {
      const first = ofTable === null ? undefined : found[ofTable];
      if (first !== undefined && ofTable !== null) {
        found[ofTable] = { ...first, more: first.more + 1 };
        continue;
      }
      if (block.kind === 'cell') ofTable = found.length;
      const text = block.text.slice(start, end);
      found.push({ start: block.start + start, end: block.start + end, text, extent, more: 0 });
    }
  }
  return found;
}

/**
 * Which message an unfinished place is worth. Only of what is accepted everybody expects to be whole: a draft is unfinished by its
 * nature, a proposal and a record without a status may have open points, and nobody finishes what no longer holds.
 */
export function unfinishedMessage(
  extent: UnfinishedPlace['extent'],
  status: CanonicalStatus | null,
): 'unfinished' | 'left-open' | 'open-point' {
  if (status === 'accepted') return extent === 'whole' ? 'unfinished' : 'left-open';
  const isWaiting = status === null || status === 'proposed' || status === 'other';
  return isWaiting && extent === 'whole' ? 'left-open' : 'open-point';
}
