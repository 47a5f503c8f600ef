import type { RootContent } from 'mdast';
import { isKnownField } from './field-words.ts';
import { endOf, linesOf, plainText, startOf } from './inline.ts';
import { isFootBlock } from './record-foot.ts';
import { labelOfLine, plainLabelOfLine } from './section-labels.ts';
import { cleanHeading, meaningOf } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';
import { keyOf } from './words.ts';

/** A fragment before it is given out: offsets of the normalised text. */
export interface FragmentSpan {
  readonly kind: 'outside-record' | 'breaks-off';
  readonly start: number;
  readonly end: number;
  readonly heading: string;
}

/** The label without text in which a record breaks off; a field without a value (`Reviewers:`) is none. */
export const breakOff = (nodes: readonly RootContent[], text: string): readonly FragmentSpan[] => {
  const last = nodes.findLast(
    (node) => node.type !== 'thematicBreak' && node.type !== 'html' && node.type !== 'definition',
  );
  const line = last?.type === 'paragraph' ? linesOf(last, text).at(-1) : undefined;
  if (!line || (last && startOf(last) === startOf(nodes[0] ?? last))) return [];
  const written = text.slice(line.start, line.end);
  const label = labelOfLine(line) ?? plainLabelOfLine(line);
  const isEmpty = label !== null && /[:\uff1a][*_]{0,3}$/.test(written) && !isKnownField(keyOf(label));
  return isEmpty ? [{ kind: 'breaks-off', start: line.start, end: line.end, heading: cleanHeading(label) }] : [];
};

interface Place {
  readonly heading: { readonly depth: number };
  readonly nodes: readonly RootContent[];
}

/**
 * Sections that stand outside every record: behind the first record, below a rule or right below a record, and under no heading of
 * their own level or above. Each piece goes from its first block that is not the foot of a page to the next rule or heading of a
 * record's level; pieces with rules alone between them are one.
 */
export const outsideRecords = (
  nodes: readonly RootContent[],
  records: readonly Place[],
  text: string,
  names: SectionNames,
): readonly FragmentSpan[] => {
  const taken = new Set(records.flatMap((record) => record.nodes));
  const level = Math.min(...records.map((record) => record.heading.depth));
  const used = new Set<string>(
    records
      .flatMap((record) => record.nodes.slice(1))
      .flatMap((node) => (node.type === 'heading' ? (meaningOf(plainText(node.children), names) ?? []) : [])),
  );
  const isSection = (node: RootContent): boolean =>
    node.type === 'heading' && node.depth > level && used.has(meaningOf(plainText(node.children), names) ?? '');

  const found: FragmentSpan[] = [];
  let piece: RootContent[] = [];
  let isOpen = false;
  let isBehindFirst = false;
  const close = (): void => {
    const from = piece.findIndex((node) => !isFootBlock(node, text));
    const own = from === -1 ? [] : piece.slice(from);
    const section = own.find(isSection);
    const [first, last] = [own[0], own.at(-1)];
    if (isOpen && section?.type === 'heading' && first && last) {
      const heading = cleanHeading(plainText(section.children));
      found.push({ kind: 'outside-record', start: startOf(first), end: endOf(last), heading });
    }
    piece = [];
  };
  for (const node of nodes) {
    if (taken.has(node)) {
      close();
      isBehindFirst = true;
      isOpen = true;
    } else if (node.type === 'heading' && node.depth <= level) {
      close();
      isOpen = false;
    } else if (node.type === 'thematicBreak') {
      close();
      isOpen = isBehindFirst;
    } else piece.push(node);
  }
  close();
  return found;
};
