import { commitsBetween } from '../git/history.ts';
import { filesOfCommit } from '../present/commits.ts';
import { presentRepository } from '../present/repositories.ts';
import { iso, pageOf } from '../present/urls.ts';
import { accountOf } from '../state/commits.ts';
import type { Account, Repository } from '../state/model.ts';
import { emailOf } from '../state/people.ts';
import { noCommit } from '../state/refs.ts';
import type { World } from '../state/world.ts';

function pushedCommit(world: World, repository: Repository, sha: string): Record<string, unknown> {
  const commit = repository.store.commitOf(sha);
  const files = filesOfCommit(repository, sha);
  const paths = (status: string): string[] => files.filter((file) => file.status === status).map((file) => file.path);
  const author = accountOf(world, commit.author);
  const committer = accountOf(world, commit.committer);
  const person = (name: string, email: string, account: Account | null): Record<string, unknown> => ({
    name,
    email,
    ...(account === null ? {} : { username: account.login }),
  });
  return {
    id: sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: iso(commit.committer.date),
    url: `${pageOf(repository)}/commit/${sha}`,
    author: person(commit.author.name, commit.author.email, author),
    committer: person(commit.committer.name, commit.committer.email, committer),
    added: [...paths('added'), ...paths('renamed')],
    removed: paths('removed'),
    modified: paths('modified'),
  };
}

/** What is special about a push; at most 20 commits, as GitHub sends. */
export function pushPayload(
  world: World,
  event: { repository: Repository; ref: string; before: string; after: string; forced: boolean; sender: Account },
): Record<string, unknown> {
  const { repository, ref, before, after } = event;
  const created = before === noCommit;
  const deleted = after === noCommit;
  const from = created ? (repository.refs.get(`refs/heads/${repository.defaultBranch}`) ?? after) : before;
  const shas = deleted ? [] : commitsBetween(repository.store, from, after);
  const commits = shas.slice(-20).map((sha) => pushedCommit(world, repository, sha));
  const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
  return {
    ref,
    before,
    after,
    created,
    deleted,
    forced: event.forced,
    base_ref: null,
    compare: `${pageOf(repository)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: deleted ? null : pushedCommit(world, repository, after),
    pusher: { name: event.sender.login, email: emailOf(event.sender) },
    repository: {
      ...presentRepository(world, repository),
      created_at: seconds(repository.createdAt),
      pushed_at: seconds(repository.pushedAt),
      stargazers: 0,
      master_branch: repository.defaultBranch,
    },
  };
}
