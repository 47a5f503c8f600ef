import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Violation } from '../../../sandbox/github/traffic.ts';
import { openOcto, openRecord, statusOf } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;

beforeEach(async () => {
  octo = await openOcto();
});
afterEach(() => octo.github.close());

function parts(): (readonly [Violation['part'], string])[] {
  return octo.github.violations.map(({ part, operation }) => [part, operation] as const);
}

describe('a planted mistake is answered as by GitHub and put down', () => {
  const sha = 'a'.repeat(40);
  const cases: [
    name: string,
    route: string,
    given: Record<string, unknown>,
    status: number,
    part: Violation['part'],
  ][] = [
    ['unknown route', 'GET /repos/octo-org/log/decisions', {}, 404, 'route'],
    ['unknown method', 'PUT /repos/octo-org/log', {}, 404, 'route'],
    ['bad body', 'POST /repos/octo-org/log/check-runs', { name: 'x' }, 422, 'body'],
    ['unknown property', 'POST /repos/octo-org/log/check-runs', { name: 'x', head_sha: sha, colour: 1 }, 422, 'body'],
    ['bad query', 'GET /repos/octo-org/log/pulls?state=merged', {}, 422, 'query'],
    ['unknown query', 'GET /repos/octo-org/log/pulls?pagesize=5', {}, 422, 'query'],
    ['bad path', 'GET /repos/octo-org/log/pulls/one', {}, 422, 'path'],
    ['what the stand-in cannot', 'POST /repos/octo-org/log/pulls/1/reviews', { body: 'pending' }, 501, 'stand-in'],
  ];
  it.each(cases)('%s', async (_, route, given, status, part) => {
    openRecord(octo);
    expect(await statusOf(octo.installed.request(route, given))).toBe(status);
    expect(parts().map(([name]) => name)).toEqual([part]);
    expect(octo.github.violations[0]?.requestId).toBe(octo.github.mark());
  });

  it('no JSON', async () => {
    const answer = await fetch(`${octo.github.url}/repos/octo-org/log/issues/1/comments`, {
      method: 'POST',
      body: '{',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { message: 'Problems parsing JSON' }]);
  });

  it('a GraphQL query that GitHub would not understand: 200 with errors', async () => {
    const { token } = (await octo.installed.auth({ type: 'installation' })) as { token: string };
    const ask = async (body: unknown): Promise<unknown> => {
      const headers = { authorization: `bearer ${token}` };
      const answer = await fetch(`${octo.github.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(200);
      return answer.json();
    };
    expect(await ask({ query: '{ viewer { nonsense } }' })).toMatchObject({ errors: [{ message: /nonsense/ }] });
    expect(await ask({ query: '{ viewer' })).toHaveProperty('errors');
    expect(
      await ask({
        query: 'query($n: Int!) { repository(owner: "octo-org", name: "log") { pullRequest(number: $n) { id } } }',
      }),
    ).toHaveProperty('errors');
    expect(await ask({ question: 1 })).toHaveProperty('errors');
    const unbounded = '{ repository(owner: "octo-org", name: "log") { pullRequests { nodes { number } } } }';
    expect(await ask({ query: unbounded })).toMatchObject({ errors: [{ type: 'MISSING_PAGINATION_BOUNDARIES' }] });
    const greedy = unbounded.replace('pullRequests', 'pullRequests(first: 101)');
    expect(await ask({ query: greedy })).toMatchObject({ errors: [{ type: 'EXCESSIVE_PAGINATION' }] });
    expect(await ask({ query: '{ viewer { bioHTML } }' })).toMatchObject({
      errors: [{ message: /does not offer User.bioHTML/ }],
    });
    expect(parts()).toEqual(Array.from({ length: 7 }, () => ['graphql', 'graphql']));
  });

  it('an answer and a webhook of its own that do not agree with the description', async () => {
    const { github, repository, installed, at } = octo;
    const headSha = github.branch(repository, 'main') ?? '';
    github.createForeignCheck(repository, { name: 'Other', headSha, conclusion: 'green' });
    await installed.rest.checks.listForRef({ ...at, ref: 'main' });
    const seen = github.violations.map(({ part, operation, errors }) => [
      part,
      operation,
      errors.join().includes('/conclusion'),
    ]);
    expect(seen).toEqual([
      ['webhook', 'webhook check_run.created', true],
      ['webhook', 'webhook check_run.completed', true],
      ['response', 'checks/list-for-ref', true],
    ]);
  });
});
