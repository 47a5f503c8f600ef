import { z } from 'zod';
import { fieldKey, isBlank, isSaidElsewhere } from '../metadata-complete/field-key.ts';
import { insertField } from '../metadata-complete/insert-field.ts';
import { defineKind } from '../rule.ts';
import { boundedText } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';

/** The record has a certain field with a value, at once and whatever its status is. Labels are told by their meaning. */
export const metadataRequired = defineKind({
  kind: 'metadata-required',
  needs: ['document'],
  options: z.strictObject({
    field: boundedText({ min: 1, max: 60 }).describe(
      'A field by meaning (date, author, deciders, owner, reviewers, impact, scope, category), or by its label.',
    ),
  }),
  messages: {
    'field-missing': 'The field "{field}" is missing. Add it to the others and fill it in.',
    'field-empty': 'The field "{field}" is empty. Fill it in.',
  },
  *check({ document }, { field }) {
    const { decision } = document;
    const wanted = fieldKey(field.toLowerCase().trim().replace(/\s+/g, ' '));
    const isStatus = wanted.name === 'status' && decision.status !== null;
    if (isStatus || isSaidElsewhere(wanted.demand, decision)) return;
    const written = decision.fields.filter(({ name }) => fieldKey(name).key === wanted.key);
    if (written.some(({ raw }) => !isBlank(raw))) return;
    const data = { field: quotation(field) };
    const [empty] = written;
    if (empty !== undefined) {
      yield { message: 'field-empty', element: wanted.key, data, at: { range: empty.range } };
      return;
    }
    const start = decision.range.start.offset;
    yield {
      message: 'field-missing',
      element: wanted.key,
      data,
      at: { range: decision.title?.range ?? document.rangeAt(start, start) },
      fix: insertField(document, { ...wanted, label: field.trim(), isFooter: false, because: 'configured' }, ''),
    };
  },
});
