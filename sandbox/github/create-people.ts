import type { RepositoryHandle } from './actor.ts';
import { createActor } from './create-actor.ts';
import { handleOf } from './find.ts';
import type { Finder } from './find.ts';
import type { StandIn } from './public-interface.ts';
import {
  deleteTeam,
  grantTeam,
  grantUser,
  joinTeam,
  leaveOrganization,
  leaveTeam,
  renameTeam,
} from './state/membership.ts';
import { createAccount, createTeam, findOwner } from './state/people.ts';
import { createRepository } from './state/repositories.ts';
import type { App } from './state/model.ts';
import type { World } from './state/world.ts';

type PeopleMethods = Pick<
  StandIn,
  | 'user'
  | 'deleteUser'
  | 'renameUser'
  | 'createOrganization'
  | 'createTeam'
  | 'addToTeam'
  | 'removeFromTeam'
  | 'renameTeam'
  | 'deleteTeam'
  | 'removeFromOrganization'
  | 'createRepository'
  | 'grant'
>;

/** Accounts, teams and repositories, and who may do what in them. */
export function createPeople(world: World, find: Finder, app: App): PeopleMethods {
  const user = (login: string) => world.account(login) ?? createAccount(world, login, 'User');
  return {
    user: (login) => createActor(world, find, user(login), app),
    deleteUser: (login) => {
      find.account(login).deleted = true;
    },
    renameUser: (login, to) => {
      if (world.account(to) !== null) throw new Error(`The login ${to} is taken.`);
      find.account(login).login = to;
    },
    createOrganization: (login, { owners, members }) => {
      const organization = createAccount(world, login, 'Organization');
      for (const member of members ?? []) organization.members.set(user(member).id, 'member');
      for (const owner of owners) organization.members.set(user(owner).id, 'owner');
      return { id: organization.id, login };
    },
    createTeam: (input) => {
      const organization = find.organization(input.organization);
      const team = createTeam(world, organization, {
        slug: input.slug,
        name: input.name ?? input.slug,
        parent: input.parent === undefined ? null : find.team(input.organization, input.parent),
        isSecret: input.isSecret ?? false,
        members: (input.members ?? []).map(user),
      });
      world.emit({ event: 'team', action: 'created', team, sender: findOwner(world, organization) });
      return { id: team.id, slug: team.slug };
    },
    addToTeam: (organization, slug, login) => joinTeam(world, find.team(organization, slug), user(login)),
    removeFromTeam: (organization, slug, login) => leaveTeam(world, find.team(organization, slug), user(login)),
    renameTeam: (organization, slug, name) => renameTeam(world, find.team(organization, slug), name),
    deleteTeam: (organization, slug) => deleteTeam(world, find.team(organization, slug)),
    removeFromOrganization: (organization, login) =>
      leaveOrganization(world, find.organization(organization), user(login)),
    createRepository: (input): RepositoryHandle => {
      const owner = find.account(input.owner);
      const by = input.by === undefined ? findOwner(world, owner) : user(input.by);
      const people = Object.entries(input.collaborators ?? {}).map(
        ([login, level]) => [user(login).id, level] as const,
      );
      const teams = Object.entries(input.teams ?? {}).map(
        ([slug, level]) => [find.team(input.owner, slug).id, level] as const,
      );
      const repository = createRepository(world, by, owner, input.name, {
        files: input.files,
        isPrivate: input.isPrivate ?? false,
        defaultBranch: input.defaultBranch ?? 'main',
        collaborators: new Map(people),
        teams: new Map(teams),
      });
      return handleOf(repository);
    },
    grant: (handle, to, permission) => {
      const repository = find.repository(handle);
      if ('user' in to) grantUser(world, repository, user(to.user), permission);
      else grantTeam(world, repository, find.team(handle.owner, to.team), permission);
    },
  };
}
