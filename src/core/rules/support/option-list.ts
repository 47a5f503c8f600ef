import { isEmptyAnswer } from './empty-answer.ts';
import { headingOptions } from './heading-options.ts';
import { itemOptions } from './item-options.ts';
import { labelOptions } from './label-options.ts';
import { mostOptions, type ListedOption } from './listed-option.ts';
import type { ProsePart } from './prose.ts';
import { tableOptions } from './table-options.ts';
import { weighingMarks } from './weighing-marks.ts';

/** The options of a section. */
export interface OptionList {
  readonly options: readonly ListedOption[];
  /** Text that belongs to none of them: an introduction, or options that are told rather than listed. */
  readonly loose: readonly string[];
  /** Whether pros and cons stand here, and no option they belong to. */
  readonly isWeighed: boolean;
}

/** Text outside of lists and tables, which may name options without listing them. */
const looseText = (parts: readonly ProsePart[]): readonly string[] =>
  parts.flatMap(({ kind, block, level }) =>
    kind === 'paragraph' && level === 0 && block !== null && !isEmptyAnswer(block.text) ? [block.text] : [],
  );

/** The options of parts below no heading: labels, else list items, else the rows of a table. */
function withoutHeadings(parts: readonly ProsePart[], original: string): OptionList {
  const labels = labelOptions(parts, original);
  const items = itemOptions(parts, original).slice(0, mostOptions);
  // A single label with a list behind it introduces the list.
  if (labels.options.length > 1 || (labels.options.length === 1 && items.length < 2)) {
    return { options: labels.options, loose: looseText(parts.slice(0, labels.first)), isWeighed: false };
  }
  const options = items.length > 0 ? items : tableOptions(parts, original).slice(0, mostOptions);
  const isWeighed = options.length === 0 && weighingMarks(parts, original).marks.length > 0;
  return { options, loose: looseText(parts), isWeighed };
}

/**
 * Lists the options that a section names, by its structure and in any language: headings below it, bold names or `Option 2:` at the
 * beginning of a line, list items, rows or columns of a table. A section that names them in a list and weighs them below headings
 * gives two lists.
 *
 * @param parts what the section holds, without the sections inside it
 */
export function optionLists(parts: readonly ProsePart[], original: string): readonly OptionList[] {
  const headings = headingOptions(parts, original);
  if (headings === null) return [withoutHeadings(parts, original)];
  const lead = withoutHeadings(parts.slice(0, headings.first), original);
  const list: OptionList = { options: headings.options, loose: [], isWeighed: false };
  return lead.options.length > 1 ? [lead, list] : [{ ...list, loose: lead.loose }];
}
