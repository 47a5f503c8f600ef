import type { Heading, RootContent } from 'mdast';
import { endOf, plainText, startOf } from './inline.ts';
import { roleOf } from './field-words.ts';
import { isFootBlock, isFootField, isMarkedLine } from './record-foot.ts';
import { fieldsOfBlock } from './read-fields.ts';
import { isRecordHeading } from './read-title.ts';
import { sectionStarts } from './read-sections.ts';
import type { SectionStart } from './read-sections.ts';
import { meaningOfLabel } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';
import { keyOf } from './words.ts';

/** The parts of a record: what is its title, where its metadata may stand, where its sections begin. */
export interface RecordLayout {
  readonly title: Heading | null;
  /** Blocks above the first section: these carry metadata. */
  readonly head: readonly RootContent[];
  /** Blocks below the text of the last section that hold nothing but fields (`Last Updated: ...`). */
  readonly foot: readonly RootContent[];
  /** Blocks below the first label of a record that has no headings: among labels metadata may stand anywhere. */
  readonly among: readonly RootContent[];
  readonly starts: readonly SectionStart[];
}

const nameOf = (heading: Heading, names: SectionNames): string | null =>
  meaningOfLabel(plainText(heading.children), names);

/** A heading at the top that is one level above all others, sections among them, is the title of a record without a first level. */
const isAboveAll = (top: Heading, headings: readonly Heading[], names: SectionNames): boolean =>
  nameOf(top, names) === null &&
  headings.length > 1 &&
  headings.every((heading) => heading === top || heading.depth > top.depth) &&
  headings.some((heading) => ['context', 'decision'].includes(nameOf(heading, names) ?? ''));

/** The first heading of the first level that names no section, else a first heading that begins with a record's id or stands above all. */
const titleOf = (nodes: readonly RootContent[], names: SectionNames): Heading | null => {
  const headings = nodes.filter((node) => node.type === 'heading');
  const first = headings.find((heading) => heading.depth === 1);
  if (first) return nameOf(first, names) !== null ? null : first;
  const top = headings[0];
  return top && (isRecordHeading(top) || isAboveAll(top, headings, names)) ? top : null;
};

/** Headings above metadata: what stands below them is no section of text. */
const metadataHeadings: ReadonlySet<string> = new Set([
  'metadata',
  'meta',
  'meta data',
  'adr metadata',
  'record metadata',
  'decision metadata',
  'document metadata',
  'métadonnées',
  'metadaten',
  'metadatos',
  'metadados',
  'metadati',
  'メタデータ',
  'メタ情報',
  '元数据',
  '元資料',
  '메타데이터',
  'siêu dữ liệu',
  'метаданные',
]);

/** Whether a heading (cleaned) stands above metadata. */
export const isMetadataHeading = (heading: string): boolean => metadataHeadings.has(keyOf(heading));

const isMetadata = (start: SectionStart): boolean => start.name === null && isMetadataHeading(start.heading);

/** Whether a block begins with the scope of a record: a foot if a rule stands above, or if other fields of a foot stand beside it. */
const isScopeBlock = (block: RootContent, text: string): boolean => {
  const fields = fieldsOfBlock(block, text);
  const [first] = fields;
  return (
    first !== undefined &&
    roleOf(first.name) === 'scope' &&
    (block.type !== 'list' || fields.length === block.children.length)
  );
};

const hasFootField = (block: RootContent, text: string): boolean =>
  isFootBlock(block, text) || fieldsOfBlock(block, text).some((field) => isFootField(field.name));

/**
 * The blocks at the end that hold only fields, if the text of the last section stands above: below a rule, or lines in bold or
 * italics.
 */
const footOf = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  text: string,
): readonly RootContent[] => {
  const after = starts.at(-1)?.end ?? Number.POSITIVE_INFINITY;
  const foot: RootContent[] = [];
  let isBelowRule = false;
  let at = nodes.length - 1;
  for (; at >= 0; at -= 1) {
    const node = nodes[at];
    if (!node || startOf(node) < after) break;
    if (node.type === 'html' || node.type === 'definition') continue;
    if (node.type === 'thematicBreak') isBelowRule = foot.length > 0;
    else if (isFootBlock(node, text) || isScopeBlock(node, text)) foot.unshift(node);
    else break;
  }
  const before = nodes[at];
  const isMarked = foot.every((node) => node.type === 'paragraph' && isMarkedLine(node));
  const isTold = isBelowRule || (isMarked && foot.some((node) => hasFootField(node, text)));
  return isTold && before && endOf(before) > after ? foot : [];
};

/** The layout of a record made of these blocks. `title` is given for a record among many; otherwise it is looked for. */
export const layoutOf = (
  nodes: readonly RootContent[],
  text: string,
  names: SectionNames,
  given: Heading | null = null,
): RecordLayout => {
  const title = given ?? titleOf(nodes, names);
  const starts = sectionStarts(nodes, title, text, names, given !== null);
  const sections = starts.filter((start) => !isMetadata(start));
  const afterTitle = title ? startOf(title) : 0;
  const firstStart = sections[0]?.start ?? Number.POSITIVE_INFINITY;
  const first =
    firstStart > afterTitle
      ? firstStart
      : (sections.find((start) => start.start > afterTitle)?.start ?? Number.POSITIVE_INFINITY);
  const from = firstStart > afterTitle ? 0 : afterTitle;
  const head = nodes.filter(
    (node) => node !== title && node.type !== 'heading' && startOf(node) >= from && startOf(node) < first,
  );
  const isLabelled = sections.length > 0 && sections.every((start) => start.depth > 6);
  const among = isLabelled ? nodes.filter((node) => node !== title && startOf(node) >= first) : [];
  return { title, head, foot: footOf(nodes, sections, text), among, starts };
};
