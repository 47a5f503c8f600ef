import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { RepositoryRef, TreeEntry } from '../../app/ports.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';
import { objectName } from './schema-parts.ts';
import { entryKind } from './to-file.ts';
import { folderQuery, treesQuery } from './tree-query.ts';

interface Tree {
  readonly entries?: readonly EntryAnswer[] | null | undefined;
}
interface EntryAnswer {
  readonly name: string;
  readonly mode: number;
  readonly oid: string;
  readonly object?: Tree | null | undefined;
}

const entry: z.ZodType<EntryAnswer> = z.lazy(() =>
  z.object({ name: z.string().min(1), mode: z.number().int(), oid: objectName, object: tree.nullish() }),
);
const tree: z.ZodType<Tree> = z.object({ entries: z.array(entry).nullish() });

const folderAnswer = z.object({
  repository: z.object({
    commit: z
      .object({ folder: z.object({ mode: z.number().int(), oid: objectName, object: tree.nullish() }).nullish() })
      .nullable(),
  }),
});
const treesAnswer = z.object({ repository: z.record(z.string(), tree.nullable()) });
const recursiveAnswer = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string().min(1), mode: z.string().regex(/^[0-7]{5,6}$/), sha: objectName })),
});

const levelsPerRequest = 3;
const treesPerRequest = 50;
/** Folders deeper than this below the one that is listed are passed over. */
export const deepest = 12;

interface OpenFolder {
  readonly path: string;
  readonly oid: string;
}

const walk = (folder: string, answer: Tree, found: TreeEntry[], open: OpenFolder[]): void => {
  for (const each of answer.entries ?? []) {
    const path = `${folder}/${each.name}`;
    const kind = entryKind(each.mode);
    found.push({ path, blob: each.oid, kind });
    if (kind !== 'folder') continue;
    if (Array.isArray(each.object?.entries)) walk(path, each.object, found, open);
    else open.push({ path, oid: each.oid });
  }
};

/**
 * The entries of a folder and of everything below it, to 12 levels; null if there is no such folder at the commit. One request
 * for three levels. Throws Failure.
 */
export async function readFolder(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commit: string,
  folder: string,
): Promise<readonly TreeEntry[] | null> {
  const repository = { owner: ref.owner, name: ref.name };
  const { data } = await calls.query(
    ref.installationId,
    folderQuery(levelsPerRequest),
    { ...repository, oid: commit, path: folder },
    (error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1,
  );
  const root = readAnswer('folder', folderAnswer, data).repository.commit?.folder ?? null;
  if (root === null || entryKind(root.mode) !== 'folder') return null;
  const found: TreeEntry[] = [];
  let open: OpenFolder[] = [];
  walk(folder, root.object ?? {}, found, open);
  for (let depth = levelsPerRequest; open.length > 0 && depth < deepest; depth += levelsPerRequest) {
    const next: OpenFolder[] = [];
    for (let start = 0; start < open.length; start += treesPerRequest) {
      const batch = open.slice(start, start + treesPerRequest);
      const oids = Object.fromEntries(batch.map((each, index) => [`o${index}`, each.oid]));
      const text = treesQuery(batch.length, levelsPerRequest);
      const answer = await calls.query(ref.installationId, text, { ...repository, ...oids });
      const trees = readAnswer('trees', treesAnswer, answer.data).repository;
      batch.forEach((each, index) => walk(each.path, trees[`t${index}`] ?? {}, found, next));
    }
    open = next;
  }
  return found;
}

/**
 * Every entry of a commit, in one request. Null if the commit is not known. Throws Failure 'repository-too-large' beyond what
 * GitHub lists at once (100,000 entries, 7 MB: https://docs.github.com/en/rest/git/trees#get-a-tree).
 */
export async function readRoot(
  calls: GitHubCalls,
  ref: RepositoryRef,
  commit: string,
): Promise<readonly TreeEntry[] | null> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
  const parameters = { owner: ref.owner, repo: ref.name, tree_sha: commit, recursive: '1' };
  const answer = await calls.rest(ref.installationId, route, parameters).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'github-not-found') return null;
    throw error;
  });
  if (answer === null) return null;
  const { truncated, tree: entries } = readAnswer('tree', recursiveAnswer, answer);
  if (truncated)
    throw new Failure('repository-too-large', `${ref.owner}/${ref.name} has more files than GitHub lists.`);
  return entries.map(({ path, mode, sha }) => ({ path, blob: sha, kind: entryKind(Number.parseInt(mode, 8)) }));
}
