import { recordId } from '../../log/record-id.ts';
import { relativeLink } from '../../log/relative-link.ts';
import type { Fix } from '../../model/finding.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import { escapeMarkdown } from '../../report/escape-markdown.ts';
import type { DocumentFacts } from '../facts.ts';
import { likeWritten } from '../status-known/nearest-status.ts';
import { recordCalled } from '../support/record-called.ts';
import { replacement } from '../support/replacement.ts';

/** How a status names another record: a link, but in front matter and within one file, where a plain id does. */
function named(from: string, style: string, record: RecordSummary): string | null {
  const id = recordId(record);
  const file = record.path.slice(record.path.lastIndexOf('/') + 1);
  const isPlain = style === 'front-matter' || from === record.path;
  if (!isPlain) return `[${escapeMarkdown(id === '' ? file : id, 80)}](${relativeLink(from, record.path)})`;
  const plain = id === '' && from !== record.path ? file : id;
  // Anything else could mean something to YAML.
  return /^[\w][\w .-]{0,80}$/.test(plain) ? plain : null;
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
  const word = original.slice(span.start, span.end);
  const name = named(path, status.style, by);
  if (name === null || word === '' || /[\r\n]/.test(word)) return null;
  const text = `${likeWritten('superseded', word)} by ${name}`;
  return replacement(`Set the status to Superseded by ${recordCalled(by)}`, false, path, span, text);
}
