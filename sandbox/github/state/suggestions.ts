import { contentOf } from '../git/changes.ts';
import { entryAt } from '../git/files.ts';
import { signatureOf, treeWith, webFlow } from './commits.ts';
import type { Doer, ReviewComment } from './model.ts';
import { demand, emailOf } from './people.ts';
import { moveRef } from './refs.ts';
import { Refusal } from './refusal.ts';
import { placeNow } from './reviews.ts';
import type { World } from './world.ts';

/**
 * Lines of the first suggestion block of a comment; null if there is none. The fence is closed by one of the same character
 * that is at least as long, so that the suggestion may itself contain shorter fences (GitHub Flavored Markdown, 4.5).
 */
function suggestionIn(body: string): readonly string[] | null {
  const lines = body.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const fence = /^ {0,3}(`{3,}|~{3,}) *suggestion[^`]*$/.exec(line)?.[1];
    if (fence === undefined) continue;
    const isEnd = (other: string): boolean => {
      const text = other.trim();
      return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length);
    };
    const length = lines.slice(index + 1).findIndex(isEnd);
    return length === -1 ? lines.slice(index + 1) : lines.slice(index + 1, index + 1 + length);
  }
  return null;
}

/** Replaces the commented lines by the suggestion; the file's line endings stay. */
function replaceLines(text: string, first: number, last: number, suggestion: readonly string[]): string {
  const lines = text.split('\n');
  const ending = lines[last - 1]?.endsWith('\r') === true ? '\r' : '';
  lines.splice(first - 1, last - first + 1, ...suggestion.map((line) => line + ending));
  return lines.join('\n');
}

/** "Commit suggestion": a commit on the head branch by the person who clicks, with the suggester as co-author. */
export function applySuggestion(world: World, doer: Doer, comment: ReviewComment, message: string): string {
  const { pullRequest, path, author } = comment;
  const { head } = pullRequest;
  demand(world, head.repository, doer, 'write');
  const suggestion = suggestionIn(comment.body);
  const place = placeNow(comment);
  if (suggestion === null) throw new Refusal(422, 'The comment has no suggestion.');
  if (place === null || comment.side === 'LEFT') throw new Refusal(422, 'Outdated suggestions cannot be applied.');
  const { store } = head.repository;
  const tree = store.commitOf(head.sha).tree;
  const entry = entryAt(store, tree, path);
  if (entry === null) throw new Refusal(422, `There is no file ${path}.`);
  const text = contentOf(store, entry).toString('utf8');
  const sha = store.writeBlob(replaceLines(text, place.startLine ?? place.line, place.line, suggestion));
  const written = store.blob(sha) ?? Buffer.alloc(0);
  const commit = store.writeCommit({
    tree: treeWith(store, tree, { [path]: entry.mode === '100755' ? { executable: written } : written }),
    parents: [head.sha],
    author: signatureOf(world, doer.account),
    committer: webFlow(world),
    message: `${message}\n\nCo-authored-by: ${author.login} <${emailOf(author)}>`,
  });
  moveRef(world, doer, head.repository, `refs/heads/${head.ref}`, commit);
  return commit;
}
