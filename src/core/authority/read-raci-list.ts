import type { Sentence } from './page-parts.ts';
import { letterOf, partsOf, sharesOf, type ReadRaci } from './raci-parts.ts';

const pair = /^(responsible|accountable|consulted|informed|support|[RACI])(?: \([RACIS]\))? ?[:–—-] ?(.{1,200})$/i;

/** Reads the parts of a list (`- **Accountable**: CTO`) below a heading that says RACI; null where there is none. */
export function readRaciList(sentences: readonly Sentence[]): ReadRaci | null {
  const items = sentences.filter(({ kind, headings }) => kind !== 'prose' && /\bRAS?CI\b/.test(headings.at(-1) ?? ''));
  const found = items.flatMap((item) => {
    const match = pair.exec(item.words);
    const letter = letterOf(match?.[1] ?? '');
    return letter === null ? [] : [{ item, letter, who: match?.[2] ?? '' }];
  });
  const [first] = found;
  const letters = found.map(({ letter }) => letter);
  if (first === undefined || !letters.includes('A') || letters.length < 2) return null;
  // A legend explains the letters: it names nobody.
  const isList = new Set(letters).size === letters.length && found.every(({ item }) => item.list === first.item.list);
  const shares = sharesOf(found.map(({ letter, who }) => [letter, who] as const));
  const { path, line } = first.item;
  if (!isList || !shares.has('A')) return null;
  return partsOf([{ name: 'Approval', line, shares }], path);
}
