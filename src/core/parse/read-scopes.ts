import type { FieldReading } from './read-fields.ts';

interface ScopeName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const markup = /^[\s*_`"'[\]]+|[\s*_`"'[\]]+$/g;

/** Cuts a span at commas and semicolons; names lose emphasis, quotes and brackets around them, and empty ones vanish. */
const split = (text: string, start: number, end: number): readonly ScopeName[] => {
  const names: ScopeName[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(/[,;]/)) {
    const name = part.replace(markup, '').replace(/\s+/g, ' ');
    const at = from + part.indexOf(part.replace(markup, ''));
    if (name !== '') names.push({ name, start: at, end: at + part.replace(markup, '').length });
    from += part.length + 1;
  }
  return names;
};

/** The scopes that a field names, each with its place in the normalised text. */
export const readScopes = (field: FieldReading, text: string): readonly ScopeName[] =>
  field.items
    ? field.items
        .map(({ text: name, start, end }) => ({ name: name.trim(), start, end }))
        .filter(({ name }) => name !== '')
    : split(text, field.valueStart, field.valueEnd);
