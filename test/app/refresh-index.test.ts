import { describe, expect, it } from 'vitest';
import { refreshIndex } from '../../src/app/refresh-index.ts';
import { createFakes } from '../support/fakes.ts';
import { recordText } from '../support/record-text.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const path = 'docs/adr/0002-cache.md';
const good = recordText({ number: 2, title: 'Cache at the edge', status: 'Accepted' });
const configuration = { text: 'version: 1\nlogs: [{ path: docs/adr, index: docs/adr/README.md }]\n', blob: 'c' };
const markers = '# Log\n\n<!-- adr-governor:index:start -->\n<!-- adr-governor:index:end -->\n\nBy hand.\n';

describe('refreshIndex', () => {
  it.each([
    ['an empty repository', { sha: null }, 'not-governed'],
    ['an archived one', { isArchived: true }, 'not-governed'],
    ['a broken configuration', { configuration: { text: 'version: 9', blob: 'c' } }, 'configuration-broken'],
    ['a configuration that is no text', { configuration: { text: null, blob: 'c' } }, 'configuration-broken'],
  ])('%s: nothing is written', async (_what, tip, outcome) => {
    const { ports, publishedIndex } = createFakes({ tip, files: { [`tip:${path}`]: good } });
    expect(await refreshIndex(ports, ref)).toMatchObject({ outcome, writes: 0 });
    expect(publishedIndex).toEqual([]);
  });

  it('without configuration and markers nothing is ever written', async () => {
    const { ports, publishedIndex } = createFakes({
      files: { [`tip:${path}`]: good, 'tip:docs/adr/README.md': '# Log\n' },
    });
    await refreshIndex(ports, ref);
    expect(publishedIndex).toEqual([]);
  });

  it('without configuration an index that carries the markers is kept, and what stands around them stays', async () => {
    const { ports, publishedIndex } = createFakes({
      files: { [`tip:${path}`]: good, 'tip:docs/adr/README.md': markers },
    });
    await refreshIndex(ports, ref);
    expect(publishedIndex.map((action) => action.kind)).toEqual(['write-branch', 'open-pull-request']);
    const [write] = publishedIndex;
    const text = write?.kind === 'write-branch' ? (write.files[0]?.text ?? '') : '';
    expect(text).toContain('Cache at the edge');
    expect(text.startsWith('# Log\n\n<!--')).toBe(true);
    expect(text.endsWith('-->\n\nBy hand.\n')).toBe(true);
  });

  it('an index that is right already needs nothing', async () => {
    const first = createFakes({ tip: { configuration }, files: { [`tip:${path}`]: good } });
    await refreshIndex(first.ports, ref);
    const [write] = first.publishedIndex;
    const text = write?.kind === 'write-branch' ? (write.files[0]?.text ?? '') : '';
    const { ports, publishedIndex } = createFakes({
      tip: { configuration },
      files: { [`tip:${path}`]: good, 'tip:docs/adr/README.md': text },
    });
    expect(await refreshIndex(ports, ref)).toMatchObject({ outcome: 'refreshed', writes: 0 });
    expect(publishedIndex).toEqual([]);
  });

  it('a record that cannot be read is named, not passed over', async () => {
    const files = { [`tip:${path}`]: good, 'tip:docs/adr/0003-broken.md': '---\na: [\n---\n' };
    const { ports, publishedIndex } = createFakes({ tip: { configuration }, files });
    const { problems } = await refreshIndex(ports, ref);
    expect(problems.join()).toContain('docs/adr/0003-broken.md');
    expect(JSON.stringify(publishedIndex)).toContain('0003-broken.md');
  });

  it('a configured index that is no text file is named and left alone', async () => {
    const link = { kind: 'missing', reason: 'symlink' } as const;
    const files = { [`tip:${path}`]: good, 'tip:docs/adr/README.md': link };
    const { ports, publishedIndex } = createFakes({ tip: { configuration }, files });
    const { problems } = await refreshIndex(ports, ref);
    expect(problems.join()).toContain('docs/adr/README.md');
    expect(publishedIndex).toEqual([]);
  });

  it.each([path, 'docs/adr/README.md'])('a tip that cannot be read any more empties no index: %s', async (unread) => {
    const files = { [`tip:${path}`]: good, [`tip:${unread}`]: { kind: 'commit-unreadable' } as const };
    const { ports, publishedIndex } = createFakes({ tip: { configuration }, files });
    await expect(refreshIndex(ports, ref)).rejects.toMatchObject({ code: 'github-conflict' });
    expect(publishedIndex).toEqual([]);
  });

  it('broken markers are refused with their line', async () => {
    const files = { [`tip:${path}`]: good, 'tip:docs/adr/README.md': '# Log\n\n<!-- adr-governor:index:end -->\n' };
    const { ports, publishedIndex } = createFakes({ tip: { configuration }, files });
    const { problems } = await refreshIndex(ports, ref);
    expect(problems.join()).toMatch(/docs\/adr\/README\.md.*3/);
    expect(publishedIndex).toEqual([]);
  });
});
