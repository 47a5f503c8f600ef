import { isScopeHeading } from './read-scope-lines.ts';
import { isHistoryHeading } from './read-record-status.ts';
import { isMetadataHeading } from './record-layout.ts';
import { isFieldHeading } from './section-fields.ts';
import { cleanHeading, meaningOf } from './section-meaning.ts';
import type { SectionNames } from './section-meaning.ts';

/** What a heading says of the text below it. */
export interface SkimZone {
  /** Whether the text of a section begins with it, so that metadata ends there. */
  readonly isSection: boolean;
  /** Whether what stands below it may say more of the record than where its parts are. */
  readonly isRead: boolean;
}

/** Markup of which a glance does not tell what a reader sees: marks inside of words, references, tags, escapes. */
const unclear = /[\p{L}\p{N}][*`~][\p{L}\p{N}]|[<\\]|&[#a-z]|\[/iu;

/** What a heading or a label may say, written as it is: with its marks and without; null where that is unclear. */
const shownIn = (written: string): readonly string[] | null => {
  const text = written
    .replace(/<!--(?!-?>)[^<>]{0,200}-->/g, ' ')
    .replace(/(?<!!)\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .trim();
  const mayBeCode = written.includes('`') && /[<[]/.test(written);
  return mayBeCode || unclear.test(text) ? null : [text, text.replace(/[*_`~]/g, '').trim()];
};

const readMeanings: ReadonlySet<string | null> = new Set(['status', 'references', 'changelog']);

/** Whether more of a section is read than its heading: its status, a date, names, relations, scopes, metadata. */
const isReadHeading = (text: string, names: SectionNames): boolean => {
  const heading = cleanHeading(text);
  return (
    readMeanings.has(meaningOf(text, names)) ||
    isFieldHeading(heading) ||
    isScopeHeading(heading) ||
    isHistoryHeading(heading) ||
    isMetadataHeading(heading)
  );
};

/** The zone below a heading, told by its text as written. Where markup hides what it says, everything below is read. */
export const zoneOf = (text: string, names: SectionNames): SkimZone => {
  const shown = shownIn(text);
  return {
    isSection: shown?.every((heading) => !isMetadataHeading(cleanHeading(heading))) === true,
    isRead: shown?.some((heading) => isReadHeading(heading, names)) !== false,
  };
};

const mark = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/;
const maximumLabel = 200;

/** What a label of a line may be: what stands before its colon, what stands in its bold letters. */
const labelsIn = (content: string): readonly string[] => {
  const text = content.slice(0, maximumLabel);
  const inMarks = /^(\*{1,3}|_{1,3})(.{1,200}?)\1/.exec(text)?.[2] ?? (/^[*_]/.test(text) ? text : null);
  return [inMarks, /[:\uff1a]/.test(text) ? text : null]
    .filter((label) => label !== null)
    .flatMap((label) => [label, label.split(/[:\uff1a]/, 1)[0] ?? '']);
};

/**
 * Whether a line of text may be a label that heads a section of which more is read: `**References:** ...`. Of a line that begins with
 * a tag nothing is sure.
 */
export const mayOpenReadZone = (line: string, names: SectionNames): boolean => {
  const content = line.slice(mark.exec(line)?.[0].length ?? 0);
  if (/^<(?!https?:)/.test(content)) return true;
  return labelsIn(content).some((label, index) => {
    const isMarked = index < 2 && /^[*_]/.test(content);
    const plain = label.replace(/[*_]/g, '').trim();
    return (isMarked ? /[<&\\[]/ : /^.{0,60}[&\\]/).test(plain) || isReadHeading(plain, names);
  });
};
