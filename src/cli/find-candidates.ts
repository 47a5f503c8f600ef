import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findRepositoryRoot } from '../adapters/local/find-repository-root.ts';
import { findMarkdown } from '../adapters/local/find-markdown.ts';
import { readTextFile } from '../adapters/local/read-text-file.ts';
import { isForeign } from '../core/log/conventional-place.ts';
import { discoverLogs } from '../core/log/discover-logs.ts';
import { adrDirPath, log4brainsPath } from '../core/log/governing-paths.ts';
import { logOf } from '../core/log/log-of.ts';
import { asMarkdown, otherFormatOf } from '../core/log/other-format.ts';
import { isRecordName, isTemplateFolder } from '../core/log/record-name.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { NotRead, Obstacle } from './check-report.ts';

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
  /** The folder on the disk that the log's paths begin at. */
  readonly start: string;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly obstacles: readonly Obstacle[];
  readonly notRead: readonly NotRead[];
  /** Paths the user named that do not exist. */
  readonly absent: readonly string[];
}

/** `0007-use-kafka.md`, `adr-7.md`, `ADR_0007.md`; not `2024-01-31-release.md`, whose number is a date. */
const numbered = /^(?:adr[-_ ]?\d{1,6}|(?!\d{4}-\d{2}-\d{2})\d{3,5}[-_. ])/i;

/** Whether the name of a file (with `/` between folders) is that of a record with a number. */
export const isNumbered = (name: string): boolean =>
  isRecordName(name) && numbered.test(name.slice(name.lastIndexOf('/') + 1));

/** A path of the disk with `/` between its parts. */
export const slashed = (name: string): string => name.split(path.sep).join('/');

/** A file of the disk as messages show it: relative to where the command runs. */
export const shownFrom = (cwd: string, file: string): string => slashed(path.relative(cwd, file) || '.');

/**
 * Where the paths by which logs are found begin: at the repository the command runs in, else at the one the folder lies in or that
 * its pointers to logs make it; without any, at the folder's parent, so that the folder's own name counts.
 */
async function startFor(folder: string, root: string): Promise<string> {
  const inRepository = path.relative(root, folder);
  if (!inRepository.startsWith('..') && !path.isAbsolute(inRepository)) return root;
  const own = await findRepositoryRoot(folder);
  if (own !== folder) return own;
  const entries = await readdir(folder).catch((): string[] => []);
  const isRoot = entries.some((name) => name === '.git' || name === adrDirPath || name === log4brainsPath);
  return isRoot ? folder : path.dirname(folder);
}

/** The text of a file that points to logs, null where there is none that can be read. */
const pointer = async (file: string): Promise<string | null> => {
  const read = await readTextFile(file);
  return read.kind === 'text' ? read.text : null;
};

/** The logs below a folder of the disk, as its configuration, its pointers to logs and the paths in it say. */
export async function logsOf(
  configured: Configuration['logs'],
  start: string,
  paths: readonly string[],
): Promise<readonly LogSettings[]> {
  const [adrDir, log4brains] = await Promise.all(
    [adrDirPath, log4brainsPath].map((name) => pointer(path.join(start, name))),
  );
  return discoverLogs({ configured, adrDir: adrDir ?? null, log4brains: log4brains ?? null, paths });
}

async function inFolder(folder: string, cwd: string, root: string, logs: Configuration['logs']): Promise<Candidates> {
  const { paths, others, problems } = await findMarkdown(folder);
  const start = await startFor(folder, root);
  const at = (below: string): string => slashed(path.relative(start, path.join(folder, below)));
  const foreign = others.map((below) => ({ below, at: asMarkdown(at(below)) }));
  const found = await logsOf(logs, start, [...paths.map(at), ...foreign.map((file) => file.at)]);
  const candidates = paths.flatMap((below): readonly Candidate[] => {
    const file = path.join(folder, below);
    const log = logOf(at(below), found);
    if (log !== null) return [{ file, path: shownFrom(cwd, file), log, because: 'log', start }];
    // Configured logs are all there are; otherwise a numbered file may be a record wherever it lies, but in a folder of templates, of tests or of others.
    const isTemplate = below.split(/[\\/]/).slice(0, -1).some(isTemplateFolder);
    return logs === null && isNumbered(below) && !isTemplate && !isForeign(slashed(below))
      ? [{ file, path: shownFrom(cwd, file), log, because: 'number', start }]
      : [];
  });
  const notRead = foreign.flatMap((file): readonly NotRead[] => {
    const format = otherFormatOf(file.below);
    if (format === null || (format !== 'KEP metadata' && logOf(file.at, found) === null)) return [];
    return [{ format, path: shownFrom(cwd, path.join(folder, file.below)) }];
  });
  const obstacles = problems.map((problem) => ({
    path: shownFrom(cwd, path.join(folder, problem.path)),
    message: problem.message,
  }));
  return { candidates, obstacles, notRead, absent: [] };
}

const nothing: Candidates = { candidates: [], obstacles: [], notRead: [], absent: [] };

async function namedFile(file: string, cwd: string, root: string, logs: Configuration['logs']): Promise<Candidates> {
  const shown = shownFrom(cwd, file);
  const format = otherFormatOf(file);
  if (format !== null) {
    const message = `This is ${format}, which is not read: records have to be Markdown.`;
    return { ...nothing, obstacles: [{ path: shown, message }] };
  }
  const start = await startFor(path.dirname(file), root);
  const at = slashed(path.relative(start, file));
  const log = logOf(at, await logsOf(logs, start, [at]));
  return { ...nothing, candidates: [{ file, path: shown, log, because: 'named', start }] };
}

/**
 * The files that `check` and `list` look at: every file the user names, and below every folder the Markdown files of the logs or
 * with a record's number. Sorted by path, each once.
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
      if (read.kind === 'missing' && read.reason === 'not-found') return { ...nothing, absent: [given] };
      return namedFile(file, cwd, root, logs);
    }),
  );
  const byPath = new Map<string, Candidate>();
  for (const candidate of parts.flatMap((part) => part.candidates)) {
    const known = byPath.get(candidate.file);
    if (known === undefined || candidate.because === 'named') byPath.set(candidate.file, candidate);
  }
  const notRead = new Map(parts.flatMap((part) => part.notRead).map((file) => [file.path, file]));
  return {
    candidates: [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    obstacles: parts.flatMap((part) => part.obstacles),
    notRead: [...notRead.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    absent: parts.flatMap((part) => part.absent),
  };
}
