import type { Asked } from '../model/authority.ts';
import { isName, isPost, isRoleLike, isSingularRole } from './role-words.ts';

const longest = 200;
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

type Joint = 'list' | 'all' | 'any' | 'unclear';

/** What stands between names. A slash between blanks is one of them; without blanks it is part of a name (`UI/UX Lead`), or both are roles. */
const joints =
  /(\s{0,3}[,;]\s{0,3}(?:(?:and|or|&|plus)\s)?\s{0,3}|\s{0,3}\+\s{0,3}|\s{0,3}(?:→|->|=>)\s{0,3}|\s(?:and\/or|and|or|as well as|plus|&|\/|\||then)\s)/i;

function jointOf(text: string): Joint {
  const word = text.replace(/^[\s,;]+|\s+$/g, '').toLowerCase();
  if (word === '') return 'list';
  if (word === 'or' || word === '/' || word === '|') return 'any';
  return ['+', 'and', '&', 'as well as', 'plus'].includes(word) ? 'all' : 'unclear';
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
const named = (name: string): Asked => ({ kind: 'name', name: name.startsWith('@') ? name : capital(name) });
const withoutArticle = (text: string): string => text.replace(/^(?:the|an?|our|its) (?=\S)/i, '').trim();

/** `CTO/CISO` are two roles, either of them; `UI/UX Lead` is one, and so is `Principal/Staff Architect`, which both kinds fill. */
function oneName(text: string): Asked | null {
  const name = withoutArticle(text);
  if (!isName(name)) return null;
  const parts = name.startsWith('@') ? [name] : name.split('/');
  const isWhole = (part: string, at: number): boolean =>
    isRoleLike(part) && isName(part) && (at > 0 || isPost(part) || !name.includes(' '));
  const isChoice = parts.length > 1 && parts.every(isWhole);
  return isChoice ? { kind: 'any', of: parts.map(named) } : named(name);
}

const isOnePerson = (name: string): boolean => name.startsWith('@') && !name.includes('/');

/** `2 team members`, `at least two members of the platform team`, `one architect`; undefined: it begins with no number. */
function counted(text: string): Asked | null | undefined {
  const match =
    /^(?:at least |a minimum of |minimum |any )?(\d{1,2}|one|two|three|four|five|six)(?: ?x)? (?:(?:members?|people|representatives?|reviewers?|approvers?) (?:of|from) )?(.+)$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const [, figure = '', whom = ''] = match;
  const count = numbers[figure.toLowerCase()] ?? Number(figure);
  const name = withoutArticle(whom.replace(/^(?:different|distinct) /i, ''));
  if (count < 1 || count > 20 || !isName(name) || (count > 1 && isOnePerson(name))) return null;
  return count === 1 ? oneName(name) : { kind: 'count', count, from: [name.startsWith('@') ? name : capital(name)] };
}

const onePart = (text: string): Asked | null => {
  const some = counted(text);
  if (some !== undefined) return some;
  return oneName(text.replace(/^any (?=\S+(?: \S+)?$)/i, ''));
};

interface Chain {
  readonly parts: string[];
  readonly joints: Joint[];
}

/** The names and what joins them. `Security and Compliance Team` stays one name: its first half alone is no role. */
function chainOf(text: string): Chain | null {
  const pieces = text.split(joints);
  const chain: Chain = { parts: [pieces[0] ?? ''], joints: [] };
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const [between = '', part = ''] = pieces.slice(at, at + 2);
    const before = chain.parts.at(-1) ?? '';
    const isInside = /^\s(?:and|&)\s$/i.test(between) && !isRoleLike(before) && part.includes(' ');
    if (isInside && isSingularRole(part) && counted(part) === undefined) {
      chain.parts[chain.parts.length - 1] = `${before}${between}${part}`;
    } else if (isInside && isRoleLike(part) && counted(part) === undefined) {
      // `Platform and Security Leads`: two roles, of which one is named by half.
      return null;
    } else {
      chain.parts.push(part);
      chain.joints.push(jointOf(between));
    }
  }
  return chain;
}

function combined(text: string): Asked | null {
  const chain = chainOf(text);
  if (chain === null || chain.parts.length > 10) return null;
  const kinds = new Set(chain.joints);
  if (kinds.has('unclear') || (kinds.has('any') && kinds.has('all'))) return null;
  const isHalf = (part: string): boolean => /\s(?:and|&)\s/i.test(part);
  if (chain.parts.some(isHalf) && chain.parts.some((part) => !isHalf(part) && !isRoleLike(part))) return null;
  const of = chain.parts.map((part) => onePart(part.trim()));
  const read = of.filter((each) => each !== null);
  const [only] = read;
  if (read.length < of.length || only === undefined) return null;
  return read.length === 1 ? only : { kind: kinds.has('any') ? 'any' : 'all', of: read };
}

/** Every name in it, in order. */
export function namesIn(asked: Asked): readonly string[] {
  if (asked.kind === 'name') return [asked.name];
  return asked.kind === 'count' ? asked.from : asked.of.flatMap(namesIn);
}

/** `any two of A, B and C`, `one of A or B`; undefined: it is no choice of a list. */
function chosen(text: string): Asked | null | undefined {
  const match = /^(?:at least |any )?(\d|one|two|three|four|any|either) of (?:the )?(.+)$/i.exec(text);
  if (match === null) return undefined;
  const list = combined(match[2] ?? '');
  if (list === null || list.kind === 'count') return null;
  const figure = (match[1] ?? '').toLowerCase();
  const count = numbers[figure] ?? (Number(figure) || 1);
  const of = list.kind === 'name' ? [list] : list.of;
  const names = of.flatMap((each) => (each.kind === 'name' ? [each.name] : []));
  if (names.length < of.length || (names.length > 1 && count >= names.length)) return null;
  if (count === 1 && of.length === 1) return list;
  if (names.some(isOnePerson) && of.length === 1) return null;
  return count === 1 ? { kind: 'any', of } : { kind: 'count', count, from: names };
}

/**
 * Whom a phrase such as `Tech Lead + 2 team members` asks for: `+`, `&`, `and` and commas are all of them, `or` and `/` one of them,
 * a number so many of those that follow. null where it says nobody in particular (`relevant stakeholders`), mixes `and` with `or`,
 * or holds a condition or anything else beside names: then nothing may be concluded from it.
 */
export function readAsked(phrase: string): Asked | null {
  if (phrase.length > longest) return null;
  const text = phrase
    .replace(/\s+/g, ' ')
    .replace(/(\d|\b(?:one|two|three))(?: or more|\+)(?= [a-z@])/gi, '$1')
    // An abbreviation of the name, or the account behind it: `Architecture Board (ARB)`.
    .replace(/ \((?:[A-Z]{2,6}s?|@[\w/-]{1,60})\)/g, '')
    // `API Guild (2 approvals)`.
    .replace(/^([^()+,;/&]{1,60}) \((\d{1,2}) (?:approvals?|reviewers?|people|votes?)\)$/i, '$2 $1')
    .replace(/^both (?=.{1,150} and )|^either (?!of )(?=.{1,150} or )/i, '')
    .replace(/[\s.;:,]+$/, '')
    .trim();
  if (text === '') return null;
  const choice = chosen(text);
  const read = choice === undefined ? combined(text) : choice;
  if (read === null) return null;
  const names = namesIn(read).map((name) => name.toLowerCase());
  // A name that stands twice is a slip or another meaning.
  return new Set(names).size === names.length ? read : null;
}
