import { notProse } from './prose.ts';

/** A left-over of a template in a text; offsets in that text. */
export interface Leftover {
  readonly kind: 'prompt' | 'unfinished' | 'date' | 'filler';
  readonly start: number;
  readonly end: number;
}

/** Longest prompt that is looked at, in UTF-16 code units; also keeps every search below linear. */
const longestPrompt = 400;

/** Words that a prompt begins with: it tells the author what to write. */
const promptStarts = new Set(
  (
    'describe describes explain list lists insert add enter provide summarize summarise outline give state write replace ' +
    'fill include specify mention detail document identify discuss note name your short brief optional why what how who ' +
    'when which whether if link links other additional any one-line any describe where explain'
  ).split(' '),
);

/** What a template writes in brackets or braces for a single thing. */
const promptNouns = new Set(
  (
    'title|short title|name|names|your name|author|authors|author name|name/team|names/roles|name/role|team|date|status|' +
    'context|decision|consequences|rationale|description|decision title|adr title|title of the decision|number|nnn|nnnn|xxx|' +
    'xxxx|placeholder|text|your text here|text here|short description|summary|option|option a|option b|option c|option 1|' +
    'option 2|option 3|option 4|option x|alternative|alternative 1|alternative 2|alternative 3|alternative a|alternative b|' +
    'driver 1|driver 2|force 1|pro|con|argument a|argument b|argument c|argument d|reason|justification|benefit|benefit 1|' +
    'benefit 2|drawback|drawback 1|drawback 2|risk|risk 1|people|stakeholders|deciders|decider|url|link|link 1|link 2|' +
    'reference 1|reference 2|impact|high/medium/low|tbd|todo'
  ).split('|'),
);

/** Whether the text between brackets or braces tells somebody what to write there. */
function isPrompt(inside: string, isBrace: boolean): boolean {
  const text = inside.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (text === '' || text.includes(notProse)) return false;
  if (promptNouns.has(text)) return true;
  const words = text.split(' ');
  const first = (words[0] ?? '').replace(/[:,.]$/, '');
  if (words.length >= 2 && promptStarts.has(first)) return true;
  // `[example | description | pointer to more information | ...]` and `{list everyone involved}`
  if (/\|.*\|/.test(text) && /(?:…|\.\.\.)$/.test(text)) return true;
  return isBrace && words.length >= 3 && /^\p{L}/u.test(text) && !/[:;="'$\\<>]/.test(text);
}

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
        // `{{ mustache }}`, `${variable}`, `/users/{name}/orders`, `items[name]`, `[[wiki link]]`, `[text](address)`.
        const isCode =
          /[\p{L}\p{N}$/\\{[%#@]/u.test(before) || /[/}\](:[]/.test(after) || (isBrace && /[\p{L}\p{N}]/u.test(after));
        const isOwnPair = !isCode || (after === ':' && !isBrace);
        if (isOwnPair && isPrompt(text.slice(open.at + 1, index), isBrace)) {
          yield { kind: 'prompt', start: open.at, end: index + 1 };
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
    if ((begins && closes) || isSaid || (match[0] !== 'tbd' && after.startsWith(':'))) {
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
