import type { PermissionLevel } from '../actor.ts';
import type { Account, Repository, Team } from './model.ts';
import { findOwner } from './people.ts';
import type { World } from './world.ts';

/** Puts somebody into a team; whoever is not yet in its organisation comes in with it. */
export function joinTeam(world: World, team: Team, member: Account): void {
  const { organization } = team;
  const sender = findOwner(world, organization);
  if (!organization.members.has(member.id)) {
    organization.members.set(member.id, 'member');
    world.emit({ event: 'organization', action: 'member_added', organization, member, sender });
  }
  team.members.add(member.id);
  world.emit({ event: 'membership', action: 'added', team, member, sender });
}

export function leaveTeam(world: World, team: Team, member: Account): void {
  team.members.delete(member.id);
  world.emit({ event: 'membership', action: 'removed', team, member, sender: findOwner(world, team.organization) });
}

/** Takes somebody out of an organisation and of all its teams and repositories. */
export function leaveOrganization(world: World, organization: Account, member: Account): void {
  const sender = findOwner(world, organization);
  organization.members.delete(member.id);
  for (const team of world.teams.values()) if (team.organization === organization) team.members.delete(member.id);
  for (const repository of world.repositories.values())
    if (repository.owner === organization) repository.collaborators.delete(member.id);
  world.emit({ event: 'organization', action: 'member_removed', organization, member, sender });
}

export function renameTeam(world: World, team: Team, name: string): void {
  const changes = { name: { from: team.name } };
  team.name = name;
  team.slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  world.emit({ event: 'team', action: 'edited', team, changes, sender: findOwner(world, team.organization) });
}

/** Its child teams go with it. */
export function deleteTeam(world: World, team: Team): void {
  for (const child of world.teams.values()) if (child.parent === team) deleteTeam(world, child);
  world.teams.delete(team.id);
  for (const repository of world.repositories.values()) repository.teams.delete(team.id);
  world.emit({ event: 'team', action: 'deleted', team, sender: findOwner(world, team.organization) });
}

/** What a collaborator may do in a repository from now on; null: nothing. */
export function grantUser(
  world: World,
  repository: Repository,
  member: Account,
  permission: PermissionLevel | null,
): void {
  const before = repository.collaborators.get(member.id);
  const common = { event: 'member', repository, member, sender: findOwner(world, repository.owner) } as const;
  if (permission === null) {
    if (repository.collaborators.delete(member.id)) world.emit({ ...common, action: 'removed' });
    return;
  }
  repository.collaborators.set(member.id, permission);
  if (before === undefined) world.emit({ ...common, action: 'added' });
  else if (before !== permission)
    world.emit({ ...common, action: 'edited', changes: { permission: { from: before, to: permission } } });
}

/** What a team may do in a repository from now on; null: nothing. */
export function grantTeam(world: World, repository: Repository, team: Team, permission: PermissionLevel | null): void {
  const before = repository.teams.get(team.id);
  const common = { event: 'team', team, repository, sender: findOwner(world, team.organization) } as const;
  if (permission === null) {
    if (repository.teams.delete(team.id)) world.emit({ ...common, action: 'removed_from_repository' });
    return;
  }
  repository.teams.set(team.id, permission);
  if (before === undefined) world.emit({ ...common, action: 'added_to_repository' });
  else if (before !== permission) {
    const from = { admin: before === 'admin', pull: true, push: before !== 'read' && before !== 'triage' };
    world.emit({ ...common, action: 'edited', changes: { repository: { permissions: { from } } } });
  }
}
