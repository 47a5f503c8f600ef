import { z } from 'zod';
import { closestName } from '../../config/closest-name.ts';
import { fieldKey, isBlank } from '../metadata-complete/field-key.ts';
import { defineKind } from '../rule.ts';
import { boundedList, boundedText } from '../support/bounded.ts';
import { quotation } from '../support/quotation.ts';
import { replacement } from '../support/replacement.ts';

const kept = (value: string): string => value.trim().replace(/\s+/g, ' ').toLowerCase();
const shown = 12;

/** A field, where it is written, has one of certain values. That it is there at all is the business of `metadata-required`. */
export const metadataOneOf = defineKind({
  kind: 'metadata-one-of',
  needs: ['document'],
  options: z.strictObject({
    field: boundedText({ min: 1, max: 60 }).describe('A field by meaning, or by its label.'),
    values: boundedList(boundedText({ min: 1, max: 100 }), { min: 1, max: 200 }).describe(
      'What it may say, letter case and blanks apart. A note in brackets may follow.',
    ),
  }),
  messages: {
    'value-misspelled': '"{text}" is no value of "{field}". Did you mean "{suggestion}"?',
    'value-unknown': '"{text}" is no value of "{field}". Use one of these: {allowed}.',
  },
  *check({ document }, { field, values }) {
    const { decision, path } = document;
    const wanted = fieldKey(kept(field));
    const known = new Set(values.map(kept));
    for (const { name, raw, valueRange } of decision.fields) {
      if (isBlank(raw) || fieldKey(name).key !== wanted.key) continue;
      const said = kept(raw.replace(/^["'`*_]{1,3}|["'`*_]{1,3}$/g, ''));
      if (known.has(said) || known.has(said.replace(/ ?\([^()]*\)$/, ''))) continue;
      const suggestion = closestName(said, values);
      const data = { text: quotation(raw), field: quotation(field) };
      const at = { range: valueRange };
      if (suggestion === null) {
        const more = values.length > shown ? `, and ${values.length - shown} more` : '';
        yield { message: 'value-unknown', data: { ...data, allowed: values.slice(0, shown).join(', ') + more }, at };
        continue;
      }
      const { start, end } = valueRange;
      const isPlain = document.original.slice(start.offset, end.offset) === raw && kept(raw) === said;
      const span = { start: start.offset, end: end.offset };
      const fix = isPlain ? replacement(`Write "${suggestion}"`, false, path, span, suggestion) : null;
      yield { message: 'value-misspelled', data: { ...data, suggestion }, at, fix };
    }
  },
});
