import path from 'node:path';
import { readTextFile, type LocalFile } from '../adapters/local/read-text-file.ts';
import { documentReadable } from '../core/evaluate/built-in.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Finding } from '../core/model/finding.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import type { FileBefore } from './changed-records.ts';
import { checkLog, type CheckedFiles, type FixMode } from './check-log.ts';
import type { RecordFile } from './judge-log.ts';
import type { CheckedFile, Obstacle } from './check-report.ts';
import { findCandidates, shownFrom, type Candidate } from './find-candidates.ts';
import { logPlace } from './log-place.ts';
import { withOwnLog } from './own-log.ts';

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

async function readCandidate(
  candidate: Candidate,
  isAsked: boolean,
  before: FileBefore | null,
  parse: MarkdownParser,
): Promise<ReadCandidate> {
  const { path: at } = candidate;
  const read = await readTextFile(candidate.file);
  if (read.kind === 'text') {
    const { text } = read;
    return { kind: 'text', file: { candidate: withOwnLog(candidate, text, parse), text, isAsked, before } };
  }
  if (read.kind === 'folder') return { kind: 'obstacle', obstacle: { path: at, message: 'This is a folder.' } };
  if (read.reason === 'failed' || read.reason === 'not-found') {
    return { kind: 'obstacle', obstacle: { path: at, message: read.message } };
  }
  return {
    kind: 'checked',
    file: {
      path: at,
      text: null,
      decisions: [],
      findings: [unreadable(at, read)],
      suppressed: [],
      baselined: [],
      changes: null,
      previousPath: null,
      unfixed: null,
      fixed: [],
    },
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

/** The files as they are now on the disk; one that is gone or no text any more stays as it was read. */
const readAgain = (files: readonly RecordFile[]): Promise<readonly RecordFile[]> =>
  Promise.all(
    files.map(async (file) => {
      const read = await readTextFile(file.candidate.file);
      return read.kind === 'text' ? { ...file, text: read.text } : file;
    }),
  );

/**
 * Reads and judges files, log by log. Files come in the order of the candidates. With `changed` only the files in it (by their place on
 * the disk) are judged; the others say what the habits of their log are. Never rejects because of a text.
 */
export async function checkFiles(
  asked: readonly Candidate[],
  where: { readonly cwd: string; readonly root: string },
  configuration: Configuration,
  parse: MarkdownParser,
  fix: FixMode,
  today: string,
  changed: ReadonlyMap<string, FileBefore> | null = null,
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
    const before = changed?.get(candidate.file) ?? null;
    const isAsked = changed === null || before !== null;
    const read = await readCandidate(candidate, isAsked, before, parse);
    if (read.kind === 'text') add(read.file);
    else if (!isAsked) continue;
    else if (read.kind === 'checked') files.push(read.file);
    else obstacles.push(read.obstacle);
  }
  for (const candidate of await neighbours(asked, where.cwd, where.root, configuration.logs)) {
    const read = await readCandidate(candidate, false, null, parse);
    // What nobody asked for is no obstacle, and a log nobody asked for is not judged.
    if (read.kind === 'text' && byLog.has(logKey(candidate))) add(read.file);
  }
  for (const known of byLog.values()) {
    // The fixes of the log before may have mended a link in these.
    const group = fix.isWritten ? await readAgain(known) : known;
    const [first] = group;
    if (first === undefined) continue;
    const { place, obstacle } = await logPlace(first.candidate, group, where.cwd, today);
    if (obstacle !== null) {
      obstacles.push({ ...obstacle, path: shownFrom(where.cwd, path.join(first.candidate.start, obstacle.path)) });
    }
    const checked = await checkLog(group, place, configuration, parse, fix);
    files.push(...checked.files);
    obstacles.push(...checked.obstacles);
  }
  const order = new Map(asked.map((candidate, index) => [candidate.path, index]));
  const placeOf = ({ path: at }: CheckedFile): number => order.get(at) ?? asked.length;
  return { files: files.sort((a, b) => placeOf(a) - placeOf(b)), obstacles };
}
