import type { Heading, RootContent } from 'mdast';
import { endOf, startOf } from './inline.ts';
import { isCatalogue } from './record-catalogue.ts';
import { breakOff, outsideRecords } from './record-fragments.ts';
import type { FragmentSpan } from './record-fragments.ts';
import { recordHeadings } from './record-headings.ts';
import { recordEnd } from './record-end.ts';
import type { SectionNames } from './section-meaning.ts';

/** The blocks of one record of a file that holds many. */
export interface RecordSlice {
  readonly heading: Heading;
  /** Its heading and everything below that is its own. */
  readonly nodes: readonly RootContent[];
  readonly start: number;
  readonly end: number;
}

/** What a file holds: one record (the whole file), many with the rest around them, or none, a list of records in other files. */
export type RecordSplit =
  | { readonly kind: 'one'; readonly fragments: readonly FragmentSpan[] }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'many';
      readonly records: readonly RecordSlice[];
      /** Prefixes of ids that are the team's own, in lower case. */
      readonly prefixes: ReadonlySet<string>;
      /** The blocks outside every record. */
      readonly rest: readonly RootContent[];
      readonly fragments: readonly FragmentSpan[];
    };

const endsRecord = (node: RootContent, heading: Heading, isStart: ReadonlySet<RootContent>): boolean =>
  node.type === 'heading' && (node.depth <= heading.depth || isStart.has(node));

/**
 * Tells the records of a document apart: see `recordHeadings` for where they begin and `recordEnd` for where they end. The blocks
 * are those of the tree's first level; headings in code, quotes and lists begin nothing. Never throws, whatever the tree is.
 */
export const splitRecords = (nodes: readonly RootContent[], text: string, names: SectionNames): RecordSplit => {
  const { headings, prefixes } = recordHeadings(nodes, text, names);
  if (headings.length === 0) {
    if (isCatalogue(nodes, text, names)) return { kind: 'none' };
    return { kind: 'one', fragments: breakOff(nodes, text) };
  }
  const isStart = new Set<RootContent>(headings);
  const slices = nodes.flatMap((heading, from): readonly RecordSlice[] => {
    if (heading.type !== 'heading' || !isStart.has(heading)) return [];
    let next = from + 1;
    for (let node = nodes[next]; node && !endsRecord(node, heading, isStart); node = nodes[next]) next += 1;
    const own = nodes.slice(from, next);
    const kept = own.slice(0, recordEnd(own, next === nodes.length, text, names));
    return [{ heading, nodes: kept, start: startOf(heading), end: endOf(kept.at(-1) ?? heading) }];
  });
  const taken = new Set(slices.flatMap((slice) => slice.nodes));
  return {
    kind: 'many',
    records: slices,
    prefixes,
    rest: nodes.filter((node) => !taken.has(node)),
    fragments: [
      ...slices.flatMap((slice) => breakOff(slice.nodes, text)),
      ...outsideRecords(nodes, slices, text, names),
    ].sort((one, other) => one.start - other.start),
  };
};
