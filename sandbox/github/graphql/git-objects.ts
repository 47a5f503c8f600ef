import { entryAt } from '../git/files.ts';
import type { FileEntry } from '../git/files.ts';
import { commitsBetween, historyOf } from '../git/history.ts';
import type { FileMode, Signature } from '../git/object-store.ts';
import { isBinary } from '../git/patch.ts';
import { filesOfCommit } from '../present/commits.ts';
import { iso, pageOf } from '../present/urls.ts';
import { accountOf } from '../state/commits.ts';
import { pullRequestsWith } from '../state/comparison.ts';
import type { Repository } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { accountByEmail } from '../state/people.ts';
import { connection } from './connection.ts';
import type { PageArguments } from './connection.ts';
import type { Context } from './context.ts';
import { demandGrant } from './context.ts';
import type { Fields, Objects } from './objects.ts';

/** GitHub cuts the text of larger blobs in GraphQL. */
const longestText = 512_000;

function common(objects: Objects, repository: Repository, type: 'Commit' | 'Tree' | 'Blob', oid: string): Fields {
  const url = `${pageOf(repository)}/${type.toLowerCase()}/${oid}`;
  return {
    __typename: type,
    id: nodeId(type, `${repository.id}:${oid}`),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitUrl: url,
    commitResourcePath: new URL(url).pathname,
    url,
    resourcePath: new URL(url).pathname,
    repository: () => objects.repository(repository),
  };
}

function treeEntry(objects: Objects, repository: Repository, path: string, { mode, sha }: FileEntry): Fields {
  const types: Partial<Record<FileMode, string>> = { '040000': 'tree', '160000': 'commit' };
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    __typename: 'TreeEntry',
    name,
    nameRaw: Buffer.from(name).toString('base64'),
    path,
    pathRaw: Buffer.from(path).toString('base64'),
    extension: /\.[^.]+$/.exec(name)?.[0] ?? '',
    mode: Number.parseInt(mode, 8),
    type: types[mode] ?? 'blob',
    oid: sha,
    size: repository.store.blob(sha)?.length ?? 0,
    isGenerated: false,
    object: () => (mode === '160000' ? null : objects.gitObject(repository, sha)),
    repository: () => objects.repository(repository),
  };
}

function blobObject(objects: Objects, repository: Repository, oid: string, content: Buffer): Fields {
  const isText = !isBinary(content);
  return {
    ...common(objects, repository, 'Blob', oid),
    byteSize: content.length,
    isBinary: !isText,
    isTruncated: content.length > longestText,
    text: isText ? content.subarray(0, longestText).toString('utf8') : null,
  };
}

function treeObject(objects: Objects, repository: Repository, oid: string): Fields {
  return {
    ...common(objects, repository, 'Tree', oid),
    // `path` of an entry is relative to the tree that was asked.
    entries: () => (repository.store.tree(oid) ?? []).map((entry) => treeEntry(objects, repository, entry.name, entry)),
  };
}

function gitActor(objects: Objects, signature: Signature): Fields {
  const account = accountOf(objects.world, signature);
  return {
    __typename: 'GitActor',
    name: signature.name,
    email: signature.email,
    date: iso(signature.date),
    avatarUrl: '',
    user: account?.type === 'User' ? objects.account(account) : null,
  };
}

/** The author, then those of the Co-authored-by trailers. */
function authorsOf(objects: Objects, author: Signature, message: string): Fields[] {
  const others = [...message.matchAll(/^co-authored-by: (.{1,200}) <([^<>]{1,200})>$/gim)].map(
    ([, name = '', email = '']) => ({ name, email, date: author.date }),
  );
  return [author, ...others].map((signature) => gitActor(objects, signature));
}

export function commitObject(objects: Objects, repository: Repository, oid: string): Fields {
  const { store } = repository;
  const commit = store.commitOf(oid);
  const headline = commit.message.split('\n')[0] ?? '';
  const committer = accountByEmail(objects.world, commit.committer.email);
  return {
    ...common(objects, repository, 'Commit', oid),
    message: commit.message,
    messageHeadline: headline,
    messageBody: commit.message.slice(headline.length).trim(),
    authoredDate: iso(commit.author.date),
    committedDate: iso(commit.committer.date),
    committedViaWeb: committer === null && commit.committer.email === 'noreply@github.com',
    authoredByCommitter: commit.author.email === commit.committer.email,
    author: () => gitActor(objects, commit.author),
    committer: () => gitActor(objects, commit.committer),
    authors: connection(
      'authors',
      () => authorsOf(objects, commit.author, commit.message),
      (author) => author,
    ),
    parents: connection(
      'parents',
      () => commit.parents,
      (parent) => objects.commit(repository, parent),
    ),
    tree: () => objects.gitObject(repository, commit.tree),
    additions: () => filesOfCommit(repository, oid).reduce((sum, file) => sum + file.additions, 0),
    deletions: () => filesOfCommit(repository, oid).reduce((sum, file) => sum + file.deletions, 0),
    changedFilesIfAvailable: () => filesOfCommit(repository, oid).length,
    file: ({ path }: { path: string }, context: Context) => {
      demandGrant(context, ['contents'], 'read');
      const entry = path === '' ? null : entryAt(store, commit.tree, path);
      return entry === null ? null : treeEntry(objects, repository, path, entry);
    },
    history: (args: PageArguments & { path?: string | null }, context: Context) => {
      const { path } = args;
      const touching = () =>
        path === null || path === undefined ? commitsBetween(store, '', oid).toReversed() : historyOf(store, oid, path);
      return connection('history', touching, (sha) => objects.commit(repository, sha))(args, context);
    },
    checkSuites: (
      args: PageArguments & { filterBy?: { appId?: number; checkName?: string } | null },
      context: Context,
    ) => {
      demandGrant(context, ['checks'], 'read');
      const { appId, checkName } = args.filterBy ?? {};
      const suites = () =>
        repository.checkSuites.filter(
          (suite) =>
            suite.headSha === oid &&
            (appId === undefined || suite.app.id === appId) &&
            (checkName === undefined || suite.runs.some((run) => run.name === checkName)),
        );
      return connection('checkSuites', suites, (suite) => objects.checkSuite(suite))(args, context);
    },
    associatedPullRequests: connection(
      'associatedPullRequests',
      () => pullRequestsWith(repository, oid),
      (pullRequest) => objects.pullRequest(pullRequest),
    ),
  };
}

/** Whatever the id names. */
export function gitObject(objects: Objects, repository: Repository, oid: string): Fields | null {
  const { store } = repository;
  if (store.has('commit', oid)) return objects.commit(repository, oid);
  if (store.has('tree', oid)) return treeObject(objects, repository, oid);
  const content = store.blob(oid);
  return content === undefined ? null : blobObject(objects, repository, oid, content);
}

export function refObject(objects: Objects, repository: Repository, ref: string): Fields | null {
  const sha = repository.refs.get(ref);
  if (sha === undefined) return null;
  const [, prefix = '', name = ''] = /^(refs\/[^/]+\/)(.*)$/.exec(ref) ?? [];
  return {
    __typename: 'Ref',
    id: nodeId('Ref', `${repository.id}:${ref}`),
    name,
    prefix,
    target: () => objects.commit(repository, sha),
    repository: () => objects.repository(repository),
  };
}
