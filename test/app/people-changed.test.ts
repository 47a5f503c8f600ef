import { describe, expect, it } from 'vitest';
import { concernedRepositories, dependentsOf, parentKey } from '../../src/app/people-changed.ts';
import type { ChangedPeople } from '../../src/app/job-ports.ts';
import type { BranchPlace, InstalledRepository, TeamName } from '../../src/app/installation-ports.ts';
import type { TaskPorts } from '../../src/server/tasks.ts';
import { createFakes, type FakeOptions } from '../support/fakes.ts';
import { configurationText } from '../support/world.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const installed = (
  repositoryId: number,
  text: string | null,
  otherBases: readonly string[] | null = [],
): InstalledRepository => ({
  ref: { ...ref, repositoryId },
  otherBases,
  configuration: text === null ? null : { text },
});
const changed = (...keys: readonly string[]): ChangedPeople =>
  Object.fromEntries(keys.map((key) => [key, true as const]));

interface Asked {
  readonly ids: readonly number[];
  readonly above: readonly (readonly TeamName[])[];
  /** The branches whose configurations were asked for. */
  readonly looked?: readonly string[];
}

/** What stands on other branches than the default one. */
const onBranches: Readonly<Record<string, string>> = {
  'release/1': `${configurationText}branches: ["release/*"]\n`,
  'release/2': 'version: 1\nbranches: ["release/*"]\n',
  topic: configurationText,
  broken: 'version: [\n',
};

const concerned = async (
  repositories: readonly InstalledRepository[],
  people: ChangedPeople,
  parent?: TaskPorts['sourceTree']['parent'],
): Promise<Asked> => {
  const above: (readonly TeamName[])[] = [];
  const looked: string[] = [];
  const installations = {
    repositories: () => Promise.resolve(repositories),
    configurations: (_: number, places: readonly BranchPlace[]) => {
      looked.push(...places.map(({ branch }) => branch));
      return Promise.resolve(
        places.map(({ branch }) => {
          const text = onBranches[branch];
          return text === undefined ? null : { text };
        }),
      );
    },
    teamsAbove: (_: number, teams: readonly TeamName[]) => {
      above.push(teams);
      return Promise.resolve([{ organization: 'octo-org', slug: 'arb' }]);
    },
  };
  const { ports: fakes } = createFakes({ ports: { installations } });
  const ports = parent === undefined ? fakes : { ...fakes, sourceTree: { ...fakes.sourceTree, parent } };
  const found = await concernedRepositories(ports, { installationId: 1 }, people);
  const ids = found.map(({ repositoryId }) => repositoryId);
  return looked.length === 0 ? { ids, above } : { ids, above, looked };
};

describe('which repositories people concern', () => {
  const all = [installed(10, configurationText), installed(11, null), installed(12, 'version: 1\n')];

  it('are those whose configuration names them', async () => {
    expect(await concerned(all, changed('@octo-org/arb'))).toEqual({ ids: [10], above: [] });
    expect(await concerned(all, changed('@octo-org/designers', '@stan'))).toEqual({ ids: [], above: [] });
  });

  it('are those that build on a configuration that names them, which is read once', async () => {
    const asked: string[] = [];
    const parent: TaskPorts['sourceTree']['parent'] = (_, { repository }) => {
      asked.push(repository);
      return Promise.resolve({ kind: 'text', text: configurationText, isPrivate: false });
    };
    const building = [installed(13, 'version: 1\nextends: octo-org/.github\n'), installed(14, null), all[2]!];
    expect((await concerned(building, changed('@octo-org/arb'), parent)).ids).toEqual([13, 14]);
    expect(asked).toEqual(['.github']);
  });

  it('are those that build on a configuration of the repository that changed, whatever it says now', async () => {
    const parent: TaskPorts['sourceTree']['parent'] = () => Promise.resolve({ kind: 'missing', reason: 'file' });
    const building = [
      installed(13, 'version: 1\nextends: octo-org/standards:governance/adr.yml\n'),
      installed(14, null),
      installed(15, configurationText),
    ];
    const after = async (repository: string) =>
      (await concerned(building, changed(parentKey('Octo-Org', repository)), parent)).ids;
    expect(await after('standards')).toEqual([13]);
    expect(await after('.github')).toEqual([14]);
    expect(await after('shop')).toEqual([]);
  });

  it.each<[string, readonly string[] | null, ChangedPeople, readonly number[], (readonly string[])?]>([
    ['governs itself and names them', ['topic', 'release/1'], changed('@cleo'), [13], ['topic', 'release/1']],
    ['governs itself and names others', ['release/1'], changed('@stan'), [], ['release/1']],
    ['governs itself and names nobody', ['release/2'], changed('@cleo'), [], ['release/2']],
    ['has a copy of the configuration of the default branch', ['topic'], changed('@cleo'), [], ['topic']],
    ['has none', ['bare'], changed('@cleo'), [], ['bare']],
    ['has one that cannot be read', ['broken'], changed('@cleo'), [13], ['broken']],
    ['is not known, for there are many', null, changed('@cleo'), [13]],
  ])('are those with pull requests into another branch that %s', async (_, bases, people, ids, looked) => {
    const releasing = installed(13, 'version: 1\n', bases);
    expect(await concerned([installed(11, null), releasing], people)).toEqual({
      ids,
      above: [],
      ...(looked === undefined ? {} : { looked }),
    });
  });

  it('are not looked at further where their default branch names them', async () => {
    const releasing = installed(13, configurationText, ['release/1']);
    expect(await concerned([releasing], changed('@cleo'))).toEqual({ ids: [13], above: [] });
  });

  it('are those that name a team above theirs, which is asked for only where anybody is named', async () => {
    const nested = changed('@octo-org/deep', '@octo-org/middle^');
    expect(await concerned(all, nested)).toEqual({
      ids: [10],
      above: [[{ organization: 'octo-org', slug: 'middle' }]],
    });
    expect(await concerned(all.slice(1), nested)).toEqual({ ids: [], above: [] });
  });
});

describe('which pull requests of a repository depend on people', () => {
  const dependents = async (options: FakeOptions, people = changed('*')): Promise<readonly number[] | string> => {
    const listed: number[] = [];
    const { ports } = createFakes(options);
    const openFiles: typeof ports.pullRequests.openFiles = (at) => {
      listed.push(at.repositoryId);
      return ports.pullRequests.openFiles(at);
    };
    const { numbers } = await dependentsOf({ ...ports, pullRequests: { openFiles } }, ref, people);
    return listed.length > 0 ? numbers : 'not asked';
  };
  const configuration = { text: configurationText, blob: 'b' };
  const open = [
    { number: 3, path: 'docs/adr/0012-x.md' },
    { number: 4, path: 'src/a.ts' },
  ].map(({ number, path }) => ({
    number,
    baseBranch: 'main',
    headBranch: 'x',
    headSha: 'a'.repeat(40),
    isFromFork: false,
    openedByUs: false,
    authorCanWrite: true,
    files: [{ path, change: 'added' as const, previousPath: null }],
  }));

  it('are those that touch a record', async () => {
    expect(await dependents({ tip: { configuration }, open })).toEqual([3]);
    expect(await dependents({ tip: { configuration: { text: null, blob: 'b' } }, open })).toEqual([3]);
  });

  it.each<[string, string | null, string | null, ChangedPeople, readonly number[] | string]>([
    ['a branch that names them', 'version: 1\n', onBranches['release/1']!, changed('@cleo'), [5]],
    [
      'a branch that names them, by a configuration where the default one has none',
      null,
      onBranches['release/1']!,
      changed('*'),
      [5],
    ],
    ['neither where none names them', configurationText, onBranches['release/1']!, changed('@stan'), 'not asked'],
    ['both where both do', configurationText, onBranches['release/1']!, changed('@cleo'), [3, 5]],
    ['the default one where the other is a copy', configurationText, configurationText, changed('@cleo'), [3]],
    [
      'a branch that is named by the default one alone',
      `${configurationText}branches: [main, "release/*"]\n`,
      null,
      changed('@cleo'),
      [3],
    ],
    ['a branch whose configuration cannot be read', 'version: 1\n', 'version: [\n', changed('@cleo'), [5]],
  ])('are those into %s', async (_, text, released, people, expected) => {
    const into = { ...open[0]!, number: 5, baseBranch: 'release/1' };
    const options: FakeOptions = {
      tip: { configuration: text === null ? null : { text, blob: 'b' } },
      files: released === null ? {} : { 'release/1:.github/adr.yml': released },
      open: [...open, into],
    };
    expect(await dependents(options, people)).toEqual(expected);
    // Of more pull requests than GitHub lists the files are asked for at once, and tell the same.
    const many = await dependents({ ...options, tip: { ...options.tip, otherBases: null } }, people);
    expect(many).toEqual(expected === 'not asked' ? [] : expected);
  });

  it('are those that touch a log of a branch by its own configuration, and tell where they go', async () => {
    const into = { ...open[1]!, number: 5, baseBranch: 'release/1' };
    const files = { 'release/1:.github/adr.yml': onBranches['release/1']!.replace('path: docs/adr', 'path: src') };
    const { ports } = createFakes({ open: [into], files });
    expect(await dependentsOf(ports, ref, changed('@cleo'))).toEqual({ numbers: [], branches: [] });
    const record = { ...into, files: [{ path: 'src/0001-a.md', change: 'added' as const, previousPath: null }] };
    const { ports: others } = createFakes({ open: [record], files });
    expect(await dependentsOf(others, ref, changed('@cleo'))).toEqual({ numbers: [5], branches: ['release/1'] });
  });

  it.each<[string, FakeOptions, ChangedPeople?]>([
    ['without a configuration', { open }],
    ['where it names others', { tip: { configuration }, open }, changed('@stan')],
    ['in an archived repository', { tip: { configuration, isArchived: true }, open }],
    ['in an empty repository', { tip: { configuration, sha: null }, open }],
  ])('are none, and nothing is asked, %s', async (_, options, people) => {
    expect(await dependents(options, people)).toBe('not asked');
  });
});
