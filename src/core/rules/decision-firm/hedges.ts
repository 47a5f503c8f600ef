/** How a hedge is meant to be written instead. */
export interface Hedge {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Firm wording, as a hint. */
  readonly instead: string;
  /** An exact replacement of the words, null where only the author can rewrite the sentence. */
  readonly replacement: { readonly text: string; readonly safe: boolean } | null;
}

type Weight =
  /** Leaves a decision open wherever it stands. */
  | 'always'
  /** Only where it is said of what is decided: not below "because", "if", "which" (a reason or a risk may well be uncertain). */
  | 'main-clause';

interface Pattern {
  readonly expression: RegExp;
  readonly weight: Weight;
  readonly instead: string;
  readonly replace: { readonly text: string; readonly safe: boolean } | null;
}

const blank = '[ \\t\\r\\n]{1,8}';
const phrase = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}'’-])${words.replaceAll(' ', blank)}(?![\\p{L}'’-])`, 'giu');

/**
 * The hedges, longest first: the first one that matches a place wins. `will` takes the place of a modal verb and its adverb
 * without any other change of the sentence, which is why those replacements are exact.
 */
const patterns: readonly Pattern[] = [
  { expression: phrase('should probably consider'), weight: 'always', instead: 'say what will be done', replace: null },
  {
    expression: phrase('(?:should|will|would) (?:probably|perhaps|maybe)'),
    weight: 'always',
    instead: 'will',
    replace: { text: 'will', safe: true },
  },
  {
    expression: phrase('probably (?:should|will|would)'),
    weight: 'always',
    instead: 'will',
    replace: { text: 'will', safe: true },
  },
  { expression: phrase('we (?:might|may) (?:want|need|wish) to'), weight: 'always', instead: 'we will', replace: null },
  { expression: phrase('we (?:should|could|might|may) consider'), weight: 'always', instead: 'we will', replace: null },
  {
    expression: phrase('consider(?:ing)? (?:using|adopting|moving|switching)'),
    weight: 'main-clause',
    instead: 'use',
    replace: null,
  },
  { expression: phrase('we (?:could|might)'), weight: 'main-clause', instead: 'we will', replace: null },
  {
    expression: phrase('(?:to be|not yet|yet to be) (?:decided|determined|defined)'),
    weight: 'always',
    instead: 'the decision itself',
    replace: null,
  },
  {
    expression: /(?<![\p{L}\p{N}'’_-])TBD(?![\p{L}\p{N}'’_-])/gu,
    weight: 'always',
    instead: 'the decision itself',
    replace: null,
  },
  { expression: phrase('might'), weight: 'main-clause', instead: 'will', replace: null },
  {
    expression: phrase('(?:maybe|perhaps|probably)'),
    weight: 'main-clause',
    instead: 'the same without it',
    replace: null,
  },
];

/** Words that open a clause in which uncertainty is a reason, a risk or a condition, not the decision. */
const subordinate =
  /(?<![\p{L}'’])(?:because|since|as|that|which|who|if|unless|whether|where|when|while|although|though|so|otherwise|in case|risk|risks|even|than|for)(?![\p{L}'’])/iu;

/** `could not`, `might have been`: what was impossible, or long past. */
const negatedOrPast = /^[ \t\r\n]{1,8}(?:not|have|never)(?![\p{L}])/iu;

/** Quoted words are somebody else's. Straight and curly double quotes, at most 300 characters apart. */
const quoted = /"[^"\r\n]{1,300}"|“[^”]{1,300}”|«[^»]{1,300}»/gu;

const sentenceEnd = /[.!?:;](?=[\s"”)])|\uFFFC?\r?\n[ \t]*\r?\n/g;

/** The text of the sentence before a place, at most 400 characters of it. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 400), at);
  let start = 0;
  for (const match of before.matchAll(sentenceEnd)) start = match.index + match[0].length;
  return before.slice(start);
}

/** How many sentences of the text end before a place. */
const sentencesBefore = (text: string, at: number): number =>
  Array.from(text.slice(0, at).matchAll(/[.!?](?=\s)/g)).length;

function isHedge(text: string, at: number, words: string, weight: Weight): boolean {
  const after = text.slice(at + words.length, at + words.length + 20);
  if (/(?:could|might|may)$/i.test(words) && negatedOrPast.test(after)) return false;
  if (weight === 'always') return true;
  return !subordinate.test(sentenceBefore(text, at)) && !after.trimStart().startsWith('?');
}

/**
 * Finds hedging in a piece of English prose, in order and without overlaps; what stands in quotes is left alone.
 *
 * @param mildFrom the number of sentences after which plain "might", "maybe", "perhaps" and "probably" are left alone, too:
 * a decision is stated at the beginning, and what follows weighs it
 */
export function findHedges(text: string, mildFrom: number): readonly Hedge[] {
  const quotes = Array.from(text.matchAll(quoted), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const hedges: Hedge[] = [];
  for (const { expression, weight, instead, replace } of patterns) {
    for (const match of text.matchAll(expression)) {
      const words = match[0];
      const start = match.index;
      const end = start + words.length;
      if (quotes.some((quote) => quote.start < end && quote.end > start)) continue;
      if (hedges.some((hedge) => hedge.start < end && hedge.end > start)) continue;
      if (!isHedge(text, start, words, weight)) continue;
      const isMild = /^(?:might|maybe|perhaps|probably)$/i.test(words);
      if (isMild && sentencesBefore(text, start) >= mildFrom) continue;
      // `Maybe` in the middle of a sentence is a name.
      if (isMild && /^\p{Lu}/u.test(words) && sentenceBefore(text, start).trim() !== '') continue;
      const startsSmall = /^\p{Ll}/u.test(words);
      hedges.push({ start, end, words, instead, replacement: startsSmall ? replace : null });
    }
  }
  return hedges.sort((a, b) => a.start - b.start);
}
