import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/fix/apply-edits.ts';
import type { Edit } from '../../../src/core/model/finding.ts';

const texts = new Map([
  ['a.md', 'one two'],
  ['b.md', 'three'],
]);
const replace = (path: string, start: number, end: number, text: string): Edit => ({
  kind: 'replace',
  path,
  start,
  end,
  text,
});

describe('edits', () => {
  it('change, rename and make files, counted in the texts before', () => {
    const after = applyEdits(texts, [
      { kind: 'rename', from: 'a.md', to: 'c.md' },
      replace('a.md', 4, 7, '2'),
      replace('a.md', 0, 3, 'first'),
      replace('a.md', 7, 7, '!'),
      { kind: 'create', path: 'd.md', text: 'new' },
    ]);
    expect(after).toEqual(
      new Map([
        ['b.md', 'three'],
        ['c.md', 'first 2!'],
        ['d.md', 'new'],
      ]),
    );
    expect(texts.get('a.md')).toBe('one two');
  });

  it('may take a name that a renaming has left', () => {
    const edits: readonly Edit[] = [
      { kind: 'rename', from: 'a.md', to: 'c.md' },
      { kind: 'rename', from: 'b.md', to: 'a.md' },
    ];
    expect(applyEdits(texts, edits)).toEqual(
      new Map([
        ['c.md', 'one two'],
        ['a.md', 'three'],
      ]),
    );
  });

  it.each<[string, readonly Edit[]]>([
    ['two that meet', [replace('a.md', 0, 3, 'x'), replace('a.md', 2, 4, 'y')]],
    ['one outside', [replace('a.md', 5, 9, 'x')]],
    ['one before the text', [replace('a.md', -1, 2, 'x')]],
    ['one that ends before it begins', [replace('a.md', 3, 2, 'x')]],
    ['a place that is no number', [replace('a.md', NaN, 2, 'x')]],
    ['a file that is not known', [replace('z.md', 0, 0, 'x')]],
    ['a renaming of such a file', [{ kind: 'rename', from: 'z.md', to: 'y.md' }]],
    ['a renaming onto another file', [{ kind: 'rename', from: 'a.md', to: 'b.md' }]],
    ['a new file in the place of another', [{ kind: 'create', path: 'b.md', text: '' }]],
  ])('are not applied at all: %s', (_, edits) => {
    expect(applyEdits(texts, [replace('b.md', 0, 5, '3'), ...edits])).toBeNull();
  });
});
