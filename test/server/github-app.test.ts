import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createGitHubApp } from '../../src/server/github-app.ts';
import { installationToken, startAnsweringServer } from './answering-server.ts';
import type { Answer, AnsweringServer } from './answering-server.ts';
import { environmentWith } from './environment.ts';

let server: AnsweringServer | undefined;
afterEach(() => server?.close());

const appOn = async (answer: (path: string) => Answer) => {
  server = await startAnsweringServer((request) =>
    request.url?.endsWith('/access_tokens') === true ? installationToken : answer(request.url ?? ''),
  );
  const environment = environmentWith({ githubApiUrl: `${server.url}/api/v3` });
  return createGitHubApp(environment, pino({ level: 'silent' }));
};

describe('the client of an installation', () => {
  it('asks the configured server for its token and for everything else, once for both', async () => {
    const app = await appOn(() => ({ status: 200, body: {} }));
    await (await app.octokitFor(12)).request('GET /repos/{owner}/{repo}', { owner: 'a', repo: 'b' });
    await (await app.octokitFor(12)).request('GET /repos/{owner}/{repo}', { owner: 'a', repo: 'c' });
    expect(server?.requests).toEqual([
      'POST /api/v3/app/installations/12/access_tokens',
      'GET /api/v3/repos/a/b',
      'GET /api/v3/repos/a/c',
    ]);
  });

  it('keeps one client for each installation', async () => {
    const app = await appOn(() => ({ status: 200, body: {} }));
    expect(await app.octokitFor(1)).toBe(await app.octokitFor(1));
    expect(await app.octokitFor(1)).not.toBe(await app.octokitFor(2));
  });

  it.each([500, 502, 403, 429])('does not wait and try again by itself at status %i', async (status) => {
    const limited = { 'retry-after': '60', 'x-ratelimit-remaining': '0' };
    const app = await appOn(() => ({ status, body: { message: 'no' }, headers: limited }));
    const octokit = await app.octokitFor(1);
    await expect(octokit.request('GET /repos/{owner}/{repo}', { owner: 'a', repo: 'b' })).rejects.toMatchObject({
      status,
    });
    expect(server?.requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
  });

  it('does not space writes', async () => {
    const app = await appOn(() => ({ status: 201, body: {} }));
    const octokit = await app.octokitFor(1);
    const begun = performance.now();
    for (let issue_number = 1; issue_number <= 30; issue_number += 1)
      await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner: 'a',
        repo: 'b',
        issue_number,
        body: 'x',
      });
    expect(performance.now() - begun).toBeLessThan(25_000); // a second of distance between them would make it 29 s
  });
});
