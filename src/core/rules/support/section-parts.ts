import type { DecisionSection } from '../../model/decision.ts';
import type { ProsePart } from './prose.ts';

/** Sections of one meaning that are looked at; a record with more repeats itself. Also keeps the time linear in the record. */
const mostSections = 20;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part without what stands before or behind the span. */
function clipped(part: ProsePart, { start, end }: Span): ProsePart {
  if (part.start >= start && part.end <= end) return part;
  const from = Math.max(part.start, start);
  const to = Math.min(part.end, end);
  const { block } = part;
  if (block === null) return { ...part, start: from, end: to };
  const first = Math.max(block.start, start);
  const last = Math.max(first, Math.min(block.end, end));
  const text = block.text.slice(first - block.start, last - block.start);
  return { ...part, start: from, end: to, block: { ...block, start: first, end: last, text } };
}

/** Whether anything is left of a part behind clipping. */
const isLeft = ({ start, end, block }: ProsePart): boolean => end > start && block?.text.trim() !== '';

/**
 * What a section holds, in the order of the file, without its heading and without the sections of a known meaning inside it. A
 * paragraph in which a label begins or ends the section is cut there.
 *
 * @param sections all sections of the record
 * @param isApart which of the sections inside are left out: all that have a meaning, if nothing is said
 */
export function sectionParts(
  parts: readonly ProsePart[],
  section: DecisionSection,
  sections: readonly DecisionSection[],
  isApart: (inner: DecisionSection) => boolean = ({ name }) => name !== null,
): readonly ProsePart[] {
  const body: Span = { start: section.bodyRange.start.offset, end: section.bodyRange.end.offset };
  const holes = sections
    .filter((inner) => inner !== section && isApart(inner))
    .map(({ headingRange, bodyRange }): Span => ({ start: headingRange.start.offset, end: bodyRange.end.offset }))
    .filter(({ start }) => start >= body.start && start < body.end)
    .sort((a, b) => a.start - b.start);
  const found: ProsePart[] = [];
  let next = 0;
  let closed = body.start;
  for (const part of parts) {
    if (part.end <= body.start || part.start >= body.end) continue;
    for (let hole = holes[next]; hole !== undefined && hole.start <= part.start; hole = holes[next]) {
      closed = Math.max(closed, hole.end);
      next += 1;
    }
    if (part.end <= closed) continue;
    // What only holds others may reach over a section inside it; a text ends where that begins.
    const limit = part.block === null ? body.end : Math.min(body.end, holes[next]?.start ?? body.end);
    const left = clipped(part, { start: closed, end: limit });
    if (isLeft(left)) found.push(left);
  }
  return found;
}

/** The sections of a meaning, at most twenty. */
export const sectionsNamed = (
  sections: readonly DecisionSection[],
  ...names: readonly DecisionSection['name'][]
): readonly DecisionSection[] => sections.filter(({ name }) => names.includes(name)).slice(0, mostSections);
