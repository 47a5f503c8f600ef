import { afterEach, describe, expect, it } from 'vitest';
import type { PageSource } from '../../../sandbox/page/page-facts.ts';
import { startPage, type RunningPage } from '../../../sandbox/page/start-page.ts';
import { hostilePullRequest, samplePullRequest, sampleSource } from './sample-pull-request.ts';

const running: RunningPage[] = [];
afterEach(async () => {
  for (const page of running.splice(0)) await page.close();
});

const serve = async (source: PageSource): Promise<(path: string, init?: RequestInit) => Promise<Response>> => {
  const page = await startPage(source);
  running.push(page);
  return (path, init) => fetch(page.url + path, init);
};

const index = {
  'docs/adr/README.md':
    '# Log\n\n| No | Status |\n| --- | --- |\n| [1](0001.md) | ![Accepted](https://img.shields.io/badge/Status-Accepted-brightgreen) |',
};
const base = '/octo-org/parcel-tracker';

describe('the page', () => {
  it.each([
    [
      '/',
      ['octo-org/parcel-tracker', 'Receive scans through a queue', 'Ada opens a pull request', 'Waiting', 'Failed'],
    ],
    [base, ['Receive scans through a queue', 'docs/adr/README.md']],
    [
      `${base}/pull/1`,
      ['One thing to mend.', 'Suggested change', 'Approved', '@octo-org/infrastructure-leads', 'See the line below.'],
    ],
    [`${base}/pull/1/checks`, ['1 error', 'Waiting for CTO', 'docs/adr/0004-queue.md:1:3', 'A section is missing.']],
    [`${base}/pull/1/files`, ['@@ -0,0 +1,4 @@', '**Status**: Propsed', 'The status is misspelt.']],
    [`${base}/blob/main/docs/adr/README.md`, ['<h2>Log</h2>', 'aria-label="Accepted"', 'href="0001.md"']],
  ])('%s shows what it should', async (path, expected) => {
    const get = await serve(sampleSource([samplePullRequest()], index));
    const answer = await get(path);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const part of expected) expect(text).toContain(part);
    expect(text).toContain('<html lang="en">');
    expect(text).not.toContain('<!-- adr-governor');
  });

  it.each([
    '/nobody/nothing',
    `${base}/pull/2`,
    `${base}/pull/x`,
    `${base}/pull/1/toString`,
    `${base}/pull/1/files/more`,
    `${base}/blob/main/missing.md`,
    `${base}/blob/other/docs/adr/README.md`,
    `${base}/wiki`,
    '/%E0%A4%A',
    '/../../etc/passwd',
  ])('%s is not found', async (path) => {
    const get = await serve(sampleSource([samplePullRequest()], index));
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Not found');
  });

  it('answers reading only', async () => {
    const get = await serve(sampleSource([samplePullRequest()]));
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });

  it('forbids everything but its own style', async () => {
    const get = await serve(sampleSource([samplePullRequest()]));
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('script-src');
  });

  it.each(['', '/checks', '/files'])('escapes everything foreign at pull/1%s', async (tab) => {
    const get = await serve(sampleSource([hostilePullRequest()]));
    const text = await (await get(`${base}/pull/1${tab}`)).text();
    expect(text).not.toMatch(/<script/i);
    expect(text).not.toMatch(/<img/i);
    expect(text).not.toMatch(/<[^>]*\son(error|click)=/i);
    expect(text).not.toContain('href="javascript:');
  });

  it('says so, and goes on, when a page cannot be drawn', async () => {
    const source = sampleSource([samplePullRequest()]);
    let isBroken = true;
    const get = await serve({
      ...source,
      repositories: () => {
        if (isBroken) throw new Error('no repositories today');
        return source.repositories();
      },
    });
    const broken = await get('/');
    expect(broken.status).toBe(500);
    expect(await broken.text()).toBe('no repositories today');
    isBroken = false;
    expect((await get('/')).status).toBe(200);
  });

  it('rejects when the port is taken', async () => {
    const page = await startPage(sampleSource([]));
    running.push(page);
    await expect(startPage(sampleSource([]), Number(new URL(page.url).port))).rejects.toThrow('EADDRINUSE');
  });
});
