import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { titleDeviation } from './title-deviation.ts';
import { exampleTitle, furtherTitles, titleOffset, unmarkedTitle } from './title-places.ts';

export const titlePresent = defineRule({
  id: 'title-present',
  since: '0.1.0',
  needs: ['document', 'convention'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'A record has one title, in the style of its log.',
    details:
      'The style is that of the titles in at least four of five records of the log: whether they begin with the number, and how it is written. That title and file carry the same number is the matter of `filename-matches`.',
    why: 'The title is what people find in the index, in links and in discussions; without one nobody can refer to the decision.',
    fix: 'Write one first-level heading at the top that says what was decided.',
  },
  options: z.strictObject({
    number: z
      .enum(['optional', 'required'])
      .optional()
      .describe('Whether a title must repeat the number that the file name carries. Without it: as the log does.'),
  }),
  messages: {
    'title-missing': 'This record has no title. Write one as its first heading, for example "# {example}".',
    'title-empty': 'The title heading is empty. Say in it what was decided, for example "# {example}".',
    'title-unmarked':
      'The title "{text}" is no Markdown heading, so that an index does not find it. Write "# " in front of it.',
    'title-twice':
      '"{text}" is a second title, after "{first}". Keep one of them, or give each decision a file of its own.',
    'number-habit-missing':
      'The title lacks its number, which {count} of {of} titles of this log begin with. Write "{example}".',
    'style-differs': '{count} of {of} titles of this log are written like "{example}". Write this one so, too.',
    'number-missing': 'The file name carries number {file}, but the title does not. Put the number into the title.',
  },
  atMost: {
    'title-unmarked': 'warning',
    'title-twice': 'warning',
    'number-habit-missing': 'info',
    'style-differs': 'info',
  },
  examples: {
    good: [
      {
        title: 'A heading that says what was decided',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown:
          '# 7. Use PostgreSQL for orders\n\n## Status\n\nAccepted\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more database to run.\n',
      },
      {
        title: 'All sections are first-level headings: then they are no further titles',
        path: 'docs/adr/0008-use-kafka.md',
        markdown:
          '# Use Kafka for events\n\n# Context\n\nServices poll each other.\n\n# Decision\n\nWe will use Kafka.\n\n# Consequences\n\nTeams learn Kafka.\n',
      },
    ],
    bad: [
      {
        title: 'No title at all',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown: '## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['title-missing@1'],
      },
      {
        title: 'A title that only looks like one',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown:
          '**Use PostgreSQL for orders**\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['title-unmarked@1'],
      },
      {
        title: 'A heading without words',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown: '#\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['title-empty@1'],
      },
      {
        title: 'Two titles',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown:
          '# Use PostgreSQL for orders\n\nStatus: Accepted\n\n# Use Redis for sessions\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['title-twice@5'],
      },
      {
        title: 'The log numbers its titles, this one does not',
        path: 'docs/adr/0007-use-postgresql.md',
        habits: { title: { value: 'ADR-{number:4}: {title}', count: 9, of: 10 } },
        markdown:
          '# Use PostgreSQL for orders\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['number-habit-missing@1'],
      },
      {
        title: 'The log writes its titles in another way',
        path: 'docs/adr/0007-use-postgresql.md',
        habits: { title: { value: 'ADR-{number:4}: {title}', count: 9, of: 10 } },
        markdown:
          '# 7. Use PostgreSQL for orders\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['style-differs@1'],
      },
      {
        title: 'The number is required in the title and missing there',
        path: 'docs/adr/0007-use-postgresql.md',
        options: { number: 'required' },
        markdown:
          '# Use PostgreSQL for orders\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['number-missing@1'],
      },
    ],
  },
  *check({ document, convention }, options) {
    const { path, decision, prose, lineEnding } = document;
    const title = decision.title;
    if (title === null || title.text.trim() === '') {
      const example = exampleTitle(path);
      const empty = prose.blocks.find(
        (block) => block.kind === 'heading' && block.depth === 1 && block.text.trim() === '',
      );
      if (title !== null || empty !== undefined) {
        const range = title?.range ?? document.rangeAt(empty?.start ?? 0, empty?.end ?? 0);
        yield { message: 'title-empty', data: { example }, at: { range } };
      } else {
        const offset = titleOffset(document);
        const shown = unmarkedTitle(document, offset);
        if (shown !== null) {
          const { start, end, text } = shown;
          yield {
            message: 'title-unmarked',
            data: { text: quotation(text) },
            at: { range: document.rangeAt(start, end) },
            fix: replacement('Make the title a heading', false, path, { start, end }, `# ${text}`),
          };
          return;
        }
        yield {
          message: 'title-missing',
          data: { example },
          at: { range: document.rangeAt(offset, offset) },
          fix: replacement(
            `Insert the title "${example}"`,
            false,
            path,
            { start: offset, end: offset },
            `# ${example}${lineEnding}${lineEnding}`,
          ),
        };
      }
      return;
    }
    for (const block of furtherTitles(document)) {
      yield {
        message: 'title-twice',
        data: { text: quotation(block.text), first: quotation(title.text) },
        at: { range: document.rangeAt(block.start, block.end) },
      };
    }
    const { start, end } = title.range;
    const content = prose.blocks.find(
      (block) => block.kind === 'heading' && block.start >= start.offset && block.end <= end.offset,
    );
    const deviation =
      options.number === undefined ? titleDeviation(decision, convention?.title ?? null, content ?? null) : null;
    if (deviation !== null) {
      const { message, example, count, of, fix } = deviation;
      yield { message, data: { example, count, of }, at: { range: title.range }, fix };
    }
    if (decision.number === null) return;
    if (title.number === null && options.number === 'required') {
      yield { message: 'number-missing', data: { file: decision.number }, at: { range: title.range } };
    }
  },
});
