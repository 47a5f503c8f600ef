import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { overlapWith, type Span } from './overlap.ts';
import { openPlaces, placeholderHits } from './placeholder-hits.ts';
import { templateHits } from './template-hits.ts';
import { unfinishedMessage } from './unfinished-places.ts';

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
    for (const { kind, start, end, text } of placeholderHits(document)) {
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
