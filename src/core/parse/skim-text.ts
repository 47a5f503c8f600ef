import { proseBlock } from './prose-block.ts';
import type { Kept } from './prose-block.ts';
import { isProseSection } from './prose-section.ts';
import type { SectionNames } from './section-meaning.ts';
import { mayOpenReadZone, zoneOf } from './skim-zone.ts';
import { textBlocks } from './text-blocks.ts';
import type { TextBlock } from './text-blocks.ts';
import { isCollectionTitle } from './title-words.ts';

/** Sections, the title among them, behind the second of which no more metadata stands. */
const sectionsOfHead = 2;

/** What the lines so far say of those that follow. */
interface Place {
  sections: number;
  hasTitle: boolean;
  /** Below the first heading of the first level, up to the next section. */
  isBelowTitle: boolean;
  /** Below a heading or a label of which more is read. */
  isRead: boolean;
  /** Below text that is kept and may end in a label. */
  isLabelled: boolean;
}

const enter = (place: Place, heading: TextBlock & { readonly kind: 'heading' }, names: SectionNames): void => {
  const zone = zoneOf(heading.text, names);
  const isTitle = heading.depth === 1 && !place.hasTitle;
  if (isTitle || zone.isSection) {
    place.sections += 1;
    place.isBelowTitle = isTitle;
  }
  place.hasTitle ||= isTitle;
  place.isRead = zone.isRead;
};

/** Whether a title, as written, may be that of a list of records. */
const mayBeCollection = (title: string): boolean =>
  /[<&\\]/.test(title) || isCollectionTitle(title.replace(/[*_~`[\]]/g, ''));

/** Whether a file may list records of other files, or hold many below a title that says so. */
const mayListRecords = (blocks: readonly TextBlock[]): boolean => {
  const mayBeHeading = (block: TextBlock): boolean =>
    block.kind === 'heading' || (block.kind === 'text' && block.isDoubtful);
  const first = blocks.find(mayBeHeading);
  const title = blocks.find((block) => mayBeHeading(block) && (block.kind !== 'heading' || block.depth === 1));
  return [first, title].some(
    (block) => block?.kind === 'text' || (block?.kind === 'heading' && mayBeCollection(block.text)),
  );
};

const isKeptWhole = ({ sections, isBelowTitle, isRead }: Place): boolean =>
  sections < sectionsOfHead || isBelowTitle || isRead;

const whole = ({ start, end }: TextBlock): readonly Kept[] => [{ start, end, isLetter: false }];

/** Whether the first block with anything in it behind this one is indented, and so may go on with a list. */
const goesOn = (blocks: readonly TextBlock[], at: number, text: string): boolean => {
  const next = blocks[at + 1]?.kind === 'blank' ? blocks[at + 2] : blocks[at + 1];
  return next !== undefined && /[ \t]/.test(text.charAt(next.start));
};

const skimBlock = (
  blocks: readonly TextBlock[],
  at: number,
  text: string,
  place: Place,
  names: SectionNames,
): readonly Kept[] => {
  const block = blocks[at];
  if (!block) return [];
  if (block.kind === 'heading') enter(place, block, names);
  const mayBeLabelled = place.isLabelled;
  if (block.kind !== 'blank') place.isLabelled = block.kind === 'text';
  if (isKeptWhole(place)) return whole(block);
  if (block.kind === 'code') {
    return [
      { start: block.start, end: block.contentStart, isLetter: false },
      { start: block.contentEnd, end: block.end, isLetter: false },
    ];
  }
  if (block.kind !== 'text') return whole(block);
  if (block.isDoubtful) place.isRead = true;
  const around = { mayBeLabelled, mayGoOn: goesOn(blocks, at, text) };
  const prose = block.isDoubtful || block.isOpaque ? null : proseBlock(text, block, around, names);
  place.isLabelled = prose?.some(({ isLetter }) => isLetter) !== true;
  if (prose) return prose;
  const own = text.slice(block.start, block.end);
  if (/<br/i.test(own) || own.split('\n').some((line) => mayOpenReadZone(line, names))) place.isRead = true;
  return whole(block);
};

/** One place for those that follow each other, as long as they are kept as they are. */
const joined = (kept: readonly Kept[]): readonly Kept[] => {
  const found: Kept[] = [];
  for (const each of kept) {
    const last = found.at(-1);
    if (last && !last.isLetter && !each.isLetter && last.end === each.start)
      found[found.length - 1] = { ...last, end: each.end };
    else found.push(each);
  }
  return found;
};

/**
 * The places of a normalised text that say all of its record but its text: everything up to the first section, headings, labels
 * and fields wherever they stand, all of the sections from which status, dates, names or relations are read. Other sections go
 * where they are nothing but prose; else of each of their paragraphs and lists of prose one letter stays, of code its fences, so
 * that the blocks are the same ones. `from`: where the front matter ends. Null
 * where the lines do not tell for sure, or where the file may hold many records or list them: then the whole text has to be read.
 * O(length).
 */
export function skimText(text: string, from: number, names: SectionNames): readonly Kept[] | null {
  const blocks = textBlocks(text, from);
  if (!blocks) return null;
  if (mayListRecords(blocks)) return null;
  const place: Place = { sections: 0, hasTitle: false, isBelowTitle: false, isRead: false, isLabelled: false };
  const kept: Kept[] = [{ start: 0, end: from, isLetter: false }];
  for (let at = 0; at < blocks.length; at += 1) {
    kept.push(...skimBlock(blocks, at, text, place, names));
    if (blocks[at]?.kind !== 'heading' || isKeptWhole(place)) continue;
    let end = at + 1;
    while (end < blocks.length && blocks[end]?.kind !== 'heading') end += 1;
    if (isProseSection(text, blocks.slice(at + 1, end), names)) at = end - 1;
  }
  return joined(kept);
}
