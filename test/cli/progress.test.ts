import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

const escape = String.fromCharCode(27);

/** What is written when files are read at these milliseconds. */
function written(
  times: readonly number[],
  isTTY: boolean,
  env: Readonly<Record<string, string>> = {},
): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = createProgress({ stderr: { write: (text) => lines.push(text), isTTY }, env }, () => time);
  for (const at of times) {
    time = at;
    progress.step();
  }
  progress.end();
  progress.end();
  return lines;
}

describe('progress', () => {
  it('is told of long work on a terminal, not too often, and then taken away', () => {
    expect(written([10, 999, 1000, 1050, 1099, 1100, 5000], true)).toEqual([
      `\rReading decision records: 3 files${escape}[K`,
      `\rReading decision records: 6 files${escape}[K`,
      `\rReading decision records: 7 files${escape}[K`,
      `\r${escape}[K`,
    ]);
  });

  it.each([
    ['short work', [10, 500, 999], true, {}],
    ['work outside of a terminal', [10, 5000], false, {}],
    ['a terminal that cannot erase', [10, 5000], true, { TERM: 'dumb' }],
  ])('is silent for %s', (_, times, isTTY, env) => {
    expect(written(times, isTTY, env)).toEqual([]);
  });
});
