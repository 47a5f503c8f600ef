import path from 'node:path';
import { readTextFile, type LocalFile } from '../adapters/local/read-text-file.ts';
import { documentReadable } from '../core/evaluate/built-in.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import { checkLog, type FixMode, type RecordFile } from './check-log.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { logTemplate } from './log-template.ts';

const start = { offset: 0, line: 1, column: 1 };

const unreadable = (at: string, { reason, message }: Extract<LocalFile, { kind: 'missing' }>): Finding => ({
  ruleId: documentReadable.id,
  messageId: reason,
  severity: documentReadable.severity,
  path: at,
  range: { start, end: start },
  message: `${message} Commit the record itself as a Markdown file in UTF-8.`,
  why: documentReadable.why,
  fix: null,
});

type ReadCandidate =
  | { readonly kind: 'text'; readonly file: RecordFile }
  | { readonly kind: 'checked'; readonly file: CheckedFile }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

async function readCandidate(candidate: Candidate, isAsked: boolean): Promise<ReadCandidate> {
  const { path: at } = candidate;
  const read = await readTextFile(candidate.file);
  if (read.kind === 'text') return { kind: 'text', file: { candidate, text: read.text, isAsked } };
  if (read.kind === 'folder') return { kind: 'obstacle', obstacle: { path: at, message: 'This is a folder.' } };
  if (read.reason === 'failed' || read.reason === 'not-found') {
    return { kind: 'obstacle', obstacle: { path: at, message: read.message } };
  }
  return {
    kind: 'checked',
    file: { path: at, text: null, decisions: [], findings: [unreadable(at, read)], fixed: [] },
  };
}

/** Which log a candidate belongs to; without one, its folder. */
const logKey = ({ log, file, start: root }: Candidate): string =>
  log === null ? `folder ${path.dirname(file)}` : `${log.kind} ${path.join(root, log.path)}`;

/** A file that is named alone is told against its log, too: the folder it lies in says what the log's habits are. */
async function neighbours(
  asked: readonly Candidate[],
  cwd: string,
  root: string,
  logs: Configuration['logs'],
): Promise<readonly Candidate[]> {
  const folders = asked
    .filter(({ because, log }) => because === 'named' && log?.kind !== 'file')
    .map(({ file, log, start: from }) => (log === null ? path.dirname(file) : path.join(from, log.path)));
  if (folders.length === 0) return [];
  const known = new Set(asked.map(({ file }) => file));
  const { candidates } = await findCandidates([...new Set(folders)], cwd, root, logs);
  return candidates.filter(({ file }) => !known.has(file));
}

export interface CheckedFiles {
  readonly files: readonly CheckedFile[];
  readonly obstacles: readonly Obstacle[];
}

/** Reads and judges files, log by log. Files come in the order of the candidates; `today` is an ISO date. Never rejects because of a text. */
export async function checkFiles(
  asked: readonly Candidate[],
  where: { readonly cwd: string; readonly root: string },
  configuration: Configuration,
  parse: MarkdownParser,
  fix: FixMode,
  today: string,
): Promise<CheckedFiles> {
  const files: CheckedFile[] = [];
  const obstacles: Obstacle[] = [];
  const byLog = new Map<string, RecordFile[]>();
  const add = (file: RecordFile): void => {
    const key = logKey(file.candidate);
    const group = byLog.get(key);
    if (group === undefined) byLog.set(key, [file]);
    else group.push(file);
  };
  for (const candidate of asked) {
    const read = await readCandidate(candidate, true);
    if (read.kind === 'text') add(read.file);
    else if (read.kind === 'checked') files.push(read.file);
    else obstacles.push(read.obstacle);
  }
  for (const candidate of await neighbours(asked, where.cwd, where.root, configuration.logs)) {
    const read = await readCandidate(candidate, false);
    // What nobody asked for is no obstacle, and a log nobody asked for is not judged.
    if (read.kind === 'text' && byLog.has(logKey(candidate))) add(read.file);
  }
  for (const group of byLog.values()) {
    const [first] = group;
    const log = first?.candidate.log ?? null;
    const { template, obstacle } =
      first === undefined || log === null
        ? { template: null, obstacle: null }
        : await logTemplate(log, first.candidate.start);
    if (obstacle !== null) obstacles.push(obstacle);
    files.push(...(await checkLog(log, group, template, configuration, parse, fix, today)));
  }
  const order = new Map(asked.map((candidate, index) => [candidate.path, index]));
  return { files: files.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)), obstacles };
}
