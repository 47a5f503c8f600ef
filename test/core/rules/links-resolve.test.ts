import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { evaluateInLog } from '../../../src/core/evaluate/evaluate-in-log.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const path = 'docs/adr/0007-use-postgresql.md';
const record = (body: string): string => `# Use PostgreSQL\n\n## Context\n\n${body}\n\n## What follows\n\nNothing.\n`;
const log = { 'docs/adr/0003-keep-orders-in-a-queue.md': '# Keep orders in a queue\n\n## Status\n\nAccepted\n' };
const files = ['docs/guide/intro.md', 'docs/guide/images/flow.svg', 'LICENSE', 'src/store.ts'];

const said = (body: string): readonly string[] =>
  messagesOf('links-resolve', record(body), { path, log, files }).map((each) => each.split('@')[0] ?? '');

describe('where links lead', () => {
  it.each([
    ['a record beside', '[a](0003-keep-orders-in-a-queue.md)', []],
    ['the same with a dot', '[a](./0003-keep-orders-in-a-queue.md#decision)', []],
    ['a file elsewhere', '[a](../guide/intro.md) [b](../../LICENSE) [c](/src/store.ts)', []],
    ['a folder', '[a](../guide/) [b](../guide) [c](../..)', []],
    ['a page of a site', '[a](../guide/intro) [b](../guide/intro.html)', []],
    ['itself', `[a](${path.slice(9)})`, []],
    ['the network', '[a](https://example.org/x.md) <https://example.org/y.md> www.example.org [b](mailto:a@b.org)', []],
    ['a page of GitHub', '[a](../../issues/12) [b](../../../pull/3)', []],
    ['above the root', '[a](../../../shop/gone.md)', []],
    ['a person', '[a](@ada)', []],
    ['nothing yet', '[a]() [b](#) [c](url) [d](TODO)', []],
    ['a pattern of the template', '[a](NNNN-title.md) [b](yyyymmdd-xxx.md)', []],
    ['what a generator fills in', '[a]({{ site.base }}/x.md)', []],
    ['in code', '`[a](gone.md)`', []],
    ['in a comment', '<!-- [a](gone.md) -->', []],
    ['a file that is gone', '[a](../guide/gone.md)', ['target-missing']],
    ['an image that is gone', '![a](../guide/images/gone.svg)', ['target-missing']],
    ['a folder that is gone', '[a](../gone/)', ['target-missing']],
    ['a definition', '[a][b]\n\n[b]: ../guide/gone.md', ['target-missing']],
    ['from the root', '[a](/src/gone.ts)', ['target-missing']],
    ['from the root of a site', '[a](/assets/gone.md)', []],
    ['a page without an ending that is gone', '[a](../guide/gone)', ['target-missing']],
    ['a heading', '[a](#what-follows) [b](#context)', []],
    ['a heading as another tool calls it', '[a](#what_follows) [b](#whatfollows)', []],
    ['a heading that is gone', '[a](#what-followed)', ['anchor-missing']],
    ['a second heading that there is not', '[a](#context-1)', ['anchor-missing']],
    ['built in', '[a](#top) [b](#L12) [c](#fn1) [d](#%F0%9F%9A%80)', []],
    ['an anchor of another file', '[a](../guide/intro.md#gone)', []],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });

  it.each([
    ['HTML', '<a id="costs"></a>\n\n[a](#costs)'],
    ['HTML with a name', '<a name=costs></a> [a](#costs)'],
    ['an attribute', '### What it *costs* {#costs}\n\n[a](#costs) [b](#what-it-costs)'],
    ['markup', '### The `cost` of [it](https://example.org), & **more**\n\n[a](#the-cost-of-it--more)'],
    ['two of the same text', '### Cost\n\n### Cost\n\n[a](#cost) [b](#cost-1)'],
    ['other scripts', '### \u6c7a\u5b9a\u4e8b\u9805\n\n[a](#%E6%B1%BA%E5%AE%9A%E4%BA%8B%E9%A0%85)'],
  ])('an anchor by %s', (_, body) => {
    expect(said(body)).toEqual([]);
  });

  it('finds headings of the whole document from a record in a file of many', () => {
    const file =
      '# Log\n\n## ADR-1: Queue\n\n### Context\n\nSee [the other](#adr-2-store) and [none](#adr-3-x).\n\n## ADR-2: Store\n\n### Context\n\nText.\n';
    expect(placesOf('links-resolve', file, { path: 'docs/DECISIONS.md' })).toEqual(['[none](#adr-3-x)']);
  });

  it('says nothing where nobody looked', () => {
    const text = record('[a](../guide/gone.md)');
    const settings = { statuses: {}, sections: {}, rules: {} };
    const reading = readDocument({ path, text, settings, evaluate: true });
    const facts = { tree: { has: () => null, known: [] } };
    expect(evaluateInLog({ ...reading, text }, () => facts, settings).flat()).toEqual([]);
  });
});

describe('the file that was meant', () => {
  it.each([
    ['a typing mistake', '[a](0003-keep-order-in-a-queue.md)', '[a](0003-keep-orders-in-a-queue.md)'],
    ['letter case', '[a](./0003-Keep-Orders-In-A-Queue.md)', '[a](./0003-keep-orders-in-a-queue.md)'],
    ['another folder', '![f](../images/flow.svg "Flow")', '![f](../guide/images/flow.svg "Flow")'],
    ['from the root', '[a](/src/lib/store.ts)', '[a](/src/store.ts)'],
    ['with a fragment', '[a](0003-keep-orders-in-queue.md#decision)', '[a](0003-keep-orders-in-a-queue.md#decision)'],
    ['renumbered', '[a](0004-keep-orders-in-a-queue.md)', '[a](0003-keep-orders-in-a-queue.md)'],
    ['a definition', '[a][b]\n\n[b]: <../intro.md>', '[a][b]\n\n[b]: <../guide/intro.md>'],
  ])('%s', (_, body, expected) => {
    const text = record(body);
    const found = findingsOf('links-resolve', text, { path, log, files });
    expect(found.map(({ messageId }) => messageId)).toEqual(['target-elsewhere']);
    expect(fixedText(text, path, found, false).text).toBe(record(expected));
  });

  it.each([
    ['another record', '[a](0004-buy-more-machines.md)'],
    ['a name of every folder', '[a](../other/README.md)'],
    ['another number', '[a](0005-rotate-the-keys.md)'],
  ])('is not guessed: %s', (_, body) => {
    const known = ['docs/README.md', 'docs/adr/0006-rotate-the-flags.md'];
    const found = findingsOf('links-resolve', record(body), { path, log, files: [...files, ...known] });
    expect(found).toMatchObject([{ messageId: 'target-missing', fix: null }]);
  });

  it('is not guessed among several', () => {
    const found = findingsOf('links-resolve', record('[a](flow.svg)'), { path, files: ['a/flow.svg', 'b/flow.svg'] });
    expect(found).toMatchObject([{ messageId: 'target-missing', fix: null }]);
  });

  it('is no safe fix where a guess was needed', () => {
    const [guessed] = findingsOf('links-resolve', record('[a](0003-keep-order-in-a-queue.md)'), { path, log });
    const [moved] = findingsOf('links-resolve', record('[a](flow.svg)'), { path, files });
    expect([guessed?.fix?.safe, moved?.fix?.safe]).toEqual([false, true]);
  });
});

it('takes a record of many broken links', () => {
  const body = Array.from({ length: 2_000 }, (_, at) => `[a](gone-${at}.md)`).join(' ');
  const many = Array.from({ length: 2_000 }, (_, at) => `docs/adr/gine-${at}-${'x'.repeat(90)}.md`);
  const started = cpuTime();
  expect(findingsOf('links-resolve', record(body), { path, files: many }).length).toBe(500);
  expect(cpuTime() - started).toBeLessThan(10_000);
});
