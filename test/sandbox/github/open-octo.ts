import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { PullRequestHandle, RepositoryHandle } from '../../../sandbox/github/actor.ts';
import { startGitHub } from '../../../sandbox/github/stand-in.ts';
import type { StandIn, StandInOptions } from '../../../sandbox/github/stand-in.ts';

export const permissions = {
  checks: 'write',
  contents: 'write',
  issues: 'write',
  members: 'read',
  metadata: 'read',
  pull_requests: 'write',
};

export const events = [
  'check_run',
  'check_suite',
  'issue_comment',
  'member',
  'membership',
  'organization',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'team',
];

export interface Octo {
  readonly github: StandIn;
  readonly repository: RepositoryHandle;
  readonly installationId: number;
  /** Octokit with the installation's token. */
  readonly installed: Octokit;
  /** Octokit with the App JWT. */
  readonly app: Octokit;
  readonly at: { readonly owner: string; readonly repo: string };
}

export const record = '# 2. Use queues\n\n## Status\n\nPropsed\n\n## Context\n\nLoad grows.\n';
export const recordPath = 'docs/adr/0002-use-queues.md';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export function octokitFor(github: StandIn, auth: { installationId?: number; privateKey?: string } = {}): Octokit {
  const credentials = { appId: github.appId, privateKey: github.privateKey, ...auth };
  return new Octokit({ baseUrl: github.url, authStrategy: createAppAuth, auth: credentials, log: silent });
}

/** An organisation octo-org (owner olga, member mona), team architects (bob, cleo), repository log; ada may write. */
export async function openOcto(options: Partial<StandInOptions> = {}): Promise<Octo> {
  const github = await startGitHub({
    app: { id: 4711, slug: 'adr-governor', name: 'ADR Governor', webhookSecret: 'a secret', permissions, events },
    ...options,
  });
  github.createOrganization('octo-org', { owners: ['olga'], members: ['mona'] });
  github.createTeam({ organization: 'octo-org', slug: 'architects', members: ['bob', 'cleo'] });
  const repository = github.createRepository({
    owner: 'octo-org',
    name: 'log',
    files: { 'README.md': '# Log\n', 'docs/adr/0001-start.md': '# 1. Start\n\n## Status\n\nAccepted\n' },
    collaborators: { ada: 'write' },
    teams: { architects: 'write' },
  });
  const { installationId } = github.install(repository);
  return {
    github,
    repository,
    installationId,
    installed: octokitFor(github, { installationId }),
    app: octokitFor(github),
    at: { owner: 'octo-org', repo: 'log' },
  };
}

/** Ada opens a pull request with a new record. */
export function openRecord({ github, repository }: Octo, branch = 'feature'): PullRequestHandle {
  const ada = github.asUser('ada');
  ada.commit({ repository, branch, message: 'Propose queues', files: { [recordPath]: record } });
  return ada.openPullRequest({ repository, head: branch, title: 'Use queues' });
}

/** Status of an octokit call that fails; the answer's when it does not. */
export async function statusOf(call: Promise<{ readonly status: number }>): Promise<number> {
  try {
    return (await call).status;
  } catch (error) {
    if (error instanceof Error && 'status' in error && typeof error.status === 'number') return error.status;
    throw error;
  }
}
