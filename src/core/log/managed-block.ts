import { success, refusal, type Outcome } from '../model/outcome.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import { markdownLines, type MarkdownLine } from './markdown-lines.ts';

/** Between these two lines the app writes; everything around them belongs to people. */
export const indexMarkers = {
  start: '<!-- adr-governor:index:start -->',
  end: '<!-- adr-governor:index:end -->',
} as const;

interface Markers {
  /** Indexes of the lines, null where there is no marker at all. */
  readonly pair: { readonly start: number; readonly end: number } | null;
}

/** A marker counts only alone on its line, outside of code. A byte order mark before it is no text. */
const isMarker = (line: MarkdownLine, marker: string): boolean =>
  !line.inFence && /^\uFEFF? {0,3}\S/.test(line.text) && line.text.replace(/^\uFEFF/, '').trim() === marker;

function findMarkers(lines: readonly MarkdownLine[]): Outcome<Markers, string> {
  const at = (marker: string): number[] => lines.flatMap((line, index) => (isMarker(line, marker) ? [index] : []));
  const starts = at(indexMarkers.start);
  const ends = at(indexMarkers.end);
  const [start, secondStart] = starts;
  const [end, secondEnd] = ends;
  const second = secondStart ?? secondEnd;
  if (second !== undefined) {
    return refusal(`line ${second + 1}: the marker of the index stands here a second time. Keep one pair of markers.`);
  }
  if (start === undefined && end === undefined) return success({ pair: null });
  if (start === undefined) {
    return refusal(`line ${(end ?? 0) + 1}: the index ends here but never starts. Add "${indexMarkers.start}" above.`);
  }
  if (end === undefined) {
    return refusal(`line ${start + 1}: the index starts here but never ends. Add "${indexMarkers.end}" below.`);
  }
  if (end < start) {
    return refusal(`line ${end + 1}: the end marker of the index stands above its start marker. Swap them.`);
  }
  return success({ pair: { start, end } });
}

const join = (lines: readonly MarkdownLine[]): string => lines.map((line) => line.text + line.ending).join('');

/** Whether the app may write into a text: exactly one well-formed pair of markers stands in it. */
export function hasManagedBlock(text: string): boolean {
  const markers = findMarkers(markdownLines(text).lines);
  return markers.ok && markers.value.pair !== null;
}

/** The lines (1-based) between which the app writes, its markers included; null where it writes nothing, or the markers are broken. */
export function managedLines(text: string): { readonly first: number; readonly last: number } | null {
  const markers = findMarkers(markdownLines(text).lines);
  if (!markers.ok || markers.value.pair === null) return null;
  return { first: markers.value.pair.start + 1, last: markers.value.pair.end + 1 };
}

function append(text: string, lines: readonly MarkdownLine[], block: readonly string[]): string {
  const ending = lines[0]?.ending === '\r\n' ? '\r\n' : '\n';
  const content = text.replace(/^\uFEFF/, '');
  const endsLine = content === '' || content.endsWith('\n');
  const isBlankBefore = content.trim() === '' || (endsLine && (lines.at(-2)?.text ?? '').trim() === '');
  const gap = (endsLine ? '' : ending) + (isBlankBefore ? '' : ending);
  return text + gap + [indexMarkers.start, ...block, indexMarkers.end, ''].join(ending);
}

/**
 * Puts the block between the markers of a file. Everything around stays byte for byte, the block takes the ending of the line of
 * the start marker. Without markers the block is appended after a blank line; `null` (no such file) gives a new file with a
 * heading. Doing it twice changes nothing more. Refused, with the line: a missing, repeated or swapped marker, code that is never
 * closed (the block would become part of it), and a block that carries markers or unclosed code itself.
 */
export function spliceManagedBlock(
  fileText: string | null,
  block: string,
  options: { readonly title: string },
): Outcome<string, string> {
  const parsedBlock = markdownLines(block.replace(/\n+$/, ''));
  const own = findMarkers(parsedBlock.lines);
  if (!own.ok || own.value.pair !== null || parsedBlock.openFence !== null) {
    return refusal('The new index holds a marker or unclosed code of its own and was not written.');
  }
  const blockLines = parsedBlock.lines.map((line) => line.text);
  if (fileText === null) {
    const heading = `# ${escapeMarkdown(options.title)}`;
    return success([heading, '', indexMarkers.start, ...blockLines, indexMarkers.end, ''].join('\n'));
  }
  const { lines, openFence } = markdownLines(fileText);
  const markers = findMarkers(lines);
  if (!markers.ok) return markers;
  const { pair } = markers.value;
  if (pair === null) {
    if (openFence === null) return success(append(fileText, lines, blockLines));
    return refusal(
      `line ${openFence}: a code block starts here and never ends, so the index cannot be added below it.`,
    );
  }
  const ending = lines[pair.start]?.ending === '\r\n' ? '\r\n' : '\n';
  const inner = blockLines.map((line) => line + ending).join('');
  return success(join(lines.slice(0, pair.start + 1)) + inner + join(lines.slice(pair.end)));
}
