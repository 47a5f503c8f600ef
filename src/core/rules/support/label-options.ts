import { labelLines } from './label-lines.ts';
import { mostOptions, namesNoOption, toOption, type ListedOption } from './listed-option.ts';
import { countedLength } from './option-name.ts';
import type { ProsePart } from './prose.ts';

interface LabelStart {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** Lines of the section's own paragraphs that begin with a bold name, or with `Option 2:`. */
function optionLabels(parts: readonly ProsePart[], original: string): readonly LabelStart[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== 'paragraph' || part.block === null || parts[index - 1]?.kind === 'item') return [];
    if (part.level > 0) return [];
    return labelLines(part.block, original).flatMap(({ label, isBold, start, end, labelEnd }) => {
      const isCounted = !isBold && countedLength(original.slice(start, end)) > 0;
      if (!isCounted && (!isBold || namesNoOption(label))) return [];
      return [{ part: index, start, end: isCounted ? end : labelEnd }];
    });
  });
}

/** The options that begin a line of the section's own paragraphs, and in which of the parts the first one stands. */
export function labelOptions(
  parts: readonly ProsePart[],
  original: string,
): { readonly options: readonly ListedOption[]; readonly first: number } {
  const labels = optionLabels(parts, original).slice(0, mostOptions);
  const options = labels.map((label, order) => {
    const next = labels[order + 1];
    const own = parts[label.part]?.block ?? null;
    const limit = next?.start ?? Infinity;
    const ownEnd = own === null ? label.end : Math.min(own.end, limit);
    const ownRest = own === null ? '' : own.text.slice(label.end - own.start, ownEnd - own.start);
    const cut: ProsePart[] =
      own === null || ownRest.trim() === ''
        ? []
        : [
            {
              kind: 'paragraph',
              start: label.end,
              end: ownEnd,
              level: 0,
              block: { ...own, start: label.end, end: ownEnd, text: ownRest },
            },
          ];
    const behind = parts.slice(label.part + 1, next === undefined ? parts.length : next.part);
    return toOption(original, label, '', [...cut, ...behind]);
  });
  return { options, first: labels[0]?.part ?? 0 };
}
