/** How long a text may be: UTF-8 bytes or UTF-16 code units. */
export type Budget = { readonly bytes: number } | { readonly characters: number };

export const cutNotice = '_… cut here: the rest does not fit into what GitHub shows._';

/** The length of a text in UTF-8 bytes. Half a surrogate pair counts 3, as its replacement character does. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
    if (isPair) index += 1;
  }
  return bytes;
}

interface OpenBlocks {
  /** The fence that would close the open code block, '' outside of one. */
  readonly fence: string;
  readonly details: number;
  readonly inComment: boolean;
  /** After a line of `<details>` or `<summary>`, which reach to the next blank line: no fence opens there. */
  readonly inHtml: boolean;
}

const nothingOpen: OpenBlocks = { fence: '', details: 0, inComment: false, inHtml: false };

const count = (line: string, part: string): number => line.split(part).length - 1;

function afterLine(open: OpenBlocks, line: string): OpenBlocks {
  const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
  const marker = fence?.[1] ?? '';
  if (open.fence !== '') {
    const closes = marker.startsWith(open.fence) && (fence?.[2] ?? '').trim() === '';
    return closes ? { ...open, fence: '' } : open;
  }
  if (
    marker !== '' &&
    !open.inComment &&
    !open.inHtml &&
    !(marker.startsWith('`') && (fence?.[2] ?? '').includes('`'))
  ) {
    // Reports write fences at the start of a line only; an indented one belongs to a list, which ends it by itself.
    return line.startsWith(' ') ? open : { ...open, fence: marker };
  }
  // A comment is a block of its own where it starts a line; it ends with the first line that closes it (CommonMark, section 4.6).
  const inComment = (open.inComment || (!open.inHtml && /^ {0,3}<!--/.test(line))) && !line.includes('-->');
  const inHtml =
    !open.inComment && line.trim() !== '' && (open.inHtml || /^ {0,3}<\/?(?:details|summary)\b/.test(line));
  return { ...open, inComment, inHtml, details: open.details + count(line, '<details') - count(line, '</details>') };
}

/** What has to stand at the end so that nothing stays open. */
const closing = (open: OpenBlocks): string =>
  (open.fence === '' ? '' : `${open.fence}\n`) + '\n</details>\n'.repeat(Math.min(Math.max(open.details, 0), 20));

/** The longest start of one line within the size, at whole characters and never inside a comment. */
function cutLine(line: string, size: (text: string) => number, limit: number): string {
  let kept = '';
  let used = 0;
  for (const character of line) {
    used += size(character);
    if (used > limit) break;
    kept += character;
  }
  const comment = kept.lastIndexOf('<!--');
  const whole = comment > kept.lastIndexOf('-->') ? kept.slice(0, comment) : kept;
  return line.trimStart().startsWith('|') ? '' : whole.replace(/\\+$/, '');
}

/**
 * A text within its budget: itself if it fits, else its first lines, what they left open closed (code fence, `<details>`), and a
 * notice. Lines stay whole, so that no table row, marker or surrogate pair is broken; only a first line that is longer than the
 * budget is cut inside. Below the length of the notice the result is a plain cut, '' at the worst.
 */
export function fit(text: string, budget: Budget): string {
  const size = 'bytes' in budget ? utf8Length : (part: string): number => part.length;
  const limit = 'bytes' in budget ? budget.bytes : budget.characters;
  if (size(text) <= limit) return text;
  const notice = `\n${cutNotice}`;
  if (size(notice) > limit) return cutLine(text.split('\n', 1)[0] ?? '', size, limit);

  let open = nothingOpen;
  let used = size(notice);
  let best = { lines: 0, tail: '' };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    used += size(line) + 1;
    if (used > limit) break;
    open = afterLine(open, line);
    const tail = closing(open);
    if (!open.inComment && used + size(tail) <= limit) best = { lines: index + 1, tail };
  }
  const head = lines.slice(0, best.lines).map((line) => `${line}\n`);
  if (head.length === 0) {
    const start = cutLine(lines[0] ?? '', size, limit - size(notice) - 1);
    return start === '' || closing(afterLine(nothingOpen, start)) !== '' ? notice : `${start}\n${notice}`;
  }
  return head.join('') + best.tail + notice;
}
