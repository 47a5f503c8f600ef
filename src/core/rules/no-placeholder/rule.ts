import { z } from 'zod';
import type { MetadataField } from '../../model/decision.ts';
import type { Template } from '../../model/template.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { innermostSections, sectionsOfBlocks } from '../support/section-of-block.ts';
import { findLeftovers, type Leftover } from '../support/leftovers.ts';
import { unfinishedMessage, unfinishedPlaces, type UnfinishedPlace } from './unfinished-places.ts';
import { isTemplateQuestion } from './template-question.ts';
import { overlapWith, type Span } from './overlap.ts';
import { isForAuthor, promptLines, templateTexts } from './template-text.ts';

interface Hit extends Span {
  readonly kind: Exclude<Leftover['kind'], 'unfinished'> | 'id' | 'address' | 'question';
  readonly text: string;
}

/** Addresses that a template writes where a link should lead. */
const placeholderAddresses = new Set(['', '#', 'url', 'link', 'todo', 'tbd', '<url>', '<link>']);

/** `[Back to top](#)` leads to the top of the page, as browsers read it. */
const isWayUp = (link: string): boolean => /^\[[^\]]{0,60}(?:\b(?:top|up)\b|[\u2191\u2b06\u{1f51d}])/iu.test(link);

/** Ids of templates: `ADR-XXX`, `ADR XXXX`, `ADR-NNNN`. Looked for where a record names itself or others, never in prose. */
const templateId = /\bADR[-_ ]?(?:X{2,5}|N{3,5}|#{2,5}|\?{2,5})(?![\p{L}\p{N}])/iu;

function* idHits(text: string, offset: number): Generator<Hit> {
  const match = templateId.exec(text.slice(0, 500));
  if (match === null) return;
  const start = offset + match.index;
  yield { kind: 'id', start, end: start + match[0].length, text: match[0] };
}

/** A file named `adr-xxxx-use-a-queue.md` waits for its number, and so may its title until it is accepted. */
const isUnnumbered = ({ path, decision }: DocumentFacts): boolean =>
  decision.status?.value !== 'accepted' && /(?<![a-z])(?:x{2,5}|n{3,5})(?![a-z])[^/]*$/i.test(path.slice(-300));

/** Front matter is no prose: its values are looked at one by one. */
function* leftoversOfField({ original }: DocumentFacts, field: MetadataField): Generator<Leftover & { text: string }> {
  if (field.style !== 'front-matter') return;
  const { start, end } = field.valueRange;
  const value = original.slice(start.offset, end.offset);
  for (const hit of findLeftovers(value)) {
    const text = value.slice(hit.start, hit.end);
    yield { kind: hit.kind, start: start.offset + hit.start, end: start.offset + hit.end, text };
  }
}

function* fieldHits(document: DocumentFacts, field: MetadataField): Generator<Hit> {
  for (const { kind, ...hit } of leftoversOfField(document, field)) if (kind !== 'unfinished') yield { kind, ...hit };
  const { start, end } = field.valueRange;
  yield* idHits(document.original.slice(start.offset, end.offset), start.offset);
}

function* hitsOf(document: DocumentFacts): Generator<Hit> {
  const { decision, prose, original } = document;
  for (const block of prose.blocks) {
    if (block.isQuoted && block.kind === 'heading') continue;
    for (const { kind, start, end } of findLeftovers(block.text)) {
      if (kind === 'unfinished') continue;
      yield { kind, start: block.start + start, end: block.start + end, text: block.text.slice(start, end) };
    }
  }
  for (const { address, start, end } of prose.links) {
    const isEmpty = placeholderAddresses.has(address.trim().toLowerCase());
    if (isEmpty && !(address === '#' && isWayUp(original.slice(start, start + 100)))) {
      yield { kind: 'address', start, end, text: address };
    }
  }
  for (const field of decision.fields) yield* fieldHits(document, field);
  if (decision.title !== null && !isUnnumbered(document)) {
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

/** What the author marked as unfinished, in the text and in the front matter. */
function* openPlaces(document: DocumentFacts): Generator<UnfinishedPlace> {
  yield* unfinishedPlaces(document);
  for (const field of document.decision.fields) {
    for (const { kind, ...hit } of leftoversOfField(document, field)) {
      if (kind === 'unfinished') yield { ...hit, extent: 'part', more: 0 };
    }
  }
}

/** What is word for word the template's, where the template does not head a section with it. */
function* templateHits(
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

/** How a message says that a table has more of the same. */
const inMoreCells = (more: number): string =>
  more === 0 ? '' : `, and so ${more === 1 ? 'does 1 more cell' : `do ${more} more cells`} of this table`;

export const noPlaceholder = defineRule({
  id: 'no-placeholder',
  since: '0.1.0',
  needs: ['document', 'template', 'today'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: true,
  docs: {
    what: 'No text of the template is left over.',
    details:
      'The rule finds prompts such as "[Describe ...]" or "{title}", questions of common templates, date patterns where a date belongs, TODO and TBD as marks of the author, "ADR-XXX" where a record names itself or another, filler text, links whose address is empty, "#", "url", "link" or "TODO", and lines of four words or more that say the same as a prompt of the log\'s template. Code, real links, footnotes, check boxes, quoted words and the heading "TODO" of a list of tasks are left alone. In an accepted record, TODO and TBD are an error where they are all that a section says, and a warning elsewhere. Where nothing is accepted yet they weigh less, and in a draft, or a record that no longer holds, they are only mentioned. The status line is the business of status-known.',
    why: 'A prompt that is still there is a question that nobody answered, and readers cannot tell which part of the record is meant.',
    fix: 'Answer the prompt in your own words, or delete it together with its heading if the record does not need it.',
  },
  options: z.strictObject({}),
  messages: {
    prompt: '"{text}" is a prompt of the template. Write your own text in its place, or delete it.',
    question: 'The template\'s question "{text}" still stands here. Answer it in its place.',
    date: '"{text}" stands where a date belongs. Write the date of the decision, for example 2025-03-14.',
    unfinished: '"{text}" is all that this section says. Write it, or delete the section together with its heading.',
    'left-open': '"{text}" says that something is still missing here{more}. Write it, or delete the place.',
    'open-point': '"{text}" marks an open point{more}. Close it before anybody builds on the decision.',
    id: '"{text}" is the template\'s number. Write the real one.',
    filler: '"{text}" is filler text. Write your own text in its place.',
    template: '"{text}" is the text of your template. Write your own in its place, or delete it.',
    'template-line': '"{text}" stands word for word in your template, too. If it was meant for the author, delete it.',
    address: 'This link leads nowhere: its address is "{text}". Give the real address, or make it plain text.',
  },
  atMost: { 'left-open': 'warning', 'open-point': 'info', 'template-line': 'warning' },
  examples: {
    good: [
      {
        title: 'A list of tasks, a remark, a set of values',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders are {open, paid or sent} [when they are known]. Files are named {number}-{title}.md. [Back to top](#)\n\n## TODO\n\n- Order the disks\n\n| TODO | Done |\n| --- | --- |\n| disks | name |\n',
      },
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
          '# Use PostgreSQL\n\n**Status**: Accepted\n\n## Context\n\nOrders need transactions.\n\n## Consequences\n\nTBD\n\n## Notes\n\nLorem ipsum dolor sit amet. See [the report](url).\n',
        expect: ['unfinished@11', 'filler@15', 'address@15'],
      },
      {
        title: 'Something is missing in an accepted record',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Accepted\n\n## Decision\n\nWe will use PostgreSQL. TODO: name the version.\n\n| Part | Owner | Date |\n| --- | --- | --- |\n| disks | TBD | TBD |\n',
        expect: ['left-open@7', 'left-open@11'],
      },
      {
        title: 'A proposal and what it leaves open',
        markdown:
          '# Use PostgreSQL\n\n**Status**: Proposed\n\n## Decision\n\nWe will use PostgreSQL. Version: TBD.\n\n## Consequences\n\nTBD\n',
        expect: ['open-point@7', 'left-open@11'],
      },
      {
        title: 'A draft',
        markdown: '# Use PostgreSQL\n\n**Status**: Draft\n\n## Decision\n\nTODO\n',
        expect: ['open-point@7'],
      },
      {
        title: 'A line of the own template that records may be meant to keep',
        template: { prompts: ['Records are kept for ten years.'] },
        markdown: '# Use PostgreSQL\n\nRecords are kept for ten years.\n\n## Context\n\nOrders need transactions.\n',
        expect: ['template-line@3'],
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
    const said = new Map<number, Span>();
    for (const { kind, start, end, text } of hitsOf(document)) {
      // The status has a rule of its own, and what stands in two lists (a field is prose, too) is said once.
      if (isStatus({ start, end }) || said.has(start)) continue;
      said.set(start, { start, end });
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
    const isHit = overlapWith([...said.values()]);
    for (const { start, end, text, extent, more } of openPlaces(document)) {
      if (isStatus({ start, end }) || said.has(start) || isHit({ start, end })) continue;
      said.set(start, { start, end });
      const message = unfinishedMessage(extent, status?.value ?? null);
      const at = { range: document.rangeAt(start, end) };
      if (message === 'unfinished') yield { message, data: { text }, at };
      else yield { message, data: { text, more: inMoreCells(more) }, at };
    }
    const isSaid = overlapWith([...said.values()]);
    for (const { start, end, text, words, message } of templateHits(document, template)) {
      if (isSaid({ start, end }) || isStatus({ start, end })) continue;
      const at = { range: document.rangeAt(start, end) };
      yield { message, element: quotation(words), data: { text: quotation(text) }, at };
    }
  },
});
