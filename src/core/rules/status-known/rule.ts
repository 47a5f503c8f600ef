import { z } from 'zod';
import { keyOf, wordsOf } from '../../parse/words.ts';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { withoutNote } from '../support/without-note.ts';
import { isStatusMenu } from './status-menu.ts';
import { likeWritten, nearestStatus } from '../support/nearest-status.ts';
import { hasNoStatuses, ownStatuses } from './own-statuses.ts';
import { understoodStatuses } from './understood-statuses.ts';

/** The statuses that messages offer, in the order of a record's life. */
const usual = ['Draft', 'Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded'];

/** Each once, letter case apart; at most so many as a message can bear. */
const unique = (words: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), quotation(word));
  return [...seen.values()].slice(0, 12);
};

/** What has more words is a sentence: its author wrote about the status, and did not mistake a word for one. */
const mostWords = 3;

export const statusKnown = defineRule({
  id: 'status-known',
  since: '0.1.0',
  needs: ['document', 'convention', 'template'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'The status of a record is one of the statuses of its log.',
    details:
      "They are the common ones in many spellings and languages, those that the configuration adds, those that the log's template offers, and any other that at least three records of the log have. Where at most one of five records has a status, none is missing.",
    why: 'Index, badges and approvals go by the status; a word that nobody knows leaves open whether the decision holds.',
    fix: 'Write one status, for example Proposed. Words that your team uses besides belong in `logs[].statuses` of the configuration.',
  },
  options: z.strictObject({
    required: z
      .boolean()
      .optional()
      .describe(
        'Whether a record without any status is reported. Without it: unless hardly a record of the log has one.',
      ),
  }),
  messages: {
    'status-missing':
      'This record has no status. Add one in the way of your other records, for example a section "Status" with the word Proposed.',
    'status-empty': 'The status is empty. Write one of: {allowed}.',
    'status-menu':
      'The status still offers a choice: "{text}". Keep the one that holds; a new record is usually Proposed.',
    'status-told':
      '"{text}" tells how things stand, but is no status that an index or an approval could go by. Begin with one of: {allowed}.',
    'status-misspelled': '"{text}" is not a known status. Did you mean {suggestion}?',
    'status-unknown': '"{text}" is not a known status. Use one of: {allowed}; or add the word to the configuration.',
  },
  atMost: { 'status-missing': 'warning', 'status-told': 'warning' },
  examples: {
    good: [
      {
        title: 'A word that several records of the log have',
        habits: { statuses: [{ value: 'Enacted', count: 4, of: 20 }] },
        markdown: '# Use PostgreSQL\n\n**Status**: Enacted\n\n## Context\n\nOrders need transactions.\n',
      },
      {
        title: 'No status in a log that has none',
        habits: { records: 8, statuses: [{ value: 'Accepted', count: 1, of: 8 }] },
        markdown: '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n',
      },
      {
        title: 'A status from the usual ones',
        markdown: '# Use PostgreSQL\n\n**Status**: Proposed\n\n## Context\n\nOrders need transactions.\n',
      },
      {
        title: 'With a note and a link',
        markdown:
          '# Use PostgreSQL\n\n## Status\n\nSuperseded by [ADR-0012](0012-use-spanner.md)\n\n## Context\n\nOrders.\n',
      },
    ],
    bad: [
      {
        title: 'A misspelling',
        markdown: '# Use PostgreSQL\n\n**Status**: Acepted\n\n## Context\n\nOrders need transactions.\n',
        expect: ['status-misspelled@3'],
      },
      {
        title: 'A word that is no status',
        markdown: '# Use PostgreSQL\n\n## Status\n\nPurple\n\n## Context\n\nOrders need transactions.\n',
        expect: ['status-unknown@5'],
      },
      {
        title: 'A sentence in place of a status',
        markdown:
          '# Use PostgreSQL\n\n**Status**: The tests went well in May\n\n## Context\n\nOrders need transactions.\n',
        expect: ['status-told@3'],
      },
      {
        title: 'The choice of the template is left in',
        markdown: '# Use PostgreSQL\n\n**Status**: [Proposed | Accepted | Rejected]\n\n## Context\n\nOrders.\n',
        expect: ['status-menu@3'],
      },
      {
        title: 'A label without a status',
        markdown: '# Use PostgreSQL\n\n**Status**:\n\n## Context\n\nOrders need transactions.\n',
        expect: ['status-empty@3'],
      },
      {
        title: 'No status at all',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n',
        expect: ['status-missing@1'],
      },
    ],
  },
  *check({ document, convention, template }, options) {
    const { path, original, decision, prose, vocabulary } = document;
    const own = ownStatuses(convention, template);
    const allowed = unique([...usual, ...vocabulary.configured, ...own.offered, ...own.used]).join(', ');
    const { status } = decision;

    if (status === null || status.raw.trim() === '') {
      const field = decision.fields.find(({ name }) => name === 'status');
      const section = decision.sections.find(({ name }) => name === 'status');
      if (status !== null || field !== undefined) {
        const range = status?.range ?? field?.range ?? decision.range;
        yield { message: 'status-empty', data: { allowed }, at: { range } };
      } else if (section?.text === '') {
        yield { message: 'status-empty', data: { allowed }, at: { range: section.headingRange } };
      } else if ((options.required ?? !hasNoStatuses(convention)) && languageOf(prose) !== 'other') {
        const start = decision.range.start.offset;
        yield { message: 'status-missing', at: { range: decision.title?.range ?? document.rangeAt(start, start) } };
      }
      return;
    }

    if (isStatusMenu(status.raw, vocabulary.statuses)) {
      yield {
        message: 'status-menu',
        data: { text: quotation(status.raw) },
        at: { range: status.range },
        fix: replacement(
          'Set the status to Proposed',
          false,
          path,
          { start: status.range.start.offset, end: status.range.end.offset },
          'Proposed',
        ),
      };
      return;
    }

    if (status.value !== 'other') return;
    const wordStart = status.wordRange.start.offset;
    const word = withoutNote(original.slice(wordStart, status.wordRange.end.offset));
    const span = { start: wordStart, end: wordStart + word.length };
    const range = word === '' ? status.range : document.rangeAt(span.start, span.end);
    if (vocabulary.statuses.has(keyOf(word)) || understoodStatuses.has(keyOf(word))) return;
    if (own.offered.some((status) => keyOf(status) === keyOf(word))) return;
    const nearest = nearestStatus(word, vocabulary.statuses, vocabulary.configured);
    if (nearest === null) {
      // A misspelling that was copied stays one; any other word that several records have is the log's own.
      if (own.used.some((status) => keyOf(status) === keyOf(word))) return;
      // "Angenommen" is a status for those who read it.
      if (languageOf(prose) === 'other') return;
      yield {
        message: wordsOf(word).length > mostWords ? 'status-told' : 'status-unknown',
        data: { text: quotation(word === '' ? status.raw : word), allowed },
        at: { range },
      };
      return;
    }
    const suggestion = likeWritten(nearest, word);
    yield {
      message: 'status-misspelled',
      data: { text: quotation(word), suggestion },
      at: { range },
      fix: replacement(`Change "${quotation(word)}" to "${suggestion}"`, true, path, span, suggestion),
    };
  },
});
