import type { Convention } from '../../model/convention.ts';
import { recordNames } from '../../parse/title-words.ts';

const longest = 200;

/** What stands in ids of any log: the record's own name and the abbreviations of "number". */
const common = new RegExp(`${recordNames.join('|')}|decision|(?<!\\p{L})(?:no|nr|n)(?!\\p{L})`, 'giu');

/**
 * Whether the id in a title is one of the log's own numbering, so that its number may be held against that of the file. Words in it
 * that neither the file's name nor the ids of the log have make it another one's: `ADR SHOP-2041` names a ticket.
 */
export function isOwnId(id: string | null, path: string, convention: Convention | null): boolean {
  const known = [path.slice(-longest), convention?.id?.value ?? '', convention?.title?.value ?? '']
    .join(' ')
    .toLowerCase();
  const words =
    (id ?? '')
      .slice(0, longest)
      .replaceAll(common, ' ')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => known.includes(word));
}
