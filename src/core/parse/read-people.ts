import type { DecisionPeople, PeopleRole } from '../model/decision.ts';
import type { FieldReading } from './field-reading.ts';
import { connectorsOf, roleOf } from './field-words.ts';
import { peopleRoles } from './metadata-words/metadata-words.ts';
import { isNothing } from './read-references.ts';
import { collapse, trimmedSpan } from './words.ts';

/** Longer values are prose; their first part is read. */
const maximumLength = 2000;
const maximumPeople = 100;

const openers = '([{<';
const closers = ')]}>';
/** Commas and slashes of all widths. */
const breaks = ',;/\u3001\uff0c\uff1b\uff0f\u00b7|';

/** A slash inside a word that begins with `@` or in an address belongs to it: `@org/team`. */
const isInsideName = (text: string, at: number): boolean => {
  if (text[at] !== '/') return false;
  const word = text.slice(Math.max(text.lastIndexOf(' ', at), text.lastIndexOf(',', at)) + 1, at);
  return word.startsWith('@') || word.startsWith('(@') || /^\(?https?:/i.test(word);
};

/** Cuts at commas, semicolons and slashes outside of brackets. */
const splitAtSigns = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && breaks.includes(character) && !isInsideName(text, at)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
};

/** Cuts at words such as "and" outside of brackets. */
const splitAtWords = (text: string, connectors: ReadonlySet<string>): readonly string[] => {
  const names: string[][] = [[]];
  let depth = 0;
  for (const word of text.split(' ')) {
    if (depth === 0 && (word === '&' || word === '+' || connectors.has(word.toLowerCase()))) names.push([]);
    else names.at(-1)?.push(word);
    for (const character of word) {
      if (openers.includes(character)) depth += 1;
      else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    }
  }
  return names.map((words) => words.join(' '));
};

/** `@ada @grace`: logins need nothing between them. */
const splitLogins = (text: string): readonly string[] => {
  const words = text.split(' ');
  return words.length > 1 && words.every((word) => word.startsWith('@')) ? words : [text];
};

const outer = '*_`"\'\u201c\u201d\u00ab\u00bb.:';

/** What a template leaves to be filled in: `[list everyone involved]`, `{names}`, `<name>`. */
const isPlaceholder = (text: string): boolean =>
  /^(?:\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\([^)]*\))$/.test(text.trim()) || text.trim() === '...' || text.trim() === '\u2026';

/** The names in a text, as written, without markup; empty for "none" and for what a template left in. */
export const splitPeople = (text: string, connectors: ReadonlySet<string>): readonly string[] => {
  const whole = collapse(text.slice(0, maximumLength));
  if (isPlaceholder(whole) || isNothing(whole)) return [];
  return splitAtSigns(whole)
    .flatMap((part) => splitAtWords(collapse(part), connectors))
    .flatMap(splitLogins)
    .map((name) => {
      const span = trimmedSpan(name, outer);
      return name.slice(span.start, span.end);
    })
    .filter((name) => /[\p{L}\p{N}]/u.test(name) && !isNothing(name) && !isPlaceholder(name))
    .slice(0, maximumPeople);
};

const namesOf = (field: FieldReading): readonly string[] =>
  (field.items ? field.items.map((item) => item.text) : [field.text]).flatMap((text) =>
    splitPeople(text, connectorsOf(field.name)),
  );

/** The people that fields name, by their part in the decision, each once, in the order they stand. */
export const readPeople = (fields: readonly FieldReading[]): DecisionPeople => {
  const named = (role: PeopleRole): readonly string[] => {
    const wanted = fields.filter((field) => {
      const is = roleOf(field.name);
      return is === role || (role === 'deciders' && is === 'approvers');
    });
    return [...new Set(wanted.flatMap(namesOf))];
  };
  const [author, deciders, consulted, informed, owner, reviewers] = peopleRoles.map(named);
  return {
    author: author ?? [],
    deciders: deciders ?? [],
    consulted: consulted ?? [],
    informed: informed ?? [],
    owner: owner ?? [],
    reviewers: reviewers ?? [],
  };
};
