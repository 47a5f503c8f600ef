import { isSettled, withoutCode } from './settled-brackets.ts';

/** The longest run of one of these marks that a parser is given. */
export const maximumRun = 1000;

const runMarks = '[]*_>';
const closers = new Set([']', '*', '_', '~']);
const marks = new Set(['[', ']', '*', '_', '~', '`', '<', '&', '\\', '!', '(', ':', '@']);
const isWord = (character: string | undefined): boolean => character !== undefined && /^[\dA-Za-z]$/.test(character);

/** What of a paragraph costs a parser time. */
export interface Paragraph {
  closers: number;
  marks: number;
  /** Comments, instructions (`<!`, `<?`) and link targets without an end: each of them reads on to the paragraph's end. */
  open: number;
  /** Bare addresses in one word: each reads on to the word's end. */
  addressWork: number;
  images: number;
  /** Code and footnote marks: where nothing becomes of them, the parser joins the text again, each time moving all that follows. */
  leftovers: number;
  /** A `[` that may have no `]` stands in it: at every word behind that the parser looks back for it, over all marks and words between. */
  isUnsettled: boolean;
  /** Words since then. */
  unsettled: number;
  /** A code mark stands in it whose line has no other. */
  hasOpenCode: boolean;
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
  isUnsettled: false,
  unsettled: 0,
  hasOpenCode: false,
  length: 0,
  lines: 0,
};
/** A paragraph before its first line. */
export const emptyParagraph = (): Paragraph => ({ ...empty });

/** About how many steps a parser takes over a paragraph. */
export const workOf = (paragraph: Paragraph): number =>
  paragraph.closers * paragraph.marks +
  paragraph.open * paragraph.length +
  paragraph.addressWork +
  paragraph.closers * paragraph.images * 10 +
  paragraph.leftovers ** 2 / 4 +
  3 * paragraph.unsettled * (paragraph.unsettled + paragraph.marks) +
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

/** Words as the parser takes them for what may begin a bare address. */
const wordsOf = (line: string): number => line.match(/[\w.+-]+/g)?.length ?? 0;

/** Adds the marks of a line to its paragraph; returns the mark of a run that is too long. */
export const countMarks = (line: string, paragraph: Paragraph): string | null => {
  let run = 0;
  paragraph.marks += 1;
  paragraph.lines += 1;
  paragraph.length += line.length;
  paragraph.addressWork += addressWorkOf(line);
  paragraph.open += openTargets(line);
  // Behind a code mark without its other one it is open what is code and what is not.
  const code = paragraph.hasOpenCode ? `\`${line}` : withoutCode(line);
  paragraph.isUnsettled ||= !isSettled(line, code);
  paragraph.hasOpenCode ||= code.includes('`');
  if (paragraph.isUnsettled) paragraph.unsettled += 1 + wordsOf(line);
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
