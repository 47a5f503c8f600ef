import type { DocumentFacts } from '../facts.ts';
import type { ProseBlock } from '../support/prose.ts';

/** A title made of the file's name: `0007-use-kafka.md` gives `Use kafka`; a general one where the name has no words. */
export function exampleTitle(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{1,10}$/i, '');
  const words = name
    .slice(0, 100)
    .split(/[-_\s]+/)
    .filter((word) => /\p{L}/u.test(word) && !/^(?:adr|readme)\d*$/i.test(word));
  if (words.length === 0) return 'What was decided';
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title and its place in the original file. */
export interface Titled {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a title belongs: on the first line of the record that is not empty, so behind the front matter. */
export function titleOffset({ original, decision, bodyStart }: DocumentFacts): number {
  const from = Math.max(bodyStart, decision.range.start.offset);
  const first = original.slice(from).search(/\S/);
  return first === -1 ? original.length : Math.max(from, original.lastIndexOf('\n', from + first) + 1);
}

const farthest = 1000;

/** A first line that is shown as a title and is no heading of Markdown: `<h1>Use Kafka</h1>`, `**Use Kafka**`. null: there is none. */
export function unmarkedTitle({ original }: DocumentFacts, offset: number): Titled | null {
  const head = original.slice(offset, offset + farthest);
  const bold = /^(\*\*|__)([^*_\r\n]{3,200})\1[ \t]{0,20}(?:\r?\n[ \t]{0,20}\r?\n|\r?\n?$)/.exec(head);
  const inner = bold?.[2] ?? '';
  const text = inner.trim();
  if (text !== '' && !text.endsWith(':')) return { start: offset, end: offset + inner.length + 4, text };
  const html = /<h1(?:\s[^<>]{0,200})?>([^<>]{1,300})<\/h1>/i.exec(head);
  const shown = html?.[1]?.trim() ?? '';
  if (html === null || shown === '') return null;
  const start = offset + html.index;
  return { start, end: start + html[0].length, text: shown };
}

/**
 * First-level headings after the title that are titles, too: they stand before any section. A record whose sections are
 * first-level headings has none, and neither has one that ends in a first-level appendix.
 */
export function furtherTitles({ decision, prose }: DocumentFacts): readonly ProseBlock[] {
  const title = decision.title;
  if (title === null) return [];
  const named = decision.sections.filter((section) => section.name !== null);
  const starts = named.map((section) => section.headingRange.start.offset);
  const topLevel = prose.blocks.filter((block) => block.kind === 'heading' && block.depth === 1);
  const firstSection = starts.reduce((first, start) => Math.min(first, start), Infinity);
  const sectionsAreTopLevel = named.some((section) => section.depth === 1);
  if (sectionsAreTopLevel || firstSection === Infinity) return [];
  return topLevel.filter((block) => block.start >= title.range.end.offset && block.start < firstSection);
}
