import { describe, expect, it } from 'vitest';
import { readPatch, rowsAt } from '../../../sandbox/page/patch.ts';

const patch =
  '@@ -2,3 +2,4 @@ heading\n one\n-two\n+TWO\n+more\n three\n\\ No newline at end of file\n@@ -9 +10 @@\n-x\n+y';

describe('readPatch', () => {
  it('numbers both sides of every hunk', () => {
    expect(readPatch(patch).map((row) => [row.kind, row.oldLine, row.newLine, row.text])).toEqual([
      ['hunk', null, null, '@@ -2,3 +2,4 @@ heading'],
      ['same', 2, 2, 'one'],
      ['remove', 3, null, 'two'],
      ['add', null, 3, 'TWO'],
      ['add', null, 4, 'more'],
      ['same', 4, 5, 'three'],
      ['hunk', null, null, '@@ -9 +10 @@'],
      ['remove', 9, null, 'x'],
      ['add', null, 10, 'y'],
    ]);
  });

  it('reads nothing from a text without hunks', () => {
    expect(readPatch('')).toEqual([]);
    expect(readPatch('+not\n-a\n patch')).toEqual([]);
  });
});

describe('rowsAt', () => {
  it('finds the lines at head', () => {
    expect(rowsAt(readPatch(patch), 3, 5).map((row) => row.text)).toEqual(['TWO', 'more', 'three']);
  });

  it('finds nothing when the patch does not show them all', () => {
    expect(rowsAt(readPatch(patch), 5, 7)).toEqual([]);
    expect(rowsAt(readPatch(patch), 100, 100)).toEqual([]);
  });
});
