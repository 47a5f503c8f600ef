/** What a GitHub App needs for each call, as its documentation says: https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps */
export type Permission = 'metadata' | 'checks' | 'contents' | 'pull_requests' | 'issues' | 'members' | 'merge_queues';
export type Access = 'read' | 'write';
export type Needs = Readonly<Partial<Record<Permission, Access>>>;

/** What GitHub demands before it tells an app of an event, where no call needs it anyway. */
export const eventPermissions: Readonly<Record<string, Needs>> = {
  issue_comment: { issues: 'read' },
  merge_group: { merge_queues: 'read' },
  member: { members: 'read' },
  membership: { members: 'read' },
  organization: { members: 'read' },
  team: { members: 'read' },
};

/** REST routes of the GitHub adapter. */
export const restPermissions: Readonly<Record<string, Needs>> = {
  'GET /installation/repositories': { metadata: 'read' },
  'GET /repos/{owner}/{repo}': { metadata: 'read' },
  // By the token of a person alone: owners of the organisation may see it.
  'GET /orgs/{org}/installations': {},
  'GET /repos/{owner}/{repo}/branches/{branch}': { contents: 'read' },
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': { metadata: 'read' },
  'GET /repos/{owner}/{repo}/commits/{ref}': { contents: 'read' },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': { checks: 'read' },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { contents: 'read' },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': { pull_requests: 'read' },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': { metadata: 'read' },
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': { contents: 'read' },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': { contents: 'read' },
  'POST /repos/{owner}/{repo}/check-runs': { checks: 'write' },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': { checks: 'write' },
  'POST /repos/{owner}/{repo}/pulls': { pull_requests: 'write' },
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': { pull_requests: 'write' },
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': { pull_requests: 'write' },
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': { pull_requests: 'write' },
  // "issues: write" or, on pull requests, "pull_requests: write"
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': { pull_requests: 'write' },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': { pull_requests: 'write' },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': { pull_requests: 'write' },
  'POST /repos/{owner}/{repo}/git/trees': { contents: 'write' },
  'POST /repos/{owner}/{repo}/git/commits': { contents: 'write' },
  'POST /repos/{owner}/{repo}/git/refs': { contents: 'write' },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': { contents: 'write' },
  'DELETE /repos/{owner}/{repo}/git/refs/{ref}': { contents: 'write' },
};

/** GraphQL operations of the GitHub adapter, by name. */
export const graphqlPermissions: Readonly<Record<string, Needs>> = {
  PullRequestState: { metadata: 'read', pull_requests: 'read', contents: 'read', checks: 'read' },
  PullRequestFacts: { metadata: 'read', pull_requests: 'read', contents: 'read', checks: 'read' },
  // One for each list of a pull request: the name continues with the name of the list.
  More: { pull_requests: 'read', contents: 'read' },
  CheckSuites: { checks: 'read', contents: 'read' },
  MoreCheckRuns: { checks: 'read' },
  OpenPullRequests: { pull_requests: 'read' },
  ClosedPullRequests: { pull_requests: 'read' },
  MergeQueue: { merge_queues: 'read', pull_requests: 'read', contents: 'read' },
  OpenHeads: { pull_requests: 'read' },
  OpenInto: { pull_requests: 'read' },
  OpenFiles: { contents: 'read', pull_requests: 'read' },
  Parent: { metadata: 'read', contents: 'read' },
  People: { metadata: 'read', members: 'read' },
  MoreMembers: { members: 'read' },
  TeamsAbove: { members: 'read' },
  Configurations: { metadata: 'read', contents: 'read', pull_requests: 'read' },
  BranchConfigurations: { metadata: 'read', contents: 'read' },
  Existing: { contents: 'read' },
  Files: { contents: 'read' },
  Folder: { contents: 'read' },
  Trees: { contents: 'read' },
  Changes: { contents: 'read' },
  Parents: { contents: 'read' },
  History: { contents: 'read' },
  PathHistory: { contents: 'read' },
  MergedFrom: { contents: 'read', pull_requests: 'read', checks: 'read' },
  Branch: { contents: 'read' },
  Tip: { metadata: 'read', contents: 'read', pull_requests: 'read' },
  Comment: { pull_requests: 'read' },
  // "issues: write" or, on pull requests, "pull_requests: write"
  React: { pull_requests: 'write' },
  CommitOnBranch: { contents: 'write' },
  MinimiseComment: { pull_requests: 'write' },
};
