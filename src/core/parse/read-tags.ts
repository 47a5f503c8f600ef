import type { FieldReading } from './field-reading.ts';
import { roleOf } from './field-words.ts';

/** `Tags: dev-tools frontend`: without commas, blanks part tags that are plain words (log4brains, "space and/or comma separated"). */
const splitTags = (text: string): readonly string[] => {
  const byComma = text.split(/[,;\u3001\uff0c]/);
  const words = text.trim().split(/\s+/);
  return byComma.length === 1 && words.every((word) => /^[#`]?[a-z\d][\w./-]*`?$/.test(word)) ? words : byComma;
};

/** The tags that the fields of a record name, each once, without the signs around them; a placeholder names none. */
export const readTags = (fields: readonly FieldReading[]): readonly string[] => {
  const named = fields
    .filter((field) => roleOf(field.name) === 'tags' && !/^[[{<]/.test(field.text))
    .flatMap((field) => field.items?.map((item) => item.text) ?? splitTags(field.text))
    .map((tag) => tag.replace(/^[\s#`"']+/, '').replace(/[\s`"']{1,50}$/, ''));
  return [...new Set(named.filter((tag) => tag !== ''))];
};
