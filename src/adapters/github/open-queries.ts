import { pageInfo, pullRequestLists } from './facts-query.ts';

/** The open pull requests of branches of one name, of forks as well: a fork cannot be left out by a filter. */
export const openPullRequestsQuery = `query OpenPullRequests($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    page: pullRequests(headRefName: $branch, states: [OPEN], first: 50, after: $after) {
      ${pageInfo}
      nodes { number title body viewerDidAuthor isCrossRepository }
    }
  }
}`;

/** The newest pull requests of a branch, and who closed each. */
export const closedPullRequestsQuery = `query ClosedPullRequests($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $branch, first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        state
        headRefOid
        viewerDidAuthor
        isCrossRepository
        timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
          nodes { __typename ... on ClosedEvent { actor { __typename } } }
        }
      }
    }
  }
}`;

/** The open pull requests and their heads, page by page: GitHub finds none of a fork by its head commit. */
export const openHeadsQuery = `query OpenHeads($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    page: pullRequests(states: [OPEN], first: 100, after: $after) {
      ${pageInfo}
      nodes { number headRefOid }
    }
  }
}`;

/** The open pull requests into a branch, those of forks as well, page by page. */
export const openIntoQuery = `query OpenInto($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    page: pullRequests(baseRefName: $branch, states: [OPEN], first: 100, after: $after) {
      ${pageInfo}
      nodes { number }
    }
  }
}`;

/**
 * The open pull requests with their files, so many a page: up to 100 files of 100 pull requests are one point and 10,100 nodes.
 * GitHub does not tell here where a renamed file stood before.
 */
export const openFilesQuery = `query OpenFiles($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId
    page: pullRequests(states: [OPEN], first: $first, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      ${pageInfo}
      nodes {
        number
        baseRefName
        headRefName
        headRefOid
        isCrossRepository
        viewerDidAuthor
        authorAssociation
        files(first: 100) { ${pageInfo} ${pullRequestLists.files.fields} }
      }
    }
  }
}`;
