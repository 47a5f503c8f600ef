import path from 'node:path';
import { findMarkdown } from '../adapters/local/find-markdown.ts';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { discoverLogs } from '../core/log/discover-logs.ts';
import { adrDirPath } from '../core/log/governing-paths.ts';
import { logOf } from '../core/log/log-of.ts';
import { isRecordName } from '../core/log/record-name.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { Obstacle } from './check-report.ts';

/** A file that is, or may be, a record. */
export interface Candidate {
  /** On the disk. */
  readonly file: string;
  /** As messages show it: relative to where the command runs. */
  readonly path: string;
  /** The log it belongs to, null if only its name or the user says that it is a record. */
  readonly log: LogSettings | null;
  /** named: the user gave this very file; log: it lies in a log; number: its name carries a record's number. */
  readonly because: 'named' | 'log' | 'number';
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly obstacles: readonly Obstacle[];
  /** Paths the user named that do not exist. */
  readonly absent: readonly string[];
}

/** `0007-use-kafka.md`, `adr-7.md`, `ADR_0007.md`; not `2024-01-31-release.md`, whose number is a date. */
const numbered = /^(?:adr[-_ ]?\d{1,6}|(?!\d{4}-\d{2}-\d{2})\d{3,5}[-_. ])/i;

const isNumbered = (name: string): boolean =>
  isRecordName(name) && numbered.test(name.slice(name.lastIndexOf('/') + 1));

const shownFrom = (cwd: string, file: string): string => (path.relative(cwd, file) || '.').split(path.sep).join('/');

/** The path by which a log is found: below the repository, else below the parent of the folder the user named. */
function logPath(file: string, folder: string, root: string): string {
  const inRepository = path.relative(root, file);
  const isInside = inRepository !== '' && !inRepository.startsWith('..') && !path.isAbsolute(inRepository);
  return (isInside ? inRepository : path.relative(path.dirname(folder), file)).split(path.sep).join('/');
}

async function inFolder(folder: string, cwd: string, root: string, logs: Configuration['logs']): Promise<Candidates> {
  const { paths, problems } = await findMarkdown(folder);
  const files = paths.map((below) => ({ below, at: logPath(path.join(folder, below), folder, root) }));
  const pointer = await readTextFile(path.join(root, adrDirPath));
  const found = discoverLogs({
    configured: logs,
    adrDir: pointer.kind === 'text' ? pointer.text : null,
    paths: files.map((file) => file.at),
  });
  const candidates = files.flatMap(({ below, at }): readonly Candidate[] => {
    const file = path.join(folder, below);
    const log = logOf(at, found);
    if (log !== null) return [{ file, path: shownFrom(cwd, file), log, because: 'log' }];
    // Configured logs are all there are; otherwise a numbered file may be a record wherever it lies.
    return logs === null && isNumbered(below) ? [{ file, path: shownFrom(cwd, file), log, because: 'number' }] : [];
  });
  const obstacles = problems.map((problem) => ({
    path: shownFrom(cwd, path.join(folder, problem.path)),
    message: problem.message,
  }));
  return { candidates, obstacles, absent: [] };
}

/**
 * The files that `check` looks at: every file the user names, and below every folder the Markdown files of the logs or with a
 * record's number. Sorted by path, each once.
 */
export async function findCandidates(
  paths: readonly string[],
  cwd: string,
  root: string,
  logs: Configuration['logs'],
): Promise<Candidates> {
  const parts = await Promise.all(
    paths.map(async (given): Promise<Candidates> => {
      const file = path.resolve(cwd, given);
      const read = await readTextFile(file);
      if (read.kind === 'folder') return inFolder(file, cwd, root, logs);
      if (read.kind === 'missing' && read.reason === 'not-found') {
        return { candidates: [], obstacles: [], absent: [given] };
      }
      const log = logOf(logPath(file, path.dirname(file), root), logs ?? []);
      return { candidates: [{ file, path: shownFrom(cwd, file), log, because: 'named' }], obstacles: [], absent: [] };
    }),
  );
  const byPath = new Map<string, Candidate>();
  for (const candidate of parts.flatMap((part) => part.candidates)) {
    const known = byPath.get(candidate.file);
    if (known === undefined || candidate.because === 'named') byPath.set(candidate.file, candidate);
  }
  return {
    candidates: [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    obstacles: parts.flatMap((part) => part.obstacles),
    absent: parts.flatMap((part) => part.absent),
  };
}
