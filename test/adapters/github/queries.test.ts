import { validate } from '@octokit/graphql-schema';
import { describe, expect, it } from 'vitest';
import {
  checkSuitesQuery,
  factsQuery,
  moreAnnotationsQuery,
  moreCheckRunsQuery,
  morePullRequestQuery,
  moreThreadCommentsQuery,
  stateQuery,
} from '../../../src/adapters/github/facts-query.ts';
import { configurationsQuery, teamsAboveQuery } from '../../../src/adapters/github/installation-queries.ts';
import { openFilesQuery, openIntoQuery, openPullRequestsQuery } from '../../../src/adapters/github/open-queries.ts';
import { mergedFromQuery, pathHistoryQuery } from '../../../src/adapters/github/history-queries.ts';
import { minimiseMutation } from '../../../src/adapters/github/minimise-mutation.ts';
import { moreMembersQuery, peopleQuery } from '../../../src/adapters/github/people-query.ts';
import {
  branchQuery,
  changesQuery,
  filesQuery,
  folderQuery,
  parentsQuery,
  tipQuery,
  treesQuery,
} from '../../../src/adapters/github/tree-query.ts';

const lists = ['files', 'reviews', 'commits', 'reviewRequests', 'timelineItems', 'comments', 'reviewThreads'] as const;

describe('queries are valid against the public schema of GitHub', () => {
  it.each<readonly [string, string]>([
    ['facts', factsQuery],
    ['state', stateQuery],
    ['check suites', checkSuitesQuery],
    ['more check runs', moreCheckRunsQuery],
    ['more annotations', moreAnnotationsQuery],
    ['more thread comments', moreThreadCommentsQuery],
    ['open pull requests', openPullRequestsQuery],
    ['open pull requests with their files', openFilesQuery],
    ['open pull requests into a branch', openIntoQuery],
    ['files', filesQuery([1, 3])],
    ['folder', folderQuery(3)],
    ['tip', tipQuery],
    ['trees', treesQuery(2, 2)],
    ['changes', changesQuery(2, 3)],
    ['parents', parentsQuery(2)],
    ['branch', branchQuery],
    ['history of paths', pathHistoryQuery(2)],
    ['merged pull requests', mergedFromQuery(2)],
    ['people', peopleQuery(2, 2)],
    ['users alone', peopleQuery(1, 0)],
    ['teams alone', peopleQuery(0, 1)],
    ['more members', moreMembersQuery],
    ['configurations', configurationsQuery(2)],
    ['teams above', teamsAboveQuery(2)],
    ['minimise', minimiseMutation],
    ...lists.map((list) => [`more ${list}`, morePullRequestQuery(list)] as const),
  ])('%s', (_name, query) => {
    expect(validate(query).map((error) => error.message)).toEqual([]);
  });

  it('tells a field that does not exist', () => {
    expect(validate(factsQuery.replace('isDraft', 'isSketch'))).not.toEqual([]);
  });
});
