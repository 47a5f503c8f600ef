import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import type { Saying } from '../model/authority.ts';
import { endOf, plainText, startOf } from '../parse/inline.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { plainText as oneLine } from '../report/plain-text.ts';

/** A page that may say who approves. */
export interface Page {
  readonly path: string;
  readonly text: string;
  /** own: a page of the log; template: what new records are copied from; project: a page of the repository that is about more than records. */
  readonly kind: 'own' | 'template' | 'project';
  /** Whether a place of the text belongs to a record: that one decides about something else. Offsets count in the file. */
  readonly isInRecord: (offset: number) => boolean;
}

/** A sentence or an item of a list. */
export interface Sentence extends Saying {
  readonly kind: 'task' | 'item' | 'prose';
  /** The headings above it, the outermost first. */
  readonly headings: readonly string[];
  /** Which list of the page it is an item of; -1 for prose. */
  readonly list: number;
  /** The items of the list that it leads in, where it ends in a colon. */
  readonly below: readonly string[];
}

export interface PageTable extends Pick<Saying, 'path' | 'line'> {
  readonly headings: readonly string[];
  /** Plain text by row and column, the header first. */
  readonly rows: readonly (readonly string[])[];
  /** The line of each row. */
  readonly lines: readonly number[];
  /** Whether a cell of the row holds a link, as in a list of records. */
  readonly hasLinks: boolean;
}

export interface PageParts {
  readonly kind: Page['kind'];
  readonly sentences: readonly Sentence[];
  readonly tables: readonly PageTable[];
}

const longestSentence = 400;
const longestCell = 300;
const mostParts = 3000;
const mostRows = 100;
const mostColumns = 20;

/** A page of the repository speaks of much else: only what stands below such a heading, or names records itself, counts. */
export const aboutRecords =
  /\bADRs?\b|\b(?:architectur\w{1,4} )?decision (?:record|log)s?\b|\barchitectur\w{1,4} decisions?\b/i;
const example = /\bexamples?\b|\bsamples?\b/i;

const isBreak = (node: PhrasingContent): boolean => node.type === 'html' && /^<br *\/?>$/i.test(node.value);
/** A line break in a cell stands between two names. */
const cellText = (nodes: readonly PhrasingContent[]): string =>
  oneLine(plainText(nodes.map((node) => (isBreak(node) ? { type: 'text', value: ', ' } : node))), longestCell);

const hasLink = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some(
    (node) => node.type === 'link' || node.type === 'linkReference' || ('children' in node && hasLink(node.children)),
  );

interface Reader {
  readonly page: Page;
  readonly lineAt: (offset: number) => number;
  readonly isOutside: (offset: number) => boolean;
  readonly sentences: Sentence[];
  readonly tables: PageTable[];
  lists: number;
}

function addTable({ page, lineAt, tables }: Reader, table: Table, headings: readonly string[]): void {
  const shown = table.children.slice(0, mostRows);
  tables.push({
    path: page.path,
    line: lineAt(startOf(table)),
    headings,
    rows: shown.map((row) => row.children.slice(0, mostColumns).map(({ children }) => cellText(children))),
    lines: shown.map((row) => lineAt(startOf(row))),
    hasLinks: shown.slice(1).some((row) => row.children.some(({ children }) => hasLink(children))),
  });
}

const itemText = (item: List['children'][number]): string => {
  const [first] = item.children;
  return first?.type === 'paragraph' ? oneLine(plainText(first.children), longestSentence) : '';
};

function addList(reader: Reader, list: List, headings: readonly string[]): void {
  reader.lists += 1;
  const own = reader.lists;
  for (const item of list.children) {
    if (reader.sentences.length >= mostParts) return;
    const below = item.children.find((child) => child.type === 'list');
    const words = itemText(item);
    if (words !== '') {
      reader.sentences.push({
        path: reader.page.path,
        line: reader.lineAt(startOf(item)),
        words,
        kind: typeof item.checked === 'boolean' ? 'task' : 'item',
        headings,
        list: own,
        below: words.endsWith(':') && below !== undefined ? below.children.map(itemText) : [],
      });
    }
    for (const child of item.children) if (child.type === 'list') addList(reader, child, headings);
  }
}

/** The sentences of a paragraph, each with its line. The last one may lead in the list that follows. */
function addProse(
  reader: Reader,
  node: RootContent & { type: 'paragraph' },
  next: RootContent | undefined,
  headings: readonly string[],
): void {
  const text = oneLine(plainText(node.children), 20 * longestSentence);
  const sentences = text.split(/(?<=[.!?]) (?=[\p{Lu}@"“])/u);
  let done = 0;
  for (const [index, words] of sentences.entries()) {
    // White space is folded, so that the place is only nearly known: enough for a line.
    const share = text.length === 0 ? 0 : done / text.length;
    const offset = startOf(node) + Math.floor(share * (endOf(node) - startOf(node)));
    done += words.length + 1;
    if (words.length > longestSentence || reader.sentences.length >= mostParts) continue;
    const isLead = index === sentences.length - 1 && words.endsWith(':') && next?.type === 'list';
    reader.sentences.push({
      path: reader.page.path,
      line: reader.lineAt(offset),
      words,
      kind: 'prose',
      headings,
      list: -1,
      below: isLead ? next.children.map(itemText) : [],
    });
  }
}

/**
 * The sentences, items and tables of a page outside of its records, in their order; what is given as an example, quoted or in a code
 * fence is left out, and of a page of the repository what is not about records. Empty where the page cannot be read.
 */
export function pageParts(page: Page): PageParts {
  const document = parseDocument(page.path, page.text);
  const reader: Reader = {
    page,
    lineAt: (offset) => document.source.pointAt(offset).line,
    isOutside: (offset) => !page.isInRecord(document.source.pointAt(offset).offset),
    sentences: [],
    tables: [],
    lists: 0,
  };
  const nodes = document.refusal === null ? document.tree.children : [];
  let headings: { readonly depth: number; readonly text: string }[] = [];
  for (const [index, node] of nodes.entries()) {
    if (!reader.isOutside(startOf(node))) continue;
    if (node.type === 'heading') {
      headings = [
        ...headings.filter(({ depth }) => depth < node.depth),
        { depth: node.depth, text: oneLine(plainText(node.children), longestCell) },
      ];
      continue;
    }
    const above = headings.map(({ text }) => text);
    if (above.some((text) => example.test(text))) continue;
    const isAbout = page.kind !== 'project' || above.some((text) => aboutRecords.test(text));
    if (node.type === 'table' && isAbout && reader.tables.length < mostParts) addTable(reader, node, above);
    if (node.type === 'list') addList(reader, node, above);
    if (node.type === 'paragraph') addProse(reader, node, nodes[index + 1], above);
  }
  const isKept = ({ headings: above, words }: Sentence): boolean =>
    page.kind !== 'project' || aboutRecords.test(words) || above.some((text) => aboutRecords.test(text));
  return { kind: page.kind, sentences: reader.sentences.filter(isKept), tables: reader.tables };
}
