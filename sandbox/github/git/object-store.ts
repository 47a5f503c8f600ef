import { createHash } from 'node:crypto';

export type FileMode = '100644' | '100755' | '120000' | '160000' | '040000';

export interface TreeEntry {
  readonly name: string;
  readonly mode: FileMode;
  readonly sha: string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Whole seconds; always written in UTC. */
  readonly date: Date;
}

export interface CommitObject {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** Id of a git object: sha1 of `<type> <length>\0<content>` (git-scm.com, "Git Internals - Git Objects"). */
function objectId(type: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

function treeBytes(entries: readonly TreeEntry[]): Buffer {
  const key = (entry: TreeEntry): Buffer => Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name);
  const sorted = entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
  return Buffer.concat(
    sorted.flatMap((entry) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]),
  );
}

function signatureLine(role: string, signature: Signature): string {
  const seconds = Math.floor(signature.date.getTime() / 1000);
  return `${role} ${signature.name} <${signature.email}> ${seconds} +0000`;
}

function commitBytes(commit: CommitObject): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    signatureLine('author', commit.author),
    signatureLine('committer', commit.committer),
    '',
    commit.message,
  ];
  return Buffer.from(lines.join('\n'));
}

/** The objects of a repository and all its forks. Ids are git's own. */
export class ObjectStore {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, CommitObject>();

  writeBlob(content: Uint8Array | string): string {
    const bytes = Buffer.from(content);
    const sha = objectId('blob', bytes);
    this.#blobs.set(sha, bytes);
    return sha;
  }

  writeTree(entries: readonly TreeEntry[]): string {
    const sha = objectId('tree', treeBytes(entries));
    this.#trees.set(sha, entries);
    return sha;
  }

  writeCommit(commit: CommitObject): string {
    const sha = objectId('commit', commitBytes(commit));
    this.#commits.set(sha, commit);
    return sha;
  }

  blob(sha: string): Buffer | undefined {
    return this.#blobs.get(sha);
  }

  tree(sha: string): readonly TreeEntry[] | undefined {
    return this.#trees.get(sha);
  }

  commit(sha: string): CommitObject | undefined {
    return this.#commits.get(sha);
  }

  /** The commit; throws when the state itself is broken (a ref that points nowhere). */
  commitOf(sha: string): CommitObject {
    const commit = this.#commits.get(sha);
    if (commit === undefined) throw new Error(`There is no commit ${sha}.`);
    return commit;
  }

  has(type: 'blob' | 'tree' | 'commit', sha: string): boolean {
    const map = type === 'blob' ? this.#blobs : type === 'tree' ? this.#trees : this.#commits;
    return map.has(sha);
  }
}
