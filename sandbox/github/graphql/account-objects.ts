import { iso, pages } from '../present/urls.ts';
import type { Account, App, Team } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { findTeam, membersOf } from '../state/people.ts';
import { connection } from './connection.ts';
import type { PageArguments } from './connection.ts';
import type { Context } from './context.ts';
import { canSee, demandGrant } from './context.ts';
import type { Fields, Objects } from './objects.ts';

export function accountObject(objects: Objects, account: Account): Fields {
  const { world } = objects;
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login;
  const repositories = () => [...world.repositories.values()].filter(({ owner }) => owner === account);
  return {
    __typename: account.type,
    id: nodeId(account.type, account.id),
    databaseId: account.id,
    // GraphQL writes a bot's login without "[bot]"; REST writes it with.
    login,
    name: account.name,
    url: `${pages}/${login}`,
    resourcePath: `/${login}`,
    avatarUrl: `${pages}/avatars/u/${account.id}`,
    createdAt: iso(account.createdAt),
    updatedAt: iso(account.createdAt),
    isViewer: (_: unknown, { auth }: Context) =>
      auth.kind === 'user'
        ? auth.account === account
        : auth.kind === 'installation' && auth.installation.app.bot === account,
    repository: ({ name }: { name: string }, context: Context) => {
      const found = repositories().find((repository) => repository.name.toLowerCase() === name.toLowerCase());
      return found === undefined || !canSee(context, found) ? null : objects.repository(found);
    },
    repositories: (args: PageArguments, context: Context) => {
      const seen = () => repositories().filter((repository) => canSee(context, repository));
      return connection('repositories', seen, (repository) => objects.repository(repository))(args, context);
    },
    team: ({ slug }: { slug: string }, context: Context) => {
      demandGrant(context, ['members'], 'read');
      const team = findTeam(world, account.login, slug);
      return team === null || !seesTeam(context, team) ? null : objects.team(team);
    },
    teams: (args: PageArguments, context: Context) => {
      demandGrant(context, ['members'], 'read');
      const seen = () =>
        [...world.teams.values()].filter((team) => team.organization === account && seesTeam(context, team));
      return connection('teams', seen, (team) => objects.team(team))(args, context);
    },
    membersWithRole: connection(
      'membersWithRole',
      () => [...account.members.keys()].map((id) => world.accounts.get(id)).filter((member) => member !== undefined),
      (member) => objects.account(member),
    ),
  };
}

/** An installation sees the teams of its own organisation; a person those of organisations they belong to, unless secret. */
function seesTeam({ world, auth }: Context, team: Team): boolean {
  if (auth.kind === 'installation') return auth.installation.account === team.organization;
  if (auth.kind !== 'user') return false;
  const role = team.organization.members.get(auth.account.id);
  return role === 'owner' || (role !== undefined && (!team.isSecret || membersOf(world, team).includes(auth.account)));
}

const ancestorsOf = ({ parent }: Team): Team[] => (parent === null ? [] : [parent, ...ancestorsOf(parent)]);

export function teamObject(objects: Objects, team: Team): Fields {
  const { world } = objects;
  const url = `${pages}/orgs/${team.organization.login}/teams/${team.slug}`;
  const children = () => [...world.teams.values()].filter(({ parent }) => parent === team);
  return {
    __typename: 'Team',
    id: nodeId('Team', team.id),
    databaseId: team.id,
    slug: team.slug,
    combinedSlug: `${team.organization.login}/${team.slug}`,
    name: team.name,
    description: null,
    privacy: team.isSecret ? 'SECRET' : 'VISIBLE',
    url,
    resourcePath: new URL(url).pathname,
    createdAt: iso(team.createdAt),
    updatedAt: iso(team.createdAt),
    organization: () => objects.account(team.organization),
    ancestors: connection(
      'ancestors',
      () => ancestorsOf(team),
      (ancestor) => objects.team(ancestor),
    ),
    parentTeam: () => (team.parent === null ? null : objects.team(team.parent)),
    childTeams: connection('childTeams', children, (child) => objects.team(child)),
    members: (args: PageArguments & { membership?: string }, context: Context) => {
      const own = membersOf(world, team, true);
      const list = () => {
        if (args.membership === 'IMMEDIATE') return own;
        const all = membersOf(world, team);
        return args.membership === 'CHILD_TEAM' ? all.filter((member) => !own.includes(member)) : all;
      };
      return connection('members', list, (member) => objects.account(member))(args, context);
    },
  };
}

export function appObject(app: App): Fields {
  return {
    __typename: 'App',
    id: nodeId('App', app.id),
    databaseId: app.id,
    slug: app.slug,
    name: app.name,
    description: null,
    url: `${pages}/apps/${app.slug}`,
    createdAt: iso(app.createdAt),
    updatedAt: iso(app.createdAt),
  };
}
