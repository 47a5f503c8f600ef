import type { DecisionSection, MetadataField } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import { dateRoles, isPeopleField, isStatusWord, roleOf } from '../../parse/field-words.ts';
import { keyOf } from '../../parse/words.ts';

/** What stands in a section of these is theirs, wherever they stand: consequences below a decision decide nothing. */
const others: ReadonlySet<CanonicalSection | null> = new Set([
  'status',
  'context',
  'alternatives',
  'decision',
  'consequences',
  'references',
  'changelog',
  'notes',
]);

/** In these a heading alone says something: the name of an option, of a force. */
const saidByHeadings: ReadonlySet<CanonicalSection | null> = new Set(['drivers', 'alternatives', 'references']);

/** A heading of so many words states something, too: `Use PostgreSQL for orders`. */
const statingWords = 3;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Whether a heading says it all behind a colon or dash: `Chosen option: Redis`, `Decision - keep both stores`. */
const saysItself = (heading: string): boolean =>
  wordsIn(/(?:[:\uFF1A]|\s[\u2013\u2014-]\s)(.*)$/s.exec(heading)?.[1] ?? '') > 0;

/** Text without comments; one that is never closed is text. */
function withoutComments(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end === -1) break;
    pieces.push(text.slice(from, at));
    from = end + 3;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Lines that say nothing: rules, underlines of headings, marks of lists, quotes and tables without anything behind them. */
const bare = /^(?:[-*_=\s]+|[-*+>\s]*|\d{1,9}[.)]|[-*+]\s+\[[ xX]?\]|[|:\s-]+)$/;

/** In these a line that names a day or a person may be all there is to say. */
const saidByFields: ReadonlySet<CanonicalSection | null> = new Set(['references', 'changelog', 'notes', 'compliance']);

/** A line of the foot of a page or record, which stands below its last section: `**Reviewers**: Ada`. */
function isFootLine(text: string): boolean {
  const name = keyOf(/^(?:[-*+][ \t]+)?[*_]{0,3}([\p{L} ]{2,40})[*_:\uFF1A]/u.exec(text)?.[1] ?? '');
  const role = roleOf(name);
  return !isStatusWord(name) && (isPeopleField(name) || (role !== null && dateRoles.includes(role)));
}

const isText = (line: string, name: CanonicalSection | null): boolean => {
  const text = line.trim();
  if (!saidByFields.has(name) && isFootLine(text)) return false;
  const heading = /^#{1,6}(?:[ \t]|$)/.exec(text);
  if (heading === null) return !bare.test(text);
  const words = wordsIn(text.slice(heading[0].length));
  return saidByHeadings.has(name) ? words > 0 : words >= statingWords;
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text without some of its spans, which come in the order they stand and may lie in each other. Offsets of `whole`. */
function without(whole: string, { start, end }: Span, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = start;
  for (const span of spans) {
    if (span.start >= from) pieces.push(whole.slice(from, Math.min(span.start, end)));
    from = Math.max(from, span.end);
  }
  pieces.push(whole.slice(Math.min(from, end), end));
  return pieces.join('\n');
}

/**
 * The sections of a known meaning that hold no text of their own, nor say it in their heading. Code, tables, lists and pictures are text; comments are none, nor is
 * the foot of the record or what stands in a section of another meaning below.
 *
 * @param original the text of the file, in whose offsets all places are
 */
export function emptySections(
  sections: readonly DecisionSection[],
  fields: readonly MetadataField[],
  original: string,
): readonly DecisionSection[] {
  const placed = fields
    .map(({ range }): Span => ({ start: range.start.offset, end: range.end.offset }))
    .toSorted((a, b) => a.start - b.start);
  return sections.filter((section, index) => {
    if (section.name === null || saysItself(section.heading)) return false;
    const body = { start: section.bodyRange.start.offset, end: section.bodyRange.end.offset };
    const below: Span[] = [];
    for (let next = index + 1; next < sections.length; next += 1) {
      const other = sections[next];
      if (other === undefined || other.headingRange.start.offset >= body.end) break;
      if (other.name !== section.name && others.has(other.name)) {
        below.push({ start: other.headingRange.start.offset, end: other.bodyRange.end.offset });
      }
    }
    const inside = placed.filter(({ start, end }) => start >= body.start && end <= body.end);
    const apart = [...below, ...inside].toSorted((a, b) => a.start - b.start);
    const text = withoutComments(without(original, body, apart));
    return text.split(/\r\n|\r|\n/).every((line) => !isText(line, section.name));
  });
}
