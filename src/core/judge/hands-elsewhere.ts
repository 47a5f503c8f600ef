import { isMarkdown } from '../log/record-name.ts';
import type { ChangedFile, PullRequestCommit, PullRequestFacts } from '../model/pull-request.ts';
import type { ChangedRecord } from './changed-record.ts';

/** Which of the asked paths each commit of the pull request changed; null: everybody is the author, so it was not asked. */
export type ChangedByCommit = ReadonlyMap<string, readonly string[]> | null;

/** What has to be asked to learn who wrote changed files where their text stood in between. */
export interface HandsElsewhere {
  /** Commits of others than the author of the pull request. */
  readonly commits: readonly string[];
  /** For each changed file where it stands and stood: a commit that changes one of each counts anyway. */
  readonly places: readonly (readonly string[])[];
  /** Whether something that governs records is among them, so that settings may have been written elsewhere, too. */
  readonly asksSettings: boolean;
}

/** Commits whose text may have come to another place since they wrote it. */
export interface CommitsElsewhere {
  /** Those that wrote prose. */
  readonly prose: ReadonlySet<string>;
  /** Those that wrote prose or settings. */
  readonly any: ReadonlySet<string>;
}

/** Whether nobody but the author of the pull request had a hand in a commit; co-authors only where they are barred. */
export const isAuthorsAlone = (
  { author, coAuthors = [] }: PullRequestCommit,
  authorId: number | undefined,
  asksCoAuthors: boolean,
): boolean =>
  author !== null && author.id === authorId && !(asksCoAuthors && coAuthors.some((one) => one?.id !== author.id));

/**
 * Which commits have to be looked through: text that is moved within the pull request was written at a path that neither head nor base
 * knows, or at one where something else stands by now. Bots are left out, they approve nothing. Null: none.
 */
export function handsElsewhere(
  { commits, author }: Pick<PullRequestFacts, 'commits' | 'author'>,
  records: readonly ChangedRecord[],
  governing: readonly string[],
  asksCoAuthors: boolean,
): HandsElsewhere | null {
  const places = [
    ...records
      .filter(({ change }) => change !== 'deleted')
      .map(({ path, basePath }) => (basePath === null ? [path] : [path, basePath])),
    ...governing.map((path) => [path]),
  ];
  const others = commits.filter(
    (commit) =>
      !isAuthorsAlone(commit, author?.id, asksCoAuthors) &&
      !(commit.author?.kind === 'bot' && !(asksCoAuthors && (commit.coAuthors ?? []).length > 0)),
  );
  if (places.length === 0 || others.length === 0) return null;
  return { commits: others.map(({ sha }) => sha), places, asksSettings: governing.length > 0 };
}

/** Whether a commit changed one of some paths. One that could not be read may have changed anything. */
const changes = (
  changedBy: NonNullable<ChangedByCommit>,
  { sha }: PullRequestCommit,
  paths: readonly string[],
): boolean => changedBy.get(sha)?.some((path) => paths.includes(path)) ?? true;

/** The commits that may have been made after one: those further down where they are a line, else all others. */
const laterThan = (
  { commits, isLine = false }: Pick<PullRequestFacts, 'commits' | 'isLine'>,
  sha: string,
): readonly PullRequestCommit[] => {
  const index = isLine ? commits.findIndex((commit) => commit.sha === sha) : -1;
  return commits.filter((commit, at) => commit.sha !== sha && at > index);
};

/**
 * Whether what a commit wrote elsewhere may have come to one of some paths: only if a later commit changed these. False where nobody
 * asked who changed what, since then all is by the author.
 */
export const mayHaveCome = (
  facts: Pick<PullRequestFacts, 'commits' | 'isLine'>,
  changedBy: ChangedByCommit,
  sha: string,
  paths: readonly string[],
): boolean => changedBy !== null && laterThan(facts, sha).some((commit) => changes(changedBy, commit, paths));

/**
 * Whether something else may stand at a path by now than what a commit wrote there: somebody else changed it later. Who replaces their own
 * text has moved nothing that they do not answer for where it came to.
 */
export const mayBeReplaced = (
  facts: Pick<PullRequestFacts, 'commits' | 'isLine'>,
  changedBy: ChangedByCommit,
  sha: string,
  path: string,
): boolean => {
  const writer = facts.commits.find((commit) => commit.sha === sha)?.author?.id;
  return (
    changedBy !== null &&
    laterThan(facts, sha).some(
      (commit) => (writer === undefined || commit.author?.id !== writer) && changes(changedBy, commit, [path]),
    )
  );
};

const otherProse = /(?:^|\/)[^./]+$|\.(?:mdx|txt|text|rst|adoc)$/i;
const settings = /\.(?:ya?ml|json)(?:\.[^./]*)?$|(?:^|\/)\.[^./]+$/i;

/** Whether a path is one of prose. */
export const isProse = (path: string): boolean => isMarkdown(path) || otherProse.test(path);

/** Which of the paths that commits wrote may be former places of a record; with `asksSettings` of what governs records, too. */
export const mayBeFormer = (written: readonly string[], asksSettings: boolean): readonly string[] => [
  ...new Set(written.filter((path) => isProse(path) || (asksSettings && settings.test(path)))),
];

/** The paths at which the pull request leaves a file. */
export const listedAtHead = (files: readonly ChangedFile[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ change, path }) => (change === 'deleted' ? [] : [path])));
