import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/app/failure.ts';
import type { FailureCode } from '../../../src/app/failure.ts';
import { createGitHubCalls } from '../../../src/adapters/github/github-calls.ts';
import { toFailure } from '../../../src/adapters/github/to-failure.ts';
import { connect, onQuery, onRest, origin, ref, start } from './support/connect.ts';

beforeEach(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
});

const files = '/repos/octo-org/log/pulls/9/files?per_page=100&page=1';
const caught = async (promise: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw error;
};

const inTwoMinutes = String(start.getTime() / 1000 + 120);
const secondary = { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' };

describe('answers of REST become failures', () => {
  it.each<readonly [number, Record<string, string>, object, FailureCode, number | null]>([
    [401, {}, { message: 'Bad credentials' }, 'github-forbidden', null],
    [403, {}, { message: 'Resource not accessible by integration' }, 'github-forbidden', null],
    [403, { 'retry-after': '7' }, secondary, 'github-limited', 7000],
    [403, {}, secondary, 'github-limited', 60_000],
    [
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTwoMinutes },
      { message: 'API rate limit exceeded' },
      'github-limited',
      121_000,
    ],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, {}, 'github-limited', 1000],
    [403, { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': inTwoMinutes }, {}, 'github-forbidden', null],
    [429, { 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' }, {}, 'github-limited', 30_000],
    [429, { 'retry-after': 'soon' }, {}, 'github-limited', 60_000],
    [429, { 'retry-after': '999999999' }, {}, 'github-limited', 3_600_000],
    [404, {}, { message: 'Not Found' }, 'github-not-found', null],
    [410, {}, { message: 'Gone' }, 'github-not-found', null],
    [409, {}, { message: 'Conflict' }, 'github-conflict', null],
    [422, {}, { message: 'Validation Failed' }, 'github-refused', null],
    [400, {}, { message: 'Problems parsing JSON' }, 'github-refused', null],
    [451, {}, {}, 'github-forbidden', null],
    [500, {}, {}, 'github-unavailable', null],
    [502, {}, { message: 'Server Error' }, 'github-unavailable', null],
    [503, { 'retry-after': '3' }, {}, 'github-unavailable', 3000],
  ])('%d %j %j', async (status, headers, body, code, retryAfter) => {
    onRest('GET', files, status, body, headers);
    const failure = await caught(connect().pullRequests.diffLines(ref));
    expect([failure.code, failure.retryAfter]).toEqual([code, retryAfter]);
    expect(failure.reason).toBe(status === 401 ? 'bad-credentials' : null);
    expect(failure.message).toContain(`GET /repos/octo-org/log/pulls/9/files: ${status}`);
  });

  it('that are no JSON are told by their status', async () => {
    nock(origin).get(files).reply(502, '<html>Unicorn!</html>', { 'content-type': 'text/html' });
    expect((await caught(connect().pullRequests.diffLines(ref))).code).toBe('github-unavailable');
  });

  it('that break off before they begin are unavailability', async () => {
    nock(origin).get(files).replyWithError('socket hang up');
    const failure = await caught(connect().pullRequests.diffLines(ref));
    expect([failure.code, failure.reason]).toEqual(['github-unavailable', 'no-answer']);
    expect(failure.hint).toContain('GITHUB_API_URL');
  });

  it('of an unexpected shape are unreadable', async () => {
    onRest('GET', files, 200, { files: [] });
    expect((await caught(connect().pullRequests.diffLines(ref))).code).toBe('github-unreadable');
  });
});

describe('a server that is there and does not answer as it should', () => {
  const answering = async (listener: RequestListener, test: (baseUrl: string) => Promise<void>): Promise<void> => {
    nock.restore();
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    try {
      await test(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    } finally {
      server.closeAllConnections();
      server.close();
      nock.activate();
    }
  };
  const both = async (baseUrl: string, timeout: number): Promise<FailureCode[]> => {
    const github = connect({ baseUrl, timeout });
    const rest = await caught(github.pullRequests.diffLines(ref));
    const graphql = await caught(github.sourceTree.branch(ref, 'main'));
    return [rest.code, graphql.code];
  };

  it.each<readonly [string, RequestListener]>([
    ['never answers', () => undefined],
    [
      'stops within the body',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('[{'),
    ],
  ])('is given up after a while: it %s', async (_name, listener) => {
    await answering(listener, async (baseUrl) => {
      expect(await both(baseUrl, 60)).toEqual(['github-unavailable', 'github-unavailable']);
    });
  });

  it.each<readonly [string, RequestListener]>([
    ['closes the connection', (request) => request.socket.destroy()],
    [
      'closes the connection within the body',
      (request, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
          .write('[{', () => request.socket.destroy());
      },
    ],
    [
      'sends half of the text',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"repo'),
    ],
    ['sends nothing', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end()],
  ])('is unavailable, and never an empty answer: it %s', async (_name, listener) => {
    await answering(listener, async (baseUrl) => {
      expect(await both(baseUrl, 5000)).toEqual(['github-unavailable', 'github-unavailable']);
    });
  });
});

describe('errors of GraphQL become failures', () => {
  it.each<readonly [string | undefined, string, FailureCode]>([
    ['RATE_LIMITED', 'API rate limit exceeded for installation ID 5.', 'github-limited'],
    ['FORBIDDEN', 'Resource not accessible by integration', 'github-forbidden'],
    ['INSUFFICIENT_SCOPES', 'Your token has not been granted', 'github-forbidden'],
    ['NOT_FOUND', 'Could not resolve to a Repository', 'github-not-found'],
    ['STALE_DATA', 'Expected branch to point to', 'github-conflict'],
    ['MAX_NODE_LIMIT_EXCEEDED', 'too many nodes', 'github-refused'],
    [undefined, "Field 'nope' doesn't exist on type 'PullRequest'", 'github-refused'],
    [undefined, 'Something went wrong while executing your query.', 'github-unavailable'],
    ['SERVICE_UNAVAILABLE', 'later', 'github-unavailable'],
    [undefined, secondary.message, 'github-limited'],
  ])('%s %s', async (type, message, code) => {
    onQuery('Branch', () => ({ data: null, errors: [{ type, path: ['repository'], message }] }));
    expect((await caught(connect().sourceTree.branch(ref, 'main'))).code).toBe(code);
  });

  it.each<readonly [string, number, number, object, string | null]>([
    ['at once', 0, 502, { message: 'Bad Gateway' }, null],
    ['after ten seconds', 10_000, 502, { message: 'Bad Gateway' }, 'took-too-long'],
    ['after ten seconds, as errors', 10_000, 200, { data: null, errors: [{ message: 'x' }] }, 'took-too-long'],
    ['after ten seconds, for another reason', 10_000, 200, { errors: [{ type: 'FORBIDDEN', message: 'x' }] }, null],
    ['since it is too much', 0, 200, { errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'x' }] }, 'took-too-long'],
  ])('one that GitHub gives up on is told by the time it took: %s', async (_name, took, status, body, reason) => {
    const connection = connect();
    nock(origin)
      .post('/graphql')
      .reply(status, () => {
        connection.wait(took);
        return body;
      });
    expect((await caught(connection.sourceTree.branch(ref, 'main'))).reason).toBe(reason);
  });

  it('the gravest counts, whatever stands first', async () => {
    const errors = [
      { type: 'NOT_FOUND', path: ['repository', 'ref'], message: 'gone' },
      { type: 'FORBIDDEN', path: ['repository'], message: 'no' },
    ];
    onQuery('Branch', () => ({ data: { repository: null }, errors }));
    expect((await caught(connect().sourceTree.branch(ref, 'main'))).code).toBe('github-forbidden');
  });

  it('a limit says how long to wait', async () => {
    nock(origin)
      .post('/graphql')
      .reply(
        200,
        { errors: [{ type: 'RATE_LIMITED', message: 'limit' }] },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTwoMinutes },
      );
    expect((await caught(connect().sourceTree.branch(ref, 'main'))).retryAfter).toBe(121_000);
  });

  it('a 502 after ten seconds is unavailability', async () => {
    nock(origin).post('/graphql').reply(502, { message: 'Timeout' });
    expect((await caught(connect().sourceTree.branch(ref, 'main'))).code).toBe('github-unavailable');
  });
});

describe('messages', () => {
  it('are one short line without secrets, in the failure and in the log', async () => {
    const message = `Bad\n credentials ghs_abcDEF123 for token abc.def ${'x'.repeat(5000)}`;
    onRest('GET', files, 401, { message });
    const github = connect();
    const failure = await caught(github.pullRequests.diffLines(ref));
    const told = JSON.stringify([failure.message, failure.cause, github.logged]);
    expect(told).not.toMatch(/abcDEF123|abc\.def|verySecretToken/);
    expect(failure.message).toMatch(/^GET \/repos\/octo-org\/log\/pulls\/9\/files: 401: Bad credentials/);
    expect(failure.message.length).toBeLessThanOrEqual(300);
    expect(failure.message).not.toContain('\n');
    expect(github.logged).toHaveLength(1);
    // The same for every pull request, so that calls can be counted.
    expect(JSON.stringify(github.logged)).toContain('GET /repos/{owner}/{repo}/pulls/{pull_number}/files');
  });
});

describe('the client itself', () => {
  const calls = (octokitFor: () => Promise<never>): ReturnType<typeof createGitHubCalls> => {
    const note = (): void => undefined;
    return createGitHubCalls({
      octokitFor,
      appId: 1,
      log: { info: note, warn: note, error: note },
      clock: { now: () => start },
    });
  };

  it('that gets no token because the app was uninstalled is a failure', async () => {
    const gone = Object.assign(new Error('Not Found'), { status: 404, response: { headers: {}, data: {} } });
    const failure = await caught(calls(() => Promise.reject(gone)).rest(5, 'GET /app', {}));
    expect(failure.code).toBe('github-not-found');
  });

  it('that breaks by a mistake of ours is not blamed on GitHub', async () => {
    const mistake = new TypeError('the private key is no PEM');
    await expect(calls(() => Promise.reject(mistake)).query(5, 'query A { a }', {})).rejects.toBe(mistake);
    await expect(calls(() => Promise.reject(mistake)).rest(5, 'GET /app', {})).rejects.toBe(mistake);
  });

  it.each([[null], [undefined], ['text'], [{}], [{ status: 'no' }], [{ errors: [] }]])(
    'reads %j as nothing of GitHub',
    (thrown) => {
      expect(toFailure('call', thrown, start)).toBeNull();
    },
  );
});
