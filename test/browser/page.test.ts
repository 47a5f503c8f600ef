import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../scripts/chromium.ts';
import { startPage, type RunningPage } from '../../sandbox/page/start-page.ts';
import { hostilePullRequest, samplePullRequest, sampleSource } from '../sandbox/page/sample-pull-request.ts';
import { watchedPage } from './watched-page.ts';

const index = {
  'docs/adr/README.md':
    '# Decision log\n\n| No | Title | Status |\n| --- | --- | --- |\n| [0001](0001.md) | Keep it | ![Status: Accepted](https://img.shields.io/badge/Status-Accepted-brightgreen) |\n',
};
const base = '/octo-org/parcel-tracker';
const addresses = [
  '/',
  base,
  `${base}/pull/1`,
  `${base}/pull/1/checks`,
  `${base}/pull/1/files`,
  `${base}/blob/main/docs/adr/README.md`,
];

const endings: (() => Promise<void>)[] = [];
let browser: Browser;
let served: RunningPage;
let hostile: RunningPage;

beforeAll(async () => {
  browser = await openChromium();
  endings.push(() => browser.close());
  served = await startPage(sampleSource([samplePullRequest()], index));
  endings.push(() => served.close());
  hostile = await startPage(sampleSource([hostilePullRequest()], { 'docs/adr/README.md': hostilePullRequest().body }));
  endings.push(() => hostile.close());
});

afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

describe('the page of a pull request', () => {
  it('shows the conversation', async () => {
    const { page, context } = await watchedPage(browser);
    await page.goto(`${served.url}${base}/pull/1`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Receive scans through a queue');
    await page.getByText('One thing to mend.').waitFor();
    const suggestion = page.locator('figure.suggestion');
    expect(await suggestion.locator('del').innerText()).toContain('**Status**: Propsed');
    expect(await suggestion.locator('ins').innerText()).toContain('**Status**: Proposed');
    expect(await page.getByRole('img', { name: 'Status: Proposed' }).isVisible()).toBe(true);
    await context.close();
  });

  it('shows the checks with their tables and annotations', async () => {
    const { page, context } = await watchedPage(browser);
    await page.goto(`${served.url}${base}/pull/1/checks`);
    const review = page.getByRole('region', { name: 'ADR review' });
    expect(await review.getByRole('cell', { name: 'ADR-0004' }).isVisible()).toBe(true);
    expect(await review.getByText('docs/adr/0004-queue.md:1:3').isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'ADR approvals' }).getByText('Waiting for CTO').isVisible()).toBe(
      true,
    );
    await context.close();
  });

  it('shows the files with the comment below its line', async () => {
    const { page, context } = await watchedPage(browser);
    await page.goto(`${served.url}${base}/pull/1/files`);
    const below = page.locator('table.diff tr.add:has-text("Propsed") + tr.said');
    expect(await below.innerText()).toContain('The status is misspelt.');
    await context.close();
  });

  it('applies its own style under its own policy', async () => {
    const { page, context } = await watchedPage(browser);
    await page.goto(`${served.url}${base}/pull/1`);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".card")).borderRadius')).toBe('9px');
    await context.close();
  });

  it('works without scripts', async () => {
    const { page, context } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto(`${served.url}/`);
    await page.getByRole('link', { name: 'Receive scans through a queue' }).click();
    await page.getByRole('navigation', { name: 'Pull request' }).getByRole('link', { name: 'Checks' }).click();
    expect(new URL(page.url()).pathname).toBe(`${base}/pull/1/checks`);
    await context.close();
  });

  it('lets the keyboard reach every tab, and shows where it is', async () => {
    const { page, context } = await watchedPage(browser);
    await page.goto(`${served.url}${base}/pull/1`);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    const reached: string[] = [];
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.locator(':focus').innerText());
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    }
    expect(reached.map((text) => text.replace(/\s*\d+$/, ''))).toEqual(
      expect.arrayContaining(['Conversation', 'Checks', 'Files']),
    );
    await page.getByRole('link', { name: /^Files/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}/pull/1/files`);
    expect(await page.locator('nav.tabs [aria-current="page"]').innerText()).toContain('Files');
    await context.close();
  });
});

describe('every page', () => {
  it.each(addresses)('%s is quiet: no error, no request elsewhere', async (address) => {
    const { page, context, errors, foreign } = await watchedPage(browser);
    await page.goto(served.url + address, { waitUntil: 'networkidle' });
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it.each(addresses.flatMap((address) => [[address, 'light'] as const, [address, 'dark'] as const]))(
    '%s is accessible (%s)',
    async (address, colorScheme) => {
      const { page, context } = await watchedPage(browser, { colorScheme });
      await page.goto(served.url + address);
      // Evaluated through the debugger: the page's policy would rightly refuse the script.
      await page.evaluate(axe.source);
      const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
      expect(results.passes.length).toBeGreaterThan(10);
      expect(results.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      await context.close();
    },
  );

  it.each(addresses)('%s runs nothing that a hostile text contains', async (address) => {
    const { page, context, errors, foreign } = await watchedPage(browser);
    await page.goto(hostile.url + address, { waitUntil: 'networkidle' });
    expect(await page.title()).not.toBe('owned');
    expect(await page.locator('script, main img, iframe, object, [onclick], [onerror]').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
