import type { JudgementFrame, WantedFile } from '../core/judge/needs.ts';
import type { Version } from '../core/judge/version.ts';
import { readingSettings } from '../core/evaluate/reading-settings.ts';
import { logOf } from '../core/log/log-of.ts';
import type { LogSettings } from '../core/model/configuration.ts';
import type { LogState } from '../core/model/log-state.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import { Failure } from './failure.ts';
import type { DocumentReader, FileAtCommit, PullRequestRef, SourceTree } from './ports.ts';

export interface ReadVersions {
  /** What a file is at a commit; one that was not asked for counts as absent. */
  readonly at: (commit: string, path: string) => Version;
}

/** A wanted file with what stands there. */
export interface FetchedFile extends WantedFile {
  readonly content: FileAtCommit;
}

const keyOf = (file: WantedFile): string => `${file.commit}:${file.path}`;

/** Fetches the wanted files, each once. Throws Failure; also when head or base itself cannot be read, because then it moved meanwhile. */
export async function fetchFiles(
  sourceTree: SourceTree,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  files: readonly WantedFile[],
): Promise<readonly FetchedFile[]> {
  const wanted = [...new Map(files.map((file) => [keyOf(file), file])).values()];
  const contents = await sourceTree.files(ref, wanted);
  return wanted.map((file, index) => {
    const content = contents[index];
    if (content === undefined) throw new Failure('github-unreadable', `No answer for ${keyOf(file)}.`);
    const isEnd = file.commit === facts.head.sha || file.commit === facts.base.sha;
    if (content.kind === 'commit-unreadable' && isEnd) {
      throw new Failure('github-conflict', `The commit ${file.commit} cannot be read any more.`);
    }
    return { ...file, content };
  });
}

/** What documents are read with. */
export interface ReadingContext {
  readonly facts: PullRequestFacts;
  readonly frame: JudgementFrame;
  /** What is known of a log at the tip of the base branch; null: nothing. */
  readonly stateOf: (log: LogSettings) => LogState | null;
  /** ISO date. */
  readonly today: string;
}

/**
 * Reads what the fetched files that are records say. The same text is read once, whatever number of commits has it. Rules run on the
 * head, told against what the log does and demands on the base branch; and on the tip of the base branch, so that what stood before
 * can be told from what is new. Throws Failure.
 */
export async function readVersions(
  reader: DocumentReader,
  context: ReadingContext,
  files: readonly FetchedFile[],
): Promise<ReadVersions> {
  const readings = new Map<string, Promise<Version>>();
  const versions = new Map<string, Version>();
  await Promise.all(
    files.map(async (file) => {
      versions.set(keyOf(file), await versionOf(reader, context, file, readings));
    }),
  );
  return { at: (commit, path) => versions.get(keyOf({ commit, path })) ?? { kind: 'absent' } };
}

const versionOf = (
  reader: DocumentReader,
  { facts, frame, stateOf, today }: ReadingContext,
  { content, commit, path }: FetchedFile,
  readings: Map<string, Promise<Version>>,
): Promise<Version> => {
  if (content.kind === 'commit-unreadable') return Promise.resolve({ kind: 'commit-unreadable' });
  if (content.kind === 'missing') {
    return Promise.resolve(
      content.reason === 'not-found' ? { kind: 'absent' } : { kind: 'no-text', reason: content.reason },
    );
  }
  const { blob, text } = content;
  const log = logOf(path, frame.logs);
  if (log === null) return Promise.resolve({ kind: 'text', blob, text, reading: null });
  const evaluate = commit === facts.head.sha || commit === facts.base.sha;
  const key = `${String(evaluate)}:${blob}:${path}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  // Which records are old is judged where it is known which of them are new.
  const settings = { ...readingSettings(frame.configuration, log), since: null };
  const state = stateOf(log);
  const around =
    state === null ? {} : { convention: state.convention, template: state.template, brokenByMost: state.brokenByMost };
  const version = reader
    .read({ path, text, settings, evaluate, today, ...around })
    .then((reading): Version => ({ kind: 'text', blob, text, reading }));
  readings.set(key, version);
  return version;
};

/** The texts of the changed records at head, by path: suggestions are cut out of them. */
export function headTexts(
  facts: PullRequestFacts,
  frame: JudgementFrame,
  versions: ReadVersions,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const record of frame.records) {
    const head = versions.at(facts.head.sha, record.path);
    if (head.kind === 'text') texts.set(record.path, head.text);
  }
  return texts;
}
