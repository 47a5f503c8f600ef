import { defaultInclude } from '../log/conventional-place.ts';
import type { LogSettings } from '../model/configuration.ts';
import { canonicalSections } from '../model/section-name.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import { quoted } from './quoted.ts';
import { normalPath } from './repository-path.ts';
import type { Report } from './report-problem.ts';
import { isMarkdownPath } from './text-schema.ts';

type WrittenLog = NonNullable<WrittenConfiguration['logs']>[number];

const settingsOf = (written: WrittenLog): LogSettings => ({
  path: normalPath(written.path),
  kind: isMarkdownPath(written.path) ? 'file' : 'folder',
  include: written.include?.map((glob) => glob.trim()) ?? defaultInclude,
  index: written.index === undefined ? null : normalPath(written.index),
  statuses: Object.fromEntries(
    Object.entries(written.statuses ?? {}).map(([name, meaning]) => [
      name.trim().replace(/\s+/g, ' ').toLowerCase(),
      meaning,
    ]),
  ),
  sections: Object.fromEntries(
    canonicalSections.flatMap((section) => {
      const names = written.sections?.[section];
      return names === undefined ? [] : [[section, names.map((name) => name.trim())]];
    }),
  ),
  ...(written.template === undefined
    ? {}
    : { template: isMarkdownPath(written.template) ? normalPath(written.template) : written.template.trim() }),
  ...(written.id === undefined ? {} : { id: written.id }),
  ...(written.file === undefined ? {} : { file: written.file }),
});

/** What says how files are named means nothing where one file holds all records. */
const reportFolderKeys = (written: WrittenLog, index: number, report: Report): void => {
  if (!isMarkdownPath(written.path)) return;
  for (const key of ['include', 'file'] as const) {
    if (written[key] === undefined) continue;
    const message = `${quoted(key)} is about the files of a folder, but this log is the one file ${quoted(written.path)}. Remove it.`;
    report(['logs', index, key], message, 'key');
  }
};

/** Reads the logs in their order; two that claim the same folder or index are reported. */
export function readLogs(written: readonly WrittenLog[], report: Report): readonly LogSettings[] {
  const logs = written.map(settingsOf);
  for (const [index, log] of written.entries()) reportFolderKeys(log, index, report);
  for (const [index, log] of logs.entries()) {
    const before = logs.slice(0, index);
    if (before.some((other) => other.path === log.path)) {
      report(
        ['logs', index, 'path'],
        `The ${log.kind} ${quoted(log.path)} stands here a second time. Keep one of the entries.`,
      );
    }
    if (log.index !== null && before.some((other) => other.index === log.index)) {
      report(['logs', index, 'index'], `Another log has its index in ${quoted(log.index)} already. Name another file.`);
    }
  }
  return logs;
}
