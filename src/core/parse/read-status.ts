import type { CanonicalStatus } from '../model/status.ts';
import { isMojibake, spellings } from './field-words.ts';
import { everyLanguage } from './metadata-words/every-language.ts';
import { relationPhrases } from './relation-phrases.ts';
import { boxesIn, commaMenu, isBracketed, menuChoices } from './status-menu.ts';
import { segmented, statusTokens } from './status-tokens.ts';
import { hasAsciiLetter, wordsOf } from './words.ts';
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

const keyOfPhrase = (phrase: string): string =>
  statusTokens(phrase)
    .map((word) => word.text)
    .join(' ');

const ownPhrases = (): StatusPhrases => {
  const phrases = new Map<string, CanonicalStatus>();
  for (const { statuses, language } of everyLanguage) {
    for (const [status, words] of Object.entries(statuses)) {
      for (const word of words.flatMap((one) => spellings(one, language))) {
        const key = keyOfPhrase(word);
        if (!phrases.has(key)) phrases.set(key, status as CanonicalStatus);
      }
    }
  }
  return phrases;
};

const own = ownPhrases();

/** The table by which statuses are looked up: the words of every language, overlaid by the configured ones. */
export const statusPhrases = (configured: Readonly<Record<string, CanonicalStatus>>): StatusPhrases => {
  const words = Object.entries(configured);
  if (words.length === 0) return own;
  const phrases = new Map(own);
  for (const [word, status] of words) {
    const key = keyOfPhrase(word);
    if (key !== '') phrases.set(key, status);
  }
  return phrases;
};

const longestPhrase = 6;
const maximumLength = 500;

/** Words before the status word that say nothing: "This decision has been accepted". */
const fillers: ReadonlySet<string> = new Set(everyLanguage.flatMap((words) => words.fillers));

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

/** Words that say nothing, dates, and emoji whose bytes were read in a wrong encoding. */
const isSkipped = (word: Word): boolean => fillers.has(word.text) || /^\d/.test(word.text) || isMojibake(word.text);

/** The same length, with `:white_check_mark:` and the like blank. */
const withoutShortcodes = (text: string): string =>
  text.replace(/:[a-z\d_+-]{2,40}:/g, (code) => ' '.repeat(code.length));

/** The status phrase that a text begins with, after emoji, mojibake, dates and words that say nothing. */
const leadingPhrase = (text: string, phrases: StatusPhrases): Match | null => {
  const words = statusTokens(withoutShortcodes(text));
  for (const [index, word] of words.entries()) {
    const match = phraseAt(words, index, phrases);
    if (match) return match;
    const parts = segmented(word.text, phrases, fillers);
    const value = parts?.value ?? null;
    if (value !== null) return { value, start: word.start, end: word.end };
    if (parts === null && !isSkipped(word)) return null;
  }
  return null;
};

const meanings = (parts: readonly string[], phrases: StatusPhrases): ReadonlySet<CanonicalStatus> =>
  new Set(parts.flatMap((part) => leadingPhrase(part, phrases)?.value ?? []));

/** Whether a status is told and then explained: `Draft: being written or under review`. */
const isExplained = (text: string, phrases: StatusPhrases): boolean => {
  const [head, ...rest] = text.split(/[:\uff1a]/, 2);
  return head !== undefined && rest.length > 0 && isBareStatus(head, phrases);
};

/**
 * Whether a text still offers a choice of statuses, as templates do: `proposed | accepted`, `Proposed/Accepted`. What explains the
 * one status that is told offers nothing.
 */
const isMenu = (text: string, phrases: StatusPhrases): boolean => {
  const [first = '', ...others] = menuChoices(text);
  if (others.length === 0 || meanings([first, ...others], phrases).size < 2) return false;
  return !isExplained(first, phrases) || others.some((one) => isExplained(one, phrases));
};

/** `Proposed, Accepted, Deprecated`: three meanings, for two are a status with a remark. */
const isCommaMenu = (text: string, phrases: StatusPhrases): boolean => meanings(commaMenu(text), phrases).size > 2;

/** A template's text: in square or angle brackets, or a choice in braces. */
const isPlaceholder = (text: string): boolean =>
  isBracketed(text) || /^<[^>]*>$/.test(text) || /^\{[^}]*[|/,][^}]*\}$/.test(text);

/** "Accepted, later superseded by ADR-9": the later word counts. Null if no such words stand in the text, or limited ones. */
const supersession = (text: string): Match | null => {
  const phrase = relationPhrases(text).find(({ role }) => role === 'supersededBy');
  if (!phrase) return null;
  if (phrase.verb) return { value: 'superseded', ...phrase.verb };
  // "superseded by": the last word only leads to the other record.
  const verb = wordsOf(text.slice(phrase.start, phrase.end)).slice(0, -1).at(-1);
  return { value: 'superseded', start: phrase.start, end: verb ? phrase.start + verb.end : phrase.end };
};

const lastStep = (text: string): number =>
  Math.max(text.lastIndexOf('->'), text.lastIndexOf('=>'), text.lastIndexOf('\u2192'));

/** `Accepted, now deprecated`, `Proposed, then rejected`: an end that came later. Null if none is told. */
const laterEnd = (text: string, phrases: StatusPhrases): Match | null => {
  const step = /[,;(\u2013\u2014]\s?(?:and )?(?:then|now|later|subsequently)\s/i.exec(text);
  const bracket = /\(([^()]{1,30})\)/.exec(text);
  const at = step
    ? step.index + step[0].length
    : bracket && isBareStatus(bracket[1] ?? '', phrases)
      ? bracket.index + 1
      : -1;
  if (at === -1) return null;
  const end = leadingPhrase(text.slice(at), phrases);
  const isEnd = end !== null && ['rejected', 'deprecated', 'superseded'].includes(end.value);
  return isEnd ? { ...end, start: end.start + at, end: end.end + at } : null;
};

const matchOf = (text: string, phrases: StatusPhrases): Match | null => {
  const box = boxesIn(text).find(({ isTicked }) => isTicked);
  if (box) {
    const ticked = leadingPhrase(text.slice(box.start, box.end), phrases);
    if (ticked) return { ...ticked, start: ticked.start + box.start, end: ticked.end + box.start };
  }
  const later = supersession(text);
  if (later) return later;
  const step = lastStep(text);
  if (step !== -1) {
    const reached = leadingPhrase(text.slice(step + 1), phrases);
    if (reached) return { ...reached, start: reached.start + step + 1, end: reached.end + step + 1 };
  }
  const first = leadingPhrase(text, phrases);
  return first && (laterEnd(text, phrases) ?? first);
};

const isTelling = (word: Word): boolean =>
  hasAsciiLetter(word.text) || (/^\p{L}/u.test(word.text) && !isMojibake(word.text));

const noteOf = (text: string, match: Match): string | null => {
  const lead = text.slice(0, match.start);
  const before = wordsOf(withoutShortcodes(lead)).some(isTelling) ? lead : '';
  const after = text
    .slice(match.end)
    .replace(/^[\s,;:.\u00b7\u2013\u2014-]+/, '')
    .trim();
  const bracketed = /^[([\uff08]([^()[\]]*)[)\]\uff09]\.?$/.exec(after)?.[1];
  const note = `${before.trim()} ${(bracketed ?? after).trim()}`.trim();
  return note === '' || !/[\p{L}\p{N}]/u.test(note) ? null : note;
};

/** Whether the words that a text begins with are a status we know. */
export const isStatusText = (text: string, phrases: StatusPhrases): boolean =>
  matchOf(text.slice(0, maximumLength).trim(), phrases) !== null;

/** Whether a text is nothing but one status, perhaps with signs around it. */
export const isBareStatus = (text: string, phrases: StatusPhrases): boolean =>
  phrases.has(
    statusTokens(withoutShortcodes(text.slice(0, maximumLength)))
      .filter((word) => !isMojibake(word.text))
      .map((word) => word.text)
      .join(' '),
  );

/**
 * Whether a status text is what a template left to be filled in: a menu (`proposed | accepted`, with bars, slashes, commas or
 * "or"), something in square or angle brackets, a choice in braces. Such a text reads as `other`.
 */
export function isStatusPlaceholder(written: string, phrases: StatusPhrases): boolean {
  const text = written.slice(0, maximumLength);
  if (isPlaceholder(text.trim())) return true;
  if (lastStep(text) !== -1) return false;
  const boxes = boxesIn(text);
  if (boxes.length > 0) return boxes.length > 1 && !boxes.some(({ isTicked }) => isTicked);
  return isMenu(text, phrases) || (isCommaMenu(text, phrases) && !supersession(text));
}

/**
 * What a status text means; null for an empty one. A text that begins with no known word, a template's menu and a text in
 * brackets are `other`. Looks at the first 500 characters.
 */
export function readStatusText(written: string, phrases: StatusPhrases): StatusReading | null {
  if (written.trim() === '') return null;
  const text = written.slice(0, maximumLength);
  const match = isStatusPlaceholder(written, phrases) ? null : matchOf(text, phrases);
  if (!match) return { value: 'other', start: 0, end: written.length, note: null };
  return { ...match, note: noteOf(text, match) };
}
