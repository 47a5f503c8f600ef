/** Signs by which YAML takes an unquoted value for something else than text; each is put aside as a character of private use. */
const signs = ':@`%"\'[{*';
const firstStandIn = 0xe000;
const standIn = (sign: string): string => String.fromCharCode(firstStandIn + signs.indexOf(sign));
const standIns = /[\ue000-\ue00f]/g;

/** `key: value`, `- value` or `- key: value`: what stands before the value. */
const opening =
  /^[ \t]{0,40}(?:-[ \t]{1,4}(?:[\p{L}_][\p{L}\p{N}_-]{0,40}:[ \t]{1,20})?|[\p{L}_][\p{L}\p{N}_ -]{0,40}:[ \t]{1,20})/u;

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/**
 * Whether a value begins with a sign that promises something else than text, and then is text: `@ada`, `[ADR-1] Use Kafka`,
 * `{{ date }}` of a template.
 */
const isMisleading = (value: string): boolean => {
  const sign = value.charAt(0);
  if ('@`%'.includes(sign) || value.startsWith('{{')) return true;
  if (sign === '*') return value.length > 2 && value.endsWith('*');
  const end = closing[sign];
  return end !== undefined && (value.length < 2 || !value.endsWith(end)) && value.includes(end, 1);
};

const repairedValue = (value: string): string => {
  const sign = value.charAt(0);
  if (isMisleading(value)) return repairedValue(standIn(sign) + value.slice(1));
  return closing[sign] !== undefined || '|>&!#'.includes(sign) ? value : value.replace(/:(?=\s|$)/g, standIn(':'));
};

const repairedLine = (line: string): string => {
  const before = opening.exec(line)?.[0] ?? '';
  if (before === '') return line;
  const rest = line.slice(before.length);
  const value = rest.trimEnd();
  return value === '' ? line : before + repairedValue(value) + rest.slice(value.length);
};

/**
 * YAML in which people forgot quotation marks, so that a parser reads it as they meant it: `title: ADR-1: Use Kafka`, `author: @ada`.
 * The text keeps its length, so that every place in it stays; `withoutStandIns` gives the signs back. Null where there is nothing of
 * this kind to mend. Takes any string.
 */
export function repairFrontMatter(yaml: string): string | null {
  if (yaml.search(standIns) !== -1) return null;
  const repaired = yaml.split('\n').map(repairedLine).join('\n');
  return repaired === yaml ? null : repaired;
}

/** A text of repaired YAML with its own signs again. */
export const withoutStandIns = (text: string): string =>
  text.replace(standIns, (found) => signs.charAt(found.charCodeAt(0) - firstStandIn) || found);
