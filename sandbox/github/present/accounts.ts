import type { Account, App, Installation, Team } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { membersOf } from '../state/people.ts';
import type { World } from '../state/world.ts';
import { iso, pages } from './urls.ts';

/** `simple-user`. */
export function simpleUser(world: World, account: Account): Record<string, unknown> {
  const api = `${world.url}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type, account.id),
    avatar_url: `${pages}/avatars/u/${account.id}`,
    gravatar_id: '',
    url: api,
    html_url: `${pages}/${encodeURIComponent(account.login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.type,
    site_admin: false,
  };
}

/** A deleted account shows as nobody. */
export function userOrNull(world: World, account: Account | null): Record<string, unknown> | null {
  return account === null || account.deleted ? null : simpleUser(world, account);
}

/** Where GitHub must name somebody, a deleted account shows as its user called ghost. */
export function userOrGhost(world: World, account: Account): Record<string, unknown> {
  return simpleUser(world, account.deleted ? { ...account, id: 10_137, login: 'ghost', type: 'User' } : account);
}

export function publicUser(world: World, account: Account): Record<string, unknown> {
  return {
    ...simpleUser(world, account),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: iso(account.createdAt),
    updated_at: iso(account.createdAt),
  };
}

function organizationUrls(world: World, organization: Account): Record<string, unknown> {
  const api = `${world.url}/orgs/${organization.login}`;
  return {
    login: organization.login,
    id: organization.id,
    node_id: nodeId('Organization', organization.id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${pages}/avatars/u/${organization.id}`,
    description: null,
  };
}

/** `organization-simple`, as in webhooks. */
export function simpleOrganization(world: World, organization: Account): Record<string, unknown> {
  return organizationUrls(world, organization);
}

export function fullOrganization(world: World, organization: Account): Record<string, unknown> {
  return {
    ...organizationUrls(world, organization),
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${pages}/${organization.login}`,
    created_at: iso(organization.createdAt),
    updated_at: iso(organization.createdAt),
    archived_at: null,
    type: 'Organization',
  };
}

function teamCore(world: World, team: Team): Record<string, unknown> {
  const api = `${world.url}/organizations/${team.organization.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    name: team.name,
    slug: team.slug,
    description: null,
    privacy: team.isSecret ? 'secret' : 'closed',
    notification_setting: 'notifications_enabled',
    url: api,
    html_url: `${pages}/orgs/${team.organization.login}/teams/${team.slug}`,
    members_url: `${api}/members{/member}`,
    repositories_url: `${api}/repos`,
    permission: 'pull',
  };
}

/** `team`, as in lists and webhooks. */
export function simpleTeam(world: World, team: Team): Record<string, unknown> {
  return {
    ...teamCore(world, team),
    type: 'organization',
    parent: team.parent === null ? null : { ...teamCore(world, team.parent), type: 'organization' },
  };
}

export function fullTeam(world: World, team: Team): Record<string, unknown> {
  return {
    ...simpleTeam(world, team),
    members_count: membersOf(world, team).length,
    repos_count: [...world.repositories.values()].filter((repository) => repository.teams.has(team.id)).length,
    created_at: iso(team.createdAt),
    updated_at: iso(team.createdAt),
    organization: fullOrganization(world, team.organization),
  };
}

/** `integration`. */
export function presentApp(world: World, app: App): Record<string, unknown> {
  return {
    id: app.id,
    client_id: `Iv1.${app.id}`,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    owner: simpleUser(world, app.owner),
    name: app.name,
    description: '',
    external_url: `${pages}/apps/${app.slug}/home`,
    html_url: `${pages}/apps/${app.slug}`,
    created_at: iso(app.createdAt),
    updated_at: iso(app.createdAt),
    permissions: app.permissions,
    events: app.events,
  };
}

export function presentInstallation(world: World, installation: Installation): Record<string, unknown> {
  const { app, account } = installation;
  return {
    id: installation.id,
    account: simpleUser(world, account),
    repository_selection: 'selected',
    access_tokens_url: `${world.url}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${world.url}/installation/repositories`,
    html_url: `${pages}/settings/installations/${installation.id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: installation.permissions,
    events: app.events,
    created_at: iso(installation.createdAt),
    updated_at: iso(installation.createdAt),
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}
