import { pullRequestsOfHead, suiteState } from '../state/check-suites.ts';
import type { CheckRun, CheckSuite } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import type { World } from '../state/world.ts';
import { presentApp } from './accounts.ts';
import { minimalPullRequest } from './pull-requests.ts';
import { presentRepository } from './repositories.ts';
import { apiOf, iso, isoOrNull, pageOf } from './urls.ts';

/** `check-run`. `pull_requests` is empty for forks. */
export function presentCheckRun(world: World, run: CheckRun): Record<string, unknown> {
  const { repository, headSha, app } = run.suite;
  const url = `${apiOf(world, repository)}/check-runs/${run.id}`;
  const pulls = pullRequestsOfHead(repository, headSha);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: headSha,
    external_id: run.externalId,
    url,
    html_url: `${pageOf(repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: iso(run.startedAt),
    completed_at: isoOrNull(run.completedAt),
    output: {
      title: run.output.title,
      summary: run.output.summary,
      text: run.output.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite.id },
    app: presentApp(world, app),
    pull_requests: pulls.map((pullRequest) => minimalPullRequest(world, pullRequest)),
  };
}

/** A suite as webhooks show it. */
export function presentSuite(world: World, suite: CheckSuite): Record<string, unknown> {
  const { repository, headSha } = suite;
  const url = `${apiOf(world, repository)}/check-suites/${suite.id}`;
  const commit = repository.store.commitOf(headSha);
  const branch = [...repository.refs].find(([, sha]) => sha === headSha)?.[0];
  return {
    id: suite.id,
    node_id: nodeId('CheckSuite', suite.id),
    head_branch: branch === undefined ? null : branch.replace('refs/heads/', ''),
    head_sha: headSha,
    ...suiteState(suite),
    url,
    before: commit.parents[0] ?? null,
    after: headSha,
    pull_requests: pullRequestsOfHead(repository, headSha).map((pull) => minimalPullRequest(world, pull)),
    app: presentApp(world, suite.app),
    created_at: iso(suite.createdAt),
    updated_at: iso(suite.createdAt),
    rerequestable: true,
    runs_rerequestable: true,
    latest_check_runs_count: suite.runs.length,
    check_runs_url: `${url}/check-runs`,
    head_commit: {
      id: headSha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: iso(commit.committer.date),
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: presentRepository(world, repository),
  };
}

/** `check-annotation`. */
export function presentAnnotation(run: CheckRun, annotation: CheckRun['annotations'][number]): Record<string, unknown> {
  const { repository, headSha } = run.suite;
  return { ...annotation, blob_href: `${pageOf(repository)}/blob/${headSha}/${annotation.path}` };
}
