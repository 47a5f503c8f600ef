/** What an installation has to grant, as `app.yml` asks for it. */
export const appNeeds: {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly events: readonly string[];
} = {
  permissions: {
    metadata: 'read',
    checks: 'write',
    contents: 'write',
    pull_requests: 'write',
    issues: 'read',
    merge_queues: 'read',
    members: 'read',
  },
  events: [
    'pull_request',
    'pull_request_review',
    'issue_comment',
    'check_run',
    'check_suite',
    'merge_group',
    'push',
    'membership',
    'team',
    'organization',
    'member',
  ],
};
