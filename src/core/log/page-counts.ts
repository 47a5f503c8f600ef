import type { PageCount, PageText } from '../model/index-list.ts';
import { isBareStatus, type StatusPhrases } from '../parse/read-status.ts';
import { isMojibake } from '../parse/field-words.ts';
import { wordsOf } from '../parse/words.ts';

/** `10 ADRs`, `12 decision records`. */
const counted =
  /(?<![\p{L}\p{N}.,/-])(\d{1,5}) {1,2}(?:adrs?|(?:architecture |architectural )?decision records?|(?:architecture |architectural )decisions)(?![\p{L}\p{N}-])/iu;
/** "Minimum 10 ADRs" does not say how many there are. */
const bound =
  /(?:\b(?:min|minimum|at least|top|first|last|latest|next|max|maximum|up to|over|more than|less than|about|around|every|goal|target|of)\W{0,3}|[<>\u2265\u2264~\u2248+]\s?)$/i;

/** The number of records that a heading gives; null if it gives none. */
export function headingCount(heading: PageText): PageCount | null {
  const text = heading.text.slice(0, 300);
  const match = counted.exec(text);
  if (match === null || bound.test(text.slice(0, match.index))) return null;
  return { ...heading, of: 'records', label: match[0], count: Number(match[1]), group: null };
}

/** `Accepted: 10`, `High \u2013 6 ADRs (Kafka, ...)`. */
const statistic =
  /^(\D{2,60}?)\s{0,3}[:\uff1a=|\u2013\u2014-]\s{0,3}(\d{1,5})(?![\p{L}\p{N}%]|[.,/:-]\d)(?:\s{1,3}(?:adrs?|records?|decisions?)(?![\p{L}-]))?\s{0,3}(?:[.;,(].{0,300})?$/isu;

const impacts: ReadonlySet<string> = new Set(['high', 'medium', 'low']);

/**
 * The statistics of a list: lines such as `Accepted: 10`, at least two of one kind. Anything else is no statistic of records.
 *
 * @param isTold the headings above say that numbers follow; without it a line must name what it counts, or be a status
 */
export function statistics(
  lines: readonly PageText[],
  group: number,
  phrases: StatusPhrases,
  isTold: boolean,
): readonly PageCount[] {
  const found = lines.flatMap((line): readonly PageCount[] => {
    const [, label = '', digits] = statistic.exec(line.text.slice(0, 400)) ?? [];
    if (digits === undefined) return [];
    const shared = { ...line, label: label.trim(), count: Number(digits), group };
    if (isBareStatus(label, phrases)) return [{ ...shared, of: 'status' }];
    const names = isTold || /\d {1,3}(?:adrs?|records?|decisions?)/i.test(line.text);
    // Emoji before the word may have been read in a wrong encoding.
    const words = wordsOf(label).filter((word) => !isMojibake(word.text));
    const [impact, another] = words;
    return names && another === undefined && impacts.has(impact?.text ?? '')
      ? [{ ...shared, label: label.slice(impact?.start, impact?.end), of: 'impact' }]
      : [];
  });
  return found.filter((count) => found.some((other) => other !== count && other.of === count.of));
}
