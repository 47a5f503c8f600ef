import { notProse } from './prose.ts';

/** A left-over of a template in a text; offsets in that text. */
export interface Leftover {
  readonly kind: 'prompt' | 'unfinished' | 'date' | 'filler';
  readonly start: number;
  readonly end: number;
}

/** Longest prompt that is looked at, in UTF-16 code units; also keeps every search below linear. */
const longestPrompt = 400;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const nouns = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** Verbs that a prompt begins with: it tells the author what to write. */
export const commands = words(
  'describe describes explain list lists insert add enter provide summarize summarise outline give write replace fill ' +
    'include specify mention detail identify discuss',
);

/** Other beginnings of prompts, with which remarks of an author begin, too: `[when the shop is closed]`, `[note: since May]`. */
const openings = words(
  'document note name state your short brief optional why what how who when which whether where if link links other ' +
    'additional any one-line',
);

/** What a template writes in brackets or braces for one of several things: nobody else numbers them so. */
const numbered =
  /^(?:title of )?(?:option|alternative|driver|decision driver|force|argument|pro|con|benefit|drawback|risk|link|reference) (?:\d|[a-dx])$/;

/** The same for a single thing. Authors put such words into brackets, too: `lines begin with [date] and [level]`. */
const things = nouns(
  'title|short title|name|names|your name|author|authors|author name|name/team|names/roles|name/role|team|date|status|' +
    'context|decision|consequences|rationale|description|decision title|adr title|title of the decision|number|nnn|nnnn|xxx|' +
    'xxxx|placeholder|text|your text here|text here|short description|summary|option|alternative|reason|justification|' +
    'benefit|drawback|risk|people|stakeholders|deciders|decider|url|link|impact|high/medium/low',
);

const unfinishedWord = /^(?:todo|tbd|tba|fixme)$/;

/** `{north, south or west}` is a set of values. */
const isSet = (text: string): boolean => {
  const parts = text.split(/,|\sor\s|\sand\s/);
  return parts.length > 1 && parts.every((part) => part.trim().split(' ').length <= 2) && !/(?:…|\.\.\.)$/.test(text);
};

/**
 * Whether the text between brackets or braces tells somebody what to write there: certainly, or only where it ends its line,
 * because an author may have put it into a sentence.
 */
function promptOf(inside: string, isBrace: boolean): 'certain' | 'at-end' | null {
  const text = inside.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (text === '' || text.includes(notProse)) return null;
  if (numbered.test(text)) return 'certain';
  if (things.has(text)) return 'at-end';
  const all = text.split(' ');
  const [opening = ''] = all;
  const first = opening.replace(/[:,.]$/, '');
  if (all.length >= 2 && commands.has(first)) return 'certain';
  // `[example | description | pointer to more information | ...]` and `{list everyone involved}`
  if (/\|.*\|/.test(text) && /(?:…|\.\.\.)$/.test(text)) return 'certain';
  if (isBrace && all.length >= 3 && /^\p{L}/u.test(text) && !/[:;="'$\\<>]/.test(text) && !isSet(text))
    return 'certain';
  return all.length >= 2 && openings.has(first) && !opening.endsWith(':') ? 'at-end' : null;
}

/** Whether nothing but punctuation comes behind a place on its line. */
const endsLine = (text: string, end: number): boolean =>
  /^[^\p{L}\p{N}\uFFFC\r\n]{0,40}(?:[\r\n]|$)/u.test(text.slice(end, end + 41));

/** Brackets and braces: the innermost ones, on one paragraph, at most 400 characters apart. */
function* bracketPrompts(text: string): Generator<Leftover> {
  let open: { readonly sign: string; readonly at: number } | null = null;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '[' || sign === '{') open = { sign, at: index };
    else if (sign === ']' || sign === '}') {
      const isPair = open !== null && (open.sign === '[') === (sign === ']');
      if (open !== null && isPair && index - open.at <= longestPrompt) {
        const before = text.charAt(open.at - 1);
        const after = text.charAt(index + 1);
        const isBrace = sign === '}';
        // `{{ mustache }}`, `${variable}`, `/users/{name}/orders`, `items[name]`, `[[wiki link]]`, `[text](address)`, `{date}-{title}.md`.
        const isPattern =
          isBrace && (/[-_.=&@~:]/.test(before) || /^[-_.=&@~]\S/.test(text.slice(index + 1, index + 3)));
        const isCode =
          isPattern ||
          /[\p{L}\p{N}$/\\{[%#@]/u.test(before) ||
          /[/}\](:[]/.test(after) ||
          (isBrace && /[\p{L}\p{N}]/u.test(after));
        const isOwnPair = !isCode || (after === ':' && !isBrace);
        const inside = text.slice(open.at + 1, index);
        const prompt = isOwnPair ? promptOf(inside, isBrace) : null;
        const place = { start: open.at, end: index + 1 };
        if (isOwnPair && unfinishedWord.test(inside.trim().toLowerCase())) yield { kind: 'unfinished', ...place };
        else if (prompt === 'certain' || (prompt === 'at-end' && endsLine(text, index + 1))) {
          yield { kind: 'prompt', ...place };
        }
      }
      open = null;
    }
  }
}

/** `TODO`, `TBD`, `FIXME` as a mark of the author, not as a word that the text is about (`TODO comments`, `a TODO list`). */
function* unfinishedMarks(text: string): Generator<Leftover> {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_/#.-])(?:TODO|TBD|TBA|FIXME|tbd)(?![\p{L}\p{N}_/-])/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 40), start).trimEnd();
    const after = text.slice(end, end + 40).trimStart();
    const begins =
      before === '' || /[:(\[{|–—-]$/.test(before) || /\n\s*$/.test(text.slice(Math.max(0, start - 40), start));
    const closes = after === '' || /^[:)\]}.…!|]/.test(after);
    const isSaid = /\b(?:is|are|still|remains|remain)$/i.test(before) && /^(?:$|[.,;)])/.test(after);
    // `It begins on TBD.`: only what is to be announced stands in the place of a day, a version, a person.
    const isInPlace =
      /^TB[AD]$/.test(match[0]) && /\b(?:at|by|from|in|on|until)$/i.test(before) && /^(?:$|[.,;)])/.test(after);
    if ((begins && closes) || isSaid || isInPlace || (match[0] !== 'tbd' && after.startsWith(':'))) {
      yield { kind: 'unfinished', start, end };
    }
  }
}

const dateLine =
  /^(?:[^:]{0,40}:)?\s{0,20}(["'[{(<]{0,2}(?:YYYY-MM-DD|yyyy-mm-dd|YYYY\/MM\/DD|DD[./-]MM[./-]YYYY|MM\/DD\/YYYY)\b.{0,80})$/;

/** A date pattern where a date should be: alone on its line, or behind a label. Text that explains the pattern is left alone. */
function* datePatterns(text: string): Generator<Leftover> {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const value = dateLine.exec(line[0].slice(0, longestPrompt))?.[1];
    if (value === undefined || /^\S+\s+(?:format|is|are|as)\b/.test(value)) continue;
    const end = line.index + line[0].length;
    yield { kind: 'date', start: end - value.length, end: end - value.length + value.trimEnd().length };
  }
}

/** Filler text of typesetters. */
function* filler(text: string): Generator<Leftover> {
  for (const match of text.matchAll(/\blorem\s{1,5}ipsum\b/gi)) {
    yield { kind: 'filler', start: match.index, end: match.index + match[0].length };
  }
}

/** Finds what a template left in a text, in order and without overlaps. Time is linear in the text. */
export function findLeftovers(text: string): readonly Leftover[] {
  const found = [...datePatterns(text), ...bracketPrompts(text), ...unfinishedMarks(text), ...filler(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
