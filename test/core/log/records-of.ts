import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { RecordSummary } from '../../../src/core/model/record-summary.ts';

/** The records of files as a log knows them, in the order of the files. */
export const recordsOf = (files: Readonly<Record<string, string>>): readonly RecordSummary[] =>
  Object.entries(files).flatMap(([path, text]) =>
    readDocument({ path, text, settings: { statuses: {}, sections: {}, rules: {} }, evaluate: false }).decisions.map(
      summaryOf,
    ),
  );

/** Records of which nothing matters but where they stand and how they are called. */
export const recordsAt = (...paths: readonly string[]): readonly RecordSummary[] =>
  recordsOf(Object.fromEntries(paths.map((path) => [path, '# Use a queue\n\n## Context\n\nOrders wait.\n'])));
