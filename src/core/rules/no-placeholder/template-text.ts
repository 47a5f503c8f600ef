import type { Template } from '../../model/template.ts';
import { hasPlaceholder } from '../../templates/prompt-lines.ts';
import { commands } from '../support/leftovers.ts';
import type { ProseBlock } from '../support/prose.ts';

/** Fewer words are also said by accident: `Accepted`, `High`, `Alice and Bob`. */
const fewestWords = 4;
const longestLine = 2_000;

/** The words of a line, so that markup, letter case, punctuation and addresses do not matter. */
const wordsOf = (line: string): string =>
  (
    line
      .slice(0, longestLine)
      .replaceAll(/\]\([^()]{0,500}\)/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

const isTelling = (words: string): boolean => words.split(' ').length >= fewestWords;

/** The lines of a template that a record must not keep, as words. */
export const promptLines = (template: Template | null): ReadonlySet<string> =>
  new Set((template?.prompts ?? []).map(wordsOf).filter(isTelling));

/** Text of the template in a block; offsets in the block's text. */
export interface TemplateText {
  readonly start: number;
  readonly end: number;
  /** The line of the template, as words. */
  readonly words: string;
}

/** Finds the lines of a block that still say what the template says; neighbouring ones are one place. */
export function templateTexts(block: ProseBlock, prompts: ReadonlySet<string>): readonly TemplateText[] {
  if (prompts.size === 0) return [];
  const whole = wordsOf(block.text);
  if (prompts.has(whole)) return [{ start: 0, end: block.text.length, words: whole }];
  const found: TemplateText[] = [];
  for (const line of block.text.matchAll(/[^\r\n]+/g)) {
    const words = wordsOf(line[0]);
    if (!prompts.has(words)) continue;
    const start = line.index + (line[0].length - line[0].trimStart().length);
    const end = line.index + line[0].trimEnd().length;
    const last = found.at(-1);
    const follows = last !== undefined && block.text.slice(last.end, start).trim() === '';
    if (follows) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, words });
  }
  return found;
}

/**
 * Whether a line that a template has is surely meant for the author: it has a place to fill, asks, breaks off, commands or is
 * emphasised as a whole. Any other line may be one that every record is to keep, say a note on the format.
 *
 * @param text as it stands in the file, markup kept
 */
export function isForAuthor(text: string): boolean {
  const words = text.slice(0, longestLine).trim();
  const isEmphasised = /^[*_]/.test(words) && /[*_]$/.test(words);
  const first = /^\p{L}{1,20}/u.exec(words)?.[0].toLowerCase() ?? '';
  return isEmphasised || hasPlaceholder(words) || /(?:\?|…|\.\.\.)$/.test(words) || commands.has(first);
}
