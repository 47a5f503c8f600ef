import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { blob, numbers } from './support/answers.ts';
import { connect, oid, onQuery, onRest, origin, ref } from './support/connect.ts';
import { withoutNetwork } from './support/without-network.ts';

withoutNetwork();

const commit = (files: object): object => ({ __typename: 'Commit', ...files });
const answer = (commits: object): object => ({ data: { repository: commits } });
const text = (content: string, blobId: number): object => ({ ...blob(content), oid: oid(blobId) });

describe('the history of a path', () => {
  it('is asked for once for each commit', async () => {
    const asked: unknown[] = [];
    onQuery('History', (variables) => {
      asked.push(variables);
      return answer({ commit: commit({ history: { nodes: [{ oid: oid(7) }] } }) });
    });
    const { sourceTree } = connect();
    expect(await sourceTree.wasThere(ref, oid(1), 'a.json')).toBe(true);
    expect(await sourceTree.wasThere(ref, oid(1), 'a.json')).toBe(true);
    expect(asked).toEqual([{ owner: 'octo-org', name: 'log', oid: oid(1), path: 'a.json' }]);
    onQuery('History', () => answer({ commit: commit({ history: { nodes: [] } }) }));
    expect(await sourceTree.wasThere(ref, oid(2), 'a.json')).toBe(false);
  });

  it('of a commit that cannot be read is a failure, never "it was not there"', async () => {
    onQuery('History', () => answer({ commit: null }));
    await expect(connect().sourceTree.wasThere(ref, oid(1), 'a.json')).rejects.toMatchObject({
      code: 'github-conflict',
    });
  });
});

describe('files', () => {
  it('come in the order they were asked for, from several commits in one request', async () => {
    onQuery('Files', (variables) => {
      expect(variables).toEqual({
        owner: 'octo-org',
        name: 'log',
        o0: oid(1),
        o1: oid(2),
        p0_0: 'a.md',
        p0_1: 'b.md',
        p1_0: 'a.md',
      });
      return answer({
        c0: commit({ f0: text('a at 1', 11), f1: text('b at 1', 12) }),
        c1: commit({ f0: text('a at 2', 13) }),
      });
    });
    const files = await connect().sourceTree.files(ref, [
      { commit: oid(1), path: 'a.md' },
      { commit: oid(2), path: 'a.md' },
      { commit: oid(1), path: 'b.md' },
    ]);
    expect(files).toEqual([
      { kind: 'text', blob: oid(11), text: 'a at 1' },
      { kind: 'text', blob: oid(13), text: 'a at 2' },
      { kind: 'text', blob: oid(12), text: 'b at 1' },
    ]);
  });

  it.each([
    ['not-found', null],
    ['symlink', { ...blob('../secret'), mode: 0o120000 }],
    ['submodule', { mode: 0o160000, type: 'commit', oid: oid(5), object: null }],
    ['folder', { mode: 0o040000, type: 'tree', oid: oid(5), object: { __typename: 'Tree' } }],
    ['binary', blob(null)],
    ['too-large', blob('start', { isTruncated: true })],
    ['too-large', blob('all of it', { byteSize: 1_048_577 })],
  ])('that are no text say why: %s', async (reason, entry) => {
    onQuery('Files', () => answer({ c0: commit({ f0: entry }) }));
    const [file] = await connect().sourceTree.files(ref, [{ commit: oid(1), path: 'a.md' }]);
    expect(file).toEqual({ kind: 'missing', reason });
  });

  it.each([
    ['empty', blob('')],
    ['executable', { ...blob('text'), mode: 0o100755 }],
    ['empty, of an encoding that GitHub cannot tell', blob(null, { isBinary: null, byteSize: 0 })],
  ])('are text: %s', async (_name, entry) => {
    onQuery('Files', () => answer({ c0: commit({ f0: entry }) }));
    const [file] = await connect().sourceTree.files(ref, [{ commit: oid(1), path: 'a.md' }]);
    expect(file).toMatchObject({ kind: 'text', blob: oid(900) });
  });

  it('of a commit that is gone, is no commit, or is no id, are unreadable', async () => {
    onQuery('Files', () => answer({ c0: null, c1: { __typename: 'Blob' } }));
    const wanted = [oid(1), oid(2), 'main', ''].map((each) => ({ commit: each, path: 'a.md' }));
    const files = await connect().sourceTree.files(ref, wanted);
    expect(files.map((file) => file.kind)).toEqual(wanted.map(() => 'commit-unreadable'));
  });

  it('are not lost because GitHub cannot find one of them', async () => {
    onQuery('Files', () => ({
      data: { repository: { c0: commit({ f0: null, f1: text('b', 12) }) } },
      errors: [{ type: 'NOT_FOUND', path: ['repository', 'c0', 'f0'], message: 'no such path' }],
    }));
    const wanted = ['a.md', 'b.md'].map((path) => ({ commit: oid(1), path }));
    const files = await connect().sourceTree.files(ref, wanted);
    expect(files.map((file) => file.kind)).toEqual(['missing', 'text']);
  });

  it.each([
    ['FORBIDDEN', ['repository', 'c0', 'f0'], 'github-forbidden'],
    ['NOT_FOUND', ['repository'], 'github-not-found'],
    ['TIMEOUT', ['repository', 'c0', 'f0'], 'github-unavailable'],
  ])('are never absent because reading failed: %s', async (type, path, code) => {
    onQuery('Files', () => ({ ...answer({ c0: commit({ f0: null }) }), errors: [{ type, path, message: 'no' }] }));
    const files = connect().sourceTree.files(ref, [{ commit: oid(1), path: 'a.md' }]);
    await expect(files).rejects.toMatchObject({ code });
  });

  it('are read 100 at a time', async () => {
    const sizes: number[] = [];
    const reply = (variables: Readonly<Record<string, unknown>>): object => {
      const paths = Object.keys(variables).filter((name) => name.startsWith('p0_'));
      sizes.push(paths.length);
      const files = paths.map((name, index) => [`f${index}`, text(String(variables[name]), 0)] as const);
      return answer({ c0: commit(Object.fromEntries(files)) });
    };
    onQuery('Files', reply);
    onQuery('Files', reply);
    const wanted = numbers(101).map((number) => ({ commit: oid(1), path: `${number}.md` }));
    const files = await connect().sourceTree.files(ref, wanted);
    expect(files.map((file) => file.kind === 'text' && file.text)).toEqual(wanted.map((each) => each.path));
    expect(sizes).toEqual([100, 1]);
  });

  it('that GitHub cannot gather in time are read in halves', async () => {
    nock(origin).post('/graphql').reply(502, {});
    const sizes: number[] = [];
    const reply = (variables: Readonly<Record<string, unknown>>): object => {
      const paths = Object.keys(variables).filter((name) => name.startsWith('p0_'));
      sizes.push(paths.length);
      return answer({ c0: commit(Object.fromEntries(paths.map((_, index) => [`f${index}`, text('x', 1)]))) });
    };
    onQuery('Files', reply);
    onQuery('Files', reply);
    const wanted = numbers(60).map((number) => ({ commit: oid(1), path: `${number}.md` }));
    expect(await connect().sourceTree.files(ref, wanted)).toHaveLength(60);
    expect(sizes).toEqual([30, 30]);
  });

  it('are not asked for again and again while GitHub is down', async () => {
    nock(origin).post('/graphql').times(3).reply(502, {});
    const wanted = numbers(100).map((number) => ({ commit: oid(1), path: `${number}.md` }));
    await expect(connect().sourceTree.files(ref, wanted)).rejects.toMatchObject({ code: 'github-unavailable' });
  });

  it('are asked for once: commits never change', async () => {
    onQuery('Files', () => answer({ c0: commit({ f0: text('a', 11), f1: null, f2: blob(null) }) }));
    const { sourceTree } = connect();
    const wanted = ['a.md', 'b.md', 'c.png'].map((path) => ({ commit: oid(1), path }));
    const first = await sourceTree.files(ref, wanted);
    expect(await sourceTree.files(ref, wanted)).toEqual(first);
    expect(first.map((file) => file.kind)).toEqual(['text', 'missing', 'missing']);
  });

  it('of a commit that is unreadable are asked for again', async () => {
    onQuery('Files', () => answer({ c0: null }));
    onQuery('Files', () => answer({ c0: commit({ f0: text('a', 11) }) }));
    const { sourceTree } = connect();
    const wanted = [{ commit: oid(1), path: 'a.md' }];
    expect((await sourceTree.files(ref, wanted))[0]?.kind).toBe('commit-unreadable');
    expect((await sourceTree.files(ref, wanted))[0]?.kind).toBe('text');
  });

  it('that did not change are not asked for at another commit once their folder was listed', async () => {
    const listing = (changed: number): void => {
      const object = { entries: [entry('a.md', 11), entry('b.md', changed)] };
      onQuery('Folder', () => answer({ commit: { folder: { mode: 0o040000, oid: oid(70), object } } }));
    };
    const { sourceTree } = connect();
    listing(12);
    await sourceTree.list(ref, oid(1), 'adr');
    onQuery('Files', () => answer({ c0: commit({ f0: text('a', 11), f1: text('b', 12) }) }));
    await sourceTree.files(ref, [
      { commit: oid(1), path: 'adr/a.md' },
      { commit: oid(1), path: 'adr/b.md' },
    ]);
    listing(13);
    await sourceTree.list(ref, oid(2), 'adr');
    onQuery('Files', (variables) => {
      expect(variables).toMatchObject({ o0: oid(2), p0_0: 'adr/b.md' });
      return answer({ c0: commit({ f0: text('new b', 13) }) });
    });
    const files = await sourceTree.files(ref, [
      { commit: oid(2), path: 'adr/a.md' },
      { commit: oid(2), path: 'adr/b.md' },
    ]);
    expect(files.map((file) => file.kind === 'text' && file.text)).toEqual(['a', 'new b']);
  });
});

const entry = (name: string, id: number, more: object = {}): object => ({
  name,
  mode: 0o100644,
  type: 'blob',
  oid: oid(id),
  object: {},
  ...more,
});
const folder = (name: string, id: number, entries?: readonly object[]): object => ({
  name,
  mode: 0o040000,
  type: 'tree',
  oid: oid(id),
  ...(entries === undefined ? {} : { object: { entries } }),
});

describe('folders', () => {
  it('are listed with everything below them, deeper levels by further requests', async () => {
    onQuery('Folder', (variables) => {
      expect(variables).toMatchObject({ oid: oid(1), path: 'adr' });
      const object = {
        entries: [
          entry('a.md', 11),
          folder('x', 20, [entry('b.md', 12), folder('y', 21, [folder('z', 22)])]),
          entry('link.md', 13, { mode: 0o120000 }),
          entry('module', 14, { mode: 0o160000, object: null }),
        ],
      };
      return answer({ commit: { __typename: 'Commit', folder: { mode: 0o040000, oid: oid(70), object } } });
    });
    onQuery('Trees', (variables) => {
      expect(variables).toMatchObject({ o0: oid(22) });
      return answer({ t0: { entries: [entry('deep.md', 15)] } });
    });
    const { sourceTree } = connect();
    const entries = await sourceTree.list(ref, oid(1), 'adr');
    expect(entries).toEqual([
      { path: 'adr/a.md', blob: oid(11), kind: 'file' },
      { path: 'adr/x', blob: oid(20), kind: 'folder' },
      { path: 'adr/x/b.md', blob: oid(12), kind: 'file' },
      { path: 'adr/x/y', blob: oid(21), kind: 'folder' },
      { path: 'adr/x/y/z', blob: oid(22), kind: 'folder' },
      { path: 'adr/link.md', blob: oid(13), kind: 'symlink' },
      { path: 'adr/module', blob: oid(14), kind: 'submodule' },
      { path: 'adr/x/y/z/deep.md', blob: oid(15), kind: 'file' },
    ]);
    expect(await sourceTree.list(ref, oid(1), 'adr')).toEqual(entries);
    expect(await sourceTree.files(ref, [{ commit: oid(1), path: 'adr/link.md' }])).toEqual([
      { kind: 'missing', reason: 'symlink' },
    ]);
  });

  it('of 101 records come with one request', async () => {
    const entries = numbers(101).map((number) => entry(`${number}.md`, number));
    onQuery('Folder', () => answer({ commit: { folder: { mode: 0o040000, oid: oid(70), object: { entries } } } }));
    expect(await connect().sourceTree.list(ref, oid(1), 'adr')).toHaveLength(101);
  });

  it.each([
    ['are not there', { folder: null }],
    ['are files', { folder: { mode: 0o100644, oid: oid(3), object: {} } }],
    ['are symlinks', { folder: { mode: 0o120000, oid: oid(3), object: {} } }],
  ])('are null when they %s', async (_name, at) => {
    onQuery('Folder', () => answer({ commit: at }));
    expect(await connect().sourceTree.list(ref, oid(1), 'adr')).toBeNull();
  });

  it('are null at a commit that is gone or is none', async () => {
    onQuery('Folder', () => answer({ commit: null }));
    expect(await connect().sourceTree.list(ref, oid(1), 'adr')).toBeNull();
    expect(await connect().sourceTree.list(ref, 'main', 'adr')).toBeNull();
  });

  const root = `/repos/octo-org/log/git/trees/${oid(1)}?recursive=1`;
  it('the root comes whole with one request, and answers for every folder below', async () => {
    onRest('GET', root, 200, {
      sha: oid(70),
      truncated: false,
      tree: [
        { path: 'adr', mode: '040000', type: 'tree', sha: oid(20) },
        { path: 'adr/a.md', mode: '100644', type: 'blob', sha: oid(11) },
        { path: 'adr-link', mode: '120000', type: 'blob', sha: oid(12) },
        { path: 'README.md', mode: '100644', type: 'blob', sha: oid(13) },
      ],
    });
    const { sourceTree } = connect();
    const kinds = (await sourceTree.list(ref, oid(1), ''))?.map((each) => `${each.kind} ${each.path}`);
    expect(kinds).toEqual(['folder adr', 'file adr/a.md', 'symlink adr-link', 'file README.md']);
    expect(await sourceTree.list(ref, oid(1), 'adr')).toEqual([{ path: 'adr/a.md', blob: oid(11), kind: 'file' }]);
    expect(await sourceTree.list(ref, oid(1), 'adr-link')).toBeNull();
    expect(await sourceTree.list(ref, oid(1), 'none')).toBeNull();
  });

  it('a root that GitHub cuts off is a failure that says what to do', async () => {
    onRest('GET', root, 200, { sha: oid(70), truncated: true, tree: [] });
    await expect(connect().sourceTree.list(ref, oid(1), '')).rejects.toMatchObject({ code: 'repository-too-large' });
  });

  it('a root that is gone is null, one that cannot be read a failure', async () => {
    onRest('GET', root, 404, { message: 'Not Found' });
    expect(await connect().sourceTree.list(ref, oid(1), '')).toBeNull();
    onRest('GET', root, 502, {});
    await expect(connect().sourceTree.list(ref, oid(1), '')).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});

describe('what commits wrote', () => {
  const commitPath = (page: number): string => `/repos/octo-org/log/commits/${oid(7)}?per_page=100&page=${page}`;
  const written = (name: string, status = 'added'): object => ({ filename: name, status });
  const page = (from: number, count = 100): readonly object[] =>
    numbers(count, from).map((number) => written(`${number}.md`));

  it('leaves out what it took away, and asks once for a commit', async () => {
    const files = [
      written('a.md'),
      written('b.md', 'renamed'),
      written('c.md', 'removed'),
      written('d.md', 'modified'),
    ];
    onRest('GET', commitPath(1), 200, { sha: oid(7), files });
    const { sourceTree } = connect();
    const expected = new Map([[oid(7), ['a.md', 'b.md', 'd.md']]]);
    expect(await sourceTree.written(ref, [oid(7), 'main'])).toEqual(expected);
    expect(await sourceTree.written(ref, [oid(7)])).toEqual(expected);
  });

  it('reads further pages', async () => {
    onRest('GET', commitPath(1), 200, { files: page(0) });
    onRest('GET', commitPath(2), 200, { files: page(100, 1) });
    expect((await connect().sourceTree.written(ref, [oid(7)])).get(oid(7))).toHaveLength(101);
  });

  it('does not tell of a commit with as many files as GitHub lists at most', async () => {
    numbers(30).forEach((number) => onRest('GET', commitPath(number + 1), 200, { files: page(number * 100) }));
    const { sourceTree } = connect();
    expect(await sourceTree.written(ref, [oid(7)])).toEqual(new Map());
    expect(await sourceTree.written(ref, [oid(7)])).toEqual(new Map());
  });

  it.each([404, 422])('does not tell of one that is gone: %i', async (status) => {
    onRest('GET', commitPath(1), status, { message: 'No commit found' });
    expect(await connect().sourceTree.written(ref, [oid(7)])).toEqual(new Map());
  });

  it('fails where GitHub fails', async () => {
    onRest('GET', commitPath(1), 502, {});
    await expect(connect().sourceTree.written(ref, [oid(7)])).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});

describe('what commits changed', () => {
  const at = (id: number | null, mode = 0o100644): object | null => (id === null ? null : { mode, oid: oid(id) });
  const made = (files: object, parents: readonly object[], totalCount = parents.length): object => ({
    ...commit(files),
    parents: { totalCount, nodes: parents },
  });

  it.each([
    ['a change', made({ f0: at(2), f1: at(9) }, [{ f0: at(1), f1: at(9) }]), ['a.md']],
    ['a new file', made({ f0: at(2), f1: null }, [{ f0: null, f1: null }]), ['a.md']],
    ['a deleted file', made({ f0: null, f1: at(9) }, [{ f0: at(1), f1: at(9) }]), ['a.md']],
    ['a new mode', made({ f0: at(1, 0o120000), f1: null }, [{ f0: at(1), f1: null }]), ['a.md']],
    ['nothing', made({ f0: at(1), f1: null }, [{ f0: at(1), f1: null }]), []],
    [
      'a merge that takes one side',
      made({ f0: at(2), f1: null }, [
        { f0: at(1), f1: null },
        { f0: at(2), f1: null },
      ]),
      [],
    ],
    [
      'a merge that mixes',
      made({ f0: at(3), f1: null }, [
        { f0: at(1), f1: null },
        { f0: at(2), f1: null },
      ]),
      ['a.md'],
    ],
    ['the first commit', made({ f0: at(1), f1: null }, []), ['a.md']],
    ['more parents than are read', made({ f0: at(1), f1: null }, [{ f0: at(1), f1: null }], 9), ['a.md', 'b.md']],
  ])('%s', async (_name, answered, expected) => {
    onQuery('Changes', (variables) => {
      expect(variables).toEqual({ owner: 'octo-org', name: 'log', o0: oid(7), p0: 'a.md', p1: 'b.md' });
      return answer({ c0: answered });
    });
    const { sourceTree } = connect();
    expect(await sourceTree.changedBy(ref, [oid(7)], ['a.md', 'b.md'])).toEqual(new Map([[oid(7), expected]]));
    // A commit never changes what it changed.
    expect(await sourceTree.changedBy(ref, [oid(7)], ['b.md', 'a.md'])).toEqual(
      new Map([[oid(7), [...expected].reverse()]]),
    );
  });

  it('leaves out commits that are gone or are none', async () => {
    onQuery('Changes', () => answer({ c0: null }));
    expect(await connect().sourceTree.changedBy(ref, [oid(7), 'main'], ['a.md'])).toEqual(new Map());
  });

  it('asks nothing without paths', async () => {
    expect(await connect().sourceTree.changedBy(ref, [oid(7)], [])).toEqual(new Map([[oid(7), []]]));
  });

  it('reads any number of commits and paths in batches', async () => {
    const sizes: [number, number][] = [];
    const reply = (variables: Readonly<Record<string, unknown>>): object => {
      const names = Object.keys(variables);
      const commits = names.filter((name) => /^o\d+$/.test(name)).length;
      const paths = names.filter((name) => /^p\d+$/.test(name)).length;
      sizes.push([commits, paths]);
      const files = (id: number): object => Object.fromEntries(numbers(paths).map((index) => [`f${index}`, at(id)]));
      return answer(Object.fromEntries(numbers(commits).map((index) => [`c${index}`, made(files(2), [files(1)])])));
    };
    numbers(4).forEach(() => onQuery('Changes', reply));
    const paths = numbers(51).map((number) => `${number}.md`);
    const changed = await connect().sourceTree.changedBy(ref, numbers(10, 1).map(oid), paths);
    expect(sizes).toEqual([
      [4, 50],
      [4, 50],
      [2, 50],
      [10, 1],
    ]);
    expect([...changed.values()].every((each) => each.length === 51)).toBe(true);
    expect(changed.size).toBe(10);
  });
});

describe('what merge commits were made of', () => {
  const comparePath = (one: number, other: number): string =>
    `/repos/octo-org/log/compare/${oid(one)}...${oid(other)}?per_page=1&page=2`;
  const parents = (...ids: readonly number[]): object =>
    commit({ parents: { totalCount: ids.length, nodes: ids.map((id) => ({ oid: oid(id) })) } });

  it('is asked for once: their parents, and where two of them parted', async () => {
    onQuery('Parents', (variables) => {
      expect(variables).toEqual({ owner: 'octo-org', name: 'log', o0: oid(7), o1: oid(8), o2: oid(9) });
      return answer({ c0: parents(1, 2), c1: parents(3, 4), c2: parents(5, 6, 7) });
    });
    onRest('GET', comparePath(1, 2), 200, { merge_base_commit: { sha: oid(11) } });
    onRest('GET', comparePath(3, 4), 404, { message: 'Not Found' });
    const { sourceTree } = connect();
    const expected = new Map([
      [oid(7), { parents: [oid(1), oid(2)], parted: oid(11) }],
      [oid(8), { parents: [oid(3), oid(4)], parted: null }],
      [oid(9), { parents: [oid(5), oid(6), oid(7)], parted: null }],
    ]);
    expect(await sourceTree.merges(ref, [oid(7), oid(8), oid(9)])).toEqual(expected);
    // Which never changes.
    expect(await sourceTree.merges(ref, [oid(7), oid(8), oid(9)])).toEqual(expected);
  });

  it('leaves out commits that are gone, are none, or have more parents than are read', async () => {
    const many = commit({ parents: { totalCount: 9, nodes: [{ oid: oid(1) }] } });
    onQuery('Parents', () => answer({ c0: null, c1: { __typename: 'Tree' }, c2: many }));
    expect(await connect().sourceTree.merges(ref, [oid(7), oid(8), oid(9), 'main'])).toEqual(new Map());
  });

  it('fails where GitHub fails', async () => {
    onQuery('Parents', () => answer({ c0: parents(1, 2) }));
    onRest('GET', comparePath(1, 2), 502, {});
    await expect(connect().sourceTree.merges(ref, [oid(7)])).rejects.toMatchObject({ code: 'github-unavailable' });
  });
});

describe('existing paths', () => {
  it('are asked for once, a hundred at a time, and files that were read need no question', async () => {
    const sizes: number[] = [];
    const reply = (variables: Readonly<Record<string, unknown>>): object => {
      const paths = Object.entries(variables).filter(([name]) => /^p\d+$/.test(name));
      sizes.push(paths.length);
      const found = Object.fromEntries(
        paths.map(([name, path]) => [
          name.replace('p', 'f'),
          String(path).startsWith('no') ? null : { mode: 0o100644 },
        ]),
      );
      return answer({ commit: commit(found) });
    };
    numbers(2).forEach(() => onQuery('Existing', reply));
    onQuery('Files', () => answer({ c0: commit({ f0: text('a', 11), f1: null }) }));
    const { sourceTree } = connect();
    await sourceTree.files(ref, [
      { commit: oid(1), path: 'a.md' },
      { commit: oid(1), path: 'gone.md' },
    ]);
    const paths = ['a.md', 'gone.md', '', 'no.md', ...numbers(100).map((number) => `docs/${number}.md`)];
    const expected = paths.filter((path) => path !== 'gone.md' && path !== 'no.md').sort();
    expect([...(await sourceTree.existing(ref, oid(1), paths))].sort()).toEqual(expected);
    expect([...(await sourceTree.existing(ref, oid(1), paths))].sort()).toEqual(expected);
    expect(sizes).toEqual([100, 1]);
  });

  it('cannot be told of a commit that is gone', async () => {
    onQuery('Existing', () => answer({ commit: null }));
    await expect(connect().sourceTree.existing(ref, oid(1), ['a.md'])).rejects.toMatchObject({
      code: 'github-conflict',
    });
  });
});

describe('branches', () => {
  it('have a tip and its parents, or are not there', async () => {
    onQuery('Branch', ({ ref: name }) => {
      expect(name).toBe('refs/heads/adr-governor/index');
      return answer({
        ref: {
          target: {
            __typename: 'Commit',
            oid: oid(2),
            message: 'Two',
            parents: { nodes: [{ oid: oid(1), message: 'One' }] },
          },
        },
      });
    });
    onQuery('Branch', () => answer({ ref: null }));
    const { sourceTree } = connect();
    expect(await sourceTree.branch(ref, 'adr-governor/index')).toEqual({
      sha: oid(2),
      message: 'Two',
      parents: [{ sha: oid(1), message: 'One' }],
    });
    expect(await sourceTree.branch(ref, 'none')).toBeNull();
  });

  const tip = (more: object): object =>
    answer({
      databaseId: ref.repositoryId,
      isPrivate: true,
      isArchived: false,
      openOnes: { pageInfo: { hasNextPage: false }, nodes: [] },
      defaultBranchRef: null,
      ...more,
    });

  it('the default one comes with what governs the repository', async () => {
    const target = {
      __typename: 'Commit',
      oid: oid(2),
      configuration: blob(null),
      adrDir: blob('adr\n'),
      log4brains: null,
    };
    const nodes = ['trunk', 'release/1', 'trunk', 'release/1', 'topic'].map((baseRefName) => ({ baseRefName }));
    const openOnes = { pageInfo: { hasNextPage: false }, nodes };
    onQuery('Tip', () => tip({ openOnes, defaultBranchRef: { name: 'trunk', target } }));
    expect(await connect().sourceTree.tip(ref)).toEqual({
      defaultBranch: 'trunk',
      sha: oid(2),
      isPrivate: true,
      isArchived: false,
      configuration: { text: null, blob: oid(900) },
      adrDir: 'adr\n',
      log4brains: null,
      otherBases: ['release/1', 'topic'],
    });
  });

  it('an empty repository has none; another one of the same name is not found', async () => {
    onQuery('Tip', () => tip({}));
    onQuery('Tip', () => tip({ databaseId: 1 }));
    const { sourceTree } = connect();
    expect(await sourceTree.tip(ref)).toMatchObject({ sha: null, configuration: null });
    await expect(sourceTree.tip(ref)).rejects.toMatchObject({ code: 'github-not-found' });
  });
});
