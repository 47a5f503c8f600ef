import type { AccountView, CommentView, FileView, ReviewCommentView } from '../github/snapshot.ts';
import { markup, type Html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { readPatch, rowsAt, type PatchRow } from './patch.ts';
import { patchTable } from './patch-table.ts';

/** Who wrote something; an account that was deleted is GitHub's "ghost". */
export const byline = (author: AccountView | null): Html => {
  const app = author?.kind === 'bot' ? markup` <span class="count">app</span>` : null;
  return markup`<strong>${author?.login ?? 'ghost'}</strong>${app}`;
};

/** The time to the second, without a zone's name: everything here is UTC. */
export const time = (iso: string): Html =>
  markup`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;

const hidden = (content: Html): Html => markup`<details><summary>Show the hidden comment</summary>${content}</details>`;

export const textBlock = (text: string, id: string, replaced: readonly string[] | null = null): Html =>
  text.trim() === ''
    ? markup`<p class="text"><em>No text.</em></p>`
    : markup`<div class="text">${renderMarkdown(text, { deeper: 3, id, replaced })}</div>`;

/** A comment on the pull request as a whole. */
export const commentCard = (comment: CommentView): Html => {
  const text = textBlock(comment.body, `comment-${comment.id}`);
  return markup`<article class="card ${comment.author?.kind === 'bot' ? 'app' : ''}" id="comment-${comment.id}">
    <header>
      <h3>${byline(comment.author)} commented</h3>
      ${comment.updatedAt === comment.createdAt ? null : markup`<span>edited</span>`}${time(comment.createdAt)}
    </header>
    <div class="body">
      ${comment.isMinimized ? hidden(text) : text}
    </div>
  </article>`;
};

const place = (comment: ReviewCommentView): string =>
  comment.line === null
    ? `${comment.path}:${comment.originalLine}`
    : `${comment.path}:${comment.startLine === null || comment.startLine === comment.line ? '' : `${comment.startLine}-`}${comment.line}`;

const commentedRows = (comment: ReviewCommentView, files: readonly FileView[]): readonly PatchRow[] => {
  const patch = files.find((file) => file.path === comment.path)?.patch;
  if (typeof patch !== 'string' || comment.line === null) return [];
  return rowsAt(readPatch(patch), comment.startLine ?? comment.line, comment.line);
};

/**
 * An inline comment with the lines it is about; a suggestion shows them beside what would replace them. In a thread its review
 * has said already who wrote it and when; a reply says so itself.
 */
export function inlineComment(comment: ReviewCommentView, files: readonly FileView[], where: 'thread' | 'diff'): Html {
  const rows = commentedRows(comment, files);
  const replaced = rows.length === 0 ? null : rows.map((row) => row.text);
  const text = textBlock(comment.body, `${where}-${comment.id}`, replaced);
  const needsExcerpt = where === 'thread' && rows.length > 0 && !text.text.includes('<figure class="suggestion">');
  const excerpt = needsExcerpt
    ? markup`<div class="excerpt">${patchTable(rows, `Lines of ${comment.path}`)}</div>`
    : null;
  const content = markup`${excerpt}<div class="body">${text}</div>`;
  const isOnItsOwn = where === 'diff' || comment.inReplyTo !== null;
  const isPast = comment.isMinimized || comment.line === null;
  const reason = comment.minimizedReason?.toLowerCase() ?? 'outdated';
  return markup`<article class="card ${comment.author?.kind === 'bot' ? 'app' : ''}">
    <header>
      <h3>${isOnItsOwn ? markup`${byline(comment.author)} on ` : null}<code>${place(comment)}</code></h3>
      ${isPast ? markup`<span class="count">${reason}</span>` : null}
      ${isOnItsOwn ? time(comment.createdAt) : null}
    </header>
    ${isPast ? markup`<div class="body">${hidden(content)}</div>` : content}
  </article>`;
}
