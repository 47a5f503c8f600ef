import { mostOptions, namesNoOption, toOption, type ListedOption } from './listed-option.ts';
import type { ProsePart } from './prose.ts';
import { weightOf } from './weighing-words.ts';

/** Headings below the section, of the highest level there, that name something. */
function optionHeadings(parts: readonly ProsePart[]): readonly number[] {
  const headings = parts.flatMap(({ kind, block }, index) =>
    kind === 'heading' && block !== null && block.text.trim() !== '' && !namesNoOption(block.text)
      ? [{ index, depth: block.depth }]
      : [],
  );
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 7);
  return headings.filter(({ depth }) => depth === highest).map(({ index }) => index);
}

/** The options that stand as headings below a section, and where among the parts the first one begins; null if there is none. */
export function headingOptions(
  parts: readonly ProsePart[],
  original: string,
): { readonly options: readonly ListedOption[]; readonly first: number } | null {
  const starts = optionHeadings(parts).slice(0, mostOptions);
  const options = starts.flatMap((index, order) => {
    const part = parts[index];
    const block = part?.block;
    if (part === undefined || !block) return [];
    const next = starts[order + 1] ?? parts.length;
    const inside = parts.slice(index + 1, next);
    // A heading of the same level that names no option (`Comparison`) ends it; one that weighs (`Pros`) belongs to it.
    const closing = inside.findIndex(
      ({ kind, block: other }) =>
        kind === 'heading' && other !== null && other.depth <= block.depth && weightOf(other.text) === null,
    );
    return [toOption(original, block, '', closing < 0 ? inside : inside.slice(0, closing))];
  });
  const [first] = starts;
  return first === undefined ? null : { options, first };
}
