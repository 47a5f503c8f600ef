import { isFirm } from '../../conventions/habit.ts';
import type { Convention } from '../../model/convention.ts';
import type { Template } from '../../model/template.ts';
import { roleOf } from '../../parse/field-words.ts';
import { keyOf } from '../../parse/words.ts';
import { fieldKey, type FieldKey } from './field-key.ts';

/** A field that a record should have, and why. */
export type ExpectedField = FieldKey &
  (
    | { readonly because: 'configured' | 'template' }
    /** Hardly a record of the log is without it. */
    | { readonly because: 'habit'; readonly count: number; readonly of: number }
  ) & {
    /** Below the last section of the template. */
    readonly isFooter: boolean;
  };

/** The log's habits of fields; null: it is too small to have some. */
const fieldHabits = (convention: Convention | null): ReadonlySet<string> | null =>
  convention === null || convention.fields.length === 0
    ? null
    : new Set(convention.fields.map(({ value }) => fieldKey(value).key));

/** Each meaning once, as it was met first. */
const unique = (fields: readonly ExpectedField[]): readonly ExpectedField[] =>
  [...new Map(fields.toReversed().map((field) => [field.key, field])).values()].reverse();

/**
 * The fields that records of a log should have: those that the configuration names; else those of the template, as far as most
 * records of the log have them; else those that hardly a record is without. Where nothing is known of the log, none.
 */
export function expectedFields(
  configured: readonly string[] | undefined,
  convention: Convention | null,
  template: Template | null,
): readonly ExpectedField[] {
  if (configured !== undefined) {
    const named = configured.map((label): ExpectedField => ({
      ...fieldKey(keyOf(label)),
      label,
      because: 'configured',
      isFooter: false,
    }));
    // The status has a rule of its own.
    return unique(named.filter(({ name }) => roleOf(name) !== 'status'));
  }
  const habits = fieldHabits(convention);
  const ofTemplate = (template?.fields ?? [])
    .filter(({ isOptional }) => isOptional !== true)
    .map(({ name, label, isFooter }): ExpectedField => ({ ...fieldKey(name), label, isFooter, because: 'template' }))
    .filter(({ demand, key }) => demand !== null && (habits === null || habits.has(key)));
  const firm = (convention?.fields ?? [])
    .filter(isFirm)
    .map(({ value, count, of }): ExpectedField => ({
      ...fieldKey(value),
      isFooter: false,
      because: 'habit',
      count,
      of,
    }))
    .filter(({ demand }) => demand !== null);
  return unique([...ofTemplate, ...firm]);
}
