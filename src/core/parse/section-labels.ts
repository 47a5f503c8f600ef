import type { List, RootContent } from 'mdast';
import type { CanonicalSection } from '../model/section-name.ts';
import { isKnownField, isSituation, roleOf } from './field-words.ts';
import { linesOf, plainText, wholeLine } from './inline.ts';
import type { Line } from './inline.ts';
import { fieldsOfBlock, isFieldLine } from './read-fields.ts';
import { cleanHeading, meaningOfLabel } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';
import { phrases } from './section-words/section-table.ts';
import { keyOf } from './words.ts';

/** A bold label or a plain `Options:` line that serves as a heading. */
export interface SectionLabel {
  readonly name: CanonicalSection;
  readonly heading: string;
  readonly start: number;
  /** Where its text begins. */
  readonly end: number;
}

const whys: ReadonlySet<string> = new Set(
  phrases(`
    why, warum, pourquoi, por qué, por quê, por que, porque, porquê, perché, waarom, なぜ, 为什么, 為什麼, 왜, tại sao,
    почему, чому, dlaczego
  `),
);

/** Whether a heading is `Why` in any of our languages, which may ask for the need or for the reasons. */
export const isWhy = (heading: string): boolean => whys.has(keyOf(heading));

const isMark = (piece: Line['pieces'][number]): boolean =>
  piece.node.type === 'html' ||
  (piece.node.type === 'text' &&
    /^\s{0,8}(?:[(\uff08][^()\uff08\uff09]{0,60}[)\uff09]\s{0,4}(?=[:\uff1a]))?[\s:\uff1a]*$/.test(piece.node.value));

/** The label of a line that holds nothing but bold text and perhaps a colon; null for any other line. */
export const labelOfLine = (line: Line): string | null => {
  const [only, ...others] = line.pieces.filter((piece) => !isMark(piece));
  return only?.node.type === 'strong' && others.length === 0 ? plainText([only.node]) : null;
};

const maximumLabel = 60;

/** The label of a line of plain text that is no more than a few words and a colon: `Options:`. */
export const plainLabelOfLine = (line: Line): string | null => {
  const [only, ...others] = line.pieces;
  if (only?.node.type !== 'text' || others.length > 0) return null;
  const text = only.node.value.trim();
  return text.length <= maximumLabel && /^[^:\uff1a]+[:\uff1a]$/u.test(text) ? text.slice(0, -1) : null;
};

/** Whether text of its own follows a label: on the next line, else in the next block. A field or another label is none. */
const isFollowedByText = (next: Line | undefined, block: RootContent | undefined, text: string): boolean => {
  if (next) return labelOfLine(next) === null && !isFieldLine(next, text);
  if (block?.type !== 'paragraph') return block?.type === 'list' && fieldsOfBlock(block, text).length === 0;
  const first = linesOf(block, text)[0];
  return first !== undefined && labelOfLine(first) === null && !isFieldLine(first, text);
};

/** The labels of a paragraph that stand alone on a line. `**Status**:` alone is a field without a value unless text follows. */
const lineLabelsOf = (
  block: RootContent,
  following: RootContent | undefined,
  text: string,
  names: SectionNames,
): readonly SectionLabel[] => {
  if (block.type !== 'paragraph') return [];
  const lines = linesOf(block, text);
  return lines.flatMap((line, index) => {
    const bold = labelOfLine(line);
    const label = bold ?? plainLabelOfLine(line);
    const name = label === null ? null : meaningOfLabel(label, names);
    if (label === null || name === null) return [];
    const isEmptyField = name === 'status' || (bold === null && isKnownField(keyOf(label)));
    if (isEmptyField && !isFollowedByText(lines[index + 1], following, text)) return [];
    return [{ name, heading: cleanHeading(label), start: line.start, end: line.end }];
  });
};

/**
 * The labels that stand alone on a line, for meanings that no heading has. One that repeats belongs to parts of the record, say to
 * each of its options, and heads no section of its own.
 */
export const lineLabels = (
  nodes: readonly RootContent[],
  taken: ReadonlySet<CanonicalSection | null>,
  text: string,
  names: SectionNames,
): readonly SectionLabel[] => {
  const labels = nodes
    .flatMap((node, index) => lineLabelsOf(node, nodes[index + 1], text, names))
    .filter((label) => isWhy(label.heading) || !taken.has(label.name));
  const counts = new Map<string, number>();
  for (const { heading } of labels) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return labels.filter((label) => counts.get(label.heading) === 1);
};

/** A longer text behind "Impact" tells of consequences; a shorter one is a level. */
const maximumLevel = 40;
/** A longer one behind the situation tells of it; a shorter one is a status. */
const maximumStatus = 20;

const isField = (label: string, line: Line): boolean => {
  const name = keyOf(label);
  if (!isKnownField(name)) return false;
  const length = line.end - line.start;
  if (isSituation(name)) return length <= name.length + maximumStatus;
  return roleOf(name) !== 'impact' || length <= maximumLevel;
};

/** The same in plain letters, a capital first where the script has any: `Decision: We will ...`. With `below`, text may follow below. */
const plainLeadingLabel = (line: Line, text: string, names: SectionNames, below: boolean): SectionLabel | null => {
  const [first] = line.pieces;
  if (first?.node.type !== 'text') return null;
  const written = text.slice(first.start, Math.min(first.end, first.start + maximumLabel));
  const match = /^\s{0,8}([^:\uff1a\s][^:\uff1a]{0,40})[:\uff1a]/.exec(written);
  const label = match?.[1];
  const end = first.start + (match?.[0].length ?? 0);
  if (label === undefined || /^\p{Ll}/u.test(label)) return null;
  if (!below && text.slice(end, line.end).trim() === '') return null;
  const name = meaningOfLabel(label, names);
  if (name === null || name === 'status' || isField(label, line)) return null;
  return { name, heading: cleanHeading(label), start: line.start, end };
};

/** What leads from a bold label to its text: a colon or a dash, perhaps behind a remark in brackets. */
const lead = /^\s{0,8}(?:[(\uff08][^()\uff08\uff09]{0,60}[)\uff09]\s{0,4})?(?:[:\uff1a]|[\u2013\u2014-]\s)/;

/** The label with which a line begins, text behind it: `**Decision:** We will ...`, `**Decision** (for now): We will ...`. */
const leadingLabel = (line: Line, text: string, names: SectionNames, below = false): SectionLabel | null => {
  const [first, second] = line.pieces.filter(
    (piece) => !(piece.node.type === 'text' && piece.node.value.trim() === ''),
  );
  if (first?.node.type !== 'strong') return plainLeadingLabel(line, text, names, below);
  const label = plainText([first.node]);
  const name = meaningOfLabel(label, names);
  if (name === null || name === 'status' || isField(label, line)) return null;
  const heading = cleanHeading(label);
  if (/[:\uff1a.]$/.test(label)) return { name, heading, start: line.start, end: first.end };
  const colon =
    second?.node.type === 'text' ? lead.exec(text.slice(second.start, Math.min(second.end, second.start + 80))) : null;
  return second && colon ? { name, heading, start: line.start, end: second.start + colon[0].length } : null;
};

const leadingLabelsOfList = (list: List, text: string, names: SectionNames): readonly SectionLabel[] =>
  list.children.flatMap((item) => {
    const first = item.children[0];
    if (first?.type !== 'paragraph') return [];
    const whole = wholeLine(first, text);
    const isFollowed = item.children.length > 1;
    // A line below that is not indented belongs to the item for Markdown, though not for its author.
    const below = linesOf(first, text).slice(1);
    const lazy = below.filter((line) => {
      const piece = line.pieces.find((one) => one.end > one.start);
      return piece?.node.type === 'strong' && text.charAt(line.start - 1) === '\n';
    });
    return [...(whole ? [whole] : []), ...lazy].flatMap(
      (line) => leadingLabel(line, text, names, isFollowed && line === whole) ?? [],
    );
  });

const isOfRecords = (name: CanonicalSection | null): boolean =>
  name === 'context' || name === 'decision' || name === 'rationale' || name === 'alternatives';

/**
 * The labels with text behind them on the same line or in the same list item (`**Decision:** We will ...`), each meaning once, but
 * for meanings that are `taken`. Only in records written so throughout: with what is taken they have at least two meanings, one of
 * them the context or the decision. Otherwise none: a bold word alone makes no section, unless the record is one `amongMany`.
 */
export const leadingLabels = (
  nodes: readonly RootContent[],
  taken: ReadonlySet<CanonicalSection | null>,
  text: string,
  table: SectionNames,
  amongMany: boolean,
): readonly SectionLabel[] => {
  const labels = nodes.flatMap((node) => {
    if (node.type === 'list') return leadingLabelsOfList(node, text, table);
    if (node.type !== 'paragraph') return [];
    return linesOf(node, text).flatMap((line) => leadingLabel(line, text, table) ?? []);
  });
  const found = new Map<string, SectionLabel>();
  for (const label of labels) {
    const meaning = isWhy(label.heading) ? 'why' : label.name;
    if ((meaning === 'why' || !taken.has(label.name)) && !found.has(meaning)) found.set(meaning, label);
  }
  const names = new Set([...taken, ...[...found.values()].map((label) => label.name)]);
  const all = new Set([...names].filter((name) => name !== null && name !== 'status'));
  const isTold = all.has('context') || all.has('decision');
  return (all.size > 1 && isTold) || (amongMany && [...all].some(isOfRecords)) ? [...found.values()] : [];
};

/** How many labels of any kind name a decision. */
export const decisionLabels = (nodes: readonly RootContent[], text: string, names: SectionNames): number => {
  const ofLine = (line: Line): number => {
    const label = labelOfLine(line) ?? plainLabelOfLine(line);
    const name = label === null ? leadingLabel(line, text, names)?.name : meaningOfLabel(label, names);
    return name === 'decision' ? 1 : 0;
  };
  return nodes.reduce((sum, node) => {
    if (node.type === 'list') {
      return sum + leadingLabelsOfList(node, text, names).filter((label) => label.name === 'decision').length;
    }
    return node.type === 'paragraph' ? linesOf(node, text).reduce((all, line) => all + ofLine(line), sum) : sum;
  }, 0);
};
