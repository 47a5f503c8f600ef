import { simpleUser } from '../present/accounts.ts';
import { filesOfCommit, presentCommit, presentFile } from '../present/commits.ts';
import { simplePullRequest } from '../present/pull-requests.ts';
import { fullRepository } from '../present/repositories.ts';
import { apiOf, pageOf } from '../present/urls.ts';
import { commitsOf, compare, resolveCommit, tipOf } from '../state/comparison.ts';
import type { Repository } from '../state/model.ts';
import { permissionOf } from '../state/people.ts';
import { notFound, Refusal } from '../state/refusal.ts';
import { fullName } from '../state/world.ts';
import type { Call, Handlers } from './call.ts';
import { paged } from './call.ts';
import { contentAnswer } from './contents.ts';

function commitNamed(repository: Repository, name: string): string {
  const sha = resolveCommit(repository, name);
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${name}`);
  return sha;
}

function getCommit(call: Call) {
  const repository = call.repository();
  const sha = commitNamed(repository, call.text('ref'));
  const files = filesOfCommit(repository, sha);
  const total = (key: 'additions' | 'deletions'): number => files.reduce((sum, file) => sum + file[key], 0);
  const [additions, deletions] = [total('additions'), total('deletions')];
  return paged(
    call,
    files.slice(0, 3000),
    (file) => presentFile(call.world, repository, sha, file),
    (shown) => ({
      ...presentCommit(call.world, repository, sha),
      stats: { additions, deletions, total: additions + deletions },
      files: shown,
    }),
  );
}

function permissionAnswer(call: Call) {
  const repository = call.repository();
  const account = call.world.account(call.text('username'));
  if (account === null) throw notFound();
  const role = permissionOf(call.world, repository, account);
  const coarse = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read', none: 'none' }[
    role
  ];
  const at = ['none', 'read', 'triage', 'write', 'maintain', 'admin'].indexOf(role);
  const permissions = { pull: at >= 1, triage: at >= 2, push: at >= 3, maintain: at >= 4, admin: at >= 5 };
  const user = { ...simpleUser(call.world, account), permissions, role_name: role };
  return { status: 200, body: { permission: coarse, role_name: role, user } };
}

function compareAnswer(call: Call) {
  const repository = call.repository();
  const [from = '', to = ''] = call.text('basehead').split('...');
  const [base, head] = [resolveCommit(repository, from), resolveCommit(repository, to)];
  if (base === null || head === null) throw notFound();
  const { mergeBase, files, ahead, behind } = compare(repository, base, head);
  if (mergeBase === null) throw notFound();
  const status =
    ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
  const present = (sha: string) => presentCommit(call.world, repository, sha);
  const page = pageOf(repository);
  const url = `${apiOf(call.world, repository)}/compare/${base}...${head}`;
  const isFirst = (call.number('page') ?? 1) === 1;
  const wrap = (commits: readonly unknown[], total: number) => ({
    url,
    html_url: `${page}/compare/${from}...${to}`,
    permalink_url: `${page}/compare/${base}...${head}`,
    diff_url: `${page}/compare/${from}...${to}.diff`,
    patch_url: `${page}/compare/${from}...${to}.patch`,
    base_commit: present(base),
    merge_base_commit: present(mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: total,
    commits,
    // 300 files at most, and only on the first page.
    files: isFirst ? files.slice(0, 300).map((file) => presentFile(call.world, repository, head, file)) : [],
  });
  if (call.number('page') !== null || call.number('per_page') !== null) return paged(call, ahead, present, wrap);
  return { status: 200, body: wrap(ahead.slice(-250).map(present), ahead.length) };
}

function pullsOfCommit(call: Call) {
  const repository = call.repository();
  const sha = commitNamed(repository, call.text('commit_sha'));
  const tip = tipOf(repository, repository.defaultBranch);
  const found = [...repository.pullRequests.values()].filter((pullRequest) => {
    if (pullRequest.merged?.commit === sha && tip !== null) return true;
    // The heads of forks are not found from the base repository.
    return pullRequest.head.repository === repository && commitsOf(pullRequest).includes(sha);
  });
  return paged(call, found, (pullRequest) => simplePullRequest(call.world, pullRequest));
}

/** What anybody who reads the repository sees of it. */
function protectionOf(repository: Repository, branch: string) {
  const rule = repository.branchRules.find((each) => each.by === 'protection' && each.branch === branch);
  const checks = (rule?.checks ?? []).map(({ context, appId }) => ({ context, app_id: appId }));
  const level = checks.length === 0 ? 'off' : 'non_admins';
  const required = { enforcement_level: level, contexts: checks.map(({ context }) => context), checks };
  return {
    protected: rule !== undefined,
    protection: { enabled: rule !== undefined, required_status_checks: required },
  };
}

function branchRules(call: Call) {
  const repository = call.repository();
  const branch = call.text('branch');
  const rules = repository.branchRules.filter((each) => each.by === 'ruleset' && each.branch === branch);
  const source = { ruleset_source_type: 'Repository', ruleset_source: fullName(repository), ruleset_id: 1 };
  const found = rules.flatMap(({ checks, review }) => [
    ...(checks.length === 0
      ? []
      : [
          {
            ...source,
            type: 'required_status_checks',
            parameters: {
              required_status_checks: checks.map(({ context, appId }) => ({
                context,
                ...(appId === null ? {} : { integration_id: appId }),
              })),
              strict_required_status_checks_policy: false,
            },
          },
        ]),
    ...(review === undefined
      ? []
      : [
          {
            ...source,
            type: 'pull_request',
            parameters: {
              dismiss_stale_reviews_on_push: review.dismissesStale,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_approving_review_count: 1,
              required_review_thread_resolution: false,
            },
          },
        ]),
  ]);
  return paged(call, found, (rule) => rule);
}

function getBranch(call: Call) {
  const repository = call.repository();
  const name = call.text('branch');
  const sha = tipOf(repository, name);
  if (sha === null) throw new Refusal(404, 'Branch not found');
  const self = `${apiOf(call.world, repository)}/branches/${name}`;
  return {
    status: 200,
    body: {
      name,
      commit: presentCommit(call.world, repository, sha),
      _links: { self, html: `${pageOf(repository)}/tree/${name}` },
      ...protectionOf(repository, name),
      protection_url: `${self}/protection`,
    },
  };
}

export const repositoryHandlers: Handlers = {
  'repos/get': (call) => {
    const repository = call.repository();
    return { status: 200, body: fullRepository(call.world, repository) };
  },
  'repos/get-content': (call) => {
    const repository = call.repository();
    const ref = call.text('ref') || repository.defaultBranch;
    const sha = resolveCommit(repository, ref);
    if (sha === null) throw new Refusal(404, `No commit found for the ref ${ref} in ${fullName(repository)}`);
    return contentAnswer(call, repository, sha, ref);
  },
  'repos/get-commit': getCommit,
  'repos/get-branch': getBranch,
  'repos/get-branch-rules': branchRules,
  'repos/get-collaborator-permission-level': permissionAnswer,
  'repos/compare-commits-with-basehead': compareAnswer,
  'repos/list-pull-requests-associated-with-commit': pullsOfCommit,
};
