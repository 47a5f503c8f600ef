import { presentInstallation, simpleOrganization, simpleTeam, simpleUser, userOrNull } from '../present/accounts.ts';
import { presentCheckRun, presentSuite } from '../present/checks.ts';
import { presentComment, presentReview, presentReviewComment } from '../present/conversation.ts';
import { fullPullRequest, presentLabel, simplePullRequest } from '../present/pull-requests.ts';
import { presentRepository } from '../present/repositories.ts';
import { apiOf, iso, isoOrNull, pageOf } from '../present/urls.ts';
import type { StateEvent } from '../state/event.ts';
import type { Account, IssueComment, QueueEntry, Repository } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { associationOf } from '../state/pull-requests.ts';
import type { World } from '../state/world.ts';
import { fullName } from '../state/world.ts';
import { pushPayload } from './push-payload.ts';

type Fields = Record<string, unknown>;

/** The pull request as an issue, as issue_comment carries it. */
function asIssue(world: World, comment: IssueComment): Fields {
  const { pullRequest } = comment;
  const { repository, number } = pullRequest;
  const url = `${apiOf(world, repository)}/issues/${number}`;
  const page = `${pageOf(repository)}/pull/${number}`;
  return {
    url,
    repository_url: apiOf(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: pullRequest.id,
    node_id: nodeId('PullRequest', pullRequest.id),
    number,
    title: pullRequest.title,
    user: userOrNull(world, pullRequest.author),
    labels: [...pullRequest.labels.values()].map((label) => presentLabel(world, repository, label)),
    state: pullRequest.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: pullRequest.comments.length,
    created_at: iso(pullRequest.createdAt),
    updated_at: iso(pullRequest.updatedAt),
    closed_at: isoOrNull(pullRequest.closedAt),
    author_association: associationOf(world, pullRequest, pullRequest.author),
    active_lock_reason: null,
    draft: pullRequest.isDraft,
    pull_request: {
      url: `${apiOf(world, repository)}/pulls/${number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: isoOrNull(pullRequest.merged?.at ?? null),
    },
    body: pullRequest.body === '' ? null : pullRequest.body,
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      '+1': 0,
      '-1': 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
  };
}

/** The list of a repository that installation events carry. */
function brief(repository: Repository): Fields {
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.isPrivate,
  };
}

/** Somebody's place in an organisation, as the event of that name carries it. */
function membership(world: World, organization: Account, member: Account): Fields {
  const url = `${world.url}/orgs/${organization.login}`;
  return {
    url: `${url}/memberships/${member.login}`,
    state: 'active',
    role: organization.members.get(member.id) === 'owner' ? 'admin' : 'member',
    organization_url: url,
    user: simpleUser(world, member),
  };
}

/** `merge-group` */
function mergeGroup({ pullRequest, base, head, ref }: QueueEntry): Fields {
  const { tree, message, author, committer } = pullRequest.repository.store.commitOf(head);
  const person = ({ name, email }: typeof author): Fields => ({ name, email });
  const commit = { id: head, tree_id: tree, message, timestamp: iso(committer.date) };
  return {
    head_sha: head,
    head_ref: ref,
    base_sha: base,
    base_ref: `refs/heads/${pullRequest.base.ref}`,
    head_commit: { ...commit, author: person(author), committer: person(committer) },
  };
}

function pullRequestFields(world: World, event: Extract<StateEvent, { event: 'pull_request' }>): Fields {
  const { pullRequest } = event;
  const common = { number: pullRequest.number, pull_request: fullPullRequest(world, pullRequest) };
  switch (event.action) {
    case 'synchronize':
      return { ...common, before: event.before, after: event.after };
    case 'edited':
      return { ...common, changes: event.changes };
    case 'labeled':
    case 'unlabeled':
      return { ...common, label: presentLabel(world, pullRequest.repository, event.label) };
    case 'review_requested':
    case 'review_request_removed':
      return 'user' in event.reviewer
        ? { ...common, requested_reviewer: simpleUser(world, event.reviewer.user) }
        : { ...common, requested_team: simpleTeam(world, event.reviewer.team) };
    default:
      return common;
  }
}

function fieldsOf(world: World, event: StateEvent): Fields {
  switch (event.event) {
    case 'pull_request':
      return pullRequestFields(world, event);
    case 'pull_request_review': {
      const review = presentReview(world, event.review);
      return {
        // Webhooks write the state in lower case, REST in upper case.
        review: { ...review, state: event.review.state.toLowerCase(), updated_at: iso(event.review.updatedAt) },
        pull_request: simplePullRequest(world, event.review.pullRequest),
        ...(event.action === 'edited' ? { changes: { body: { from: event.previousBody ?? '' } } } : {}),
      };
    }
    case 'pull_request_review_comment':
      return {
        comment: presentReviewComment(world, event.comment),
        pull_request: simplePullRequest(world, event.comment.pullRequest),
      };
    case 'issue_comment':
      return {
        issue: asIssue(world, event.comment),
        comment: presentComment(world, event.comment),
        ...(event.action === 'edited' ? { changes: { body: { from: event.previousBody ?? '' } } } : {}),
      };
    case 'check_run':
      return {
        check_run: {
          ...presentCheckRun(world, event.checkRun),
          check_suite: presentSuite(world, event.checkRun.suite),
        },
        ...(event.action === 'requested_action' ? { requested_action: { identifier: event.identifier } } : {}),
      };
    case 'check_suite':
      return { check_suite: presentSuite(world, event.suite) };
    case 'push':
      return pushPayload(world, event);
    case 'installation': {
      const repositories = [...event.installation.repositories].map((id) => world.repositories.get(id));
      const found = repositories.filter((repository): repository is Repository => repository !== undefined);
      return { repositories: found.map(brief), requester: null };
    }
    case 'installation_repositories':
      return {
        repository_selection: 'selected',
        repositories_added: [brief(event.repository)],
        repositories_removed: [],
        requester: null,
      };
    case 'merge_group':
      return {
        merge_group: mergeGroup(event.entry),
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      };
    case 'membership':
      return { scope: 'team', member: simpleUser(world, event.member), team: simpleTeam(world, event.team) };
    case 'organization':
      return { membership: membership(world, event.organization, event.member) };
    case 'team':
      return {
        team: simpleTeam(world, event.team),
        ...('changes' in event ? { changes: event.changes } : {}),
      };
    case 'member':
      return {
        member: simpleUser(world, event.member),
        ...(event.changes === undefined ? {} : { changes: event.changes }),
      };
  }
}

/** The repository an event is about; null for events about installations and teams. */
export function repositoryOf(event: StateEvent): Repository | null {
  switch (event.event) {
    case 'pull_request':
      return event.pullRequest.repository;
    case 'pull_request_review':
      return event.review.pullRequest.repository;
    case 'pull_request_review_comment':
    case 'issue_comment':
      return event.comment.pullRequest.repository;
    case 'check_run':
      return event.checkRun.suite.repository;
    case 'check_suite':
      return event.suite.repository;
    case 'merge_group':
      return event.entry.pullRequest.repository;
    case 'push':
    case 'member':
      return event.repository;
    case 'team':
      return 'repository' in event ? (event.repository ?? null) : null;
    default:
      return null;
  }
}

/** The body of the webhook, as GitHub would write it at this moment. */
export function payloadOf(
  world: World,
  event: StateEvent,
  target: { installation: { id: number }; account: Account },
): Fields {
  const repository = repositoryOf(event);
  const isAboutInstallation = event.event === 'installation' || event.event === 'installation_repositories';
  return {
    ...(event.action === null ? {} : { action: event.action }),
    ...(repository === null ? {} : { repository: presentRepository(world, repository) }),
    ...fieldsOf(world, event),
    sender: simpleUser(world, event.sender),
    ...(target.account.type === 'Organization' ? { organization: simpleOrganization(world, target.account) } : {}),
    installation: isAboutInstallation
      ? presentInstallation(world, event.installation)
      : { id: target.installation.id, node_id: nodeId('Installation', target.installation.id) },
  };
}
