import {
  isProse,
  listedAtHead,
  mayBeFormer,
  mayBeReplaced,
  mayHaveCome,
  type CommitsElsewhere,
} from '../core/judge/hands-elsewhere.ts';
import type { Authorship } from '../core/judge/needs.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import { linesOfMerges } from './lines-of-merges.ts';
import type { RepositoryRef, SourceTree } from './ports.ts';

type Changes = ReadonlyMap<string, readonly string[]>;
type Facts = Pick<PullRequestFacts, 'files' | 'head' | 'commits' | 'isLine'>;

const nothing: CommitsElsewhere = { prose: new Set(), any: new Set() };

/**
 * The commits that wrote text at a place where nothing stands at head any more, or that somebody else changed later: what changes by
 * others may be by them. So may it be by a commit that does not tell what it wrote. Asks nothing where each such commit changes every
 * changed file as it stands, or none of these was changed after it. Throws Failure.
 */
export async function commitsElsewhere(
  sourceTree: Pick<SourceTree, 'written' | 'existing' | 'changedBy' | 'merges' | 'files'>,
  ref: RepositoryRef,
  facts: Facts,
  { elsewhere, paths: known }: Pick<Authorship, 'elsewhere' | 'paths'>,
  changedBy: Changes,
): Promise<CommitsElsewhere> {
  const open = (elsewhere?.commits ?? []).filter((commit) => {
    const changed = changedBy.get(commit);
    return elsewhere?.places.some(
      (paths) =>
        changed?.some((path) => paths.includes(path)) === false && mayHaveCome(facts, changedBy, commit, paths),
    );
  });
  if (elsewhere === null || open.length === 0) return nothing;
  const written = await sourceTree.written(ref, open);
  const asked = mayBeFormer([...written.values()].flat(), elsewhere.asksSettings);
  const standing = await standingOf(sourceTree, ref, facts, asked);
  const left = asked.filter((path) => standing.has(path));
  const changedThere = await changesOf(sourceTree, ref, facts, left, { known, changedBy });
  const isFormer = (commit: string, path: string): boolean =>
    standing.has(path) ? mayBeReplaced(facts, changedThere, commit, path) : asked.includes(path);
  const formerOf = (commit: string): readonly string[] =>
    (written.get(commit) ?? []).filter((path) => isFormer(commit, path));
  // A merge lists whatever came with it; it wrote only what it mixes itself.
  const merges = facts.commits.flatMap(({ sha, isMerge }) => (isMerge && formerOf(sha).length > 0 ? [sha] : []));
  const changed =
    merges.length === 0 ? null : await sourceTree.changedBy(ref, merges, [...new Set(merges.flatMap(formerOf))]);
  const mixed =
    changed === null
      ? null
      : await linesOfMerges(
          sourceTree,
          ref,
          new Map([...changed].map(([sha, paths]) => [sha, formerOf(sha).filter((path) => paths.includes(path))])),
        );
  const countsFor = (isWanted: (path: string) => boolean): ReadonlySet<string> =>
    new Set(
      open.filter((commit) => {
        if (!written.has(commit)) return true;
        const former = formerOf(commit).filter(isWanted);
        if (!merges.includes(commit)) return former.length > 0;
        const own = mixed?.get(commit);
        return own === undefined ? former.length > 0 : former.some((path) => own.includes(path));
      }),
    );
  return { prose: countsFor(isProse), any: countsFor(() => true) };
}

/** Which of some paths are there at head. */
const standingOf = async (
  sourceTree: Pick<SourceTree, 'existing'>,
  ref: RepositoryRef,
  { files, head }: Facts,
  paths: readonly string[],
): Promise<ReadonlySet<string>> => {
  const listed = listedAtHead(files);
  const open = paths.filter((path) => !listed.has(path));
  const found = open.length === 0 ? [] : await sourceTree.existing(ref, head.sha, open);
  return new Set([...paths.filter((path) => listed.has(path)), ...found]);
};

/** Which of some paths each commit changed; those that were asked before are not asked again. */
const changesOf = async (
  sourceTree: Pick<SourceTree, 'changedBy'>,
  ref: RepositoryRef,
  { commits }: Facts,
  paths: readonly string[],
  before: { readonly known: readonly string[]; readonly changedBy: Changes },
): Promise<Changes> => {
  const open = paths.filter((path) => !before.known.includes(path));
  if (open.length === 0) return before.changedBy;
  const shas = commits.map(({ sha }) => sha);
  const more = await sourceTree.changedBy(ref, shas, open);
  return new Map(
    shas.flatMap((sha) => {
      const [one, other] = [before.changedBy.get(sha), more.get(sha)];
      return one === undefined || other === undefined ? [] : [[sha, [...one, ...other]] as const];
    }),
  );
};
