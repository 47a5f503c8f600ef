import type { Finding } from '../model/finding.ts';
import type { MissingReason } from './version.ts';

const words: Readonly<Record<MissingReason, string>> = {
  binary: 'This file is not text. Commit the record as a Markdown file in UTF-8.',
  symlink: 'This is a symbolic link. Commit the record itself in its place: links are never followed.',
  submodule: 'This is a submodule. Commit the record itself in its place: other repositories are never read.',
  folder: 'This is a folder, not a file. Commit the record as a Markdown file.',
  'too-large':
    'This file is too large to judge. Keep a record below 128 KB and move large material to files it links to.',
};

const start = { offset: 0, line: 1, column: 1 };

/** The error that stands for a record which is no readable text: it is never passed over in silence. */
export const textlessFinding = (path: string, reason: MissingReason): Finding => ({
  ruleId: 'document-readable',
  messageId: reason,
  severity: 'error',
  path,
  range: { start, end: start },
  message: words[reason],
  why: 'A record that cannot be read can neither be judged nor approved.',
  fix: null,
});
