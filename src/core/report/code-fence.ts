/** Backticks one longer than any run in the lines, at least three (CommonMark 0.31.2, section 4.5). */
function fenceFor(lines: readonly string[]): string {
  let longest = 2;
  for (const line of lines) {
    for (const run of line.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  }
  return '`'.repeat(longest + 1);
}

/**
 * A fenced code block whose content stays exactly as it is, whatever it holds. `info` is our own word (`suggestion`), never
 * foreign text. No line is an empty block.
 */
export function codeFence(lines: readonly string[], info: string): string {
  const fence = fenceFor(lines);
  return [`${fence}${info}`, ...lines, fence].join('\n');
}
