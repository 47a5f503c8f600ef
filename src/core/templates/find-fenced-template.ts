import type { Code, Nodes } from 'mdast';
import { startOf } from '../parse/inline.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { hasPlaceholder } from './prompt-lines.ts';
import { readTemplate } from './read-template.ts';

export interface FencedTemplate {
  /** What stands between the fences. */
  readonly markdown: string;
  /** The line of the file on which it begins, 1-based. */
  readonly line: number;
}

const languages = new Set(['', 'md', 'markdown', 'text', 'txt', 'mdx']);
/** `ADR-XXXX`, `YYYY-MM-DD`: what only a template says. */
const placeholders = /\b(?:ADR[-_ ]?(?:X{2,6}|N{2,6}|#{2,6})|YYYY[-/]?MM[-/]?DD|NNNN)(?![\p{L}\p{N}])/iu;
const templateHeading =
  /template|format|structure|vorlage|mod[èe]le|plantilla|modelo|sjabloon|模板|テンプレート|템플릿|mẫu|шаблон/iu;

/** The code blocks of a document with the text of the heading above them, in order. */
function* codeBlocks(node: Nodes, text: string): Generator<{ readonly code: Code; readonly above: string }> {
  let above = '';
  const walk = function* (one: Nodes): Generator<{ readonly code: Code; readonly above: string }> {
    if (one.type === 'code') yield { code: one, above };
    else if (one.type === 'heading') above = text.slice(startOf(one), one.position?.end.offset ?? startOf(one));
    else if ('children' in one) for (const child of one.children) yield* walk(child);
  };
  yield* walk(node);
}

const isTemplate = (markdown: string, above: string): boolean => {
  if (!/^(?:#|---|\S.*\n[=-]+\s*$)/mu.test(markdown)) return false;
  const { sections, fields, statuses } = readTemplate(markdown, '');
  const named = new Set(sections.map((section) => section.name).filter((name) => name !== null && name !== 'status'));
  const isShaped = named.size >= 2 && (named.has('decision') || named.has('context'));
  const isOpen =
    hasPlaceholder(markdown) || placeholders.test(markdown) || statuses.length > 1 || templateHeading.test(above);
  return isShaped && isOpen && (fields.length > 0 || named.size >= 3 || sections.some(({ name }) => name === 'status'));
};

/**
 * The template that a log shows in a code fence of its README or of its file of many records: the first block of Markdown that is
 * shaped like a record and holds places to fill. The level of its headings need not be that of the records. null if there is none.
 */
export function findFencedTemplate(text: string): FencedTemplate | null {
  const document = parseDocument('README.md', text);
  if (document.refusal !== null) return null;
  for (const { code, above } of codeBlocks(document.tree, document.source.normalised)) {
    if (!languages.has((code.lang ?? '').toLowerCase()) || !isTemplate(code.value, above)) continue;
    const line = document.source.pointAt(startOf(code)).line;
    return { markdown: code.value, line: line + 1 };
  }
  return null;
}
