import type { RootContent } from 'mdast';
import { readStatusText } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import { supersedersIn } from './read-relations.ts';
import { relationPhrases } from './relation-phrases.ts';
import { entriesOfBlock } from './status-entries.ts';
import type { StatusEntry } from './status-entries.ts';
import { linesOf, textBetween } from './inline.ts';

/** A notice is a line; more is prose that may speak of anything. */
const maximumLength = 300;
/** `This ADR has been`, `Note: this decision was`: how far the phrase may stand from the start of its sentence. */
const maximumWordsBefore = 7;

const isNotice = (entry: StatusEntry, source: string, phrases: StatusPhrases): boolean => {
  const raw = source.slice(entry.start, entry.end);
  if (raw.length > maximumLength) return false;
  const [phrase] = relationPhrases(raw).filter(({ role }) => role === 'supersededBy');
  if (!phrase) return false;
  const sentence = phrase.before.filter((word) => !/[.;!?]\s/.test(raw.slice(word.end, phrase.start)));
  const speaksOfItself =
    sentence.length <= maximumWordsBefore &&
    readStatusText(sentence.map((word) => word.text).join(' ') + ' superseded', phrases)?.value === 'superseded';
  return speaksOfItself && supersedersIn(raw).length > 0;
};

/**
 * The line above the sections that says that the record is superseded: `This ADR has been superseded by [...](...)`, as a
 * paragraph, a quotation, a box or a heading. Null if there is none. It must name the other record.
 */
export const supersessionNotice = (
  head: readonly RootContent[],
  headings: readonly RootContent[],
  text: string,
  phrases: StatusPhrases,
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
  const found = [...titles, ...lines].find((entry) => isNotice(entry, text, phrases));
  return found ? { ...found, style: 'plain-line' } : null;
};
