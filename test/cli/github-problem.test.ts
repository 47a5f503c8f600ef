import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import { githubProblem } from '../../src/cli/github-problem.ts';
import { runIn } from './cli-host.ts';

const clock = { now: () => new Date('2026-03-01T12:00:30Z') };
const api = 'https://github.example.com/api/v3';

describe('what is said when GitHub could not be asked', () => {
  it.each<readonly [string, Failure, string]>([
    [
      'a token that does not hold',
      new Failure('github-forbidden', 'GET /user: 401: Bad credentials', { reason: 'bad-credentials' }),
      'GitHub does not accept the token: it is wrong, has expired or was revoked.',
    ],
    [
      'a token that may not',
      new Failure('github-forbidden', 'GET /user: 403: Resource not accessible'),
      'The token may not read that.',
    ],
    [
      'a limit that says when it ends',
      new Failure('github-limited', 'GET /user: 403: API rate limit exceeded', { retryAfter: 12 * 60_000 }),
      'Try again after 12:12 UTC (in 12 min).',
    ],
    ['a limit that does not', new Failure('github-limited', 'GET /user: 429: no'), 'Try again in a minute.'],
    [
      'a host that does not answer',
      new Failure('github-unavailable', 'GET /user: no answer', { reason: 'no-answer' }),
      `github.example.com could not be reached, or did not answer in time. See whether ${api} is right (--api-url, or the variable GITHUB_API_URL)`,
    ],
    [
      'a question that takes too long',
      new Failure('github-unavailable', 'GraphQL PathHistory: 502', { reason: 'took-too-long' }),
      'GitHub gave up on what it was asked',
    ],
    [
      'a host that answers badly',
      new Failure('github-unavailable', 'GET /user: 502'),
      'GitHub did not answer as it should.',
    ],
  ])('%s', (_, failure, words) => {
    const [what, step, ...more] = githubProblem(failure, api, clock).split('\n');
    expect(what).toBe(failure.message);
    expect(step).toContain(words);
    expect(more).toEqual(['']);
  });

  it.each(['doctor', 'simulate'])(
    '%s names the host that cannot be reached, and what was asked of it',
    async (command) => {
      const name = command === 'doctor' ? 'octo-org/shop' : 'octo-org/shop#1';
      const env = { GH_TOKEN: 'ghp_x', GITHUB_API_URL: 'http://127.0.0.1:1' };
      const { code, err } = await runIn('/', [command, name], { env });
      expect(code).toBe(2);
      expect(err).toContain('GET /repos/octo-org/shop: no answer');
      expect(err).toContain('127.0.0.1:1 could not be reached');
    },
  );
});
