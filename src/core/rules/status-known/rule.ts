import { z } from 'zod';
import { keyOf } from '../../parse/words.ts';
import { defineRule } from '../rule.ts';
import { languageOf } from '../support/language.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { withoutNote } from '../support/without-note.ts';
import { isStatusMenu } from './status-menu.ts';
import { likeWritten, nearestStatus } from './nearest-status.ts';
import { ownStatuses } from './own-statuses.ts';

/** The statuses that messages offer, in the order of a record's life. */
const usual = ['Draft', 'Proposed', 'Accepted', 'Rejected', 'Deprecated', 'Superseded'];

/** Words for a record whose life stands still or is a trial: none of the canonical statuses, but everybody understands them. */
const waiting = new Set([
  'on hold',
  'hold',
  'paused',
  'parked',
  'deferred',
  'postponed',
  'blocked',
  'experimental',
  'trial',
]);

/** Each once, letter case apart; at most so many as a message can bear. */
const unique = (words: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>();
  for (const word of words) if (!seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), quotation(word));
  return [...seen.values()].slice(0, 12);
};

export const statusKnown = defineRule({
  id: 'status-known',
  since: '0.1.0',
  needs: ['document', 'convention', 'template'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'The status of a record is one of the statuses of its log.',
    details:
      "They are the common ones in many spellings and languages, those that the configuration adds, those that the log's template offers, and any other that at least three records of the log have.",
    why: 'Index, badges and approvals go by the status; a word that nobody knows leaves open whether the decision holds.',
    fix: 'Write one status, for example Proposed. Words that your team uses besides belong in `logs[].statuses` of the configuration.',
  },
  options: z.strictObject({
    required: z.boolean().default(true).describe('Whether a record without any status is reported.'),
  }),
  messages: {
    'status-missing':
      'This record has no status. Add one in the way of your other records, for example a section "Status" with the word Proposed.',
    'status-empty': 'The status is empty. Write one of: {allowed}.',
    'status-menu':
      'The status still offers a choice: "{text}". Keep the one that holds; a new record is usually Proposed.',
    'status-misspelled': '"{text}" is not a known status. Did you mean {suggestion}?',
    'status-unknown': '"{text}" is not a known status. Use one of: {allowed}; or add the word to the configuration.',
  },
  atMost: { 'status-missing': 'warning' },
  examples: {
    good: [
      {
        title: 'A word that several records of the log have',
        habits: { statuses: [{ value: 'Enacted', count: 4, of: 20 }] },
        markdown: '# Use PostgreSQL\n\n**Status**: Enacted\n\n## Context\n\nOrders need transactions.\n',
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
      } else if (options.required && languageOf(prose) !== 'other') {
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
    if (vocabulary.statuses.has(keyOf(word)) || waiting.has(keyOf(word))) return;
    if (own.offered.some((status) => keyOf(status) === keyOf(word))) return;
    const nearest = nearestStatus(word, vocabulary.statuses);
    if (nearest === null) {
      // A misspelling that was copied stays one; any other word that several records have is the log's own.
      if (own.used.some((status) => keyOf(status) === keyOf(word))) return;
      // "Angenommen" is a status for those who read it.
      if (languageOf(prose) === 'other') return;
      yield {
        message: 'status-unknown',
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
