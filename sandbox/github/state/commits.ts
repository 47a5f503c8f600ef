import type { FileInput } from '../actor.ts';
import { readFiles, writeFiles } from '../git/files.ts';
import type { FileEntry } from '../git/files.ts';
import type { ObjectStore, Signature } from '../git/object-store.ts';
import type { Account, Repository } from './model.ts';
import { accountByEmail, emailOf } from './people.ts';
import type { World } from './world.ts';

export function signatureOf(world: World, account: Account): Signature {
  return { name: account.name ?? account.login, email: emailOf(account), date: world.now() };
}

/** The person GitHub shows for a commit's author or committer; null: nobody has the address. */
export function accountOf(world: World, signature: Signature): Account | null {
  return accountByEmail(world, signature.email);
}

export function entryOf(store: ObjectStore, input: FileInput): FileEntry {
  if (typeof input === 'string' || input instanceof Uint8Array) return { mode: '100644', sha: store.writeBlob(input) };
  if ('symlink' in input) return { mode: '120000', sha: store.writeBlob(input.symlink) };
  if ('submodule' in input) return { mode: '160000', sha: input.submodule };
  return { mode: '100755', sha: store.writeBlob(input.executable) };
}

/** The tree with these files written over it; null deletes, plain text or bytes become a regular file. */
export function treeWith(
  store: ObjectStore,
  tree: string | null,
  changes: Readonly<Record<string, FileInput | null>>,
): string {
  const files = tree === null ? new Map<string, FileEntry>() : readFiles(store, tree);
  for (const [path, input] of Object.entries(changes)) {
    if (input === null) files.delete(path);
    else files.set(path, entryOf(store, input));
  }
  return writeFiles(store, files);
}

/** A commit of these changes on `parent` (null: the first one); `merged`: its second parent. */
export function writeChanges(
  repository: Repository,
  input: {
    parent: string | null;
    merged?: string | null;
    author: Signature;
    committer: Signature;
    message: string;
    files: Readonly<Record<string, FileInput | null>>;
  },
): string {
  const { store } = repository;
  const before = input.parent === null ? null : store.commitOf(input.parent).tree;
  return store.writeCommit({
    tree: treeWith(store, before, input.files),
    parents: [input.parent, input.merged ?? null].filter((parent) => parent !== null),
    author: input.author,
    committer: input.committer,
    message: input.message,
  });
}

/** GitHub's own committer of merges and suggestions made on its pages. */
export function webFlow(world: World): Signature {
  return { name: 'GitHub', email: 'noreply@github.com', date: world.now() };
}
