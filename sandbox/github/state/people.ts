import type { PermissionLevel } from '../actor.ts';
import type { Account, Doer, Repository, Team } from './model.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const levels: readonly PermissionLevel[] = ['read', 'triage', 'write', 'maintain', 'admin'];

export function createAccount(world: World, login: string, type: Account['type']): Account {
  if (world.account(login) !== null) throw new Refusal(422, `The login ${login} is taken.`);
  const account: Account = {
    id: world.nextId('account'),
    login,
    type,
    name: null,
    email: type === 'User' ? `${login.toLowerCase()}@users.example.com` : null,
    createdAt: world.now(),
    deleted: false,
    members: new Map(),
  };
  world.accounts.set(account.id, account);
  return account;
}

/** The user with that e-mail address; the bots' noreply addresses count, too. */
export function accountByEmail(world: World, email: string): Account | null {
  const wanted = email.toLowerCase();
  const noreply = /^(\d+)\+[^@]*@users\.noreply\.github\.com$/.exec(wanted);
  for (const account of world.accounts.values()) {
    if (account.deleted) continue;
    if (account.email === wanted || (noreply !== null && account.id === Number(noreply[1]))) return account;
  }
  return null;
}

/** The address GitHub commits with on behalf of somebody. */
export function emailOf(account: Account): string {
  return account.email ?? `${account.id}+${account.login}@users.noreply.github.com`;
}

export function createTeam(
  world: World,
  organization: Account,
  input: { slug: string; name: string; parent: Team | null; isSecret: boolean; members: readonly Account[] },
): Team {
  const team: Team = {
    id: world.nextId('team'),
    organization,
    slug: input.slug,
    name: input.name,
    isSecret: input.isSecret,
    parent: input.parent,
    members: new Set(input.members.map((member) => member.id)),
    createdAt: world.now(),
  };
  for (const member of input.members)
    if (!organization.members.has(member.id)) organization.members.set(member.id, 'member');
  world.teams.set(team.id, team);
  return team;
}

export function findTeam(world: World, organization: string, slug: string): Team | null {
  const wanted = `${organization}/${slug}`.toLowerCase();
  for (const team of world.teams.values())
    if (`${team.organization.login}/${team.slug}`.toLowerCase() === wanted) return team;
  return null;
}

/** Members of the team and of its child teams, as REST lists them; `immediate`: without the children's. */
export function membersOf(world: World, team: Team, immediate = false): Account[] {
  const ids = new Set(team.members);
  if (!immediate)
    for (const child of world.teams.values())
      if (child.parent === team) for (const member of membersOf(world, child)) ids.add(member.id);
  return [...ids]
    .toSorted((a, b) => a - b)
    .map((id) => world.accounts.get(id))
    .filter((account): account is Account => account !== undefined && !account.deleted);
}

function higher(a: PermissionLevel | 'none', b: PermissionLevel | 'none'): PermissionLevel | 'none' {
  const rank = (level: PermissionLevel | 'none'): number => (level === 'none' ? -1 : levels.indexOf(level));
  return rank(a) >= rank(b) ? a : b;
}

/** A team's permission; a child team has its parent's, too. */
function teamPermission(repository: Repository, team: Team): PermissionLevel | 'none' {
  const own = repository.teams.get(team.id) ?? 'none';
  return team.parent === null ? own : higher(own, teamPermission(repository, team.parent));
}

/** The permission by name and membership alone, before "everybody may read what is public". */
export function grantedPermission(world: World, repository: Repository, account: Account): PermissionLevel | 'none' {
  if (repository.owner.id === account.id || repository.owner.members.get(account.id) === 'owner') return 'admin';
  let level: PermissionLevel | 'none' = repository.collaborators.get(account.id) ?? 'none';
  if (repository.owner.members.has(account.id)) level = higher(level, 'read');
  for (const team of world.teams.values())
    if (team.members.has(account.id)) level = higher(level, teamPermission(repository, team));
  return level;
}

/** What somebody may do in a repository. An app's bot has what its installation was granted. */
export function permissionOf(world: World, repository: Repository, account: Account): PermissionLevel | 'none' {
  const level = grantedPermission(world, repository, account);
  return level === 'none' && !repository.isPrivate ? 'read' : level;
}

export function canAtLeast(world: World, repository: Repository, account: Account, level: PermissionLevel): boolean {
  const has = permissionOf(world, repository, account);
  return has !== 'none' && levels.indexOf(has) >= levels.indexOf(level);
}

/** Throws as GitHub would unless a person has the level. Apps were checked by their installation's permissions already. */
export function demand(world: World, repository: Repository, doer: Doer, level: PermissionLevel): void {
  if (repository.isArchived && level !== 'read') throw new Refusal(403, 'Repository was archived so is read-only.');
  if (doer.app !== null || canAtLeast(world, repository, doer.account, level)) return;
  throw new Refusal(403, `Must have ${level} access to ${repository.owner.login}/${repository.name}.`);
}

/** Whether a team can read the repository: only then can it be requested or named. */
export function teamCanRead(repository: Repository, team: Team): boolean {
  return team.organization === repository.owner && teamPermission(repository, team) !== 'none';
}

/** Somebody who owns the account: the person, or the organisation's first owner. */
export function findOwner(world: World, account: Account): Account {
  const id = [...account.members].find(([, role]) => role === 'owner')?.[0];
  return (id === undefined ? undefined : world.accounts.get(id)) ?? account;
}
