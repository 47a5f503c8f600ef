/**
 * The query behind PullRequestFacts, and the queries for what did not fit on its first pages. GitHub shows at most 100
 * nodes a page and counts at most 500,000 nodes a query
 * (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api); this one asks for
 * about 12,000, which costs about four points.
 */

export const pageInfo = 'pageInfo { hasNextPage endCursor }';
const actor = '__typename login ... on User { databaseId } ... on Bot { databaseId }';
const reviewer = `requestedReviewer {
  __typename
  ... on User { login databaseId }
  ... on Bot { login databaseId }
  ... on Team { slug }
}`;
const threadComments = `${pageInfo} nodes {
  id
  body
  viewerDidAuthor
  isMinimized
  outdated
  path
  line
}`;
const annotations = `${pageInfo} nodes {
  path
  annotationLevel
  title
  message
  location { start { line column } end { line column } }
}`;
const checkRuns = `${pageInfo} nodes {
  id
  databaseId
  name
  status
  conclusion
  title
  summary
  text
  externalId
  startedAt
  annotations(first: 50) { ${annotations} }
}`;
const checkSuites = `${pageInfo} nodes {
  id
  checkRuns(first: 30, filterBy: { checkType: ALL }) { ${checkRuns} }
}`;

/** The author of a commit and ten co-authors: of further ones nobody knows who they are. */
const mostAuthors = 11;

/** The lists of a pull request that are read page by page: field, further arguments, fields of a page. */
export const pullRequestLists = {
  files: { field: 'files', filter: '', fields: 'nodes { path changeType }' },
  reviews: {
    field: 'reviews',
    filter: '',
    fields: `nodes {
      id
      state
      submittedAt
      createdAt
      authorCanPushToRepository
      author { ${actor} }
      commit { oid }
    }`,
  },
  commits: {
    field: 'commits',
    filter: '',
    fields: `totalCount nodes {
      commit {
        oid
        parents(first: 1) { totalCount nodes { oid } }
        author { user { __typename login databaseId } }
        authors(first: ${mostAuthors}) { totalCount nodes { user { __typename login databaseId } } }
      }
    }`,
  },
  reviewRequests: { field: 'reviewRequests', filter: '', fields: `nodes { ${reviewer} }` },
  timelineItems: {
    field: 'timelineItems',
    filter:
      ', itemTypes: [REVIEW_REQUESTED_EVENT, REVIEW_REQUEST_REMOVED_EVENT, READY_FOR_REVIEW_EVENT, REOPENED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]',
    fields: `nodes {
      __typename
      ... on ReviewRequestedEvent { createdAt ${reviewer} }
      ... on ReviewRequestRemovedEvent { createdAt removedReviewer: ${reviewer} }
      ... on ReadyForReviewEvent { createdAt }
      ... on ReopenedEvent { createdAt }
      ... on BaseRefChangedEvent { createdAt }
      ... on AutomaticBaseChangeSucceededEvent { createdAt }
    }`,
  },
  comments: { field: 'comments', filter: '', fields: 'nodes { id fullDatabaseId body createdAt viewerDidAuthor }' },
  reviewThreads: {
    field: 'reviewThreads',
    filter: '',
    fields: `nodes { id comments(first: 50) { ${threadComments} } }`,
  },
} as const;

export type PullRequestList = keyof typeof pullRequestLists;

const firstPages = Object.values(pullRequestLists)
  .map((list) => `${list.field}(first: 100${list.filter}) { ${pageInfo} ${list.fields} }`)
  .join('\n');

/**
 * So many commits at the end of the branch are searched for what was decided by command. What is not found lapses, so that a longer
 * push costs a confirmation and never lets anything pass.
 */
const commitsWithDecisions = 20;
const reviewRuns = `nodes {
  checkRuns(first: 10, filterBy: { checkType: ALL, checkName: "ADR review" }) {
    nodes { databaseId externalId summary }
  }
}`;

/** Everything a judgement needs to know of a pull request, in one request. */
export const factsQuery = `query PullRequestFacts($owner: String!, $name: String!, $number: Int!, $appId: Int!) {
  repository(owner: $owner, name: $name) {
    databaseId
    name
    owner { login ... on Organization { databaseId } ... on User { databaseId } }
    isPrivate
    isArchived
    defaultBranchRef { name }
    pullRequest(number: $number) {
      id
      number
      title
      body
      state
      isDraft
      createdAt
      labels(first: 100) { ${pageInfo} nodes { name } }
      viewerDidAuthor
      changedFiles
      author { ${actor} }
      baseRefName
      baseRef {
        target {
          __typename
          oid
          ... on Commit {
            configuration: file(path: ".github/adr.yml") { ...RootFile }
            baseline: file(path: ".github/adr-baseline.json") { ...RootFile }
            adrDir: file(path: ".adr-dir") { ...RootFile }
            log4brains: file(path: ".log4brains.yml") { ...RootFile }
          }
        }
      }
      headRefName
      headRefOid
      headRepository { databaseId }
      latest: commits(last: 1) {
        nodes { commit { oid message checkSuites(first: 5, filterBy: { appId: $appId }) { ${checkSuites} } } }
      }
      earlier: commits(last: ${commitsWithDecisions}) { nodes { commit { oid checkSuites(first: 2, filterBy: { appId: $appId }) { ${reviewRuns} } } } }
      ${firstPages}
    }
  }
}
fragment RootFile on TreeEntry {
  mode
  type
  oid
  object { __typename ... on Blob { text isBinary isTruncated byteSize } }
}`;

/** Where a pull request stands, without any of its lists. */
export const stateQuery = `query PullRequestState($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    databaseId
    isArchived
    pullRequest(number: $number) { number state headRefOid baseRef { target { oid } } }
  }
}`;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A further page of one of the lists. `headRefOid` tells whether the pull request moved between the pages. */
export const morePullRequestQuery = (list: PullRequestList): string => {
  const { field, filter, fields } = pullRequestLists[list];
  return `query More${capitalised(list)}($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      page: ${field}(first: 100, after: $after${filter}) { ${pageInfo} ${fields} }
    }
  }
}`;
};

/** The check suites of a commit: further pages, or those of the head when the list of commits does not end with it. */
export const checkSuitesQuery = `query CheckSuites($owner: String!, $name: String!, $oid: GitObjectID!, $appId: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      __typename
      ... on Commit { page: checkSuites(first: 5, after: $after, filterBy: { appId: $appId }) { ${checkSuites} } }
    }
  }
}`;

const nodePage = (name: string, type: string, field: string, fields: string): string =>
  `query ${name}($id: ID!, $after: String!) {
  node(id: $id) { __typename ... on ${type} { page: ${field}(first: 50, after: $after) { ${fields} } } }
}`;

/** Further check runs of a suite. */
export const moreCheckRunsQuery = `query MoreCheckRuns($id: ID!, $after: String!) {
  node(id: $id) {
    __typename
    ... on CheckSuite { page: checkRuns(first: 30, after: $after, filterBy: { checkType: ALL }) { ${checkRuns} } }
  }
}`;

/** Further annotations of a check run. */
export const moreAnnotationsQuery = nodePage('MoreAnnotations', 'CheckRun', 'annotations', annotations);

/** Further comments of a review thread. */
export const moreThreadCommentsQuery = nodePage(
  'MoreThreadComments',
  'PullRequestReviewThread',
  'comments',
  threadComments,
);
