import path from 'node:path';
import { defaultConfiguration } from '../core/config/default-configuration.ts';
import { openDocument } from '../core/evaluate/read-document.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { defaultInclude } from '../core/log/conventional-place.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { Candidate } from './find-candidates.ts';

/** The log that a file outside of all usual places is, or the one of the folder it lies in. */
export function looseLog({ file, start }: Candidate, kind: LogSettings['kind']): LogSettings {
  const at = path
    .relative(start, kind === 'file' ? file : path.dirname(file))
    .split(path.sep)
    .join('/');
  return { path: at, kind, include: defaultInclude, index: null, statuses: {}, sections: {} };
}

/** The candidate with the log that its file is by itself: one that lies in no log and holds many records. Any other as it is. */
export function withOwnLog(candidate: Candidate, text: string, parse: MarkdownParser): Candidate {
  if (candidate.log !== null) return candidate;
  const settings = readingSettings(defaultConfiguration(), null);
  const { decisions } = openDocument(candidate.path, text, settings, parse).reading;
  return decisions.length > 1 ? { ...candidate, log: looseLog(candidate, 'file') } : candidate;
}
