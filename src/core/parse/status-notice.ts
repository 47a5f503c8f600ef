import type { RootContent } from 'mdast';
import { colonIn } from './field-label.ts';
import { nameOfLabel, roleOf } from './field-words.ts';
import { linesOf, textBetween } from './inline.ts';
import { readStatusText } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import { supersedersIn } from './read-relations.ts';
import { relationPhrases } from './relation-phrases.ts';
import { phrases } from './section-words/section-table.ts';
import { entriesOfBlock } from './status-entries.ts';
import type { StatusEntry } from './status-entries.ts';
import type { Word } from './words.ts';

/** A notice says it at its beginning; what follows is prose that may speak of anything. */
const maximumLength = 300;
/** `This ADR has been`, `Note: this decision was`: how far the phrase may stand from the start of its sentence. */
const maximumWordsBefore = 7;

/** Words that open a notice and say nothing themselves. */
const openings: ReadonlySet<string> = new Set(
  phrases(`
    note, notice, warning, important, caution, attention, update, tip, info, hinweis, achtung, warnung, remarque,
    avertissement, nota, aviso, atención, atenção, attenzione, avviso, let op, opmerking, uwaga, внимание, примечание,
    注意, 注, 備考, 참고, 주의, lưu ý, chú ý
  `),
);

/** What people call a record in its own text, beside the words that say nothing: `This proposal has been superseded`. */
const subjects: ReadonlySet<string> = new Set(['proposal', 'rfc', 'page', 'approach', 'design']);

const withoutOpening = (words: readonly Word[]): readonly Word[] =>
  [2, 1].flatMap((count) => {
    const opening = words
      .slice(0, count)
      .map((word) => word.text)
      .join(' ');
    return openings.has(opening) ? [words.slice(count)] : [];
  })[0] ?? words;

/** `Status: Superseded by ADR-5` is the status itself, and no notice beside it. */
const isLabelled = (line: string): boolean => {
  const colon = colonIn(line.slice(0, 40));
  return colon !== -1 && roleOf(nameOfLabel(line.slice(0, colon))) === 'status';
};

const isNotice = (entry: StatusEntry, source: string, statuses: StatusPhrases): boolean => {
  const raw = source.slice(entry.start, Math.min(entry.end, entry.start + maximumLength));
  const phrase = relationPhrases(raw).find(({ role }) => role === 'supersededBy');
  if (!phrase) return false;
  const sentence = phrase.before.filter((word) => !/[.;!?]\s/.test(raw.slice(word.end, phrase.start)));
  const before = withoutOpening(sentence)
    .map((word) => word.text)
    .filter((word, index, all) => !(subjects.has(word) && all[index - 1] === 'this'));
  // "This decision has been" says nothing, "the old protocol was" speaks of something else.
  const reading = readStatusText([...before, 'superseded'].join(' '), statuses);
  return sentence.length <= maximumWordsBefore && reading?.value === 'superseded' && supersedersIn(raw).length > 0;
};

/**
 * The line above the sections that says that the record is superseded: `This ADR has been superseded by [...](...)`, as a
 * paragraph, a quotation, a box or a heading. Null if there is none. It must name the other record.
 */
export const supersessionNotice = (
  head: readonly RootContent[],
  headings: readonly RootContent[],
  text: string,
  statuses: StatusPhrases,
): StatusEntry | null => {
  const titles = headings.flatMap((node) =>
    node.type === 'heading'
      ? linesOf({ type: 'paragraph', children: node.children }, text).map((line): StatusEntry => ({
          text: textBetween(line, line.start, line.end, text),
          start: line.start,
          end: line.end,
          style: 'plain-line',
          checked: null,
        }))
      : [],
  );
  const lines = head.flatMap((block) => entriesOfBlock(block, text));
  const found = [...titles, ...lines].find((entry) => !isLabelled(entry.text) && isNotice(entry, text, statuses));
  return found ? { ...found, style: 'plain-line' } : null;
};
