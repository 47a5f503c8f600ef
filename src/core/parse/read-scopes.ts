import type { FieldReading } from './field-reading.ts';
import { around } from './scope-text.ts';
import type { ScopeName } from './scope-text.ts';
import { trimmedSpan } from './words.ts';

/** Cuts a span at commas and semicolons; names lose what stands around them, and empty ones vanish. */
const split = (text: string, start: number, end: number): readonly ScopeName[] => {
  const names: ScopeName[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(/[,;]/)) {
    const span = trimmedSpan(part, around);
    const name = part.slice(span.start, span.end).replace(/\s+/g, ' ');
    if (name !== '') names.push({ name, start: from + span.start, end: from + span.end });
    from += part.length + 1;
  }
  return names;
};

/** The scopes that a field names as it is written, known or not, each with its place in the normalised text. */
export const readScopes = (
  field: Pick<FieldReading, 'items' | 'valueStart' | 'valueEnd'>,
  text: string,
): readonly ScopeName[] =>
  field.items
    ? field.items
        .map(({ text: name, start, end }) => ({ name: name.trim(), start, end }))
        .filter(({ name }) => name !== '')
    : split(text, field.valueStart, field.valueEnd);
