import type { RootContent } from 'mdast';
import { blocksBelow } from './read-record-status.ts';
import type { SectionStart } from './read-sections.ts';
import { isStatusText } from './read-status.ts';
import type { StatusPhrases } from './read-status.ts';
import { entriesOfBlock } from './status-entries.ts';

/** `{{< meta status >}}`: where a page shows the status that its front matter tells. */
const isInserted = (text: string): boolean => /^\{\{[^{}]{1,200}\}\}$/.test(text);

/** A record has one status section, perhaps a second by mistake. */
const maximumStatusSections = 3;

const statusSections = (starts: readonly SectionStart[]): readonly SectionStart[] =>
  starts.filter((start) => start.name === 'status').slice(0, maximumStatusSections);

/**
 * The starts of the sections of a record whose metadata line gives its status: then a status section whose text is no status ("Not
 * built yet, see ...") is a note on the implementation, and is named so.
 */
export const nameStatusNotes = (
  nodes: readonly RootContent[],
  starts: readonly SectionStart[],
  text: string,
  phrases: StatusPhrases,
): readonly SectionStart[] => {
  const notes = new Set(
    statusSections(starts).filter((section) => {
      const entries = blocksBelow(nodes, section, starts)
        .flatMap((block) => entriesOfBlock(block, text))
        .filter((entry) => entry.start >= section.end && entry.text !== '' && !isInserted(entry.text));
      return entries.length > 0 && !entries.some((entry) => isStatusText(entry.text, phrases));
    }),
  );
  return starts.map((start) => (notes.has(start) ? { ...start, name: 'implementation' } : start));
};
