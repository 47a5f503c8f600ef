import type { Action } from '../../../src/core/model/action.ts';
import type { PullRequestFacts, ShownCheck, ShownOnGitHub } from '../../../src/core/model/pull-request.ts';

let nextId = 1000;

/** What GitHub shows after one action, as far as the plan reads it: trimmed texts, annotations that are never replaced. */
function shownAfterOne(shown: ShownOnGitHub, action: Action): ShownOnGitHub {
  nextId += 1;
  switch (action.kind) {
    case 'create-check': {
      const { content, headSha, externalId } = action;
      const check: ShownCheck = {
        id: nextId,
        name: content.name,
        headSha,
        externalId,
        status: content.conclusion === null ? 'in_progress' : 'completed',
        conclusion: content.conclusion,
        title: content.title,
        summary: content.summary.trimEnd(),
        text: content.text.trimEnd(),
        annotations: [...content.annotations].reverse(),
      };
      return { ...shown, checks: [...shown.checks, check] };
    }
    case 'update-check': {
      const { content } = action;
      const checks = shown.checks.map((check): ShownCheck => {
        if (check.id !== action.id) return check;
        if (check.status === 'completed') throw new Error('A completed run was updated.');
        return {
          ...check,
          status: content.conclusion === null ? 'in_progress' : 'completed',
          conclusion: content.conclusion,
          title: content.title,
          summary: content.summary.trimEnd(),
          text: content.text.trimEnd(),
        };
      });
      return { ...shown, checks };
    }
    case 'create-review': {
      const comments = action.comments.map((comment, index) => ({
        nodeId: `RC_${String(nextId)}_${String(index)}`,
        body: comment.body,
        isMinimised: false,
        isAnswered: false,
        path: comment.path,
        line: comment.line,
      }));
      return { ...shown, reviewComments: [...shown.reviewComments, ...comments] };
    }
    case 'minimise-comment':
      return {
        ...shown,
        reviewComments: shown.reviewComments.map((comment) =>
          comment.nodeId === action.nodeId ? { ...comment, isMinimised: true } : comment,
        ),
      };
    case 'create-comment':
      return {
        ...shown,
        comments: [...shown.comments, { id: nextId, nodeId: `IC_${String(nextId)}`, body: action.body.trimEnd() }],
      };
    case 'update-comment':
      return {
        ...shown,
        comments: shown.comments.map((comment) =>
          comment.id === action.id ? { ...comment, body: action.body.trimEnd() } : comment,
        ),
      };
    case 'delete-comment':
      return { ...shown, comments: shown.comments.filter((comment) => comment.id !== action.id) };
    case 'request-reviewers':
    case 'react':
      return shown;
  }
}

/** The facts that would be read after the actions were carried out. */
export function factsAfter(facts: PullRequestFacts, actions: readonly Action[]): PullRequestFacts {
  const requests = actions.filter((action) => action.kind === 'request-reviewers');
  return {
    ...facts,
    shown: actions.reduce(shownAfterOne, facts.shown),
    requested: {
      userIds: [...facts.requested.userIds, ...requests.flatMap((action) => action.users.map((user) => user.id))],
      teamSlugs: [...facts.requested.teamSlugs, ...requests.flatMap((action) => action.teamSlugs)],
    },
  };
}
