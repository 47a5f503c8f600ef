import type { DocumentRefusal } from '../model/reading.ts';

/** Of 1,679 public records the 99th percentile is 35 KB, the largest without an embedded image 85 KB. */
const maximumLength = 128 * 1024;
/** With embedded images. */
const maximumTotalLength = 1024 * 1024;
/** A parser's time goes with the blocks, and tens of thousands of tiny ones take seconds. */
const maximumLines = 10_000;
const maximumNesting = 100;
const maximumRun = 1000;
const maximumSetextHeadings = 1000;
const maximumLazyLines = 2000;
/**
 * The parser looks back from every closing mark over all marks of its paragraph. This many steps take about half a second; the
 * largest of the public records needs a hundredth of it.
 */
const maximumMarkWork = 30_000_000;
/** The parser opens and closes every container of a line against all others of the line: steps over the whole file. */
const maximumNestingWork = 1_000_000;

const dataUri = 'data:image/';
const base64Marker = ';base64,';
const runMarks = '[]*_>';
const closers = new Set([']', '*', '_', '~']);
const marks = new Set(['[', ']', '*', '_', '~', '`', '<', '&', '\\', '!', '(', ':', '@']);
const isWord = (character: string | undefined): boolean => character !== undefined && /^[\dA-Za-z]$/.test(character);

/** Length of the text without the payload of embedded images. */
const lengthWithoutImages = (text: string): number => {
  let length = text.length;
  for (let at = text.indexOf(dataUri); at !== -1; at = text.indexOf(dataUri, at + dataUri.length)) {
    const marker = text.slice(at, at + 100).indexOf(base64Marker);
    if (marker === -1) continue;
    const payload = /[\d+/=A-Za-z]*/y;
    payload.lastIndex = at + marker + base64Marker.length;
    length -= payload.exec(text)?.[0].length ?? 0;
  }
  return length;
};

interface Containers {
  /** How many quote, list and footnote markers the line begins with. */
  readonly count: number;
  /** With those that its indentation may continue from lines above. */
  readonly depth: number;
  readonly isQuoteOnly: boolean;
  /** Where its text begins. */
  readonly end: number;
}

const containersOf = (line: string): Containers => {
  let count = 0;
  let end = 0;
  const marker = /[\t ]*(?:>|[-*+](?=[\t ]|$)|\d{1,9}[).](?=[\t ]|$)|\[\^[^\]\s]{1,200}\]:)/y;
  while (marker.test(line)) {
    count += 1;
    end = marker.lastIndex;
  }
  const indent = line.length - line.trimStart().length + 3 * (line.slice(0, end).split('\t').length - 1);
  const depth = count === 0 ? 0 : count + Math.min(Math.floor(indent / 2), 2 * maximumNesting);
  return { count, depth, isQuoteOnly: /^[\t >]*$/.test(line.slice(0, end)), end };
};

interface Paragraph {
  closers: number;
  marks: number;
  /** Comments, instructions (`<!`, `<?`) and link targets without an end: each of them reads on to the paragraph's end. */
  open: number;
  /** Bare addresses in one word: each reads on to the word's end. */
  addressWork: number;
  images: number;
  /** Code and footnote marks: where nothing becomes of them, the parser joins the text again, each time moving all that follows. */
  leftovers: number;
  length: number;
  lines: number;
}

const empty: Paragraph = {
  closers: 0,
  marks: 0,
  open: 0,
  addressWork: 0,
  images: 0,
  leftovers: 0,
  length: 0,
  lines: 0,
};
const emptyParagraph = (): Paragraph => ({ ...empty });

const workOf = (paragraph: Paragraph): number =>
  paragraph.closers * paragraph.marks +
  paragraph.open * paragraph.length +
  paragraph.addressWork +
  paragraph.closers * paragraph.images * 10 +
  paragraph.leftovers ** 2 / 4 +
  (paragraph.marks > paragraph.lines ? paragraph.lines ** 2 : 0);

const addressWorkOf = (line: string): number => {
  if (!/www\.|:\/\/|@/i.test(line)) return 0;
  let work = 0;
  for (const [word] of line.matchAll(/\S+/g)) work += (word.match(/www\.|:\/\/|@/gi)?.length ?? 0) * word.length;
  return work;
};

/** How many link targets of a line do not end before the next one or the end of the line. */
const openTargets = (line: string): number => {
  let open = 0;
  let isOpen = false;
  for (const { 0: mark, index } of line.matchAll(/\]\(|\]:|\)/g)) {
    if (mark === ')') isOpen = isOpen && line[index - 1] === '\\';
    else {
      if (isOpen) open += 1;
      isOpen = true;
    }
  }
  return isOpen && line.includes('(') ? open + 1 : open;
};

/** Adds the marks of a line to its paragraph; returns the mark of a run that is too long. */
const countMarks = (line: string, paragraph: Paragraph): string | null => {
  let run = 0;
  paragraph.marks += 1;
  paragraph.lines += 1;
  paragraph.length += line.length;
  paragraph.addressWork += addressWorkOf(line);
  paragraph.open += openTargets(line);
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (!marks.has(character) && character !== '>') {
      run = 0;
      continue;
    }
    run = line[at - 1] === character ? run + 1 : 1;
    if (run > maximumRun && runMarks.includes(character)) return character;
    if (character === '_' && isWord(line[at - 1]) && isWord(line[at + 1])) continue;
    if (marks.has(character)) paragraph.marks += 1;
    if (closers.has(character)) paragraph.closers += 1;
    if (character === '<' && (line[at + 1] === '!' || line[at + 1] === '?')) paragraph.open += 1;
    if (character === '[' && line[at - 1] === '!') paragraph.images += 1;
    if (run === 1 && (character === '`' || (character === '[' && line[at + 1] === '^'))) paragraph.leftovers += 1;
  }
  return null;
};

const simplify = 'Split it into shorter paragraphs or put it into a code block of its own file.';

const nested = (line: number, message: string): DocumentRefusal => ({ code: 'too-deeply-nested', message, line });

interface State {
  paragraph: Paragraph;
  markWork: number;
  nestingWork: number;
  setext: number;
  lazy: number;
  /** How deep the containers of the line above, which blank lines leave open, may be. */
  depth: number;
  previous: 'blank' | 'text' | 'contained';
}

const closeParagraph = (state: State): void => {
  state.markWork += workOf(state.paragraph);
  state.paragraph = emptyParagraph();
};

const judgeLine = (text: string, line: number, state: State): DocumentRefusal | null => {
  const containers = containersOf(text);
  if (containers.count > maximumNesting) {
    return nested(
      line,
      `Line ${line} opens ${containers.count} quotes and lists at once. Nest at most ${maximumNesting}.`,
    );
  }
  const isBlank = text.trim() === '';
  if (containers.count > 0) state.depth = containers.depth;
  else if (!isBlank && !/^[\t ]/.test(text) && state.previous === 'blank') state.depth = 0;
  state.nestingWork += containers.count > 0 ? containers.depth ** 2 : isBlank ? 4 * state.depth : 0;
  if (state.nestingWork > maximumNestingWork) {
    return nested(line, `The quotes and lists up to line ${line} are nested too deeply. Use fewer levels.`);
  }

  const rest = text.slice(containers.end);
  if (rest.trim() === '' && containers.isQuoteOnly) closeParagraph(state);
  else if (/^[\t ]*(?:=+|-+)[\t ]*$/.test(rest) && state.previous !== 'blank') state.setext += 1;
  if (state.setext > maximumSetextHeadings) {
    return nested(
      line,
      `There are more than ${maximumSetextHeadings} underlined headings up to line ${line}. Use \`##\`.`,
    );
  }

  if (containers.count === 0 && rest.trim() !== '' && state.previous === 'contained') state.lazy += 1;
  if (state.lazy > maximumLazyLines) {
    return nested(
      line,
      `More than ${maximumLazyLines} lines up to line ${line} continue a quote or list without its mark.`,
    );
  }
  if (isBlank) state.previous = 'blank';
  else if (containers.count > 0) state.previous = 'contained';
  else if (state.previous === 'blank') state.previous = 'text';

  const run = countMarks(rest, state.paragraph);
  if (run !== null) return nested(line, `Line ${line} repeats \`${run}\` more than ${maximumRun} times. ${simplify}`);
  if (state.markWork + workOf(state.paragraph) > maximumMarkWork) {
    return nested(line, `The paragraph at line ${line} holds too many of \`[ ] * _ ~ <!\` to be judged. ${simplify}`);
  }
  return null;
};

/**
 * Refuses, in linear time and before any parser sees it, what makes Markdown parsers take quadratic time or overflow the stack,
 * and what is no text. Takes the text as it stands in the file; null means that it may be parsed. The limits are those measured
 * with remark-parse 11 on hostile documents; no public record comes near them.
 */
export function guardDocument(text: string): DocumentRefusal | null {
  if (text.length > maximumTotalLength || lengthWithoutImages(text) > maximumLength) {
    return {
      code: 'too-large',
      message:
        'The file is larger than 128 KB. A decision record has a few pages: move long material to files beside it.',
      line: 1,
    };
  }
  const counts = { markWork: 0, nestingWork: 0, setext: 0, lazy: 0, depth: 0 };
  const state: State = { ...counts, paragraph: emptyParagraph(), previous: 'blank' };
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > maximumLines) {
    return {
      code: 'too-large',
      message:
        'The file has more than 10,000 lines. A decision record has a few pages: move long material to files beside it.',
      line: maximumLines + 1,
    };
  }
  for (const [index, line] of lines.entries()) {
    if (line.includes('\0')) {
      return {
        code: 'not-text',
        message: `Line ${index + 1} holds a NUL byte: this is not a text file.`,
        line: index + 1,
      };
    }
    const refusal = judgeLine(line, index + 1, state);
    if (refusal) return refusal;
  }
  return null;
}
