import path from 'node:path';
import { changesSince, type FileSince } from '../adapters/local/changes-since.ts';
import { readBlobs } from '../adapters/local/read-blobs.ts';
import { readTextFile, type LocalFile } from '../adapters/local/read-text-file.ts';
import type { Environment } from '../adapters/local/run-git.ts';
import { neededFacts } from '../core/evaluate/needed-facts.ts';
import { openDocument } from '../core/evaluate/read-document.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { touchedPaths } from '../core/judge/change-facts.ts';
import { changedRecords, type ChangedRecord } from '../core/judge/changed-record.ts';
import type { RecordChange } from '../core/judge/record-change.ts';
import { defaultInclude } from '../core/log/conventional-place.ts';
import { logOf } from '../core/log/log-of.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { MarkdownParser } from '../core/parse/markdown.ts';
import { baseProblem, type BaseProblem } from './base-problem.ts';
import { recordsSince, type FileBefore } from './changed-records.ts';
import { filesSince, type FilesSince } from './files-since-baseline.ts';
import { looksLikeRecord } from './judge-log.ts';
import type { DeletedRecord } from './check-report.ts';
import { isNumbered, logsOf, shownFrom, slashed } from './find-candidates.ts';
import { isBelow, type RepositoryPaths } from './find-paths.ts';

/** What differs from the base among the records that the user asked for. */
export interface BaseComparison extends FilesSince {
  /** The commit where HEAD left the base, in full. */
  readonly commit: string;
  /** By their place on the disk. */
  readonly changed: ReadonlyMap<string, FileBefore>;
  /** Records whose files are gone. */
  readonly deleted: readonly DeletedRecord[];
  /** Every path that changed, records or not, from the root of the repository; of a moved file both. */
  readonly paths: readonly string[];
  /** Changed records that the user did not ask for, taken-away ones apart; none where no rule asks what the change as a whole brings. */
  readonly otherRecords: readonly { readonly path: string; readonly changes: readonly RecordChange[] }[];
}

export type Compared = ({ readonly ok: true } & BaseComparison) | ({ readonly ok: false } & BaseProblem);

/** For a record that lies in no log: only its name or the user says that it is one. */
const loose = (at: string): LogSettings => ({
  path: at.slice(0, Math.max(0, at.lastIndexOf('/'))),
  kind: 'folder',
  include: defaultInclude,
  index: null,
  statuses: {},
  sections: {},
});

const isMarkdown = (at: string): boolean => /\.(?:md|markdown)$/i.test(at);

const linked: LocalFile = { kind: 'missing', reason: 'symlink', message: '' };

function contentOf(file: FileSince | undefined, texts: ReadonlyMap<string, LocalFile>): LocalFile | null {
  const before = file?.before ?? null;
  if (before === null) return null;
  return before.kind === 'file' ? (texts.get(before.blob) ?? null) : linked;
}

/** The records that a file which is gone held. */
function deletedRecords(
  before: FileBefore,
  isInLog: boolean,
  configuration: RepositoryPaths['configuration'],
  shown: string,
  parse: MarkdownParser,
): readonly DeletedRecord[] {
  const { log } = before.record;
  const changes = recordsSince(before, null, null, readingSettings(configuration, isInLog ? log : null), parse) ?? [];
  const decisions = changes.flatMap(({ base }) => base ?? []);
  const isRecord = isInLog || looksLikeRecord({ decisions, refusal: null });
  return isRecord ? changes.map((change) => ({ path: shown, change })) : [];
}

/** The records that a file which was not asked for changes. */
function changesIn(
  before: FileBefore,
  text: string,
  isInLog: boolean,
  configuration: RepositoryPaths['configuration'],
  parse: MarkdownParser,
): readonly RecordChange[] {
  const { path: at, log } = before.record;
  const settings = readingSettings(configuration, isInLog ? log : null);
  const { reading } = openDocument(at, text, settings, parse);
  return isInLog || looksLikeRecord(reading) ? (recordsSince(before, text, reading, settings, parse) ?? []) : [];
}

/**
 * Tells the working tree of one repository against the commit where HEAD left `ref`. `asked` are the paths that the user named.
 * Rejects only if git breaks off in the middle.
 */
export async function compareWithBase(
  { root, configuration, candidates }: RepositoryPaths,
  asked: readonly string[],
  cwd: string,
  ref: string,
  environment: Environment,
  parse: MarkdownParser,
): Promise<Compared> {
  const since = await changesSince(root, ref, environment);
  if (!since.ok) return { ok: false, ...baseProblem(ref, since) };
  const own = new Map(candidates.map((candidate) => [slashed(path.relative(root, candidate.file)), candidate]));
  const files = since.files.filter((file) => isMarkdown(file.path) || isMarkdown(file.previousPath ?? ''));
  const paths = [...own.keys(), ...files.flatMap((file) => [file.path, file.previousPath ?? file.path])];
  const logs = await logsOf(configuration.logs, root, [...new Set(paths)]);
  const logAt = (at: string): LogSettings | null => own.get(at)?.log ?? logOf(at, logs);
  const isLoose = (at: string): boolean => own.has(at) || (configuration.logs === null && isNumbered(at));
  const everyRecord = changedRecords(files, (at) => logAt(at) ?? (isLoose(at) ? loose(at) : null));
  const records = everyRecord.filter((record) =>
    record.change === 'deleted'
      ? asked.some((each) => isBelow(path.join(root, record.path), path.resolve(cwd, each)))
      : own.has(record.path),
  );
  const byBasePath = new Map(files.map((file) => [file.previousPath ?? file.path, file]));
  const fileBefore = ({ basePath }: ChangedRecord): FileSince | undefined =>
    basePath === null ? undefined : byBasePath.get(basePath);
  const asksForOthers = neededFacts(configuration).has('change');
  const others = everyRecord.filter((each) => asksForOthers && each.change !== 'deleted' && !own.has(each.path));
  const blobs = [...records, ...others].flatMap((record) => {
    const before = fileBefore(record)?.before;
    return before?.kind === 'file' ? [before.blob] : [];
  });
  const texts = await readBlobs(root, blobs, environment);
  const shown = (at: string): string => shownFrom(cwd, path.join(root, at));
  const asBefore = (record: ChangedRecord): FileBefore => {
    const { change, basePath } = record;
    const previousPath = change === 'renamed' && basePath !== null ? shown(basePath) : null;
    return { record, previousPath, content: contentOf(fileBefore(record), texts) };
  };
  const told = records.map(asBefore);
  const otherRecords = others.map(async (record) => {
    const now = await readTextFile(path.join(root, record.path));
    const text = now.kind === 'text' ? now.text : null;
    const changes =
      text === null ? [] : changesIn(asBefore(record), text, logAt(record.path) !== null, configuration, parse);
    return { path: record.path, changes };
  });
  const isGone = ({ record }: FileBefore): boolean => record.change === 'deleted';
  return {
    ok: true,
    commit: since.commit,
    ...filesSince(since.files),
    paths: touchedPaths(since.files),
    otherRecords: await Promise.all(otherRecords),
    changed: new Map(told.filter((each) => !isGone(each)).map((each) => [path.join(root, each.record.path), each])),
    deleted: told
      .filter(isGone)
      .flatMap((each) =>
        deletedRecords(each, logAt(each.record.path) !== null, configuration, shown(each.record.path), parse),
      ),
  };
}
