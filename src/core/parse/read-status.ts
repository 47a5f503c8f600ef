import type { CanonicalStatus } from '../model/status.ts';
import { statusFillers, statusWords } from './status-words.ts';
import { hasAsciiLetter, keyOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

export type StatusPhrases = ReadonlyMap<string, CanonicalStatus>;

/** A status text and what it means. */
export interface StatusReading {
  readonly value: CanonicalStatus;
  /** The words that say it, as places in the text; the whole text where none is known. */
  readonly start: number;
  readonly end: number;
  readonly note: string | null;
}

/** The table by which statuses are looked up: ours, overlaid by the configured words. */
export const statusPhrases = (configured: Readonly<Record<string, CanonicalStatus>>): StatusPhrases => {
  const phrases = new Map<string, CanonicalStatus>();
  for (const [status, words] of Object.entries(statusWords)) {
    for (const word of words) phrases.set(word, status as keyof typeof statusWords);
  }
  for (const [word, status] of Object.entries(configured)) {
    const key = keyOf(word);
    if (key !== '') phrases.set(key, status);
  }
  return phrases;
};

const longestPhrase = 6;
const maximumLength = 500;

interface Match {
  readonly value: CanonicalStatus;
  readonly start: number;
  readonly end: number;
}

const phraseAt = (words: readonly Word[], from: number, phrases: StatusPhrases): Match | null => {
  for (let count = Math.min(longestPhrase, words.length - from); count > 0; count -= 1) {
    const run = words.slice(from, from + count);
    const value = phrases.get(run.map((word) => word.text).join(' '));
    const first = run[0];
    const last = run.at(-1);
    if (value !== undefined && first && last) return { value, start: first.start, end: last.end };
  }
  return null;
};

const isSkipped = (word: Word): boolean =>
  statusFillers.has(word.text) || !hasAsciiLetter(word.text) || /^\d/.test(word.text);

/** The status phrase that a text begins with, after emoji, mojibake, dates and words that say nothing. */
const leadingPhrase = (text: string, phrases: StatusPhrases): Match | null => {
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    const match = phraseAt(words, index, phrases);
    if (match) return match;
    if (!isSkipped(word)) return null;
  }
  return null;
};

/** The same length, with everything in brackets blank. */
const withoutBrackets = (text: string): string => {
  let depth = 0;
  let result = '';
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    result += depth > 0 ? ' '.repeat(character.length) : character;
    if ((character === ')' || character === ']') && depth > 0) depth -= 1;
  }
  return result;
};

const meanings = (parts: readonly string[], phrases: StatusPhrases): ReadonlySet<CanonicalStatus> =>
  new Set(parts.flatMap((part) => leadingPhrase(part, phrases)?.value ?? []));

/** Whether a text still offers a choice of statuses, as templates do: `proposed | accepted`, `Proposed/Accepted`. */
const isMenu = (text: string, phrases: StatusPhrases): boolean => {
  const choices = withoutBrackets(text).split(/[|/\u2026]|\bor\b/i);
  return choices.length > 1 && meanings(choices, phrases).size > 1;
};

/** `Proposed, Accepted, Deprecated`: three meanings, for two are a status with a remark. */
const isCommaMenu = (text: string, phrases: StatusPhrases): boolean =>
  meanings(withoutBrackets(text).split(','), phrases).size > 2;

/** Whether the bracket that a text begins with closes at its very end. */
const isBracketed = (text: string): boolean => {
  if (!text.startsWith('[') || !text.endsWith(']')) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
};

/** A template's text: in square or angle brackets, or a choice in braces. */
const isPlaceholder = (text: string): boolean =>
  isBracketed(text) || /^<[^>]*>$/.test(text) || /^\{[^}]*[|/,][^}]*\}$/.test(text);

const supersededBy = /\b(?:super[sc]ee?ded|replaced)\s{1,3}by\b/i;
/** Words before "superseded by" that leave the record in force. */
const limiting: ReadonlySet<string> = new Set(['partially', 'partly', 'part', 'not', 'be', 'never']);

/** "Accepted, later superseded by ADR-9": the later word counts. Null if no such words stand in the text, or limited ones. */
const supersession = (text: string): Match | null => {
  const match = supersededBy.exec(text);
  if (!match) return null;
  const before = wordsOf(text.slice(0, match.index)).at(-1);
  if (before && limiting.has(before.text)) return null;
  return { value: 'superseded', start: match.index, end: match.index + match[0].search(/\s/) };
};

const lastStep = (text: string): number =>
  Math.max(text.lastIndexOf('->'), text.lastIndexOf('=>'), text.lastIndexOf('\u2192'));

const matchOf = (text: string, phrases: StatusPhrases): Match | null => {
  const later = supersession(text);
  if (later) return later;
  const step = lastStep(text);
  if (step !== -1) {
    const reached = leadingPhrase(text.slice(step + 1), phrases);
    if (reached) return { ...reached, start: reached.start + step + 1, end: reached.end + step + 1 };
  }
  return leadingPhrase(text, phrases);
};

const noteOf = (text: string, match: Match): string | null => {
  const before = wordsOf(text.slice(0, match.start)).some((word) => hasAsciiLetter(word.text))
    ? text.slice(0, match.start)
    : '';
  const after = text
    .slice(match.end)
    .replace(/^[\s,;:.\u2013\u2014-]+/, '')
    .trim();
  const bracketed = /^[([]([^()[\]]*)[)\]]\.?$/.exec(after)?.[1];
  const note = `${before.trim()} ${(bracketed ?? after).trim()}`.trim();
  return note === '' || !/[\p{L}\p{N}]/u.test(note) ? null : note;
};

/** Whether the words that a text begins with are a status we know. */
export const isStatusText = (text: string, phrases: StatusPhrases): boolean =>
  matchOf(text.slice(0, maximumLength).trim(), phrases) !== null;

/**
 * What a status text means; null for an empty one. A text that begins with no known word, a template's menu and a text in
 * brackets are `other`. Looks at the first 500 characters.
 */
export function readStatusText(written: string, phrases: StatusPhrases): StatusReading | null {
  if (written.trim() === '') return null;
  const whole = { value: 'other', start: 0, end: written.length, note: null } as const;
  const text = written.slice(0, maximumLength);
  const trimmed = text.trim();
  const isHistory = lastStep(text) !== -1;
  if (isPlaceholder(trimmed) || (isMenu(text, phrases) && !isHistory)) return whole;
  const match = matchOf(text, phrases);
  if (!match || (isCommaMenu(text, phrases) && !isHistory && !supersession(text))) return whole;
  return { ...match, note: noteOf(text, match) };
}
