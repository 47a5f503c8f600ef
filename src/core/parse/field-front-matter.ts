import { trimSpan } from './field-reading.ts';
import type { FieldReading } from './field-reading.ts';
import { nameOfLabel } from './field-words.ts';
import type { FrontMatter, FrontMatterEntry, FrontMatterValue } from './front-matter.ts';

/** Keys under which a map says what it is about: `{ name: Ada, email: ... }`. */
const telling = ['name', 'value', 'status', 'state', 'title', 'id', 'login', 'github'];

const textOfValue = (value: FrontMatterValue): string => {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(textOfValue).join(', ');
  const isEmpty = (entry: FrontMatterEntry): boolean => entry.value.end <= entry.value.start;
  const named = telling.flatMap((key) => value.entries.filter((entry) => entry.key === key && !isEmpty(entry)));
  const [first] = named;
  if (first) return textOfValue(first.value);
  return value.entries
    .map((entry) => (isEmpty(entry) ? entry.key : `${entry.key}: ${textOfValue(entry.value)}`))
    .join(', ');
};

const fieldOf = ({ key, start, end, value }: FrontMatterEntry, text: string): FieldReading => {
  const span = trimSpan(text, value.start, value.end);
  return {
    name: nameOfLabel(key),
    label: key,
    style: 'front-matter',
    start,
    end: Math.max(start, Math.min(end, span.end)),
    valueStart: span.start,
    valueEnd: span.end,
    text: textOfValue(value).replace(/\s+/g, ' ').trim(),
    items:
      value.kind === 'list'
        ? value.items.map((item) => ({ text: textOfValue(item), start: item.start, end: item.end }))
        : null,
    line: null,
  };
};

/** Maps in which site generators keep what is not theirs: their keys are fields, too. */
const containers: ReadonlySet<string> = new Set([
  'adr',
  'decision',
  'metadata',
  'meta',
  'extra',
  'params',
  'custom',
  'sidebar_custom_props',
  'custom_edit_fields',
]);

/** The fields of the front matter, one for each key, and below it those of a map for other tools. */
export const fieldsOfFrontMatter = (frontMatter: FrontMatter, text: string): readonly FieldReading[] =>
  frontMatter.entries.flatMap((entry) => [
    fieldOf(entry, text),
    ...(containers.has(entry.key.toLowerCase()) && entry.value.kind === 'map'
      ? entry.value.entries.map((inner) => fieldOf(inner, text))
      : []),
  ]);
