import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../../sandbox/github/actor.ts';
import { openOcto, openRecord, recordPath } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;
let pullRequest: PullRequestHandle;

beforeEach(async () => {
  octo = await openOcto();
  pullRequest = openRecord(octo);
});
afterEach(async () => {
  expect(octo.github.violations).toEqual([]);
  await octo.github.close();
});

async function ask(fields: string): Promise<unknown> {
  const query = `{ repository(owner: "octo-org", name: "log") { ${fields} } }`;
  return (await octo.installed.graphql<{ repository: unknown }>(query)).repository;
}

describe('GraphQL', () => {
  it('shows a pull request with its files, commits and checks', async () => {
    const { github, installed, repository, at } = octo;
    const { sha } = github.pullRequest(repository, 1).head;
    const annotations = [
      {
        path: recordPath,
        start_line: 5,
        end_line: 5,
        start_column: 1,
        end_column: 8,
        annotation_level: 'failure' as const,
        message: 'm',
        title: 't',
      },
    ];
    const output = { title: 'T', summary: 'S', annotations };
    for (const conclusion of ['failure', 'success'] as const)
      await installed.rest.checks.create({
        ...at,
        name: 'ADR review',
        head_sha: sha,
        external_id: 'pr:1',
        conclusion,
        output,
      });
    github.createForeignCheck(repository, { name: 'ADR review', headSha: sha, conclusion: 'failure' });
    const runs = (filter: string): string =>
      `checkSuites(first: 5, filterBy: { appId: 4711 }) { totalCount nodes { app { slug } checkRuns(first: 10${filter}) { totalCount nodes { databaseId externalId status conclusion annotations(first: 5) { nodes { annotationLevel location { start { line column } } } } } } } }`;
    const answer = await ask(`pullRequest(number: 1) {
      state viewerDidAuthor author { __typename login ... on User { databaseId } }
      files(first: 100) { nodes { path changeType additions } }
      commits(last: 1) { totalCount nodes { commit { oid author { email user { login } } parents(first: 2) { totalCount } latest: ${runs('')} all: ${runs(', filterBy: { checkType: ALL }')} } } }
      headRepository { nameWithOwner } baseRef { target { oid } }
    }`);
    const check = { externalId: 'pr:1', status: 'COMPLETED' };
    const location = { annotationLevel: 'FAILURE', location: { start: { line: 5, column: 1 } } };
    expect(answer).toMatchObject({
      pullRequest: {
        state: 'OPEN',
        viewerDidAuthor: false,
        author: { __typename: 'User', login: 'ada' },
        files: { nodes: [{ path: recordPath, changeType: 'ADDED', additions: 9 }] },
        commits: {
          totalCount: 1,
          nodes: [
            {
              commit: {
                oid: sha,
                author: { email: 'ada@users.example.com', user: { login: 'ada' } },
                parents: { totalCount: 1 },
                latest: {
                  totalCount: 1,
                  nodes: [
                    {
                      app: { slug: 'adr-governor' },
                      checkRuns: { totalCount: 1, nodes: [{ ...check, conclusion: 'SUCCESS' }] },
                    },
                  ],
                },
                all: {
                  nodes: [
                    {
                      checkRuns: {
                        nodes: [
                          { conclusion: 'FAILURE', annotations: { nodes: [location] } },
                          { conclusion: 'SUCCESS' },
                        ],
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
        headRepository: { nameWithOwner: 'octo-org/log' },
        baseRef: { target: { oid: github.branch(repository, 'main') } },
      },
    });
  });

  it('shows who reviewed, who is asked and who was ever asked', async () => {
    const { github } = octo;
    github.grant(octo.repository, { user: 'rita' }, 'read');
    const ada = github.asUser('ada');
    ada.requestReview(pullRequest, { users: ['rita', 'olga'], teams: ['architects'] });
    ada.removeReviewRequest(pullRequest, { users: ['olga'] });
    github.asUser('rita').review(pullRequest, { state: 'APPROVE' });
    github.asUser('bob').review(pullRequest, { state: 'APPROVE' });
    const who = 'requestedReviewer { __typename ... on User { login } ... on Team { slug } }';
    const answer = await ask(`pullRequest(number: 1) {
      reviews(first: 10) { nodes { state authorCanPushToRepository author { login } onBehalfOf(first: 5) { nodes { slug } } commit { oid } } }
      reviewRequests(first: 10) { totalCount }
      timelineItems(first: 10, itemTypes: [REVIEW_REQUESTED_EVENT]) { nodes { __typename ... on ReviewRequestedEvent { ${who} } } }
    }`);
    expect(answer).toMatchObject({
      pullRequest: {
        reviews: {
          nodes: [
            { author: { login: 'rita' }, authorCanPushToRepository: false, onBehalfOf: { nodes: [] } },
            {
              author: { login: 'bob' },
              authorCanPushToRepository: true,
              onBehalfOf: { nodes: [{ slug: 'architects' }] },
            },
          ],
        },
        reviewRequests: { totalCount: 0 },
        timelineItems: {
          nodes: [
            { requestedReviewer: { login: 'rita' } },
            { requestedReviewer: { login: 'olga' } },
            { requestedReviewer: { __typename: 'Team', slug: 'architects' } },
          ],
        },
      },
    });
  });

  it('knows what is ours, minimises it, and shows threads', async () => {
    const { installed, at, github } = octo;
    const { data } = await installed.rest.issues.createComment({ ...at, issue_number: 1, body: 'Ours' });
    github.asUser('ada').comment(pullRequest, 'Theirs');
    const comments = [{ path: recordPath, line: 5, body: 'Inline' }];
    await installed.rest.pulls.createReview({ ...at, pull_number: 1, event: 'COMMENT', body: 'b', comments });
    const [inline] = github.pullRequest(octo.repository, 1).reviewComments;
    github.asUser('ada').replyToReviewComment(inline!, 'Why?');
    const minimise =
      'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }';
    await installed.graphql(minimise, { id: data.node_id });
    await installed.graphql(minimise, { id: inline!.nodeId });
    const answer = await ask(`pullRequest(number: 1) {
      comments(first: 10) { nodes { databaseId fullDatabaseId viewerDidAuthor isMinimized minimizedReason } }
      reviewThreads(first: 10) { nodes { isOutdated line comments(first: 10) { nodes { body viewerDidAuthor isMinimized replyTo { id } } } } }
    }`);
    expect(answer).toMatchObject({
      pullRequest: {
        comments: {
          nodes: [
            {
              databaseId: null,
              fullDatabaseId: String(data.id),
              viewerDidAuthor: true,
              isMinimized: true,
              minimizedReason: 'outdated',
            },
            { viewerDidAuthor: false, isMinimized: false },
          ],
        },
        reviewThreads: {
          nodes: [
            {
              line: 5,
              comments: {
                nodes: [
                  { body: 'Inline', viewerDidAuthor: true, isMinimized: true, replyTo: null },
                  { body: 'Why?', viewerDidAuthor: false, replyTo: { id: inline!.nodeId } },
                ],
              },
            },
          ],
        },
      },
    });
    await expect(installed.graphql(minimise, { id: 'nonsense' })).rejects.toMatchObject({
      errors: [{ type: 'NOT_FOUND' }],
    });
  });

  it('reads files and folders at commits', async () => {
    const blob = '... on Blob { text isBinary byteSize oid }';
    const answer = await ask(`
      text: object(expression: "feature:${recordPath}") { __typename ${blob} }
      none: object(expression: "feature:docs/none.md") { __typename }
      folder: object(expression: "main:docs") { ... on Tree { entries { name type mode object { ... on Tree { entries { name } } } } } }
      commit: object(expression: "main") { ... on Commit { file(path: "README.md") { mode path object { ${blob} } } missing: file(path: "no.md") { oid } history(first: 1) { totalCount } } }
      ref(qualifiedName: "refs/heads/feature") { name prefix target { ... on Commit { messageHeadline } } }
    `);
    expect(answer).toMatchObject({
      text: { __typename: 'Blob', isBinary: false },
      none: null,
      folder: {
        entries: [{ name: 'adr', type: 'tree', mode: 0o40000, object: { entries: [{ name: '0001-start.md' }] } }],
      },
      commit: {
        file: { mode: 0o100644, path: 'README.md', object: { text: '# Log\n' } },
        missing: null,
        history: { totalCount: 1 },
      },
      ref: { name: 'feature', prefix: 'refs/heads/', target: { messageHeadline: 'Propose queues' } },
    });
  });

  it('knows people and teams, with those of child teams; nobody is an error beside the rest', async () => {
    const { github, installed } = octo;
    github.createTeam({
      organization: 'octo-org',
      slug: 'juniors',
      members: ['jim', 'bob'],
      parent: 'architects',
      isSecret: true,
    });
    const members = (membership: string): string =>
      `${membership.toLowerCase()}: members(first: 10, membership: ${membership}) { nodes { login } }`;
    const query = `{
      user(login: "bob") { login databaseId }
      organization(login: "octo-org") {
        team(slug: "architects") { privacy ${members('ALL')} ${members('IMMEDIATE')} ${members('CHILD_TEAM')} }
        secret: team(slug: "juniors") { privacy }
        none: team(slug: "none") { slug }
      }
    }`;
    const logins = (...names: string[]) => ({ nodes: names.map((login) => ({ login })) });
    expect(await installed.graphql(query)).toMatchObject({
      user: { login: 'bob' },
      organization: {
        team: {
          privacy: 'VISIBLE',
          all: logins('bob', 'cleo', 'jim'),
          immediate: logins('bob', 'cleo'),
          child_team: logins('jim'),
        },
        secret: { privacy: 'SECRET' },
        none: null,
      },
    });
    const nobody = installed.graphql('{ bob: user(login: "bob") { login } nobody: user(login: "nobody") { login } }');
    await expect(nobody).rejects.toMatchObject({
      errors: [{ type: 'NOT_FOUND', path: ['nobody'] }],
      data: { bob: { login: 'bob' }, nobody: null },
    });
  });

  it('remembers who closed, reopened and merged', async () => {
    const { github, installed, at } = octo;
    await installed.rest.pulls.update({ ...at, pull_number: 1, state: 'closed' });
    github.asUser('ada').reopenPullRequest(pullRequest);
    github.asUser('olga').merge(pullRequest);
    const types = '[CLOSED_EVENT, REOPENED_EVENT, MERGED_EVENT]';
    const actor = (type: string): string => `... on ${type} { actor { __typename login } }`;
    const answer = await ask(
      `pullRequest(number: 1) { timelineItems(first: 10, itemTypes: ${types}) { nodes { __typename ${actor('ClosedEvent')} ${actor('ReopenedEvent')} ${actor('MergedEvent')} } } }`,
    );
    const seen = (type: string, login: string, kind = 'User') => ({
      __typename: type,
      actor: { __typename: kind, login },
    });
    expect(answer).toEqual({
      pullRequest: {
        timelineItems: {
          nodes: [
            seen('ClosedEvent', 'adr-governor', 'Bot'),
            seen('ReopenedEvent', 'ada'),
            seen('MergedEvent', 'olga'),
            seen('ClosedEvent', 'olga'),
          ],
        },
      },
    });
  });

  it('commits on a branch only if nobody was faster', async () => {
    const { github, installed, repository } = octo;
    const mutation =
      'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
    const expectedHeadOid = github.branch(repository, 'main');
    const additions = [{ path: 'index.md', contents: Buffer.from('Index\n').toString('base64') }];
    const input = {
      branch: { repositoryNameWithOwner: 'octo-org/log', branchName: 'main' },
      message: { headline: 'Index' },
      expectedHeadOid,
      fileChanges: { additions, deletions: [{ path: 'README.md' }] },
    };
    const { createCommitOnBranch } = await installed.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(
      mutation,
      { input },
    );
    expect(github.branch(repository, 'main')).toBe(createCommitOnBranch.commit.oid);
    expect([github.file(repository, 'main', 'index.md'), github.file(repository, 'main', 'README.md')]).toEqual([
      'Index\n',
      null,
    ]);
    await expect(installed.graphql(mutation, { input })).rejects.toMatchObject({ errors: [{ type: 'STALE_DATA' }] });
  });

  it('charges points by the connections asked for', async () => {
    await ask(
      'pullRequests(first: 100) { nodes { number reviews(first: 100) { nodes { comments(first: 5) { totalCount } } } } }',
    );
    // 1 + 100 + 10,000 requests.
    expect(octo.github.requests.at(-1)?.points).toBe(101);
  });
});
