import { everyLanguage } from './metadata-words/every-language.ts';
import { relationRoles } from './metadata-words/metadata-words.ts';
import type { RelationRole } from './metadata-words/metadata-words.ts';
import { address, linksIn } from './read-references.ts';
import { relationFrames } from './relation-frames.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

const table = (): ReadonlyMap<string, RelationRole> => {
  const found = new Map<string, RelationRole>();
  for (const { fields } of everyLanguage) {
    for (const role of relationRoles) {
      for (const phrase of fields[role] ?? []) if (!found.has(phrase)) found.set(phrase, role);
    }
  }
  return found;
};

const phrases = table();
const partly: ReadonlySet<string> = new Set(everyLanguage.flatMap((words) => words.partly));
const negations: ReadonlySet<string> = new Set(everyLanguage.flatMap((words) => words.not));
const longestPhrase = 6;
/** How many words behind "supersedes" may say that it is in part. */
const partlyBehind = 4;

/** A phrase that relates a record to others, with its place in the text. */
export interface RelationPhrase {
  readonly role: RelationRole;
  readonly start: number;
  readonly end: number;
  /** The words before it in the same text. */
  readonly before: readonly Word[];
  /** The word that says it, where it stands behind the target. */
  readonly verb: { readonly start: number; readonly end: number } | null;
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);

/** The same length, with comments, deleted text, links and addresses blank: their words say nothing about this record. */
export const withoutTargets = (raw: string): string => {
  let text = raw
    .replace(/<!--.{0,500}?-->/gs, (part) => ' '.repeat(part.length))
    .replace(/~~[^~]{1,300}~~/g, (part) => ' '.repeat(part.length))
    .replace(address, (part) => ' '.repeat(part.length));
  for (const { start, end } of linksIn(text)) text = blank(text, start, end);
  return text;
};

/** `ADR-3`: the word is the beginning of an id, not of `Related ADR`. */
const beginsId = (word: Word, text: string): boolean =>
  word.text.startsWith('adr') && /^[-_ ]?#?\d/.test(text.slice(word.end, word.end + 3));

const phraseAt = (
  words: readonly Word[],
  from: number,
  text: string,
): { readonly role: RelationRole; readonly count: number } | null => {
  for (let count = Math.min(longestPhrase, words.length - from); count > 0; count -= 1) {
    const run = words.slice(from, from + count);
    const role = phrases.get(run.map((word) => word.text).join(' '));
    const last = run.at(-1);
    if (role && last && !beginsId(last, text)) return { role, count };
  }
  return null;
};

const isInSentence = (text: string, word: Word, at: number): boolean => !/[.;!?]\s/.test(text.slice(word.end, at));

const copulas: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been']);
/** Words for the record itself, and around a verb. */
const ownSubject: ReadonlySet<string> = new Set(
  everyLanguage.filter(({ language }) => language === 'en').flatMap((words) => words.fillers),
);

/** `Accepted. The skins are superseded by ADR-3`: of a record with a status a sentence about something else in it. */
const isOfPart = (text: string, before: readonly Word[], at: number): boolean => {
  const sentence = before.filter((word) => isInSentence(text, word, at));
  const isPassive = copulas.has(sentence.at(-1)?.text ?? '');
  return isPassive && sentence.length < before.length && sentence.some((word) => !ownSubject.has(word.text));
};

const sharpened = (
  role: RelationRole,
  text: string,
  before: readonly Word[],
  behind: readonly Word[],
  at: number,
): RelationRole => {
  if (role === 'supersededBy') {
    const isPart = before.some((word) => partly.has(word.text) && isInSentence(text, word, at));
    return isPart || isOfPart(text, before, at) ? 'partlySupersededBy' : role;
  }
  const isPart = behind.slice(0, partlyBehind).some((word) => partly.has(word.text) && isInSentence(text, word, at));
  const isPartBefore = partly.has(before.at(-1)?.text ?? '');
  return role === 'supersedes' && (isPart || isPartBefore) ? 'partlySupersedes' : role;
};

/** The relations that a text speaks of, in order; those it denies are left out. Looks at its first 500 characters. */
export const relationPhrases = (raw: string): readonly RelationPhrase[] => {
  const text = withoutTargets(raw.slice(0, 2000));
  const words = wordsOf(text);
  const frames = relationFrames(text);
  const found: RelationPhrase[] = frames.map(({ role, start, verbStart, end }) => ({
    role,
    start,
    end: start,
    before: words.filter((word) => word.end <= start),
    verb: { start: verbStart, end },
  }));
  for (let index = 0; index < words.length; index += 1) {
    const match = phraseAt(words, index, text);
    const first = words[index];
    const last = match ? words[index + match.count - 1] : undefined;
    if (!match || !first || !last) continue;
    if (frames.some((frame) => first.start < frame.end && frame.start < last.end)) continue;
    const before = words.slice(0, index);
    const behind = words.slice(index + match.count);
    if (!negations.has(before.at(-1)?.text ?? '')) {
      const role = sharpened(match.role, text, before, behind, first.start);
      found.push({ role, start: first.start, end: last.end, before, verb: null });
    }
    index += match.count - 1;
  }
  return found.sort((one, other) => one.start - other.start);
};
