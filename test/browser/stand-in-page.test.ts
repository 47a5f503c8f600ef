import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { startGitHub, type StandIn } from '../../sandbox/github/stand-in.ts';
import { startPage, type RunningPage } from '../../sandbox/page/start-page.ts';
import { openChromium } from '../../scripts/chromium.ts';
import { hostile } from '../sandbox/page/sample-pull-request.ts';
import { watchedPage } from './watched-page.ts';

const path = 'docs/adr/0001-queue.md';
const record = (status: string): string => `# ADR-0001: Queue\n\n**Status**: ${status}\n`;

const endings: (() => Promise<void>)[] = [];
let browser: Browser;
let standIn: StandIn;
let page: RunningPage;
let pullRequest: PullRequestHandle;

beforeAll(async () => {
  browser = await openChromium();
  endings.push(() => browser.close());
  standIn = await startGitHub({
    app: {
      id: 1,
      slug: 'adr-governor',
      name: 'adr-governor',
      webhookSecret: 'not needed: nothing listens',
      permissions: { metadata: 'read' },
      events: ['pull_request'],
    },
  });
  endings.push(() => standIn.close());
  const ada = standIn.user('ada');
  const grace = standIn.user('grace');
  standIn.createOrganization('octo-org', { owners: ['grace'], members: ['ada'] });
  const repository = standIn.createRepository({
    owner: 'octo-org',
    name: 'parcel-tracker',
    files: { 'README.md': '# Parcel tracker\n' },
    collaborators: { ada: 'write' },
  });
  ada.commit({ repository, branch: 'queue', message: hostile, files: { [path]: record('Propsed') } });
  pullRequest = ada.openPullRequest({ repository, head: 'queue', title: `Queue ${hostile}`, body: hostile });
  const body = 'Misspelt.\n\n```suggestion\n**Status**: Proposed\n```';
  grace.review(pullRequest, { state: 'REQUEST_CHANGES', body: hostile, comments: [{ path, line: 3, body }] });
  grace.comment(pullRequest, hostile);
  page = await startPage({ standIn, repositories: () => [repository], steps: () => [], indexes: ['README.md'] });
  endings.push(() => page.close());
});

afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

it('shows what people did on the stand-in, and runs nothing of it', async () => {
  const { page: tab, context, errors, foreign } = await watchedPage(browser);
  await tab.goto(page.url);
  await tab.getByRole('link', { name: /^Queue/ }).click();
  expect(await tab.getByRole('heading', { level: 1 }).innerText()).toContain(hostile);
  expect(await tab.getByText('Requested changes').first().isVisible()).toBe(true);
  expect(await tab.locator('figure.suggestion del').innerText()).toContain('**Status**: Propsed');
  await tab.getByRole('link', { name: /^Files/ }).click();
  await tab.waitForURL('**/files');
  expect(await tab.locator('tr.said').innerText()).toContain('Misspelt.');
  expect(await tab.locator('script, main img').count()).toBe(0);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});

it('shows a suggestion that was accepted as outdated, and the new text in the diff', async () => {
  const [comment] = standIn.pullRequest(pullRequest.repository, pullRequest.number).reviewComments;
  standIn.asUser('ada').applySuggestion(comment!);
  const { page: tab, context } = await watchedPage(browser);
  await tab.goto(`${page.url}/octo-org/parcel-tracker/pull/${pullRequest.number}`);
  expect(await tab.getByText('outdated', { exact: true }).isVisible()).toBe(true);
  expect(await tab.getByText('Misspelt.').isVisible()).toBe(false);
  await tab.getByText('Show the hidden comment').click();
  expect(await tab.getByText('Misspelt.').isVisible()).toBe(true);
  await tab.goto(`${page.url}/octo-org/parcel-tracker/pull/${pullRequest.number}/files`);
  expect(await tab.locator('table.diff').innerText()).toContain('**Status**: Proposed');
  await context.close();
});
