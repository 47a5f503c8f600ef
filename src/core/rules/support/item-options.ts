import { isEmptyAnswer } from './empty-answer.ts';
import { withoutMarks } from './label-lines.ts';
import { toOption, type ListedOption } from './listed-option.ts';
import { countedLength } from './option-name.ts';
import type { ProsePart } from './prose.ts';
import { weighingMarks } from './weighing-marks.ts';

/** What parts a name from a remark: a dash, a colon, a bracket. */
const separator = /\s[–—-]{1,2}\s|[:：](?=\s)|\s[–—](?=\S)|\s?[(（]|，|,\s(?:but|which|because|since|as)\s/u;

/** A text with more words is a sentence, not a name. */
const longestName = 14;

/** How long the name at the beginning of an item is. */
function nameLength(text: string, written: string): number {
  const bold = /^\s*(?:\*\*|__)(.{1,200}?)(?:\*\*|__)/.exec(written.slice(0, 220));
  if (bold !== null) return bold[0].length;
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  const prefix = countedLength(line);
  const cut = separator.exec(line.slice(prefix, 300));
  return cut !== null && prefix + cut.index > 0 ? prefix + cut.index : line.length;
}

const isNumberedItem = ({ start }: ProsePart, original: string): boolean => /^\d/.test(original.charAt(start));

const ticked = /^[\s*_]{0,6}(?:✅|✔|✓|☑|⭐|🏆|👍)/u;

/** Items that stand for whatever else there is: `Other licences`, `...`. */
const remainder =
  /^\W{0,4}(?:others?|etc|and (?:so on|others?|more)|andere|autres?|otr[oa]s|outr[oa]s|altr[ei]|інші|другие|其他|その他)(?!\p{L})|^[\s.…*_-]{1,10}$/iu;

/** The options that are items of a list of the highest level there. */
export function itemOptions(parts: readonly ProsePart[], original: string): readonly ListedOption[] {
  const level = parts.reduce((least, part) => (part.kind === 'item' ? Math.min(least, part.level) : least), Infinity);
  const first = parts.find(({ kind }) => kind === 'item');
  if (first === undefined) return [];
  const isNumbered = isNumberedItem(first, original);
  // One tick in a list marks the chosen option; several set pros apart.
  const heads = parts.filter((part, index) => part.block !== null && parts[index - 1]?.kind === 'item');
  const hasOneTick = heads.filter(({ start, end }) => ticked.test(original.slice(start, end))).length === 1;
  return parts.flatMap((part, index) => {
    if (part.kind !== 'item' || part.level !== level) return [];
    // A list of the other kind was most likely meant to stand inside an item.
    if (isNumberedItem(part, original) !== isNumbered) return [];
    let last = index + 1;
    while (last < parts.length && (parts[last]?.level ?? 0) > level) last += 1;
    const [head, ...content] = parts.slice(index + 1, last);
    const block = head?.kind === 'paragraph' ? head.block : null;
    if (block === null || block.text.trim() === '') return [];
    const written = original.slice(block.start, block.end);
    const { marks } = weighingMarks([part, ...(head === undefined ? [] : [head])], original);
    // `Pros: ...` weighs something else; `MySQL. Rejected: ...` is an option with its verdict.
    const isMarked = marks.some(({ start }) => !/[\p{L}\p{N}]/u.test(block.text.slice(0, start - block.start)));
    if (isMarked && !(hasOneTick && ticked.test(written))) return [];
    if (isEmptyAnswer(block.text) || remainder.test(withoutMarks(written))) return [];
    const length = nameLength(block.text, written);
    const isSentence = block.text.slice(0, length).trim().split(/\s+/).length > longestName;
    const remark = isSentence ? block.text : block.text.slice(length);
    return [toOption(original, { start: block.start, end: block.start + length }, remark, content)];
  });
}
