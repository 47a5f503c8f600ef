import type { Template } from '../../model/template.ts';
import type { DocumentFacts } from '../facts.ts';
import { innermostSections } from '../support/section-of-block.ts';
import type { Span } from './overlap.ts';
import { isForAuthor, promptLines, templateTexts } from './template-text.ts';

/** What is word for word the template's, where the template does not head a section with it. */
export function* templateHits(
  document: DocumentFacts,
  template: Template | null,
): Generator<Span & { text: string; words: string; message: 'template' | 'template-line' }> {
  const prompts = promptLines(template);
  if (prompts.size === 0) return;
  const { prose, decision } = document;
  const sections = innermostSections(prose.blocks, decision.sections);
  const headings = new Set(decision.sections.map((section) => section.headingRange.start.offset));
  for (const [index, block] of prose.blocks.entries()) {
    const lineStart = document.original.lastIndexOf('\n', block.start - 1) + 1;
    const isSectionHeading = block.kind === 'heading' && headings.has(lineStart);
    if (isSectionHeading || block.isQuoted) continue;
    for (const { start, end, words } of templateTexts(block, prompts)) {
      const text = block.text.slice(start, end);
      // Without a word of one's own below it, even a sentence that records may keep is no answer.
      const isAlone = (sections[index]?.text.length ?? Infinity) <= text.length + 8;
      const place = { start: block.start + start, end: block.start + end };
      const written = document.original.slice(place.start, place.end);
      yield { ...place, text, words, message: isAlone || isForAuthor(written) ? 'template' : 'template-line' };
    }
  }
}
