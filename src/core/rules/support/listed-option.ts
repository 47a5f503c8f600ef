import { readOptionName, type OptionName } from './option-name.ts';
import type { ProsePart } from './prose.ts';
import { weighingMarks } from './weighing-marks.ts';
import { weightOf, type Weight } from './weighing-words.ts';

/** An option that a section names. Offsets are in the original file. */
export interface ListedOption {
  readonly name: OptionName;
  /** Where its name stands. */
  readonly start: number;
  readonly end: number;
  /** What is said of it beside its name, as text; marks of emphasis are blank. */
  readonly remark: string;
  /** Whether pros, cons or a verdict are set apart for it, here or elsewhere. */
  readonly isWeighed: boolean;
  /** What is set apart for it. */
  readonly weights: readonly Weight[];
  /** The name as it stands in the file. */
  readonly written: string;
}

/** More options than anybody weighs; keeps the time linear in the record. */
export const mostOptions = 40;

/** Headings and labels that speak of all options, or of one of them, and are none, as words. */
const noOptions =
  /^(?:summary|conclusion|comparison|overview|recommendation|evaluation|analysis|decision|outcome|notes?|context|background|status|example|examples|references?|links?|see also|discussion|criteria|results?|introduction|description|approach|details|how it works|implementation|impact|findings?|finding|rationale|source|sources|state of the art|prior art|date|owner|effort|cost|costs|complexity|performance|security|definition|definitions|scope|update|edit|warning|important|tip|options?|alternatives?|considered options|other options|pros and cons of the (?:options|alternatives)|pros?\/cons?|zusammenfassung|fazit|vergleich|bewertung|résumé|comparaison|comparación|conclusión|总结|比较|結論|比較)(?:\s(?:of|table|matrix|summary|overview|results?|der|des|entre)(?:\s.{0,60})?)?$/iu;

/** Whether a heading, label or cell names no option: it weighs one, or speaks of all of them. */
export const namesNoOption = (text: string): boolean => weightOf(text) !== null || noOptions.test(text.trim());

const textOf = (parts: readonly ProsePart[]): string => parts.map(({ block }) => block?.text ?? '').join('\n');

/** A name that stands at its place, and what belongs to it. */
export function toOption(
  original: string,
  span: { readonly start: number; readonly end: number },
  remark: string,
  content: readonly ProsePart[],
): ListedOption {
  const behind = textOf(content);
  const { marks } = weighingMarks(content, original);
  const weights = [...new Set(marks.flatMap(({ weight, answer }) => (answer === 'text' ? [weight] : [])))];
  return {
    name: readOptionName(original.slice(span.start, span.end)),
    start: span.start,
    end: span.end,
    remark: `${remark}\n${behind}`.trim(),
    isWeighed: weights.length > 0 || content.some(({ kind }) => kind === 'table'),
    weights,
    written: original.slice(span.start, span.end),
  };
}
