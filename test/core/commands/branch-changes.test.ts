import { expect, it } from 'vitest';
import { branchChanges } from '../../../src/core/commands/branch-changes.ts';
import type { Fix } from '../../../src/core/model/finding.ts';

const rename = (from: string, to: string): Fix => ({
  title: `Rename ${from} to ${to}`,
  safe: true,
  edits: [{ kind: 'rename', from, to }],
});

it('names each fix in one line, whatever the files are called', () => {
  const from = 'docs/adr/0002-a\n\nCo-authored-by: Eve <eve@example.com>.md';
  const changes = branchChanges(new Map([[from, 'a']]), [rename(from, 'docs/adr/0003-a.md')]);
  expect(changes).toMatchObject({
    titles: ['Rename docs/adr/0002-a Co-authored-by: Eve <eve@example.com>.md to docs/adr/0003-a.md'],
    files: [{ path: 'docs/adr/0003-a.md', text: 'a' }],
    deleted: [from],
    moved: [[from, 'docs/adr/0003-a.md']],
  });
});

it('is nothing where nothing changes', () => {
  expect(branchChanges(new Map([['a.md', 'a']]), [rename('b.md', 'c.md')])).toBeNull();
  expect(branchChanges(new Map(), [])).toBeNull();
});
