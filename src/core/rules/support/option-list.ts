import { isEmptyAnswer } from './empty-answer.ts';
import { labelLines, withoutMarks } from './label-lines.ts';
import { countedLength, readOptionName, type OptionName } from './option-name.ts';
import type { ProsePart } from './prose.ts';
import { tableRows, type Cell } from './table-rows.ts';
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

/** The options of a section. */
export interface OptionList {
  readonly options: readonly ListedOption[];
  /** Text that belongs to none of them: an introduction, or options that are told rather than listed. */
  readonly loose: readonly string[];
  /** Whether pros and cons stand here that belong to no option. */
  readonly isWeighed: boolean;
}

/** More options than anybody weighs; keeps the time linear in the record. */
const mostOptions = 40;

/** Headings and labels that speak of all options, or of one of them, and are none, as words. */
const noOptions =
  /^(?:summary|conclusion|comparison|overview|recommendation|evaluation|analysis|decision|outcome|notes?|context|background|status|example|examples|references?|links?|see also|discussion|criteria|results?|introduction|description|approach|details|how it works|implementation|impact|findings?|finding|rationale|source|sources|state of the art|prior art|date|owner|effort|cost|costs|complexity|performance|security|definition|definitions|scope|update|edit|warning|important|tip|options?|alternatives?|considered options|other options|pros and cons of the (?:options|alternatives)|pros?\/cons?|zusammenfassung|fazit|vergleich|bewertung|résumé|comparaison|comparación|conclusión|总结|比较|結論|比較)(?:\s(?:of|table|matrix|summary|overview|results?|der|des|entre)(?:\s.{0,60})?)?$/iu;

const isNoOption = (text: string): boolean => weightOf(text) !== null || noOptions.test(text.trim());

const textOf = (parts: readonly ProsePart[]): string => parts.map(({ block }) => block?.text ?? '').join('\n');

/** A name that stands at its place, and what belongs to it. */
function toOption(
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

/** Headings below the section, of the highest level there, that name something. */
function optionHeadings(parts: readonly ProsePart[]): readonly number[] {
  const headings = parts.flatMap(({ kind, block }, index) =>
    kind === 'heading' && block !== null && block.text.trim() !== '' && !isNoOption(block.text)
      ? [{ index, depth: block.depth }]
      : [],
  );
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 7);
  return headings.filter(({ depth }) => depth === highest).map(({ index }) => index);
}

function byHeadings(parts: readonly ProsePart[], original: string, starts: readonly number[]): readonly ListedOption[] {
  return starts.flatMap((index, order) => {
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
}

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
      if (!isCounted && (!isBold || isNoOption(label))) return [];
      return [{ part: index, start, end: isCounted ? end : labelEnd }];
    });
  });
}

function byLabels(
  parts: readonly ProsePart[],
  original: string,
  labels: readonly LabelStart[],
): readonly ListedOption[] {
  return labels.map((label, order) => {
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
}

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

function byItems(parts: readonly ProsePart[], original: string): readonly ListedOption[] {
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

const criteria =
  /^(?:criteri(?:on|a)|aspects?|features?|requirements?|factors?|dimensions?|attributes?|qualit(?:y|ies)|metrics?|propert(?:y|ies)|drivers?|concerns?|kriterium|kriterien|critère|critères|criterio|criterios|标准|基準)$/iu;

const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text.trim() !== '';

/** The rows of the first table as options; its columns where the first one lists criteria. */
function byTable(parts: readonly ProsePart[], original: string): readonly ListedOption[] {
  const [head = [], ...rows] = tableRows(
    parts,
    parts.findIndex(({ kind }) => kind === 'table'),
  );
  // A table of nothing but pros and cons weighs something that stands elsewhere.
  if (head.every(({ text }) => weightOf(text) !== null)) return [];
  const toOptions = (name: Cell | undefined, remarks: readonly (Cell | undefined)[]): readonly ListedOption[] => {
    const block = name?.part.block;
    if (!block || !isFilled(name) || isNoOption(name.text)) return [];
    const told = remarks.filter(isFilled).map(({ part }) => part);
    return [{ ...toOption(original, block, '', told), isWeighed: told.length > 0 }];
  };
  const [first, ...others] = head;
  if (others.length > 0 && criteria.test(first?.text.trim() ?? '')) {
    return others.flatMap((name, index) =>
      toOptions(
        name,
        rows.map((row) => row[index + 1]),
      ),
    );
  }
  return rows.flatMap(([name, ...remarks]) => toOptions(name, remarks));
}

/** Text outside of lists and tables, which may name options without listing them. */
const looseText = (parts: readonly ProsePart[]): readonly string[] =>
  parts.flatMap(({ kind, block, level }) =>
    kind === 'paragraph' && level === 0 && block !== null && !isEmptyAnswer(block.text) ? [block.text] : [],
  );

/** The options of parts below no heading: labels, else list items, else the rows of a table. */
function withoutHeadings(parts: readonly ProsePart[], original: string): OptionList {
  const labels = optionLabels(parts, original).slice(0, mostOptions);
  const items = byItems(parts, original).slice(0, mostOptions);
  const isWeighed = weighingMarks(parts, original).marks.length > 0;
  // A single label with a list behind it introduces the list.
  if (labels.length > 1 || (labels.length === 1 && items.length < 2)) {
    const first = labels[0]?.part ?? 0;
    return { options: byLabels(parts, original, labels), loose: looseText(parts.slice(0, first)), isWeighed };
  }
  if (items.length > 0) return { options: items, loose: looseText(parts), isWeighed };
  return { options: byTable(parts, original).slice(0, mostOptions), loose: looseText(parts), isWeighed };
}

/**
 * Lists the options that a section names, by its structure and in any language: headings below it, bold names or `Option 2:` at the
 * beginning of a line, list items, rows or columns of a table. A section that names them in a list and weighs them below headings
 * gives two lists.
 *
 * @param parts what the section holds, without the sections inside it
 */
export function optionLists(parts: readonly ProsePart[], original: string): readonly OptionList[] {
  const starts = optionHeadings(parts).slice(0, mostOptions);
  const [first] = starts;
  if (first === undefined) return [withoutHeadings(parts, original)];
  const lead = withoutHeadings(parts.slice(0, first), original);
  const list: OptionList = { options: byHeadings(parts, original, starts), loose: [], isWeighed: false };
  return lead.options.length > 1 ? [lead, list] : [{ ...list, loose: lead.loose }];
}
