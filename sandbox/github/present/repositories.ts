import type { Repository } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import type { World } from '../state/world.ts';
import { fullName } from '../state/world.ts';
import { simpleUser } from './accounts.ts';
import { apiOf, iso, pageOf, repositoryUrls } from './urls.ts';

/** `repository`, as inside pull requests and webhooks. */
export function presentRepository(world: World, repository: Repository): Record<string, unknown> {
  const page = pageOf(repository);
  const openPulls = [...repository.pullRequests.values()].filter(({ state }) => state === 'open').length;
  return {
    ...repositoryUrls(world, repository),
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.isPrivate,
    owner: simpleUser(world, repository.owner),
    html_url: page,
    description: null,
    fork: repository.parent !== null,
    url: apiOf(world, repository),
    created_at: iso(repository.createdAt),
    updated_at: iso(repository.pushedAt),
    pushed_at: iso(repository.pushedAt),
    git_url: `git://${page.slice('https://'.length)}.git`,
    ssh_url: `git@github.example.com:${fullName(repository)}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: [...world.repositories.values()].filter(({ parent }) => parent === repository).length,
    mirror_url: null,
    archived: repository.isArchived,
    disabled: false,
    open_issues_count: openPulls,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.isPrivate ? 'private' : 'public',
    forks: 0,
    open_issues: openPulls,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

/** `full-repository`, the answer of repos/get. */
export function fullRepository(world: World, repository: Repository): Record<string, unknown> {
  return {
    ...presentRepository(world, repository),
    network_count: 0,
    subscribers_count: 0,
    ...(repository.parent === null
      ? {}
      : {
          parent: presentRepository(world, repository.parent),
          source: presentRepository(world, repository.parent),
        }),
  };
}
