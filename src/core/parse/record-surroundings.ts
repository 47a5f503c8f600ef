import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { endOf, startOf } from './inline.ts';
import { openHtmlAt } from './open-html.ts';
import type { HtmlPiece } from './open-html.ts';

/** What stands outside a record and acts on it. */
export interface Surroundings {
  /** Footnotes it refers to, in the order of the references, with those that they refer to. */
  readonly notes: readonly FootnoteDefinition[];
  /** HTML above it that is not closed. */
  readonly openHtml: readonly string[];
}

export const noSurroundings: Surroundings = { notes: [], openHtml: [] };

interface Span {
  readonly nodes: readonly Nodes[];
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly html: HtmlPiece[];
  readonly notes: Map<string, FootnoteDefinition>;
}

const collect = (node: Nodes, found: Found): Found => {
  if (node.type === 'html') found.html.push({ value: node.value, start: startOf(node) });
  if (node.type === 'footnoteDefinition' && !found.notes.has(node.identifier)) found.notes.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, found);
  return found;
};

const referencesOf = (node: Nodes): readonly string[] => {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(referencesOf) : [];
};

const notesOf = (span: Span, notes: ReadonlyMap<string, FootnoteDefinition>): readonly FootnoteDefinition[] => {
  const seen = new Set<string>();
  const outside: FootnoteDefinition[] = [];
  let waiting: readonly string[] = span.nodes.flatMap(referencesOf);
  while (waiting.length > 0) {
    const found = waiting.flatMap((identifier) => {
      const note = notes.get(identifier);
      if (!note || seen.has(identifier)) return [];
      seen.add(identifier);
      return [note];
    });
    const elsewhere = found.filter((note) => startOf(note) < span.start || startOf(note) >= span.end);
    outside.push(...elsewhere);
    waiting = elsewhere.flatMap(referencesOf);
  }
  return outside;
};

/** Characters that the surroundings of all records of a file may have together: far more than people write. */
const maximumTotal = 1_000_000;

/**
 * What acts on each of the records, which stand in the order of the text; null if that is more than a person writes, so that the
 * records cannot be told apart and the file has to be judged as a whole.
 */
export const surroundingsOf = (root: Root, records: readonly Span[]): readonly Surroundings[] | null => {
  const { html, notes } = collect(root, { html: [], notes: new Map() });
  const open = openHtmlAt(
    html,
    records.map((record) => record.start),
  );
  if (!open) return null;
  let total = 0;
  const found: Surroundings[] = [];
  for (const [index, record] of records.entries()) {
    const surroundings = { notes: notesOf(record, notes), openHtml: open[index] ?? [] };
    total += surroundings.openHtml.reduce((sum, value) => sum + value.length, 0);
    total += surroundings.notes.reduce((sum, note) => sum + endOf(note) - startOf(note), 0);
    if (total > maximumTotal) return null;
    found.push(surroundings);
  }
  return found;
};
