import { posix } from 'node:path';
import { entryAt } from '../git/files.ts';
import type { FileEntry } from '../git/files.ts';
import { apiOf, pageOf } from '../present/urls.ts';
import type { Repository } from '../state/model.ts';
import { notFound, Refusal } from '../state/refusal.ts';
import type { Answer, Call } from './call.ts';

const kinds = {
  '100644': 'file',
  '100755': 'file',
  '120000': 'symlink',
  '160000': 'submodule',
  '040000': 'dir',
} as const;

/** JSON holds contents to 1 MB, raw to 100 MB (docs.github.com, "Get repository content"). */
const largestJson = 1_048_576;
const largestRaw = 100 * 1_048_576;

function common(call: Call, repository: Repository, ref: string, path: string, entry: FileEntry) {
  const api = apiOf(call.world, repository);
  const isFolder = entry.mode === '040000';
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const html = `${pageOf(repository)}/${isFolder ? 'tree' : 'blob'}/${encodeURIComponent(ref)}/${encoded}`;
  const git = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`;
  return {
    name: posix.basename(path),
    path,
    sha: entry.sha,
    size: repository.store.blob(entry.sha)?.length ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url:
      isFolder || entry.mode === '160000' ? null : `${pageOf(repository)}/raw/${encodeURIComponent(ref)}/${encoded}`,
    type: kinds[entry.mode],
    _links: { self, git, html },
  };
}

function fileAnswer(call: Call, repository: Repository, ref: string, path: string, entry: FileEntry): Answer {
  const blob = repository.store.blob(entry.sha) ?? Buffer.alloc(0);
  if (blob.length > largestRaw) throw new Refusal(403, 'This API returns blobs up to 100 MB in size.');
  if (call.accept.includes('raw')) return { status: 200, body: blob.toString('utf8') };
  const isLarge = blob.length > largestJson;
  const content = isLarge ? '' : blob.toString('base64').replace(/.{60}/g, '$&\n') + '\n';
  const fields = { ...common(call, repository, ref, path, entry), type: 'file' };
  return { status: 200, body: { ...fields, content, encoding: isLarge ? 'none' : 'base64' } };
}

/** What stands at a path: a file, a folder's list, a symbolic link (followed, if to a file of the repository), a submodule. */
export function contentAnswer(call: Call, repository: Repository, sha: string, ref: string): Answer {
  const { store } = repository;
  const { tree } = store.commitOf(sha);
  const path = call.text('path').replace(/\/+$/, '');
  const entry = entryAt(store, tree, path);
  if (entry === null) throw notFound();
  if (entry.mode === '040000') {
    const entries = (store.tree(entry.sha) ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const prefix = path === '' ? '' : `${path}/`;
    const body = entries.map((inner) => {
      const fields = common(call, repository, ref, prefix + inner.name, inner);
      // In lists GitHub calls a submodule a file, for the sake of old clients.
      return fields.type === 'submodule' ? { ...fields, type: 'file' } : fields;
    });
    return { status: 200, body };
  }
  if (entry.mode === '160000') {
    const fields = common(call, repository, ref, path, entry);
    return { status: 200, body: { ...fields, submodule_git_url: `${pageOf(repository)}-module.git` } };
  }
  if (entry.mode === '120000') {
    const target = store.blob(entry.sha)?.toString('utf8') ?? '';
    const followed = entryAt(store, tree, posix.join(posix.dirname(path), target));
    if (followed?.mode === '100644' || followed?.mode === '100755')
      return fileAnswer(call, repository, ref, path, followed);
    return { status: 200, body: { ...common(call, repository, ref, path, entry), target } };
  }
  return fileAnswer(call, repository, ref, path, entry);
}
