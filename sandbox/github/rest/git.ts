import { readFiles, writeFiles } from '../git/files.ts';
import type { FileMode } from '../git/object-store.ts';
import { presentGitCommit } from '../present/commits.ts';
import { apiOf } from '../present/urls.ts';
import { resolveCommit } from '../state/comparison.ts';
import { signatureOf } from '../state/commits.ts';
import type { Repository } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { moveRef } from '../state/refs.ts';
import { notFound, Refusal } from '../state/refusal.ts';
import type { Call, Handlers } from './call.ts';

/** git/get-tree answers so many entries at most (docs.github.com, "Get a tree"). */
const mostEntries = 100_000;

function presentRef(call: Call, repository: Repository, ref: string, sha: string) {
  const api = apiOf(call.world, repository);
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: `${api}/git/${ref}`,
    object: { type: 'commit', sha, url: `${api}/git/commits/${sha}` },
  };
}

function lines(base64: string): string {
  return base64.replace(/.{60}/g, '$&\n') + '\n';
}

function getBlob(call: Call) {
  const repository = call.repository();
  const sha = call.text('file_sha');
  const blob = repository.store.blob(sha);
  if (blob === undefined) throw notFound();
  if (call.accept.includes('raw')) return { status: 200, body: blob.toString('utf8') };
  const url = `${apiOf(call.world, repository)}/git/blobs/${sha}`;
  const content = lines(blob.toString('base64'));
  const id = nodeId('Blob', `${repository.id}:${sha}`);
  return { status: 200, body: { sha, node_id: id, size: blob.length, url, content, encoding: 'base64' } };
}

function typeOf(mode: FileMode): string {
  return mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
}

function treeAnswer(call: Call, repository: Repository, sha: string, recursive: boolean) {
  const { store } = repository;
  const api = apiOf(call.world, repository);
  const all: unknown[] = [];
  const visit = (tree: string, prefix: string): void => {
    for (const { name, mode, sha: id } of store.tree(tree) ?? []) {
      const type = typeOf(mode);
      const size = type === 'blob' ? { size: store.blob(id)?.length ?? 0 } : {};
      const url = type === 'commit' ? {} : { url: `${api}/git/${type}s/${id}` };
      all.push({ path: prefix + name, mode, type, sha: id, ...size, ...url });
      if (recursive && type === 'tree') visit(id, `${prefix}${name}/`);
    }
  };
  visit(sha, '');
  const url = `${api}/git/trees/${sha}`;
  return { sha, url, tree: all.slice(0, mostEntries), truncated: all.length > mostEntries };
}

function getTree(call: Call) {
  const repository = call.repository();
  const { store } = repository;
  const name = call.text('tree_sha');
  const commit = resolveCommit(repository, name);
  const sha = commit === null ? name : store.commitOf(commit).tree;
  if (!store.has('tree', sha)) throw notFound();
  return { status: 200, body: treeAnswer(call, repository, sha, call.text('recursive') !== '') };
}

interface TreeBody {
  readonly base_tree?: string;
  readonly tree: readonly {
    readonly path?: string;
    readonly mode?: FileMode;
    readonly sha?: string | null;
    readonly content?: string;
  }[];
}

function createTree(call: Call) {
  const repository = call.repository();
  const { store } = repository;
  const { base_tree: base, tree } = call.body as TreeBody;
  const baseTree = base === undefined ? null : store.has('commit', base) ? store.commitOf(base).tree : base;
  if (baseTree !== null && !store.has('tree', baseTree)) throw new Refusal(422, 'base_tree is not a valid tree oid');
  const files = baseTree === null ? new Map<string, { mode: FileMode; sha: string }>() : readFiles(store, baseTree);
  for (const { path = '', mode = '100644', sha, content } of tree) {
    const isBad =
      path === '' || path.startsWith('/') || path.split('/').some((part) => ['', '.', '..', '.git'].includes(part));
    if (isBad) throw new Refusal(422, 'tree.path contains a malformed path component');
    for (const known of [...files.keys()]) if (known === path || known.startsWith(`${path}/`)) files.delete(known);
    if (sha === null) continue;
    const id = sha ?? store.writeBlob(content ?? '');
    if (mode === '040000') {
      if (!store.has('tree', id)) throw new Refusal(422, `tree.sha ${id} is not a valid tree`);
      for (const [inner, entry] of readFiles(store, id)) files.set(`${path}/${inner}`, entry);
    } else if (mode !== '160000' && !store.has('blob', id))
      throw new Refusal(422, `tree.sha ${id} is not a valid blob`);
    else files.set(path, { mode, sha: id });
  }
  return { status: 201, body: treeAnswer(call, repository, writeFiles(store, files), false) };
}

interface CommitBody {
  readonly message: string;
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly author?: { readonly name: string; readonly email: string; readonly date?: string };
  readonly committer?: { readonly name?: string; readonly email?: string; readonly date?: string };
}

function createCommit(call: Call) {
  const repository = call.repository();
  const { store } = repository;
  const { message, tree, parents = [], author, committer } = call.body as CommitBody;
  if (!store.has('tree', tree)) throw new Refusal(422, 'Tree SHA does not exist');
  if (parents.some((parent) => !store.has('commit', parent)))
    throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
  const own = signatureOf(call.world, call.doer().account);
  const dated = (date: string | undefined): Date => (date === undefined ? own.date : new Date(date));
  const written = author === undefined ? own : { ...author, date: dated(author.date) };
  const committed = committer === undefined ? written : { ...written, ...committer, date: dated(committer.date) };
  const sha = store.writeCommit({ tree, parents, author: written, committer: committed, message });
  return { status: 201, body: presentGitCommit(call.world, repository, sha) };
}

function createRef(call: Call) {
  const repository = call.repository();
  const { ref, sha } = call.body as { ref: string; sha: string };
  if (!/^refs\/[^/]+\/.+$/.test(ref))
    throw new Refusal(422, 'Reference name must start with "refs/" and have at least two slashes.');
  if (repository.refs.has(ref)) throw new Refusal(422, 'Reference already exists');
  if (!repository.store.has('commit', sha)) throw new Refusal(422, 'Object does not exist');
  moveRef(call.world, call.doer(), repository, ref, sha);
  return { status: 201, body: presentRef(call, repository, ref, sha) };
}

/** The ref of the path, whose name comes without `refs/`. */
function refOf(call: Call, repository: Repository): string {
  const ref = `refs/${call.text('ref')}`;
  if (!repository.refs.has(ref)) throw new Refusal(422, 'Reference does not exist');
  return ref;
}

function updateRef(call: Call) {
  const repository = call.repository();
  const ref = refOf(call, repository);
  const { sha, force } = call.body as { sha: string; force?: boolean };
  if (!repository.store.has('commit', sha)) throw new Refusal(422, 'Object does not exist');
  moveRef(call.world, call.doer(), repository, ref, sha, force ?? false);
  return { status: 200, body: presentRef(call, repository, ref, sha) };
}

export const gitHandlers: Handlers = {
  'git/get-blob': getBlob,
  'git/create-blob': (call) => {
    const repository = call.repository();
    const { content, encoding } = call.body as { content: string; encoding?: string };
    const sha = repository.store.writeBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
    return { status: 201, body: { sha, url: `${apiOf(call.world, repository)}/git/blobs/${sha}` } };
  },
  'git/get-tree': getTree,
  'git/create-tree': createTree,
  'git/get-commit': (call) => {
    const repository = call.repository();
    const sha = call.text('commit_sha');
    if (!repository.store.has('commit', sha)) throw notFound();
    return { status: 200, body: presentGitCommit(call.world, repository, sha) };
  },
  'git/create-commit': createCommit,
  'git/get-ref': (call) => {
    const repository = call.repository();
    const ref = `refs/${call.text('ref')}`;
    const sha = repository.refs.get(ref);
    if (sha === undefined) throw notFound();
    return { status: 200, body: presentRef(call, repository, ref, sha) };
  },
  'git/list-matching-refs': (call) => {
    const repository = call.repository();
    const start = `refs/${call.text('ref')}`;
    const found = [...repository.refs].filter(([ref]) => ref.startsWith(start));
    return { status: 200, body: found.map(([ref, sha]) => presentRef(call, repository, ref, sha)) };
  },
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'git/delete-ref': (call) => {
    const repository = call.repository();
    moveRef(call.world, call.doer(), repository, refOf(call, repository), null);
    return { status: 204 };
  },
};
