import { habitSample } from '../core/conventions/habit-sample.ts';
import { inferConvention } from '../core/conventions/infer-convention.ts';
import { logBreaches, type ToldDocument } from '../core/evaluate/log-breaches.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { discoverLogs } from '../core/log/discover-logs.ts';
import { inLogOrder } from '../core/log/lay-over.ts';
import { logOf } from '../core/log/log-of.ts';
import type { Configuration, LogSettings } from '../core/model/configuration.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { Range } from '../core/model/position.ts';
import type { RecordSummary } from '../core/model/record-summary.ts';
import { checklistOfLog, checklistPlaces, templateOfLog, templatePlaces } from '../core/templates/template-places.ts';
import { Failure } from './failure.ts';
import type { FileAtCommit, Memory, RepositoryRef, SourceTree, TreeEntry } from './ports.ts';
import { readRecordsOf, type RecordPorts } from './read-records-of.ts';

export interface LogPorts extends RecordPorts {
  readonly sourceTree: SourceTree;
  /** Logs at commits, by `logKey`. */
  readonly logs: Memory<LogState>;
}

/** A commit with what governs it: the configuration and the pointers that stand there. */
export interface GovernedCommit {
  readonly commit: string;
  readonly configuration: Configuration;
  readonly adrDir: string | null;
  readonly log4brains: string | null;
}

const logKey = (ref: RepositoryRef, commit: string, log: LogSettings): string =>
  // What a discovered log includes follows from the paths it was found by.
  [ref.repositoryId, commit, log.kind, log.path, ...log.include].join('\n');

/**
 * What is known of a log at a commit: all of its records, its habits and its template. A function of the commit alone, so that it is
 * read once; records are kept by the blob of their file. Costs one request for the folder and one for each hundred files that are
 * new. Throws Failure.
 */
export async function readLog(
  ports: LogPorts,
  ref: RepositoryRef,
  at: GovernedCommit,
  log: LogSettings,
): Promise<LogState> {
  const key = logKey(ref, at.commit, log);
  const known = ports.logs.get(key);
  if (known !== undefined) return known;
  const state = await readAnew(ports, ref, at, log);
  ports.logs.set(key, state);
  return state;
}

const entriesOf = async (
  ports: LogPorts,
  ref: RepositoryRef,
  { commit }: GovernedCommit,
  log: LogSettings,
): Promise<readonly TreeEntry[]> =>
  log.kind === 'file'
    ? [{ path: log.path, blob: '', kind: 'file' }]
    : ((await ports.sourceTree.list(ref, commit, log.path)) ?? []);

const readAnew = async (
  ports: LogPorts,
  ref: RepositoryRef,
  at: GovernedCommit,
  log: LogSettings,
): Promise<LogState> => {
  const { configuration, adrDir, log4brains } = at;
  const entries = await entriesOf(ports, ref, at, log);
  const files = entries.flatMap((entry) => (entry.kind === 'file' ? [entry.path] : []));
  // Logs that lie in this one own their files; the listing shows them, too.
  const logs = discoverLogs({ configured: configuration.logs, adrDir, log4brains, paths: files });
  const owners = logs.some((each) => each.path === log.path && each.kind === log.kind) ? logs : [...logs, log];
  const paths = files.filter((path) => logOf(path, owners)?.path === log.path);
  const places = templatePlaces(log, files);
  const checklistAt = configuration.checklist.fromTemplate ? checklistPlaces(log, files) : [];
  const wanted = [...new Set([...paths, ...[...places, ...checklistAt].map(({ path }) => path)])];
  const texts = await textsAt(ports, ref, at.commit, wanted);
  const settings = readingSettings(configuration, log);
  const found = new Map<string, readonly RecordSummary[] | null>();
  await Promise.all(
    paths.map(async (path) => {
      found.set(path, await readRecordsOf(ports, ref, path, texts.get(path), settings));
    }),
  );
  const records = inLogOrder([...found.values()].flatMap((each) => each ?? []));
  const convention = inferConvention(records, log);
  const textOf = (path: string): string | null => {
    const file = texts.get(path);
    return file?.kind === 'text' ? file.text : null;
  };
  const template = templateOfLog(log, places, textOf);
  const checklist = checklistOfLog(checklistAt, textOf, (path, offset) =>
    records.some((each) => each.path === path && isWithin(each.range, offset)),
  );
  const unread = paths.filter((path) => found.get(path) === null).sort();
  const inLog = { settings: log, records, unread };
  const sample = habitSample(paths, (path) => path).flatMap((path) => {
    const file = texts.get(path);
    return file?.kind === 'text' && (found.get(path)?.length ?? 0) > 0 ? [{ path, text: file.text }] : [];
  });
  const told = await Promise.all(
    sample.map(async ({ path, text }): Promise<ToldDocument> => {
      const reading = await ports.reader.read({ path, text, settings, evaluate: true, convention, template });
      return { ...reading, text };
    }),
  );
  return {
    records: inLog,
    convention,
    template,
    ...(checklist === null ? {} : { checklist: checklist.items }),
    brokenByMost: logBreaches(told, { log: inLog, convention, template }, settings),
    paths: entries.map(({ path }) => path),
  };
};

const isWithin = ({ start, end }: Range, offset: number): boolean => start.offset <= offset && offset < end.offset;

const textsAt = async (
  ports: LogPorts,
  ref: RepositoryRef,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileAtCommit>> => {
  const files = await ports.sourceTree.files(
    ref,
    paths.map((path) => ({ commit, path })),
  );
  if (files.some((file) => file.kind === 'commit-unreadable')) {
    throw new Failure('github-conflict', `The commit ${commit} cannot be read any more.`);
  }
  return new Map(
    paths.flatMap((path, index) => {
      const file = files[index];
      return file === undefined ? [] : [[path, file] as const];
    }),
  );
};
