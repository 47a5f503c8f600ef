/** Controls (spaces of all kinds are folded before; joiners that scripts and emoji need stay), and characters that reorder or hide text (Unicode bidi controls, tags, byte order marks, interlinear annotation). */
const invisible =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const ellipsis = '…';

/** The first `limit` UTF-16 code units, never half a surrogate pair; an ellipsis within the limit says that something is missing. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}${ellipsis}`;
}

/**
 * Foreign text as one plain line: white space folded, nothing invisible or reordering left, half surrogate pairs replaced, cut
 * to `limit` code units. For places that show text as it is (titles and annotations of check runs).
 */
export function plainText(text: string, limit = 1000): string {
  const enough = text.slice(0, limit * 4 + 100);
  const line = enough.toWellFormed().replace(/\s+/gu, ' ').replace(invisible, '').trim();
  return cutText(line, limit);
}
