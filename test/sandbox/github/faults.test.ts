import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOcto, openRecord, statusOf } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;

beforeEach(async () => {
  octo = await openOcto();
  openRecord(octo);
});
afterEach(async () => {
  expect(octo.github.violations).toEqual([]);
  await octo.github.close();
});

const comment = (body = 'Hello') => octo.installed.rest.issues.createComment({ ...octo.at, issue_number: 1, body });
const comments = (): string[] => octo.github.pullRequest(octo.repository, 1).comments.map(({ body }) => body);

describe('planted faults', () => {
  it('hit one operation, so many times, and leave the state alone', async () => {
    octo.github.faults.add({ operation: 'issues/create-comment', times: 2, status: 502 });
    expect([await statusOf(comment()), await statusOf(octo.installed.rest.repos.get(octo.at))]).toEqual([502, 200]);
    expect(octo.github.faults.pending()).toHaveLength(1);
    expect([await statusOf(comment()), await statusOf(comment('third'))]).toEqual([502, 201]);
    expect([comments(), octo.github.faults.pending()]).toEqual([['third'], []]);
    expect(octo.github.requests.filter(({ faulted }) => faulted)).toHaveLength(2);
  });

  it('can be a secondary limit with its headers and body', async () => {
    const body = { message: 'You have exceeded a secondary rate limit.' };
    octo.github.faults.add({ path: '/issues/1', method: 'POST', status: 403, headers: { 'retry-after': '7' }, body });
    await expect(comment()).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'retry-after': '7' }, data: { message: /secondary rate limit/ } },
    });
  });

  it('can come later, and spare token requests', async () => {
    octo.github.faults.add({ after: 1, status: 500 });
    expect(await statusOf(comment('first'))).toBe(201);
    expect(await statusOf(comment('second'))).toBe(500);
    expect(octo.github.count()).toEqual({ reads: 0, writes: 2, tokens: 1 });
  });

  it('can cut the connection, before the work or after it', async () => {
    octo.github.faults.add({ operation: 'issues/create-comment', reset: true });
    await expect(comment('lost')).rejects.toThrow();
    expect(comments()).toEqual([]);
    octo.github.faults.add({ operation: 'issues/create-comment', reset: true, applied: true });
    await expect(comment('written')).rejects.toThrow();
    expect(comments()).toEqual(['written']);
    octo.github.faults.add({ operation: 'issues/create-comment', status: 502, applied: true });
    expect(await statusOf(comment('also written'))).toBe(502);
    expect(comments()).toEqual(['written', 'also written']);
  });

  it('can be slowness alone', async () => {
    octo.github.faults.add({ operation: 'issues/create-comment', delayMs: 120 });
    const started = performance.now();
    expect(await statusOf(comment('late'))).toBe(201);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    expect(octo.github.requests.at(-1)?.faulted).toBe(false);
  });

  it('hit GraphQL by the name of the operation', async () => {
    octo.github.faults.add({ operation: 'graphql:Facts', status: 502 });
    expect(await octo.installed.graphql('query Other { viewer { login } }')).toEqual({
      viewer: { login: 'adr-governor[bot]' },
    });
    await expect(octo.installed.graphql('query Facts { viewer { login } }')).rejects.toMatchObject({ status: 502 });
    octo.github.faults.add({ operation: 'graphql', status: 503 });
    await expect(octo.installed.graphql('{ viewer { login } }')).rejects.toMatchObject({ status: 503 });
  });
});

describe('the request log', () => {
  it('tells reads from writes, GraphQL included', async () => {
    const { github, installed, at } = octo;
    await installed.rest.repos.get(at);
    const since = github.mark();
    const { data } = await comment();
    await installed.graphql('query Who { viewer { login } }');
    await installed.graphql(
      'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }',
      { id: data.node_id },
    );
    expect(github.count({ since })).toEqual({ reads: 1, writes: 2, tokens: 0 });
    expect(
      github.requests
        .slice(since)
        .map(({ operationId, graphqlName, kind, status }) => [operationId, graphqlName, kind, status]),
    ).toEqual([
      ['issues/create-comment', null, 'write', 201],
      ['graphql', 'Who', 'read', 200],
      ['graphql', 'minimizeComment', 'write', 200],
    ]);
    expect(github.requests[since]?.body).toEqual({ body: 'Hello' });
  });

  it('lets a test wait for what should happen', async () => {
    const thrown = octo.github.until(() => octo.github.pullRequest(octo.repository, 9).number === 9, { timeoutMs: 50 });
    await expect(thrown).rejects.toMatchObject({ cause: { message: /no pull request 9/ } });
    const waiting = octo.github.until(() => comments().includes('Hello'), { what: 'the comment' });
    await comment();
    await waiting;
    await expect(octo.github.until(() => false, { what: 'a miracle', timeoutMs: 50 })).rejects.toThrow('a miracle');
  });
});
