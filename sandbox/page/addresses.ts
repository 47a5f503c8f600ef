import type { PullRequestHandle, RepositoryHandle } from '../github/actor.ts';

export type Tab = 'conversation' | 'checks' | 'files';

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const repositoryAddress = (repository: Pick<RepositoryHandle, 'owner' | 'name'>): string =>
  `/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}`;

export const pullRequestAddress = (
  pullRequest: Pick<PullRequestHandle, 'repository' | 'number'>,
  tab: Tab = 'conversation',
): string =>
  `${repositoryAddress(pullRequest.repository)}/pull/${pullRequest.number}${tab === 'conversation' ? '' : `/${tab}`}`;

/** A file at the tip of the default branch, shaped like GitHub's so that relative links between files work. */
export const fileAddress = (repository: RepositoryHandle, path: string): string =>
  `${repositoryAddress(repository)}/blob/${encodePath(repository.defaultBranch)}/${encodePath(path)}`;
