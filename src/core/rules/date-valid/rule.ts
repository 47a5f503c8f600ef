import { z } from 'zod';
import { findDate } from '../../parse/read-date.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { datePlaces } from './date-places.ts';

const millisecondsOfDay = 86_400_000;

/** Somewhere on earth it is tomorrow already. */
const mostDaysAhead = 1;

/** Whether a day is too far ahead of today; not where today is not known. */
const isAhead = (date: string, today: string | null): boolean =>
  today !== null && (Date.parse(date) - Date.parse(today)) / millisecondsOfDay > mostDaysAhead;

const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The status line, the title and the text may name days, too: only fields say when. */
const rangeOf = (document: DocumentFacts, start: number, end: number) => ({ range: document.rangeAt(start, end) });

export const dateValid = defineRule({
  id: 'date-valid',
  since: '0.1.0',
  needs: ['document', 'today'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: true,
  docs: {
    what: 'Every date is a real day of the calendar, in ISO form, and not in the future.',
    details:
      'The rule looks at the fields that say when a record was made, decided or changed, never at dates in its text. Days that no calendar has are errors. Other forms than ISO 8601 are read where they leave no doubt, with names of months in many languages, and offered as ISO; what `05/06/2025` means is beyond doubt behind a label such as `Fecha`, whose language puts the day first. A date may be one day ahead, because days begin earlier elsewhere. Date patterns of the template are the business of no-placeholder, missing dates that of metadata-complete.',
    why: 'Index, reviews and the order of decisions go by the date; one that cannot be read, or that everybody reads in a different way, is as good as none.',
    fix: 'Write the day as year, month and day with hyphens, for example 2025-03-14.',
  },
  options: z.strictObject({
    form: z
      .enum(['iso', 'any'])
      .optional()
      .describe('Which form a date must have. Without it: any that leaves no doubt, and ISO is offered as a remark.'),
  }),
  messages: {
    'date-impossible':
      '"{text}" is no real day: no calendar between 1970 and 2199 has it. Write the day that is meant, for example 2025-03-14.',
    'date-in-future': '"{text}" lies in the future: today is {today}. Write the day on which it happened.',
    'date-ambiguous': '"{text}" can be read in {count} ways: {readings}. Write the one that is meant.',
    'date-unreadable': '"{text}" names no day that can be read. Write it in full, for example 2025-03-14.',
    'date-not-iso': '"{text}" is not in ISO form. Your configuration asks for it: write {date}.',
    'date-offered-as-iso': '"{text}" is not in the form that sorts and reads alike everywhere. Write {date}.',
  },
  atMost: {
    'date-in-future': 'warning',
    'date-ambiguous': 'warning',
    'date-unreadable': 'warning',
    'date-offered-as-iso': 'info',
  },
  examples: {
    good: [
      {
        title: 'A day of the calendar; the first day of March is a leap day later than elsewhere',
        today: '2024-03-01',
        markdown:
          '# Use PostgreSQL\n\n**Date**: 2024-02-29\n**Last updated**: 2024-03-02\n\n## Context\n\nOn 2031-02-30 nobody orders anything.\n',
      },
      {
        title: 'Another form, where the configuration allows it',
        options: { form: 'any' },
        markdown: '# Use PostgreSQL\n\n**Date**: 14 March 2025\n\n## Context\n\nOrders need transactions.\n',
      },
    ],
    bad: [
      {
        title: 'Days that no calendar has',
        markdown: '---\ndate: 2025-02-30\n---\n\n# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n',
        expect: ['date-impossible@2'],
      },
      {
        title: 'A year that has not come',
        today: '2025-03-14',
        markdown: '# Use PostgreSQL\n\n* Date: 2052-03-14\n\n## Context\n\nOrders need transactions.\n',
        expect: ['date-in-future@3'],
      },
      {
        title: 'A date with two readings',
        markdown: '# Use PostgreSQL\n\n**Date**: 05/06/2025\n\n## Context\n\nOrders need transactions.\n',
        expect: ['date-ambiguous@3'],
      },
      {
        title: 'A month without a day',
        markdown: '# Use PostgreSQL\n\n**Date**: January 2025\n\n## Context\n\nOrders need transactions.\n',
        expect: ['date-unreadable@3'],
      },
      {
        title: 'A date in words',
        markdown: '# Use PostgreSQL\n\n**Date**: 14 March 2025\n\n## Context\n\nOrders need transactions.\n',
        expect: ['date-offered-as-iso@3'],
      },
      {
        title: 'A date in words, where the configuration asks for ISO',
        options: { form: 'iso' },
        markdown: '# Use PostgreSQL\n\n**Date**: 14.3.2025\n\n## Context\n\nOrders need transactions.\n',
        expect: ['date-not-iso@3'],
      },
    ],
  },
  *check({ document, today }, { form }) {
    for (const { start: from, end: until, text, isPromised, dayFirst } of datePlaces(document)) {
      const found = findDate(text, dayFirst);
      if (found === null) {
        // What the template left is the business of no-placeholder.
        if (!isPromised || findLeftovers(text).length > 0) continue;
        yield { message: 'date-unreadable', data: { text: quotation(text) }, at: rangeOf(document, from, until) };
        continue;
      }
      const [start, end] = [from + found.start, from + found.end];
      const written = text.slice(found.start, found.end);
      const at = rangeOf(document, start, end);
      const [date, ...others] = found.readings;
      if (date === undefined) yield { message: 'date-impossible', data: { text: quotation(written) }, at };
      else if (others.length > 0) {
        const readings = found.readings.join(', ');
        yield {
          message: 'date-ambiguous',
          data: { text: quotation(written), count: found.readings.length, readings },
          at,
        };
      } else if (isAhead(date, today)) {
        yield { message: 'date-in-future', data: { text: quotation(written), today: today ?? '' }, at };
      } else if (!isIso(written) && form !== 'any') {
        const fix = replacement(`Write ${date}`, true, document.path, { start, end }, date);
        const data = { text: quotation(written), date };
        if (form === 'iso') yield { message: 'date-not-iso', data, at, fix };
        else yield { message: 'date-offered-as-iso', data, at, fix };
      }
    }
  },
});
