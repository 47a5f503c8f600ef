import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOcto, openRecord } from './open-octo.ts';
import type { Octo } from './open-octo.ts';

let octo: Octo;

beforeAll(async () => {
  octo = await openOcto();
  const pullRequest = openRecord(octo);
  const ada = octo.github.asUser('ada');
  for (let count = 1; count <= 101; count += 1) ada.comment(pullRequest, `Comment ${count}`);
});
afterAll(() => octo.github.close());

describe('101 items', () => {
  it('REST: pages with Link', async () => {
    const { installed, at, github } = octo;
    const since = github.mark();
    const all = await installed.paginate(installed.rest.issues.listComments, { ...at, issue_number: 1, per_page: 100 });
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 101 }, (_, index) => `Comment ${index + 1}`));
    expect(github.count({ since }).reads).toBe(2);
    const first = await installed.rest.issues.listComments({ ...at, issue_number: 1 });
    expect(first.data).toHaveLength(30);
    expect(first.headers.link).toMatch(/issues\/1\/comments\?page=2>; rel="next", <.*\?page=4>; rel="last"/);
    const last = await installed.rest.issues.listComments({ ...at, issue_number: 1, page: 4 });
    expect([last.data.length, last.headers.link]).toEqual([11, expect.not.stringContaining('next')]);
  });

  it('GraphQL: cursors, forwards and backwards', async () => {
    const query = `query ($after: String, $before: String, $first: Int, $last: Int) {
      repository(owner: "octo-org", name: "log") {
        pullRequest(number: 1) {
          comments(first: $first, last: $last, after: $after, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
            nodes { body }
          }
        }
      }
    }`;
    interface Page {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
      nodes: { body: string }[];
    }
    const page = async (variables: Record<string, unknown>): Promise<Page> => {
      const answer = await octo.installed.graphql<{ repository: { pullRequest: { comments: Page } } }>(
        query,
        variables,
      );
      return answer.repository.pullRequest.comments;
    };
    const first = await page({ first: 100 });
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([101, 100, true]);
    const second = await page({ first: 100, after: first.pageInfo.endCursor });
    expect([second.nodes.map(({ body }) => body), second.pageInfo.hasNextPage]).toEqual([['Comment 101'], false]);
    const before = await page({ last: 2, before: second.pageInfo.startCursor });
    expect(before.nodes.map(({ body }) => body)).toEqual(['Comment 99', 'Comment 100']);
    expect(octo.github.violations).toEqual([]);
  });

  it('an ETag saves the body', async () => {
    const { installed, at } = octo;
    const first = await installed.rest.repos.get(at);
    const { etag } = first.headers;
    const again = installed.rest.repos.get({ ...at, headers: { 'if-none-match': etag } });
    await expect(again).rejects.toMatchObject({ status: 304 });
    octo.github.asUser('ada').commit({ repository: octo.repository, branch: 'later', message: 'm', files: { a: 'a' } });
    const other = await installed.rest.git.getRef({ ...at, ref: 'heads/main', headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });
});
