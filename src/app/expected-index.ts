import type { FileWrite } from '../core/model/action.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { discoverLogs } from '../core/log/discover-logs.ts';
import { logOf } from '../core/log/log-of.ts';
import { hasManagedBlock, spliceManagedBlock } from '../core/log/managed-block.ts';
import { renderIndex } from '../core/log/render-index.ts';
import { Failure } from './failure.ts';
import type { FileAtCommit, RepositoryRef, SourceTree, TreeEntry } from './ports.ts';
import { readRecordsOf, type RecordPorts } from './read-records-of.ts';

export interface IndexSource {
  readonly commit: string;
  readonly configuration: Configuration;
  readonly adrDir: string | null;
  readonly log4brains: string | null;
  readonly isPrivate: boolean;
}

/** The index files of a commit as they should be. */
export interface ExpectedIndex {
  /** Those that differ from what stands at the commit. */
  readonly files: readonly FileWrite[];
  /** Every index file of the logs, whether it differs or not. */
  readonly paths: readonly string[];
  /** What could not be read or written, one plain sentence each. */
  readonly problems: readonly string[];
}

export interface IndexPorts extends RecordPorts {
  readonly sourceTree: SourceTree;
}

/** The names an index may have when none is configured; it is written only where its markers already stand. */
const indexNames = ['README.md', 'readme.md', 'index.md'] as const;

/**
 * Renders the index of every log from the whole log at one commit, never from an event. Without a configured index only files that
 * already carry the markers are touched. A record that cannot be read is left out and named. Throws Failure, also when the commit
 * itself cannot be read: an index must never lose its rows for that.
 */
export async function expectedIndex(
  ports: IndexPorts,
  ref: RepositoryRef,
  source: IndexSource,
): Promise<ExpectedIndex> {
  const configured = source.configuration.logs;
  const paths = configured === null ? await conventionalPaths(ports, ref, source) : [];
  const { adrDir, log4brains } = source;
  const logs = discoverLogs({ configured, adrDir, log4brains, paths });
  const results = await Promise.all(logs.map((log) => indexOfLog(ports, ref, source, log, logs)));
  return {
    files: results.flatMap((result) => result.files),
    paths: results.flatMap((result) => result.paths),
    problems: results.flatMap((result) => result.problems),
  };
}

const conventionalPaths = async (
  ports: IndexPorts,
  ref: RepositoryRef,
  source: IndexSource,
): Promise<readonly string[]> => {
  const entries = await ports.sourceTree.list(ref, source.commit, '');
  return (entries ?? []).filter((entry) => entry.kind === 'file').map((entry) => entry.path);
};

const indexOfLog = async (
  ports: IndexPorts,
  ref: RepositoryRef,
  source: IndexSource,
  log: LogSettings,
  logs: readonly LogSettings[],
): Promise<ExpectedIndex> => {
  const entries: readonly TreeEntry[] =
    log.kind === 'file'
      ? [{ path: log.path, blob: '', kind: 'file' }]
      : ((await ports.sourceTree.list(ref, source.commit, log.path)) ?? []);
  const index = await findIndex(ports, ref, source, log, entries);
  if (index === null) return { files: [], paths: [], problems: [] };
  if ('problem' in index) return { files: [], paths: [], problems: [index.problem] };
  const { records, problems } = await readRecords(ports, ref, source, log, recordsOf(entries, log, logs));
  const block = renderIndex({
    records,
    logPath: log.path,
    indexPath: index.path,
    settings: source.configuration.index,
    isPrivate: source.isPrivate,
  });
  const spliced = spliceManagedBlock(index.text, block, { title: 'Decision log' });
  if (!spliced.ok)
    return {
      files: [],
      paths: [index.path],
      problems: [...problems, ...spliced.problems.map((one) => `${index.path}: ${one}`)],
    };
  const files = spliced.value === index.text ? [] : [{ path: index.path, text: spliced.value }];
  return { files, paths: [index.path], problems };
};

/** Files of the commit, in the order of `paths`. */
const filesOf = async (
  ports: IndexPorts,
  ref: RepositoryRef,
  commit: string,
  paths: readonly string[],
): Promise<readonly FileAtCommit[]> => {
  const files = await ports.sourceTree.files(
    ref,
    paths.map((path) => ({ commit, path })),
  );
  if (files.some((file) => file.kind === 'commit-unreadable'))
    throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
  return files;
};

/** The index file of a log; `text` null if it is configured and not there yet; null if there is none to write. */
type IndexFile = { readonly path: string; readonly text: string | null } | { readonly problem: string } | null;

const findIndex = async (
  ports: IndexPorts,
  ref: RepositoryRef,
  source: IndexSource,
  log: LogSettings,
  entries: readonly TreeEntry[],
): Promise<IndexFile> => {
  if (log.index !== null) {
    const [file] = await filesOf(ports, ref, source.commit, [log.index]);
    if (file?.kind === 'text') return { path: log.index, text: file.text };
    if (file?.kind === 'missing' && file.reason === 'not-found') return { path: log.index, text: null };
    return { problem: `${log.index} is not written: something else than a text file stands there.` };
  }
  const present = indexNames
    .map((name) => (log.path === '' ? name : `${log.path}/${name}`))
    .filter((path) => entries.some((entry) => entry.kind === 'file' && entry.path === path));
  const files = await filesOf(ports, ref, source.commit, present);
  const found = files.findIndex((file) => file.kind === 'text' && hasManagedBlock(file.text));
  const path = present[found];
  const file = files[found];
  return path !== undefined && file?.kind === 'text' ? { path, text: file.text } : null;
};

/** A record belongs to the log that claims it first, also where one log's folder lies in another's. */
const recordsOf = (entries: readonly TreeEntry[], log: LogSettings, logs: readonly LogSettings[]): readonly string[] =>
  entries.filter((entry) => entry.kind === 'file' && logOf(entry.path, logs) === log).map((entry) => entry.path);

const readRecords = async (
  ports: IndexPorts,
  ref: RepositoryRef,
  source: IndexSource,
  log: LogSettings,
  paths: readonly string[],
): Promise<{ readonly records: readonly RecordSummary[]; readonly problems: readonly string[] }> => {
  const files = await filesOf(ports, ref, source.commit, paths);
  const settings = readingSettings(source.configuration, log);
  const found = await Promise.all(paths.map((path, index) => readRecordsOf(ports, ref, path, files[index], settings)));
  const unread = paths.filter((_, index) => (found[index]?.length ?? 0) === 0);
  return {
    records: found.flatMap((each) => each ?? []),
    problems: unread.map((path) => `${path} could not be read and is not in the index.`),
  };
};
