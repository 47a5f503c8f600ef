import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from '../../support/properties.ts';
import type { Root } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFastParser } from '../../../src/adapters/reading/native-markdown.ts';
import { isUnlikeRemark } from '../../../src/adapters/reading/unlike-remark.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { guardDocument } from '../../../src/core/parse/guard.ts';
import { parseByRemark, type MarkdownParser } from '../../../src/core/parse/markdown.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { corpusFolder, markdownBelow } from '../../support/corpus.ts';
import { hostileMarkdown, hostileToNative } from '../../support/hostile-documents.ts';
import { markdownPieces } from '../../support/markdown-pieces.ts';

const fixtures = path.join(import.meta.dirname, '../../../fixtures');
const documents = markdownBelow(fixtures).map((file) => readFileSync(file, 'utf8'));

let parse: MarkdownParser = parseByRemark;
beforeAll(async () => {
  parse = await createFastParser();
});

/** A tree as plain data: what is null says the same as what is absent. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, entry]) => entry !== null && entry !== undefined && key !== 'data',
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, plain(entry)]));
};

const treeOf = (text: string, parser: MarkdownParser): string =>
  JSON.stringify(plain(parseDocument('docs/adr/0001-x.md', text, parser).tree));

const isSame = (text: string): boolean => treeOf(text, parse) === treeOf(text, parseByRemark);
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');

describe('the parser of the command line', () => {
  it('is the native one here, or remark where that is not installed', async () => {
    const installed = await import('satteri').then(
      () => true,
      () => false,
    );
    expect(parse !== parseByRemark).toBe(installed);
    expect(await createFastParser(() => Promise.resolve(null))).toBe(parseByRemark);
  });

  it('gives the same trees with the same positions for our own documents', () => {
    expect(documents.length).toBeGreaterThan(10);
    for (const text of documents) {
      expect(isSame(text)).toBe(true);
      expect(isSame(`\uFEFF${normal(text).replaceAll('\n', '\r\n')}`)).toBe(true);
    }
  });

  const name =
    corpusFolder === null
      ? 'public records are not beside this checkout: not compared here'
      : 'and for every public record';
  it(
    name,
    () => {
      const files = corpusFolder === null ? [] : markdownBelow(corpusFolder);
      const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
      expect(texts.filter(([, text]) => !isSame(text)).map(([file]) => file)).toEqual([]);
      const toRemark = texts.filter(([, text]) => isUnlikeRemark(normal(text)));
      // Sent to remark for caution: addresses in the text, mostly. If it were most, the native parser would be of no use.
      expect(toRemark.length).toBeLessThanOrEqual(texts.length / 3);
    },
    120_000,
  );

  it('and for pieces of Markdown in any order, and records into which one was written', () => {
    const pieces = fc.array(markdownPieces, { maxLength: 12 }).map((parts) => parts.join(''));
    const written = fc
      .tuple(fc.constantFrom(...documents), fc.nat(), fc.nat({ max: 40 }), markdownPieces)
      .map(([text, at, length, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + length);
      });
    let differing = 0;
    const runs = 3000;
    for (const text of fc.sample(fc.oneof(pieces, written), { numRuns: runs, seed: 11 }))
      differing += isSame(text) ? 0 : 1;
    // Known and accepted: 3 of 46,555 random texts were still told apart, and no record of 12,000 into which a piece was written.
    expect(differing).toBeLessThanOrEqual(2);
  }, 120_000);
});

describe('remark decides where the native parser was seen to differ', () => {
  it.each<[string, string]>([
    ['a long text', 'a '.repeat(33_000)],
    ['half a letter', '# \ud800\n'],
    ['a footnote in a footnote', '[^1]: [^1]: *'],
    ['a box before a link', '- [ ] <https://a.b> x'],
    ['a box before bold', '- [x] **a** b'],
    ['a box in a lazy line', '*\n[ ] \\\n> a'],
    ['a block right below a table', '| a | b |\n|---|---|\n<br>'],
    ['a table without outer bars', 'a | b\n--- | ---\nc | d'],
    ['a table of one column', 'a\n:---\nb'],
    ['a definition above a line', '[a]: b\n|---\n__'],
    ['a fence in a list', '1. ```\n**a**'],
    ['a fence below a list item', '- a\n    ```\n    b'],
    ['a web address', '😀www.example.com'],
    ['an address behind a mark', '&amp;https://example.com'],
    ['an address in brackets', '[a https://example.com/b) c'],
    ['a mail address', '2017/11a@b.co'],
    ['a line break at the end of a link', '[a \\\n](b)'],
    ['a mark of byte order', '*\ufeffa*'],
    ['a comment in an item', '- \t<!--a\n- '],
    ['emphasis beside a picture', '😀__a *__b'],
    ['emphasis beside an escape', '`***a**:\\**b'],
    ['mixed emphasis', '**$1** for **2*__'],
  ])('%s', (_name, text) => {
    expect(isUnlikeRemark(text)).toBe(true);
    expect(isSame(text)).toBe(true);
  });

  it.each([
    '# ADR-001: Use **Kafka** for `events`\n\n**Status**: Accepted  \n**Date**: 2024-01-15\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| c | d |\n\nText\n',
    'See [a](https://example.com/b "c"), <https://example.com> and ![d](e.png).\n\n[f]: https://example.com\n\n1. x\n2. y\n',
    '- [ ] to do\n- [x] done\n\n```ts\nconst a = 1;\n```\n\n> quoted *text*\n\n---\n\nTitle\n=====\n',
  ])('but plain records are native: %j', (text) => {
    expect(isUnlikeRemark(text)).toBe(false);
    expect(isSame(text)).toBe(true);
  });

  it.each([
    '|'.repeat(60_000),
    ' '.repeat(60_000),
    '['.repeat(60_000),
    '- '.repeat(30_000),
    'a@'.repeat(30_000),
    '\\'.repeat(60_000),
    '| \t'.repeat(20_000),
    '[a]:'.repeat(15_000),
  ])('is told in linear time: %.20s', (text) => {
    const before = process.threadCpuUsage().user;
    isUnlikeRemark(text);
    expect(process.threadCpuUsage().user - before).toBeLessThan(500_000);
  });
});

describe('hostile text behind the guard', () => {
  it.each(Object.entries({ ...hostileMarkdown, ...hostileToNative }))('%s ends no process', (_name, make) => {
    const settings = { statuses: {}, sections: {}, rules: {} };
    for (const kilobytes of [4, 16, 60]) {
      const text = make(kilobytes * 1024);
      if (guardDocument(text) !== null) continue;
      const reading = readDocument({ path: 'docs/adr/0001-x.md', text, settings, evaluate: false }, parse);
      expect(reading.path).toBe('docs/adr/0001-x.md');
    }
  });

  it('gives a tree, not what the native code holds', () => {
    const tree: Root = parse('# a\n');
    expect(structuredClone(tree)).toEqual(tree);
  });
});
