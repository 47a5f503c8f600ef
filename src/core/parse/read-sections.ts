import type { Heading, RootContent } from 'mdast';
import type { CanonicalSection } from '../model/section-name.ts';
import type { DecisionSection } from '../model/decision.ts';
import { isSituation } from './field-words.ts';
import { endOf, plainText, startOf } from './inline.ts';
import { isWhy, leadingLabels, lineLabels } from './section-labels.ts';
import { cleanHeading, meaningOf } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';
import type { SourceText } from './source-text.ts';
import { keyOf } from './words.ts';

/** The depth of a label that serves as a heading. */
const labelDepth = 7;

/** A heading, or a label that serves as one. */
export interface SectionStart {
  readonly name: CanonicalSection | null;
  readonly heading: string;
  /** 1-6, 7 for a label. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

export const startOfHeading = (heading: Heading, names: SectionNames): SectionStart => {
  const text = plainText(heading.children);
  return {
    name: meaningOf(text, names),
    heading: cleanHeading(text),
    depth: heading.depth,
    start: startOf(heading),
    end: endOf(heading),
  };
};

const byPlace = (one: SectionStart, other: SectionStart): number => one.start - other.start;

/**
 * Takes the meaning from headings below a single option: what speaks of the consequences of one option, below a heading that names
 * it, is not the section of the record.
 */
const withoutOptionParts = (starts: readonly SectionStart[]): readonly SectionStart[] => {
  const above: SectionStart[] = [];
  return starts.map((start) => {
    while ((above.at(-1)?.depth ?? 0) >= start.depth) above.pop();
    const isPart = above.at(-1)?.name === null && above.some((other) => other.name === 'alternatives');
    above.push(start);
    return isPart ? { ...start, name: null } : start;
  });
};

/** What `Why` means: before the decision the need, behind it the reasons. A label that tells no more than others is none. */
const withReasons = (starts: readonly SectionStart[]): readonly SectionStart[] => {
  const decided = starts.findIndex((start) => start.name === 'decision');
  const told = new Set(starts.flatMap((start) => (isWhy(start.heading) ? [] : [start.name])));
  return starts.flatMap((start, index): readonly SectionStart[] => {
    if (start.name !== 'context' || !isWhy(start.heading)) return [start];
    const name = decided !== -1 && index > decided ? 'rationale' : start.name;
    return start.depth === labelDepth && told.has(name) ? [] : [{ ...start, name }];
  });
};

/** No status that stands below a heading of its own is longer. */
const maximumStatus = 20;

/** A heading that may mean the status or the situation means the status where no more than one stands below it. */
const withStatus = (starts: readonly SectionStart[], text: string): readonly SectionStart[] => {
  if (starts.some((start) => start.name === 'status')) return starts;
  return starts.map((start, index) => {
    if (start.name !== 'context' || !isSituation(keyOf(start.heading))) return start;
    const below = text.slice(start.end, Math.min(starts[index + 1]?.start ?? text.length, start.end + 200)).trim();
    return below.length <= maximumStatus ? { ...start, name: 'status' } : start;
  });
};

/**
 * Where the sections of a record begin, in the order of the text, its title left out: every heading among its blocks, and labels
 * for meanings that no heading has, be it only one where the record is one `amongMany`. Headings in code, comments, quotes and
 * lists are none.
 */
export const sectionStarts = (
  nodes: readonly RootContent[],
  title: Heading | null,
  text: string,
  names: SectionNames,
  amongMany = false,
): readonly SectionStart[] => {
  const headings = withoutOptionParts(
    nodes
      .filter((node): node is Heading => node.type === 'heading' && node !== title)
      .map((node) => startOfHeading(node, names)),
  );
  const taken = new Set(headings.map((heading) => heading.name));
  const alone = lineLabels(nodes, taken, text, names);
  const isTold = taken.has('context') || taken.has('decision');
  const known = new Set([...taken, ...alone.filter(({ heading }) => !isWhy(heading)).map(({ name }) => name)]);
  const places = new Set(alone.map((label) => label.start));
  const leading = isTold
    ? []
    : leadingLabels(nodes, known, text, names, amongMany).filter(({ start }) => !places.has(start));
  const labels = [...alone, ...leading];
  const starts = [...headings, ...labels.map((label) => ({ ...label, depth: labelDepth }))].sort(byPlace);
  return withReasons(withStatus(starts, text));
};

/** For each start where its body ends: at the next start of the same or a higher level, else at the end. One pass from behind. */
const bodyEnds = (starts: readonly SectionStart[], end: number): readonly number[] => {
  const ends: number[] = [];
  const nextAt = new Array<number>(labelDepth + 1).fill(end);
  for (const start of starts.toReversed()) {
    // A depth that no heading has counts as the nearest one: it must not decide how long the list is.
    const depth = Math.min(Math.max(Math.trunc(start.depth) || 1, 1), 7);
    ends.push(Math.min(...nextAt.slice(0, depth + 1)));
    nextAt[depth] = start.start;
  }
  return ends.reverse();
};

/** The sections with their bodies, each to the next start of the same or a higher level or to the end of the record. */
export const toSections = (
  starts: readonly SectionStart[],
  end: number,
  source: SourceText,
): readonly DecisionSection[] => {
  const ends = bodyEnds(starts, end);
  return starts.map((start, index) => {
    const next = ends[index] ?? end;
    return {
      name: start.name,
      heading: start.heading,
      depth: start.depth,
      headingRange: source.rangeOf(start.start, start.end),
      bodyRange: source.rangeOf(start.end, next),
      text: source.normalised.slice(start.end, next).trim(),
    };
  });
};
