import { z } from 'zod';
import type { MetadataField } from '../../model/decision.ts';
import type { Template } from '../../model/template.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { sectionsOfBlocks } from '../support/section-of-block.ts';
import { findLeftovers, type Leftover } from '../support/leftovers.ts';
import { isTemplateQuestion } from './template-question.ts';
import { promptLines, templateTexts } from './template-text.ts';

/** Offsets in the original file. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Hit extends Span {
  readonly kind: Leftover['kind'] | 'id' | 'address' | 'question';
  readonly text: string;
}

/** Addresses that a template writes where a link should lead. */
const placeholderAddresses = new Set(['', '#', 'url', 'link', 'todo', 'tbd', '<url>', '<link>']);

/** Ids of templates: `ADR-XXX`, `ADR XXXX`, `ADR-NNNN`. Looked for where a record names itself or others, never in prose. */
const templateId = /\bADR[-_ ]?(?:X{2,5}|N{3,5}|#{2,5}|\?{2,5})(?![\p{L}\p{N}])/iu;

function* idHits(text: string, offset: number): Generator<Hit> {
  const match = templateId.exec(text.slice(0, 500));
  if (match === null) return;
  const start = offset + match.index;
  yield { kind: 'id', start, end: start + match[0].length, text: match[0] };
}

/** Front matter is no prose: its values are looked at one by one. */
function* fieldHits({ original }: DocumentFacts, field: MetadataField): Generator<Hit> {
  const { start, end } = field.valueRange;
  const value = original.slice(start.offset, end.offset);
  if (field.style === 'front-matter') {
    for (const hit of findLeftovers(value)) {
      yield {
        ...hit,
        start: start.offset + hit.start,
        end: start.offset + hit.end,
        text: value.slice(hit.start, hit.end),
      };
    }
  }
  yield* idHits(value, start.offset);
}

function* hitsOf(document: DocumentFacts): Generator<Hit> {
  const { decision, prose, original } = document;
  for (const block of prose.blocks) {
    if (block.isQuoted && block.kind === 'heading') continue;
    for (const { kind, start, end } of findLeftovers(block.text)) {
      yield { kind, start: block.start + start, end: block.start + end, text: block.text.slice(start, end) };
    }
  }
  for (const { address, start, end } of prose.links) {
    if (placeholderAddresses.has(address.trim().toLowerCase())) yield { kind: 'address', start, end, text: address };
  }
  for (const field of decision.fields) yield* fieldHits(document, field);
  if (decision.title !== null) {
    const { start, end } = decision.title.range;
    yield* idHits(original.slice(start.offset, end.offset), start.offset);
  }
  const sections = sectionsOfBlocks(prose.blocks, decision.sections);
  for (const [index, block] of prose.blocks.entries()) {
    const section = sections[index] ?? null;
    if (section !== null && block.kind === 'paragraph' && isTemplateQuestion(section, block.text)) {
      yield { kind: 'question', start: block.start, end: block.end, text: block.text };
    }
  }
}

/** What is word for word the template's, where the template does not head a section with it. */
function* templateHits(
  document: DocumentFacts,
  template: Template | null,
): Generator<Span & { text: string; words: string }> {
  const prompts = promptLines(template);
  if (prompts.size === 0) return;
  const headings = new Set(document.decision.sections.map((section) => section.headingRange.start.offset));
  for (const block of document.prose.blocks) {
    const lineStart = document.original.lastIndexOf('\n', block.start - 1) + 1;
    const isSectionHeading = block.kind === 'heading' && headings.has(lineStart);
    if (isSectionHeading || block.isQuoted) continue;
    for (const { start, end, words } of templateTexts(block, prompts)) {
      yield { start: block.start + start, end: block.start + end, text: block.text.slice(start, end), words };
    }
  }
}

export const noPlaceholder = defineRule({
  id: 'no-placeholder',
  since: '0.1.0',
  needs: ['document', 'template', 'today'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: true,
  docs: {
    what: 'No text of the template is left over.',
    details:
      'The rule finds prompts such as "[Describe ...]" or "{title}", questions of common templates, date patterns where a date belongs, TODO and TBD as marks of the author, "ADR-XXX" where a record names itself or another, filler text, links whose address is empty, "#", "url", "link" or "TODO", and lines of four words or more that say the same as a prompt of the log\'s template. Code, real links, footnotes and check boxes are left alone. The status line is the business of status-known.',
    why: 'A prompt that is still there is a question that nobody answered, and readers cannot tell which part of the record is meant.',
    fix: 'Answer the prompt in your own words, or delete it together with its heading if the record does not need it.',
  },
  options: z.strictObject({}),
  messages: {
    prompt: '"{text}" is a prompt of the template. Write your own text in its place, or delete it.',
    question: 'The template\'s question "{text}" still stands here. Answer it in its place.',
    date: '"{text}" stands where a date belongs. Write the date of the decision, for example 2025-03-14.',
    unfinished: '"{text}" says that something is still missing here. Write it, or delete the place.',
    id: '"{text}" is the template\'s number. Write the real one.',
    filler: '"{text}" is filler text. Write your own text in its place.',
    template: '"{text}" is the text of your template. Write your own in its place, or delete it.',
    address: 'This link leads nowhere: its address is "{text}". Give the real address, or make it plain text.',
  },
  examples: {
    good: [
      {
        title: 'Brackets that are no prompts',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\n- [x] Measured, see [the report](report.md) and [1]\n- [ ] Reviewed\n\nThe API answers at /users/{name} and `[Describe the situation]` is shown in code. TODO comments are forbidden. File names start with YYYY-MM-DD as of now.\n\n[1]: https://www.postgresql.org\n',
      },
    ],
    bad: [
      {
        title: 'Prompts in brackets and braces',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\n[Describe the situation that led to this decision]\n\n## Decision\n\nChosen option: {title of option 1}\n',
        expect: ['prompt@5', 'prompt@9'],
      },
      {
        title: 'Metadata of the template',
        today: '2025-03-14',
        markdown: '# ADR-XXX: Use PostgreSQL\n\n**Date**: YYYY-MM-DD\n\n## Context\n\nOrders need transactions.\n',
        expect: ['id@1', 'date@3'],
      },
      {
        title: 'Work that is not done',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Consequences\n\nTBD\n\n## Notes\n\nLorem ipsum dolor sit amet. See [the report](url).\n',
        expect: ['unfinished@9', 'filler@13', 'address@13'],
      },
      {
        title: 'A line of the own template',
        template: { prompts: ['Say in two sentences why this cannot wait.'] },
        markdown: '# Use PostgreSQL\n\n## Context\n\n*Say in two sentences why this cannot wait.*\n',
        expect: ['template@5'],
      },
      {
        title: 'The question of the template',
        markdown: '# Use PostgreSQL\n\n## Decision\n\nWhat is the change that we want to make?\n',
        expect: ['question@5'],
      },
    ],
  },
  *check({ document, template, today }) {
    const { status } = document.decision;
    const isStatus = ({ start, end }: Span): boolean =>
      status !== null && start < status.range.end.offset && end > status.range.start.offset;
    const seen = new Map<number, Span>();
    for (const { kind, start, end, text } of hitsOf(document)) {
      // The status has a rule of its own, and what stands in two lists (a field is prose, too) is said once.
      if (isStatus({ start, end }) || seen.has(start)) continue;
      seen.set(start, { start, end });
      yield {
        message: kind,
        data: { text: quotation(text) },
        at: { range: document.rangeAt(start, end) },
        // Only the author knows whether it was decided today.
        fix:
          kind === 'date' && today !== null
            ? replacement(`Write ${today}`, false, document.path, { start, end }, today)
            : null,
      };
    }
    for (const { start, end, text, words } of templateHits(document, template)) {
      const isSaid = [...seen.values()].some((span) => span.start < end && span.end > start);
      if (isSaid || isStatus({ start, end })) continue;
      const at = { range: document.rangeAt(start, end) };
      yield { message: 'template', element: quotation(words), data: { text: quotation(text) }, at };
    }
  },
});
