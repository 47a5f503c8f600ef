import type { Nodes, RootContent } from 'mdast';
import type { FieldReading } from './field-reading.ts';
import { nameOfLabel, roleOf } from './field-words.ts';
import { endOf, linesOf, startOf } from './inline.ts';
import { isFieldLine } from './read-fields.ts';
import { blocksBelow } from './read-record-status.ts';
import { readScopes } from './read-scopes.ts';
import type { SectionStart } from './read-sections.ts';
import { hiddenScopeLabels, scopeLabels, type ScopeLabel } from './scope-labels.ts';
import type { KnownScopes, ScopeName } from './scope-text.ts';
import { mayBeName, namesOfBlocks, readScopeValue, type ScopeReading, type ScopeValue } from './scope-value.ts';

/** Where a record may say its scopes. */
export interface ScopePlaces {
  /** Every block of the record, and where its sections begin. */
  readonly nodes: readonly RootContent[];
  readonly starts: readonly SectionStart[];
  readonly titleStart: number | null;
  /** The fields of its metadata, of whatever role. */
  readonly fields: readonly FieldReading[];
  /** The blocks of its metadata. */
  readonly metadata: readonly RootContent[];
  /** Blocks among labels, where metadata may stand beside text. */
  readonly among: readonly RootContent[];
}

/** More than any record has. */
const maximumLines = 50;
const maximumSections = 20;

/** The first of sorted places at one or behind it; infinite if there is none. */
const firstFrom = (sorted: readonly number[], place: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Number.POSITIVE_INFINITY;
};

/** What a place holds as a whole: an item of a list with all below it, a row, a paragraph. */
const holderOf = (node: Nodes, at: number): Nodes => {
  if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'table' && node.type !== 'listItem') {
    return node;
  }
  const child = (node.children as readonly Nodes[]).find((one) => startOf(one) <= at && at < endOf(one));
  if (!child || (node.type === 'listItem' && child.type === 'paragraph')) return node;
  return holderOf(child, at);
};

const isComment = (node: RootContent): boolean =>
  node.type === 'definition' || (node.type === 'html' && node.value.startsWith('<!--'));

/** Blocks in which only the names of configured scopes count: above the first section that we know, the last one, headings. */
const otherBlocks = (places: ScopePlaces): readonly RootContent[] => {
  const taken = new Set([...places.metadata, ...places.among]);
  const first = places.starts.find((start) => start.name !== null)?.start ?? Number.POSITIVE_INFINITY;
  const last = places.nodes.findLast((node) => !isComment(node));
  return places.nodes.filter(
    (node) =>
      !taken.has(node) &&
      startOf(node) !== places.titleStart &&
      (node.type === 'heading' || node === last || startOf(node) < first),
  );
};

/** Whether a section of this heading (cleaned) may name the scopes of its record. */
export const isScopeHeading = (heading: string): boolean => roleOf(nameOfLabel(heading)) === 'scope';

/** The sections whose whole text, or first block of it, names configured scopes and nothing else. */
const namesOfSections = (
  { nodes, starts }: ScopePlaces,
  text: string,
  known: KnownScopes | null,
): readonly ScopeName[] =>
  starts
    .filter((start) => start.depth <= 6 && isScopeHeading(start.heading))
    .slice(0, maximumSections)
    .flatMap((start): readonly ScopeName[] => {
      const blocks = blocksBelow(nodes, start, starts).filter((block) => !isComment(block));
      const [first, last] = [blocks[0], blocks.at(-1)];
      const isText = blocks.every(({ type }) => type === 'paragraph' || type === 'list');
      if (!first || !last || (first.type !== 'paragraph' && first.type !== 'list')) return [];
      const label = nameOfLabel(start.heading);
      const all = isText ? namesOfBlocks(first, last, label, text, known) : null;
      return all ?? namesOfBlocks(first, first, label, text, known) ?? [];
    });

interface Found {
  readonly label: ScopeLabel;
  readonly block: RootContent;
  readonly kind: 'metadata' | 'among' | 'other';
}

const labelsOf = (blocks: readonly RootContent[], kind: Found['kind'], text: string): readonly Found[] =>
  blocks
    .filter((block) => block.type !== 'code')
    .flatMap((block) => scopeLabels(text, startOf(block), endOf(block)).map((label) => ({ label, block, kind })));

/** Lines of metadata that people take for a label of scopes, and that is none as it is written; code in a fence shows what it is. */
const hiddenIn = (blocks: readonly RootContent[], text: string): ScopeReading['unread'] =>
  blocks.flatMap((block) => {
    const isCode = block.type === 'code';
    if (isCode && /[`~]/.test(text.charAt(startOf(block)))) return [];
    return hiddenScopeLabels(text, startOf(block), endOf(block), isCode);
  });

/** Where lines begin that are fields of their own. */
const fieldLines = (blocks: readonly RootContent[], text: string): readonly number[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? linesOf(block, text)
          .filter((line) => isFieldLine(line, text))
          .map((line) => line.start)
      : [],
  );

/** A label whose line no form of metadata reads. What it says as written counts only where it may be no piece of a sentence. */
const valueOfLabel = ({ label, kind }: Found, text: string): Pick<ScopeValue, 'written' | 'isMetadata'> => {
  const own = text.slice(label.valueStart, label.end);
  const isName = label.isPlain && kind !== 'other' && mayBeName(own);
  const written = isName ? readScopes({ items: null, valueStart: label.valueStart, valueEnd: label.end }, text) : null;
  return { written, isMetadata: kind === 'metadata' && label.hasColon };
};

/**
 * The scopes of a record: those of its fields with all that goes on with their values, of lines of its metadata in any other form, of
 * sections that name nothing but configured scopes. A line of metadata whose scopes cannot be told is unread; without configured scopes
 * (`known` null) none is. Never throws; places are those of the normalised text.
 */
export function readScopeLines(places: ScopePlaces, text: string, known: KnownScopes | null): ScopeReading {
  const { nodes, metadata, among } = places;
  const fields = places.fields.filter((field) => roleOf(field.name) === 'scope');
  const others = otherBlocks(places);
  const blocks = [...metadata, ...among, ...others];
  const starts = fields.map((field) => field.start).sort((one, other) => one - other);
  const found = [
    ...labelsOf(metadata, 'metadata', text),
    ...labelsOf(among, 'among', text),
    ...labelsOf(others, 'other', text),
  ].filter(({ label }) => firstFrom(starts, label.start) > label.end);
  const hidden = hiddenIn(metadata, text).filter(({ start, end }) => firstFrom(starts, start) > end);
  const breaks = [
    ...places.fields.map((field) => field.start),
    ...fieldLines(blocks, text),
    ...found.map(({ label }) => label.start),
  ].sort((one, other) => one - other);

  const place = (block: RootContent, start: number, valueEnd: number): Pick<ScopeValue, 'limit' | 'next'> => {
    const holder = holderOf(block, start);
    const stop = Math.min(endOf(holder), firstFrom(breaks, Math.max(start + 1, valueEnd)));
    const isSameLine = stop < endOf(holder) && !text.slice(valueEnd, stop).includes('\n');
    const isLast = stop === endOf(holder) && holder === block && block.type === 'paragraph';
    const next = isLast ? nodes.slice(nodes.indexOf(block) + 1).find((node) => !isComment(node)) : undefined;
    return { limit: Math.max(valueEnd, isSameLine ? valueEnd : stop), next: next ?? null };
  };

  const ofField = (field: FieldReading): ScopeReading => {
    const written = readScopes(field, text);
    const block = blocks.find((one) => startOf(one) <= field.start && field.start < endOf(one));
    if (field.style === 'front-matter' || !block) return { scopes: written, unread: [] };
    const { start, valueStart, valueEnd, name: label } = field;
    const isCell = field.style === 'table';
    const around = isCell ? { limit: valueEnd, next: null } : place(block, start, valueEnd);
    return readScopeValue({ label, start, valueStart, valueEnd, written, isMetadata: true, ...around }, text, known);
  };
  const ofLabel = (one: Found): ScopeReading => {
    const { name: label, start, valueStart, end: valueEnd } = one.label;
    const around = place(one.block, start, valueEnd);
    return readScopeValue({ label, start, valueStart, valueEnd, ...valueOfLabel(one, text), ...around }, text, known);
  };

  const readings = [...fields.slice(0, maximumLines).map(ofField), ...found.slice(0, maximumLines).map(ofLabel)];
  const names = [
    ...readings.flatMap(({ scopes }) => scopes),
    ...fields.slice(maximumLines).flatMap((field) => readScopes(field, text)),
    ...namesOfSections(places, text, known),
  ];
  const more = found.slice(maximumLines).find(({ kind }) => kind === 'metadata')?.label;
  const seen = new Map(names.map((name) => [name.start, name]));
  return {
    scopes: [...seen.values()].sort((one, other) => one.start - other.start),
    unread:
      known === null
        ? []
        : [...readings.flatMap(({ unread }) => unread), ...(more ? [more] : []), ...hidden.slice(0, maximumLines)],
  };
}
