import type { JudgementFrame, WantedFile } from '../core/judge/needs.ts';
import type { Version } from '../core/judge/version.ts';
import { logOf } from '../core/log/log-of.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import { Failure } from './failure.ts';
import type { DocumentReader, FileAtCommit, PullRequestRef, SourceTree } from './ports.ts';

export interface ReadVersions {
  /** What a file is at a commit; one that was not asked for counts as absent. */
  readonly at: (commit: string, path: string) => Version;
}

const keyOf = (file: WantedFile): string => `${file.commit}:${file.path}`;

/**
 * Reads the wanted files and, of those that are records, what they say. The same text is read once, whatever number of commits has
 * it; rules run only on the head. Throws Failure; also when head or base itself cannot be read, because then it moved meanwhile.
 */
export async function readVersions(
  ports: { readonly sourceTree: SourceTree; readonly reader: DocumentReader },
  ref: PullRequestRef,
  facts: PullRequestFacts,
  frame: JudgementFrame,
  files: readonly WantedFile[],
): Promise<ReadVersions> {
  const wanted = [...new Map(files.map((file) => [keyOf(file), file])).values()];
  const contents = await ports.sourceTree.files(ref, wanted);
  const readings = new Map<string, Promise<Version>>();
  const versions = new Map<string, Version>();
  await Promise.all(
    wanted.map(async (file, index) => {
      const content = contents[index];
      if (content === undefined) throw new Failure('github-unreadable', `No answer for ${keyOf(file)}.`);
      const isEnd = file.commit === facts.head.sha || file.commit === facts.base.sha;
      if (content.kind === 'commit-unreadable' && isEnd) {
        throw new Failure('github-conflict', `The commit ${file.commit} cannot be read any more.`);
      }
      versions.set(keyOf(file), await versionOf(ports.reader, facts, frame, file, content, readings));
    }),
  );
  return { at: (commit, path) => versions.get(keyOf({ commit, path })) ?? { kind: 'absent' } };
}

const versionOf = (
  reader: DocumentReader,
  facts: PullRequestFacts,
  frame: JudgementFrame,
  file: WantedFile,
  content: FileAtCommit,
  readings: Map<string, Promise<Version>>,
): Promise<Version> => {
  if (content.kind === 'commit-unreadable') return Promise.resolve({ kind: 'commit-unreadable' });
  if (content.kind === 'missing') {
    return Promise.resolve(
      content.reason === 'not-found' ? { kind: 'absent' } : { kind: 'no-text', reason: content.reason },
    );
  }
  const { blob, text } = content;
  const log = logOf(file.path, frame.logs);
  if (log === null) return Promise.resolve({ kind: 'text', blob, text, reading: null });
  const evaluate = file.commit === facts.head.sha;
  const key = `${String(evaluate)}:${blob}:${file.path}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const settings = { statuses: log.statuses, sections: log.sections, rules: frame.configuration.rules };
  const version = reader
    .read({ path: file.path, text, settings, evaluate })
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
