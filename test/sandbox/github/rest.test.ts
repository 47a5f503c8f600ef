import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from '../../../sandbox/github/rest/handlers.ts';
import { openOcto, openRecord, record, recordPath } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;
let head: string;

beforeAll(async () => {
  octo = await openOcto();
  openRecord(octo);
  head = octo.github.pullRequest(octo.repository, 1).head.sha;
});
afterAll(() => octo.github.close());

describe('REST through octokit', () => {
  it('checks', async () => {
    const { installed, at } = octo;
    const { checks } = installed.rest;
    const annotations = [
      { path: recordPath, start_line: 5, end_line: 5, annotation_level: 'failure' as const, message: 'unknown status' },
    ];
    const output = { title: 'One finding', summary: 'Status', annotations };
    const created = await checks.create({ ...at, name: 'ADR review', head_sha: head, external_id: 'pr:1', output });
    expect(created).toMatchObject({ status: 201, data: { status: 'queued', output: { annotations_count: 1 } } });
    const check_run_id = created.data.id;
    const updated = await checks.update({ ...at, check_run_id, conclusion: 'failure', output });
    expect(updated).toMatchObject({
      status: 200,
      data: {
        status: 'completed',
        conclusion: 'failure',
        output: { annotations_count: 2 },
        pull_requests: [{ number: 1 }],
      },
    });
    expect((await checks.listAnnotations({ ...at, check_run_id })).data).toHaveLength(2);
    const listed = await checks.listForRef({ ...at, ref: head, check_name: 'ADR review', app_id: octo.github.appId });
    expect(listed.data.total_count).toBe(1);
    expect((await checks.rerequestRun({ ...at, check_run_id })).status).toBe(201);
    expect((await checks.get({ ...at, check_run_id })).data).toMatchObject({ status: 'queued', conclusion: null });
  });

  it('the git database', async () => {
    const { installed, at, github, repository } = octo;
    const { git, pulls } = installed.rest;
    const tree = await git.getTree({ ...at, tree_sha: head, recursive: 'true' });
    const entry = tree.data.tree.find(({ path }) => path === recordPath);
    const blob = await git.getBlob({ ...at, file_sha: entry?.sha ?? '' });
    expect(Buffer.from(blob.data.content, 'base64').toString()).toBe(record);
    const made = await git.createBlob({ ...at, content: 'index\n' });
    const newTree = await git.createTree({
      ...at,
      base_tree: tree.data.sha,
      tree: [
        { path: 'docs/adr/README.md', mode: '100644', type: 'blob', sha: made.data.sha },
        { path: recordPath, mode: '100644', type: 'blob', sha: null },
      ],
    });
    const parents = [github.branch(repository, 'main') ?? ''];
    const commit = await git.createCommit({ ...at, message: 'Index', tree: newTree.data.sha, parents });
    expect((await git.getCommit({ ...at, commit_sha: commit.data.sha })).data.author.name).toBe('adr-governor[bot]');
    const ref = 'refs/heads/adr-governor/index';
    const { status } = await git.createRef({ ...at, ref, sha: commit.data.sha });
    expect(status).toBe(201);
    expect((await git.getRef({ ...at, ref: 'heads/adr-governor/index' })).data.object.sha).toBe(commit.data.sha);
    expect((await git.listMatchingRefs({ ...at, ref: 'heads/adr' })).data.map((found) => found.ref)).toEqual([ref]);
    await git.updateRef({ ...at, ref: 'heads/adr-governor/index', sha: commit.data.sha, force: true });
    const opened = await pulls.create({ ...at, head: 'adr-governor/index', base: 'main', title: 'Index', body: 'b' });
    expect(opened).toMatchObject({ status: 201, data: { number: 2, user: { type: 'Bot' }, changed_files: 1 } });
    const closed = await pulls.update({ ...at, pull_number: 2, title: 'The index', state: 'closed' });
    expect(closed.data).toMatchObject({ title: 'The index', state: 'closed' });
    expect((await git.deleteRef({ ...at, ref: 'heads/adr-governor/index' })).status).toBe(204);
    expect(github.file(repository, commit.data.sha, 'docs/adr/README.md')).toBe('index\n');
    expect(github.file(repository, commit.data.sha, recordPath)).toBeNull();
  });

  it('comments', async () => {
    const { installed, at } = octo;
    const { issues } = installed.rest;
    const { data } = await issues.createComment({ ...at, issue_number: 1, body: 'Hello' });
    expect(data).toMatchObject({ user: { login: 'adr-governor[bot]' }, performed_via_github_app: { id: 4711 } });
    await issues.updateComment({ ...at, comment_id: data.id, body: 'Hello again' });
    expect((await issues.getComment({ ...at, comment_id: data.id })).data.body).toBe('Hello again');
    expect((await issues.listComments({ ...at, issue_number: 1 })).data).toHaveLength(1);
    expect((await issues.deleteComment({ ...at, comment_id: data.id })).status).toBe(204);
  });

  it('pull requests and reviews', async () => {
    const { installed, at } = octo;
    const { pulls } = installed.rest;
    const one = { ...at, pull_number: 1 };
    expect((await pulls.list({ ...at, head: 'octo-org:feature' })).data.map(({ number }) => number)).toEqual([1]);
    expect((await pulls.get(one)).data).toMatchObject({ mergeable: true, commits: 1, head: { sha: head } });
    expect((await pulls.listFiles(one)).data[0]).toMatchObject({ filename: recordPath, status: 'added', additions: 9 });
    expect((await pulls.listCommits(one)).data[0]).toMatchObject({ sha: head, author: { login: 'ada' } });
    const comments = [{ path: recordPath, line: 5, side: 'RIGHT', body: 'Which status?' }];
    const review = await pulls.createReview({ ...one, commit_id: head, event: 'COMMENT', body: 'One note', comments });
    expect(review).toMatchObject({ status: 200, data: { state: 'COMMENTED', commit_id: head } });
    const review_id = review.data.id;
    expect((await pulls.getReview({ ...one, review_id })).data.body).toBe('One note');
    expect((await pulls.listReviews(one)).data.map(({ id }) => id)).toEqual([review_id]);
    expect((await pulls.listReviewComments(one)).data[0]).toMatchObject({ line: 5, path: recordPath });
    const asked = await pulls.requestReviewers({ ...one, reviewers: ['bob'], team_reviewers: ['architects'] });
    expect(asked).toMatchObject({ status: 201, data: { requested_teams: [{ slug: 'architects' }] } });
    await pulls.removeRequestedReviewers({ ...one, reviewers: ['bob'], team_reviewers: [] });
    expect((await pulls.listRequestedReviewers(one)).data).toMatchObject({
      users: [],
      teams: [{ slug: 'architects' }],
    });
  });

  it('repositories', async () => {
    const { installed, at } = octo;
    const { repos } = installed.rest;
    expect((await repos.get(at)).data).toMatchObject({ default_branch: 'main', private: false });
    const file = await repos.getContent({ ...at, path: recordPath, ref: 'feature' });
    expect(file.data).toMatchObject({ type: 'file', encoding: 'base64', size: record.length });
    expect((await repos.getContent({ ...at, path: 'docs/adr' })).data).toHaveLength(1);
    expect((await repos.getContent({ ...at, path: '' })).data).toHaveLength(2);
    const commit = await repos.getCommit({ ...at, ref: head });
    expect(commit.data).toMatchObject({ files: [{ filename: recordPath }], stats: { additions: 9 } });
    expect((await repos.getBranch({ ...at, branch: 'feature' })).data.commit.sha).toBe(head);
    octo.github.guard(octo.repository, [{ branch: 'main', by: 'ruleset', checks: [{ context: 'x', appId: 9 }] }]);
    expect((await repos.getBranchRules({ ...at, branch: 'main' })).data).toMatchObject([
      { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'x', integration_id: 9 }] } },
    ]);
    const level = await repos.getCollaboratorPermissionLevel({ ...at, username: 'olga' });
    expect(level.data.permission).toBe('admin');
    const compared = await repos.compareCommitsWithBasehead({ ...at, basehead: `main...${head}` });
    expect(compared.data).toMatchObject({ status: 'ahead', ahead_by: 1, files: [{ filename: recordPath }] });
    const found = await repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: head });
    expect(found.data.map(({ number }) => number)).toEqual([1]);
  });

  it('people, apps and the rest', async () => {
    const { installed, app, installationId, at, github } = octo;
    const team = { org: 'octo-org', team_slug: 'architects' };
    expect((await installed.rest.teams.getByName(team)).data.members_count).toBe(2);
    expect((await installed.rest.teams.listMembersInOrg(team)).data.map(({ login }) => login)).toEqual(['bob', 'cleo']);
    const bob = await installed.rest.users.getByUsername({ username: 'bob' });
    expect((await installed.rest.users.getById({ account_id: bob.data.id })).data).toEqual(bob.data);
    expect((await installed.rest.orgs.get({ org: 'octo-org' })).data.type).toBe('Organization');
    const owner = new Octokit({ baseUrl: octo.github.url, auth: octo.github.createUserToken('olga') });
    const { installations } = (await owner.rest.orgs.listAppInstallations({ org: 'octo-org' })).data;
    expect(installations.map(({ app_slug: slug }) => slug)).toEqual(['adr-governor']);
    expect((await installed.rest.meta.get()).status).toBe(200);
    expect((await installed.rest.rateLimit.get()).status).toBe(200);
    expect((await app.rest.apps.getAuthenticated()).data).toMatchObject({ id: 4711, slug: 'adr-governor' });
    const installation = await app.rest.apps.getInstallation({ installation_id: installationId });
    expect((await app.rest.apps.getRepoInstallation(at)).data).toEqual(installation.data);
    const { data } = await installed.rest.apps.listReposAccessibleToInstallation();
    expect(data.repositories.map((repository) => repository.full_name)).toEqual(['octo-org/log']);
    await github.deliveriesSettled();
    const deliveries = await app.rest.apps.listWebhookDeliveries();
    const delivery_id = deliveries.data[0]?.id ?? 0;
    expect((await app.rest.apps.getWebhookDelivery({ delivery_id })).data.guid).toBe(deliveries.data[0]?.guid);
    expect((await app.rest.apps.redeliverWebhookDelivery({ delivery_id })).status).toBe(202);
  });

  it('has used every operation, and none against the description', () => {
    const used = new Set(octo.github.requests.map(({ operationId }) => operationId));
    expect([...used].toSorted()).toEqual(Object.keys(handlers).toSorted());
    expect(octo.github.violations).toEqual([]);
  });
});
