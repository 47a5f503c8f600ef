import { configurationInForce } from '../core/config/configuration-in-force.ts';
import { anybody, dependsOnPeople } from '../core/judge/depends-on-people.ts';
import { dependentPullRequests } from '../core/judge/dependent-pull-requests.ts';
import { isGovernedBranch } from '../core/judge/governed-branch.ts';
import { approverKey } from '../core/model/resolved-approver.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { ParentConfiguration } from '../core/model/parent.ts';
import type { ChangedPeople } from './job-ports.ts';
import type { BranchPlace, InstalledRepository, Installations } from './installation-ports.ts';
import type { InstallationRef, PullRequests, RepositoryRef, SourceTree } from './ports.ts';
import { readParentOnce } from './read-parent-once.ts';
import { withParent } from './with-parent.ts';

export interface PeopleChangedPorts {
  readonly installations: Installations;
  readonly pullRequests: Pick<PullRequests, 'openFiles'>;
  readonly sourceTree: SourceTree;
}

const parentMark = 'extends ';

/** The key of a repository whose configurations others may build on, in what an event says of people. */
export const parentKey = (owner: string, repository: string): string =>
  `${parentMark}${owner}/${repository}`.toLowerCase();

/** What of an event is about configurations that others build on, and not about people. */
export const parentsIn = (changed: ChangedPeople): ChangedPeople =>
  Object.fromEntries(Object.entries(changed).filter(([key]) => key.startsWith(parentMark)));

const buildsOnChanged = (parent: ParentConfiguration | null, changed: ChangedPeople): boolean =>
  parent !== null && Object.hasOwn(changed, parentKey(parent.place.owner, parent.place.repository));

/** Behind the key of a team: the teams above it are meant as well, whose members its own are. */
const andAbove = '^';

/** The key of a team together with all teams above it, in what an event says of people. */
export const withTeamsAbove = (key: string): string => `${key}${andAbove}`;

const teamKey = (organization: string, slug: string): string =>
  approverKey({ kind: 'team', organization, slug, id: null });

const keysOf = async (
  { installations }: PeopleChangedPorts,
  { installationId }: InstallationRef,
  changed: ChangedPeople,
): Promise<readonly string[]> => {
  const keys = Object.keys(changed).filter((key) => !key.startsWith(parentMark));
  const nested = keys.flatMap((key) => {
    const [, organization, slug] = /^@([^/]+)\/([^/]+)\^$/.exec(key) ?? [];
    return organization === undefined || slug === undefined ? [] : [{ organization, slug }];
  });
  const above = nested.length === 0 ? [] : await installations.teamsAbove(installationId, nested);
  const plain = keys.map((key) => (key.endsWith(andAbove) ? key.slice(0, -andAbove.length) : key));
  return [...plain, ...above.map(({ organization, slug }) => teamKey(organization, slug))];
};

type InForce = ReturnType<typeof configurationInForce>;

/** A branch that open pull requests go into, with what governs it. */
interface Base {
  readonly ref: RepositoryRef;
  readonly branch: string;
  readonly inForce: InForce;
  /** It builds on a configuration that may be another one now. */
  readonly isConcerned: boolean;
}

const baseOf = async (
  { sourceTree }: Pick<PeopleChangedPorts, 'sourceTree'>,
  { ref, branch }: BranchPlace,
  configuration: InstalledRepository['configuration'],
  changed: ChangedPeople,
): Promise<Base> => {
  const governed = await withParent(sourceTree, ref, { configuration });
  return {
    ref,
    branch,
    inForce: configurationInForce(governed, ref),
    isConcerned: buildsOnChanged(governed.parent, changed),
  };
};

/**
 * The branches beside the default one, with what stands there: each is governed if its own configuration names it, whatever that of the
 * default branch says. Most are topics that carry a copy of that one, which names none of them. One read for 50.
 */
const othersGoverned = async (
  ports: Pick<PeopleChangedPorts, 'installations' | 'sourceTree'>,
  { installationId }: InstallationRef,
  places: readonly BranchPlace[],
  changed: ChangedPeople,
): Promise<readonly Base[]> => {
  if (places.length === 0) return [];
  const configurations = await ports.installations.configurations(installationId, places);
  const found: Base[] = [];
  for (const [index, place] of places.entries()) {
    const base = await baseOf(ports, place, configurations[index] ?? null, changed);
    if (!base.inForce.ok || isGovernedBranch(place.branch, base.inForce.value, '')) found.push(base);
  }
  return found;
};

/** Those whose approvals may turn out otherwise; teams above a nested one are asked for only where anybody is named at all. */
const concernedOf = async (
  ports: PeopleChangedPorts,
  installation: InstallationRef,
  changed: ChangedPeople,
  bases: readonly Base[],
): Promise<readonly Base[]> => {
  const named = bases.filter(({ isConcerned, inForce }) => isConcerned || dependsOnPeople(inForce, [anybody]));
  if (named.every(({ isConcerned }) => isConcerned)) return named;
  const keys = await keysOf(ports, installation, changed);
  return named.filter(({ isConcerned, inForce }) => isConcerned || dependsOnPeople(inForce, keys));
};

/**
 * The repositories of an installation whose approvals may turn out otherwise because something happened to people or teams, or to a
 * configuration that others build on: those in which something is open, and whose configuration on the default branch, or on another one
 * that open pull requests go into and that it governs, names one of them or builds on it. Asks for the list and the configurations, those
 * that several build on once, those of other branches only where the default one does not concern it already, and for the teams above a
 * nested one only where anybody is named at all. Throws Failure.
 */
export async function concernedRepositories(
  ports: PeopleChangedPorts,
  installation: InstallationRef,
  changed: ChangedPeople,
): Promise<readonly RepositoryRef[]> {
  const once = { ...ports, sourceTree: readParentOnce(ports.sourceTree) };
  const installed = await ports.installations.repositories(installation.installationId);
  const defaults: Base[] = [];
  for (const { ref, configuration } of installed)
    defaults.push(await baseOf(once, { ref, branch: '' }, configuration, changed));
  const ids = new Set((await concernedOf(once, installation, changed, defaults)).map(({ ref }) => ref.repositoryId));
  const left = installed.filter(({ ref }) => !ids.has(ref.repositoryId));
  // Of more pull requests than GitHub listed any may go into such a branch: a look at them tells.
  for (const { ref, otherBases } of left) if (otherBases === null) ids.add(ref.repositoryId);
  const places = left.flatMap(({ ref, otherBases }) => (otherBases ?? []).map((branch) => ({ ref, branch })));
  const others = await concernedOf(
    once,
    installation,
    changed,
    await othersGoverned(once, installation, places, changed),
  );
  for (const { ref } of others) ids.add(ref.repositoryId);
  return installed.map(({ ref }) => ref).filter(({ repositoryId }) => ids.has(repositoryId));
}

/** The open pull requests that depend on people, and the branches that they go into. */
export interface Dependents {
  readonly numbers: readonly number[];
  readonly branches: readonly string[];
}

const nobody: Dependents = { numbers: [], branches: [] };

/**
 * The open pull requests of a repository that have to be judged again because something happened to people or teams: those into branches
 * whose configuration names one of them, each the one that stands there. Asks for nothing but the configuration of the default branch
 * where that names none of them and no pull request goes elsewhere. Throws Failure.
 */
export async function dependentsOf(
  ports: PeopleChangedPorts,
  ref: RepositoryRef,
  changed: ChangedPeople,
): Promise<Dependents> {
  const once = { ...ports, sourceTree: readParentOnce(ports.sourceTree) };
  const tip = await ports.sourceTree.tip(ref);
  if (tip.sha === null || tip.isArchived) return nobody;
  const main = await baseOf(once, { ref, branch: tip.defaultBranch }, tip.configuration, changed);
  const listed = tip.otherBases === null ? await ports.pullRequests.openFiles(ref) : null;
  const bases = tip.otherBases ?? [...new Set((listed ?? []).map(({ baseBranch }) => baseBranch))];
  const places = bases.filter((branch) => branch !== tip.defaultBranch).map((branch) => ({ ref, branch }));
  const all = [main, ...(await othersGoverned(once, ref, places, changed))];
  const concerned = new Map((await concernedOf(once, ref, changed, all)).map((base) => [base.branch, base.inForce]));
  if (concerned.size === 0) return nobody;
  const open = (listed ?? (await ports.pullRequests.openFiles(ref))).filter(({ baseBranch }) =>
    concerned.has(baseBranch),
  );
  const readable = [...concerned].flatMap(([branch, inForce]): readonly (readonly [string, Configuration])[] =>
    inForce.ok ? [[branch, inForce.value]] : [],
  );
  const configuration = main.inForce.ok ? main.inForce.value : null;
  const numbers = dependentPullRequests(open, { ...tip, repository: ref, configuration, others: new Map(readable) });
  const into = open.filter(({ number }) => numbers.includes(number)).map(({ baseBranch }) => baseBranch);
  return { numbers, branches: [...new Set(into)] };
}
