import { z } from 'zod';
import type { MetadataField } from '../../model/decision.ts';
import type { Template } from '../../model/template.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { boundedList, boundedText } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';
import { expectedFields } from './expected-fields.ts';
import { fieldKey, isBlank, isDue, isSaidElsewhere, type Demand } from './field-key.ts';
import { insertField } from './insert-field.ts';

/** What nobody writes a label for without meaning to say it. */
const telling: ReadonlySet<Demand | null> = new Set(['date', 'author', 'deciders', 'impact', 'scope']);

/** So many labels of one meaning are looked at. */
const mostAlike = 20;

/** Whether the value stands below the label: on the next line, or as a list. */
function isContinued({ original, decision }: DocumentFacts, { style, range }: MetadataField): boolean {
  if (style !== 'bold-line' && style !== 'plain-line') return false;
  const end = range.end.offset;
  const next = /^[^\r\n]{0,20}(\r?\n(?:[ \t]*\r?\n){0,2}[ \t]*)(\S[^\r\n]{0,200})/.exec(original.slice(end, end + 300));
  if (next === null) return false;
  const [, gap = '', line = ''] = next;
  const at = end + next[0].length - line.length;
  const isField = decision.fields.some(
    (field) => field.range.start.offset >= at && field.range.start.offset < at + line.length,
  );
  if (isField || /^(?:#|---|\*\*\*|\||<!--|[*_]{2})/.test(line)) return false;
  const isList = /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line);
  return isList || gap.split('\n').length === 2;
}

/** Labels that the template itself says may be left out. */
const optionalKeys = (template: Template | null): ReadonlySet<string> =>
  new Set(
    (template?.fields ?? []).filter(({ isOptional }) => isOptional === true).map(({ name }) => fieldKey(name).key),
  );

export const metadataComplete = defineRule({
  id: 'metadata-complete',
  since: '0.1.0',
  needs: ['document', 'convention', 'template', 'today'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'A record says when it was decided, by whom, and whatever else its template asks for.',
    details:
      'The fields are those that the configuration names; else those of the log\'s template (date, author, deciders, owner, reviewers, impact, scope, category; not the ones that it calls optional), as far as most records of the log have them; else those that at least four of five records have, as a remark. Labels are told by their meaning: "Decision makers" are deciders. Who decided or reviewed is not asked of drafts and proposals. A date in the file name counts. Where nothing is known of the log, only labels without a value are said. The status is the business of status-known.',
    why: 'A decision without a day and a name cannot be put in order or asked about, and who looks for it by its scope or impact does not find it.',
    fix: 'Add the line in the way of the other fields of the record, and fill it in.',
  },
  options: z.strictObject({
    fields: boundedList(boundedText({ min: 1, max: 60 }), { max: 30 })
      .optional()
      .describe(
        'The fields that must be there, by meaning (date, author, deciders, owner, reviewers, impact, scope, category) or by their label. Without it: those of the template and of the log.',
      ),
  }),
  messages: {
    'field-missing': '"{field}" is missing. Your configuration asks for it: add a line for it.',
    'template-field-missing': 'The field "{field}" of your template is missing. Add it to the others and fill it in.',
    'habit-field-missing':
      'The field "{field}" is missing, which {count} of {of} records of this log have. Add it, or leave it out knowingly.',
    'field-empty': '"{field}" is empty. Fill it in, or delete the line.',
  },
  atMost: { 'template-field-missing': 'warning', 'habit-field-missing': 'info', 'field-empty': 'warning' },
  examples: {
    good: [
      {
        title: 'The fields of the template in other words; a proposal has no deciders yet',
        template: {
          fields: [
            { name: 'date', label: 'Date', isFooter: false },
            { name: 'author', label: 'Author', isFooter: false },
            { name: 'deciders', label: 'Deciders', isFooter: false },
          ],
        },
        markdown:
          '# Use PostgreSQL\n\n- Status: proposed\n- Decision date: 2025-03-14\n- Authors: Ada\n\n## Context\n\nOrders need transactions.\n',
      },
    ],
    bad: [
      {
        title: 'A field of the template is missing',
        template: {
          fields: [
            { name: 'status', label: 'Status', isFooter: false },
            { name: 'author', label: 'Author', isFooter: false },
          ],
        },
        markdown: '# Use PostgreSQL\n\n**Status**: Accepted\n\n## Context\n\nOrders need transactions.\n',
        expect: ['template-field-missing@1'],
      },
      {
        title: 'Hardly a record of the log is without a date',
        habits: { fields: [{ value: 'date', count: 9, of: 10 }] },
        today: '2025-03-14',
        markdown: '---\nstatus: accepted\n---\n\n# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n',
        expect: ['habit-field-missing@5'],
      },
      {
        title: 'The configuration asks for a scope and for a field of the team',
        options: { fields: ['scope', 'Cost centre'] },
        markdown:
          '# Use PostgreSQL\n\n| Status | Accepted |\n| --- | --- |\n| Date | 2025-03-14 |\n\n## Context\n\nOrders need transactions.\n',
        expect: ['field-missing@1', 'field-missing@1'],
      },
      {
        title: 'A label without a value',
        today: '2025-03-14',
        markdown: '# Use PostgreSQL\n\n**Date**:\n\n## Context\n\nOrders need transactions.\n',
        expect: ['field-empty@3'],
      },
    ],
  },
  *check({ document, convention, template, today }, options) {
    const { decision, path } = document;
    const expected = expectedFields(options.fields, convention, template);
    const asked = new Set(expected.map(({ key }) => key));
    const written = new Map<string, MetadataField[]>();
    for (const field of decision.fields) {
      const { key } = fieldKey(field.name);
      const same = written.get(key);
      if (same === undefined) written.set(key, [field]);
      else if (same.length < mostAlike) same.push(field);
    }

    for (const [key, fields] of written) {
      const [field] = fields;
      if (
        field === undefined ||
        !fields.every(({ raw }) => isBlank(raw)) ||
        fields.some((one) => isContinued(document, one))
      )
        continue;
      const { demand } = fieldKey(field.name);
      const isMeant = asked.has(key) || (telling.has(demand) && !optionalKeys(template).has(key));
      if (!isMeant || !isDue(demand, decision) || isSaidElsewhere(demand, decision)) continue;
      const { start, end } = field.valueRange;
      const isGap = demand === 'date' && today !== null && start.offset === end.offset;
      const isTight = /[^\s]/.test(document.original.charAt(start.offset - 1));
      const span = { start: start.offset, end: end.offset };
      yield {
        message: 'field-empty',
        element: key,
        data: { field: quotation(field.label) },
        at: { range: field.range },
        fix: isGap ? replacement(`Fill in ${today}`, false, path, span, isTight ? ` ${today}` : today) : null,
      };
    }

    const at = {
      range: decision.title?.range ?? document.rangeAt(decision.range.start.offset, decision.range.start.offset),
    };
    for (const field of expected) {
      const { key, demand, label } = field;
      if (written.has(key) || !isDue(demand, decision) || isSaidElsewhere(demand, decision)) continue;
      const value = demand === 'date' && today !== null ? today : '';
      // An empty line would be worse than none where nobody demands it.
      const fix = field.because === 'habit' && value === '' ? null : insertField(document, field, value);
      const report = { element: key, data: { field: quotation(label) }, at, fix };
      if (field.because === 'habit') {
        const { count, of } = field;
        yield { message: 'habit-field-missing', ...report, data: { ...report.data, count, of } };
      } else if (field.because === 'template') yield { message: 'template-field-missing', ...report };
      else yield { message: 'field-missing', ...report };
    }
  },
});
