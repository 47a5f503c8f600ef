import type { Heading, Root, RootContent } from 'mdast';
import { canonicalSections } from '../model/section-name.ts';
import type { CanonicalSection } from '../model/section-name.ts';
import type { LogSettings } from '../model/configuration.ts';
import type { DecisionSection } from '../model/decision.ts';
import { fieldsOfBlock, isFieldLine } from './read-fields.ts';
import { endOf, linesOf, plainText, startOf } from './inline.ts';
import type { Line } from './inline.ts';
import { sectionWords } from './section-words.ts';
import type { SourceText } from './source-text.ts';
import { keyOf, trimmedSpan } from './words.ts';

export type SectionNames = ReadonlyMap<string, CanonicalSection>;

/** The table by which headings are looked up: ours, overlaid by the configured names. */
export const sectionNames = (configured: LogSettings['sections']): SectionNames => {
  const names = new Map<string, CanonicalSection>();
  for (const table of [sectionWords, configured]) {
    for (const section of canonicalSections) {
      for (const word of table[section] ?? []) {
        const key = keyOf(word);
        if (key !== '') names.set(key, section);
      }
    }
  }
  return names;
};

/** A heading without its number and marks in front and its colon behind: `2.1 Context:` is `Context`. */
export const cleanHeading = (text: string): string => {
  const heading = text
    .replace(/^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?(?=\s)|[ivx]{1,4}[.)](?=\s))/i, '')
    .replace(/^[^\p{L}\p{N}[({"'`<$#.]+/u, '')
    .trim();
  const behind = trimmedSpan(heading, ':\uff1a').end;
  return heading.slice(0, behind);
};

/** No longer heading is one of ours. */
const maximumHeading = 200;

/** The meaning of a heading: of all its words, else of what stands before a bracket, colon or dash. */
export const meaningOf = (heading: string, names: SectionNames): CanonicalSection | null => {
  const clean = cleanHeading(heading);
  const head = clean.slice(0, maximumHeading).split(/\s*(?:[(:\uff1a]|\s[\u2013\u2014-]\s)/u, 1)[0] ?? '';
  return names.get(keyOf(clean)) ?? names.get(keyOf(head)) ?? null;
};

/** A heading, or a bold label that stands alone on a line and serves as one. */
export interface SectionStart {
  readonly name: CanonicalSection | null;
  readonly heading: string;
  /** 1-6, 7 for a bold label. */
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

/** The label of a line that holds nothing but bold text and perhaps a colon; null for any other line. */
export const labelOfLine = (line: Line): string | null => {
  const visible = line.pieces.filter(
    ({ node }) => node.type !== 'html' && !(node.type === 'text' && /^[\s:\uff1a]*$/.test(node.value)),
  );
  const [only, ...others] = visible;
  return only?.node.type === 'strong' && others.length === 0 ? plainText([only.node]) : null;
};

/** Whether text of its own follows a label: on the next line, else in the next block. A field or another label is none. */
const isFollowedByText = (next: Line | undefined, block: RootContent | undefined, text: string): boolean => {
  if (next) return labelOfLine(next) === null && !isFieldLine(next, text);
  if (block?.type !== 'paragraph') return block?.type === 'list' && fieldsOfBlock(block, text).length === 0;
  const first = linesOf(block, text)[0];
  return first !== undefined && labelOfLine(first) === null && !isFieldLine(first, text);
};

/** The bold labels of a paragraph. `**Status**:` alone is a field without a value unless text follows. */
const labelsOf = (
  block: RootContent,
  following: RootContent | undefined,
  text: string,
  names: SectionNames,
): readonly SectionStart[] => {
  if (block.type !== 'paragraph') return [];
  const lines = linesOf(block, text);
  return lines.flatMap((line, index) => {
    const label = labelOfLine(line);
    const name = label === null ? undefined : names.get(keyOf(cleanHeading(label)));
    if (label === null || name === undefined) return [];
    if (name === 'status' && !isFollowedByText(lines[index + 1], following, text)) return [];
    return [{ name, heading: cleanHeading(label), depth: 7, start: line.start, end: line.end }];
  });
};

/**
 * Where sections begin, in the order of the text, the title left out: every heading of the first level of the tree, and bold
 * labels for meanings that no heading has. Headings in code, comments, quotes and lists are none.
 */
export const sectionStarts = (
  tree: Root,
  title: Heading | null,
  text: string,
  names: SectionNames,
): readonly SectionStart[] => {
  const headings = tree.children
    .filter((node): node is Heading => node.type === 'heading' && node !== title)
    .map((node) => startOfHeading(node, names));
  const taken = new Set(headings.map((heading) => heading.name));
  const labels = tree.children
    .flatMap((node, index) => labelsOf(node, tree.children[index + 1], text, names))
    .filter((label) => !taken.has(label.name));
  return [...headings, ...labels].sort((one, other) => one.start - other.start);
};

/** For each start where its body ends: at the next start of the same or a higher level, else at the end. One pass from behind. */
const bodyEnds = (starts: readonly SectionStart[], end: number): readonly number[] => {
  const ends: number[] = [];
  const nextAt = new Array<number>(8).fill(end);
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
