/** How a hedge is meant to be written instead. */
export interface Hedge {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Firm wording, as a hint. */
  readonly instead: string;
  /** Says that it is not decided yet, which a proposal may say; otherwise it is said as if it were not meant. */
  readonly isOpen: boolean;
  /** An exact replacement of the words, null where only the author can rewrite the sentence. */
  readonly replacement: { readonly text: string; readonly safe: boolean } | null;
}

type Weight =
  /** Leaves a decision open wherever it stands. */
  | 'always'
  /** Only where it is said of what is decided: not below "because", "if", "which" (a reason or a risk may well be uncertain). */
  | 'main-clause'
  /** The same, and only where the decision is stated: what follows weighs it, and may well say "we could". */
  | 'statement';

interface Pattern {
  readonly expression: RegExp;
  readonly weight: Weight;
  readonly instead: string;
  readonly isOpen?: true;
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
  {
    expression: phrase('should probably consider'),
    weight: 'main-clause',
    instead: 'Say what will be done',
    replace: null,
  },
  {
    expression: phrase('(?:should|will|would) (?:probably|perhaps|maybe)'),
    weight: 'main-clause',
    instead: 'Write "will"',
    replace: { text: 'will', safe: true },
  },
  {
    expression: phrase('probably (?:should|will|would)'),
    weight: 'main-clause',
    instead: 'Write "will"',
    replace: { text: 'will', safe: true },
  },
  {
    expression: phrase('we (?:might|may) (?:want|need|wish) to'),
    weight: 'always',
    instead: 'Write "we will"',
    replace: null,
  },
  {
    expression: phrase('we (?:should|could|might|may) consider'),
    weight: 'always',
    instead: 'Write "we will"',
    replace: null,
  },
  {
    expression: phrase('consider(?:ing)? (?:using|adopting|moving|switching)'),
    weight: 'statement',
    instead: 'Write "use"',
    replace: null,
  },
  { expression: phrase('we (?:could|might)'), weight: 'statement', instead: 'Write "we will"', replace: null },
  {
    expression: phrase('(?:to be|not yet|yet to be) (?:decided|determined)'),
    weight: 'always',
    isOpen: true,
    instead: 'Decide it, or keep the status Proposed and say what is missing',
    replace: null,
  },
  {
    // Further on it is a detail that is left to others, say the fields of a format that is decided on.
    expression: phrase('(?:to be|not yet|yet to be) defined'),
    weight: 'statement',
    isOpen: true,
    instead: 'Decide it, or keep the status Proposed and say what is missing',
    replace: null,
  },
  {
    expression: /(?<![\p{L}\p{N}'’_-])TBD(?![\p{L}\p{N}'’_-])/gu,
    weight: 'always',
    isOpen: true,
    instead: 'Decide it, or keep the status Proposed and say what is missing',
    replace: null,
  },
  { expression: phrase('might'), weight: 'statement', instead: 'Write "will"', replace: null },
  {
    expression: phrase('(?:maybe|perhaps|probably)'),
    weight: 'statement',
    instead: 'Say it without that word',
    replace: null,
  },
];

/** Words that open a clause in which uncertainty is a reason, a risk or a condition, not the decision. */
const subordinate =
  /(?<![\p{L}'’])(?:because|since|as|that|which|who|if|unless|whether|where|when|while|although|though|so|otherwise|in case|risk|risks|even|than|for)(?![\p{L}'’])/iu;

/** `could not`, `might have been`: what was impossible, or long past. */
const negatedOrPast = /^[ \t\r\n]{1,8}(?:not|have|never)(?![\p{L}])/iu;

/** `has to be defined first` demands something, and `to be decided by each team` says who decides: neither is open. */
const demanded = /(?:ha(?:ve|s|d|ving)|needs?|needed|ought|able|allowed)[ \t\r\n]{1,8}$/iu;
const settled = /^[ \t\r\n]{1,8}(?:by|at|from|per|via|through|dynamically|automatically|individually)(?![\p{L}])/iu;

const isSettled = (text: string, at: number, words: string): boolean => {
  if (!/^to\s/i.test(words)) return false;
  const isDemand = !/decided$/i.test(words) && demanded.test(text.slice(Math.max(0, at - 20), at));
  return isDemand || settled.test(text.slice(at + words.length, at + words.length + 30));
};

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

/** Where the sentences of a text end, the last one apart; ascending. */
export const sentenceEnds = (text: string): readonly number[] =>
  Array.from(text.matchAll(/[.!?](?=\s)/g), (match) => match.index);

function isHedge(text: string, at: number, words: string, weight: Weight): boolean {
  const after = text.slice(at + words.length, at + words.length + 20);
  if (/(?:could|might|may)$/i.test(words) && negatedOrPast.test(after)) return false;
  if (isSettled(text, at, words)) return false;
  if (weight === 'always') return true;
  // `Maybe` in the middle of a sentence is a name.
  if (/^\p{Lu}/u.test(words) && sentenceBefore(text, at).trim() !== '') return false;
  return !subordinate.test(sentenceBefore(text, at)) && !after.trimStart().startsWith('?');
}

/**
 * Finds hedging in a piece of English prose, in order and without overlaps; what stands in quotes is left alone. Time is linear
 * in the text.
 *
 * @param statement how many sentences state the decision; what follows weighs it and may well say "we could"
 * @param apart spans of the text that are left alone
 */
export function findHedges(
  text: string,
  statement: number,
  apart: readonly { readonly start: number; readonly end: number }[] = [],
): readonly Hedge[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of apart) taken.fill(1, start, end);
  for (const match of text.matchAll(quoted)) taken.fill(1, match.index, match.index + match[0].length);
  const stated = statement <= 0 ? 0 : (sentenceEnds(text)[statement - 1] ?? text.length);

  const hedges: Hedge[] = [];
  for (const { expression, weight, instead, isOpen = false, replace } of patterns) {
    for (const match of text.matchAll(expression)) {
      const words = match[0];
      const start = match.index;
      const end = start + words.length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      if (weight === 'statement' && start >= stated) continue;
      if (!isHedge(text, start, words, weight)) continue;
      taken.fill(1, start, end);
      hedges.push({ start, end, words, instead, isOpen, replacement: /^\p{Ll}/u.test(words) ? replace : null });
    }
  }
  return hedges.sort((a, b) => a.start - b.start);
}
