import { recordId } from '../../log/record-id.ts';
import { relativeLink } from '../../log/relative-link.ts';
import type { Fix } from '../../model/finding.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { escapeMarkdown } from '../../report/escape-markdown.ts';
import type { DocumentFacts } from '../facts.ts';
import { likeWritten } from '../support/nearest-status.ts';
import { recordCalled } from '../support/record-called.ts';
import { replacement } from '../support/replacement.ts';

/** How a status names another record: a link, but in front matter and within one file, where a plain id does. */
function named(
  from: string,
  style: string,
  record: Pick<RecordSummary, 'path' | 'id' | 'number' | 'title'>,
): string | null {
  const id = recordId(record);
  const file = record.path.slice(record.path.lastIndexOf('/') + 1);
  const isPlain = style === 'front-matter' || from === record.path;
  if (!isPlain) return `[${escapeMarkdown(id === '' ? file : id, 80)}](${relativeLink(from, record.path)})`;
  const plain = id === '' && from !== record.path ? file : id;
  // Anything else could mean something to YAML.
  return /^[\w][\w .-]{0,80}$/.test(plain) ? plain : null;
}

type Successor = Pick<RecordSummary, 'path' | 'id' | 'number' | 'title'>;

/** What stands in the place of a status word; null where it cannot be said in that place. */
function statusText(word: string, path: string, style: string, by: Successor): string | null {
  const name = named(path, style, by);
  if (name === null || word === '' || /[\r\n]/.test(word)) return null;
  return `${likeWritten('superseded', word)} by ${name}`;
}

/**
 * The fix that makes the record's own status say by which record it is superseded, in its own notation. Null where it has no status
 * of one word to replace. It is not safe: whether the decision still holds is for people to say.
 */
export function supersededStatus(
  { decision, original, path }: Pick<DocumentFacts, 'decision' | 'original' | 'path'>,
  by: RecordSummary,
): Fix | null {
  const { status } = decision;
  if (status === null) return null;
  const span = { start: status.wordRange.start.offset, end: status.wordRange.end.offset };
  const text = statusText(original.slice(span.start, span.end), path, status.style, by);
  if (text === null) return null;
  return replacement(`Set the status to Superseded by ${recordCalled(by)}`, false, path, span, text);
}

/**
 * The fix that makes the status of another record of the log, which this one supersedes, say so. Null where that status is more than one
 * plain word: what else it says is for people to keep. Safe: whoever wrote the newer record has said it.
 */
export function predecessorStatus(record: RecordSummary, by: Successor): Fix | null {
  const { status, path } = record;
  if (status?.note !== null || !/^\p{L}+$/u.test(status.raw)) return null;
  const { start, end } = status.wordRange;
  const text = statusText(status.raw, path, status.style, by);
  if (text === null || end.offset - start.offset !== status.raw.length) return null;
  const span = { start: start.offset, end: end.offset };
  return {
    title: `Set the status of ${recordCalled(record)} to Superseded by ${recordCalled(by)}`,
    safe: true,
    edits: [{ kind: 'replace', path, ...span, text, expect: status.raw }],
  };
}
