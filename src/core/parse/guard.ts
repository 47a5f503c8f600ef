import type { DocumentRefusal } from '../model/reading.ts';
import { countMarks, emptyParagraph, maximumRun, workOf, type Paragraph } from './paragraph-work.ts';

/** Of 1,679 public records the 99th percentile is 35 KB, the largest without an embedded image 85 KB. */
const maximumLength = 128 * 1024;
/** With embedded images. */
const maximumTotalLength = 1024 * 1024;
/** A parser's time goes with the blocks, and tens of thousands of tiny ones take seconds. */
const maximumLines = 10_000;
const maximumNesting = 100;
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
