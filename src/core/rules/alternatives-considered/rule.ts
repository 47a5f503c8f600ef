import { z } from 'zod';
import { defineRule } from '../rule.ts';
import type { DocumentFacts } from '../facts.ts';
import { readAlternatives } from '../support/alternatives.ts';
import { labelLines } from '../support/label-lines.ts';
import { isReadable } from '../support/readable.ts';
import { titleRange } from '../support/title-range.ts';

/** Words of headings and labels below which options may stand that are not read as such. */
const ofOptions =
  /option|opción|opção|opzion|optie|alternativ|approaches|solutions|variant|considered|rejected|вариант|альтернатив|选项|方案|選択肢|候補|代替|대안/iu;

/** Whether a heading or label speaks of options: nothing is said where they may only be written in an unusual way. */
const mentionsOptions = ({ prose, original }: DocumentFacts): boolean =>
  prose.blocks.some(
    (block) =>
      (block.kind === 'heading' && ofOptions.test(block.text)) ||
      (block.kind === 'paragraph' && labelLines(block, original).some(({ label }) => ofOptions.test(label))),
  );

/** A choice between two is one; a team may ask for more. Source: the anti-pattern "No alternatives: only one option". */
const usualMinimum = 2;

const record = (alternatives: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n${alternatives}\n\n## Decision\n\nWe will use PostgreSQL.\n`;

export const alternativesConsidered = defineRule({
  id: 'alternatives-considered',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  presetOptions: { strict: { minimum: 3 } },
  suppressible: true,
  docs: {
    what: 'The record names real alternatives to what was chosen.',
    details:
      'Alternatives are found by structure, in any language: headings, bold names, list items, rows or columns of a table in a section such as "Considered Options", "Alternatives" or below a label "Options:". Where the list contains the chosen option, only the others count. Options that are told in running text are not counted, and nothing is said of them. That a section is missing at all is said by sections-complete where the log has such a section, and here only if a minimum is set and no heading or label speaks of options.',
    why: 'A decision without alternatives was no decision: later readers cannot see what was given up, and will ask for it again.',
    fix: 'Name at least two other ways that were looked at, "leave it as it is" among them, each with the reason why it was not taken.',
  },
  options: z.strictObject({
    minimum: z
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe(
        'So many alternatives must be named beside the chosen option, also where the record has no section for them. Without it: two, and one alone is an info.',
      ),
  }),
  messages: {
    none: 'This section names no alternative. Name the other ways that were looked at, or leave the section out.',
    'only-chosen':
      'Only the chosen option "{chosen}" is listed here. Name the other ways that were looked at, and why they were not taken.',
    few: 'Only one alternative to the chosen way is named here. Was there another one that was looked at? Name it, too.',
    'too-few': 'This record names {count} of at least {minimum} alternatives. Name the others that were looked at.',
    'not-considered':
      'This record lists no alternatives; at least {minimum} are asked for. Add a section "Alternatives" that names them, with a reason each.',
  },
  atMost: { few: 'info' },
  examples: {
    good: [
      {
        title: 'Two beside the chosen one, in a list',
        markdown: record('## Considered Options\n\n* PostgreSQL\n* MySQL\n* Leave the orders in files'),
      },
      {
        title: 'Options that are told, not listed',
        markdown: record(
          '## Alternatives\n\nWe looked at MySQL and at files, and neither of them gave us what the orders need from a store.',
        ),
      },
      { title: 'Without such a section, and none asked for', markdown: record('') },
    ],
    bad: [
      {
        title: 'Nothing but the chosen one',
        markdown: record('## Considered Options\n\n* PostgreSQL'),
        expect: ['only-chosen@7'],
      },
      { title: 'A section that says no', markdown: record('## Alternatives\n\nN/A'), expect: ['none@7'] },
      {
        title: 'One alternative',
        markdown: record('## Considered Options\n\n* PostgreSQL\n* MySQL'),
        expect: ['few@7'],
      },
      {
        title: 'Fewer than the team asks for',
        options: { minimum: 3 },
        markdown: record('## Considered Options\n\n* PostgreSQL\n* MySQL\n* SQLite'),
        expect: ['too-few@7'],
      },
      {
        title: 'None, where the team asks for some',
        options: { minimum: 2 },
        markdown: record(''),
        expect: ['not-considered@1'],
      },
    ],
  },
  *check({ document }, { minimum }) {
    const found = readAlternatives(document);
    if (found === null) {
      if (minimum !== undefined && isReadable(document) && !mentionsOptions(document)) {
        yield { message: 'not-considered', data: { minimum }, at: { range: titleRange(document) } };
      }
      return;
    }
    const { options, chosen, heading } = found;
    if (found.isUnfinished || found.isEmpty) return;
    const at = { range: document.rangeAt(heading.start, heading.end) };
    if (found.isDenied) yield { message: 'none', at };
    const others = options.filter((option) => option !== chosen);
    if (options.length === 0 || found.isTold || others.length >= (minimum ?? usualMinimum)) return;
    const [only] = others;
    if (only === undefined) yield { message: 'only-chosen', data: { chosen: chosen?.name.text ?? '' }, at };
    else if (minimum === undefined) yield { message: 'few', at };
    else yield { message: 'too-few', data: { count: others.length, minimum }, at };
  },
});
