import { structuredPatch } from 'diff';
import fc from '../../support/properties.ts';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesOfPatch } from '../../../src/adapters/github/diff-lines.ts';
import { numbers } from './support/answers.ts';
import { connect, onRest, ref } from './support/connect.ts';

describe('lines of a patch', () => {
  it.each([
    ['a new file', '@@ -0,0 +1,2 @@\n+one\n+two', [1, 2]],
    ['a new file of one line without its end', '@@ -0,0 +1 @@\n+one\n\\ No newline at end of file', [1]],
    ['a change amid context', '@@ -3,3 +3,4 @@ heading\n three\n-four\n+new\n+newer\n five', [3, 4, 5, 6]],
    ['two hunks', '@@ -1 +1 @@\n-a\n+b\n@@ -10,2 +10,2 @@\n x\n-y\n+z', [1, 10, 11]],
    ['a deleted file', '@@ -1,2 +0,0 @@\n-one\n-two', []],
    ['text that looks like a hunk', '@@ -0,0 +1,2 @@\n+@@ -9,9 +90,9 @@\n+ two', [1, 2]],
    ['a blank context line without its blank', '@@ -1,3 +1,3 @@\n one\n\n-three\n+3', [1, 2, 3]],
    ['lines after the end of the hunk', '@@ -1 +1 @@\n+one\n+stray', [1]],
    ['nothing', '', []],
    ['no patch', 'Binary files differ', []],
  ])('%s', (_name, patch, lines) => {
    expect([...linesOfPatch(patch)]).toEqual(lines);
  });

  it('are exactly the added and context lines of any change', () => {
    const line = fc.constantFrom('a', 'b', '', '+x', '-y', '@@ -1 +1 @@', '\\ No newline');
    const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { hunks } = structuredPatch('a', 'a', before, after, '', '', { context: 3 });
        const patch = hunks
          .map((h) => [`@@ -${h.oldStart},${h.oldLines} +${h.newStart},${h.newLines} @@`, ...h.lines].join('\n'))
          .join('\n');
        const expected = hunks.flatMap((hunk) => numbers(hunk.newLines, hunk.newStart));
        expect([...linesOfPatch(patch)]).toEqual(expected);
      }),
    );
  });
});

describe('lines on the diff of a pull request', () => {
  beforeEach(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(pending).toEqual([]);
  });

  const path = (page: number): string => `/repos/octo-org/log/pulls/9/files?per_page=100&page=${page}`;
  const file = (number: number): object => ({ filename: `${number}.md`, patch: '@@ -0,0 +1 @@\n+one' });

  it('are read from all pages: 101 files', async () => {
    onRest('GET', path(1), 200, numbers(100).map(file));
    onRest('GET', path(2), 200, [{ filename: '100.md', patch: '@@ -0,0 +1,2 @@\n+one\n+two' }]);
    const lines = await connect().pullRequests.diffLines(ref);
    expect(lines.size).toBe(101);
    expect([...(lines.get('100.md') ?? [])]).toEqual([1, 2]);
  });

  it('are absent for files without a patch', async () => {
    onRest('GET', path(1), 200, [{ filename: 'logo.png' }, file(1)]);
    expect([...(await connect().pullRequests.diffLines(ref)).keys()]).toEqual(['1.md']);
  });

  it('stop at the 3,000 files that GitHub lists', async () => {
    for (const page of numbers(30, 1)) onRest('GET', path(page), 200, numbers(100, page * 100).map(file));
    expect((await connect().pullRequests.diffLines(ref)).size).toBe(3000);
  });
});
