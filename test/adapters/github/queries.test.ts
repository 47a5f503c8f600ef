import { validate } from '@octokit/graphql-schema';
import { describe, expect, it } from 'vitest';
import {
  checkSuitesQuery,
  factsQuery,
  moreAnnotationsQuery,
  moreCheckRunsQuery,
  morePullRequestQuery,
  moreThreadCommentsQuery,
  openPullRequestsQuery,
} from '../../../src/adapters/github/facts-query.ts';

const lists = ['files', 'reviews', 'commits', 'reviewRequests', 'timelineItems', 'comments', 'reviewThreads'] as const;

describe('queries are valid against the public schema of GitHub', () => {
  it.each([
    ['facts', factsQuery],
    ['check suites', checkSuitesQuery],
    ['more check runs', moreCheckRunsQuery],
    ['more annotations', moreAnnotationsQuery],
    ['more thread comments', moreThreadCommentsQuery],
    ['open pull requests', openPullRequestsQuery],
    ...lists.map((list) => [`more ${list}`, morePullRequestQuery(list)] as const),
  ])('%s', (_name, query) => {
    expect(validate(query).map((error) => error.message)).toEqual([]);
  });

  it('tells a field that does not exist', () => {
    expect(validate(factsQuery.replace('isDraft', 'isSketch'))).not.toEqual([]);
  });
});
