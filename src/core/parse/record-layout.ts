import type { Heading, Root, RootContent } from 'mdast';
import { plainText, startOf } from './inline.ts';
import { isRecordHeading } from './read-title.ts';
import { sectionStarts } from './read-sections.ts';
import type { SectionNames, SectionStart } from './read-sections.ts';
import { keyOf } from './words.ts';

/** The parts of a record: what is its title, where its metadata may stand, where its sections begin. */
export interface RecordLayout {
  readonly title: Heading | null;
  /** Blocks above the first section: only these carry metadata. */
  readonly head: readonly RootContent[];
  readonly starts: readonly SectionStart[];
}

/** The first heading of the first level that names no section, else a first heading that begins with a record's id. */
const titleOf = (tree: Root, names: SectionNames): Heading | null => {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const first = headings.find((heading) => heading.depth === 1);
  if (first) return names.has(keyOf(plainText(first.children))) ? null : first;
  const top = headings[0];
  return top && isRecordHeading(top) ? top : null;
};

export const layoutOf = (tree: Root, text: string, names: SectionNames): RecordLayout => {
  const title = titleOf(tree, names);
  const starts = sectionStarts(tree, title, text, names);
  const afterTitle = title ? startOf(title) : 0;
  const firstStart = starts[0]?.start ?? Number.POSITIVE_INFINITY;
  const first =
    firstStart > afterTitle
      ? firstStart
      : (starts.find((start) => start.start > afterTitle)?.start ?? Number.POSITIVE_INFINITY);
  const from = firstStart > afterTitle ? 0 : afterTitle;
  const head = tree.children.filter((node) => node !== title && startOf(node) >= from && startOf(node) < first);
  return { title, head, starts };
};
