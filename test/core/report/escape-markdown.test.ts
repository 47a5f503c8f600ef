import fc from '../../support/properties.ts';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown } from '../../../src/core/report/escape-markdown.ts';
import { plainText } from '../../../src/core/report/plain-text.ts';
import { hostileText } from './samples.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const parse = (markdown: string): Nodes => parser.parse(markdown);

const kindsIn = (tree: Nodes): string[] => {
  const kinds = new Set<string>();
  visit(tree, (node) => {
    kinds.add(node.type);
  });
  return [...kinds].sort();
};
const seen = (tree: Nodes): string => textOf(tree).replaceAll('\u200B', '');

describe('escapeMarkdown', () => {
  it.each([
    ['@ada', '@&#8203;ada'],
    ['ada@octo.example', 'ada@&#8203;octo.example'],
    ['#12', '#&#8203;12'],
    ['octo/shop#3', 'octo/shop#&#8203;3'],
    ['GH-12', 'GH-&#8203;12'],
    ['gh-12', 'gh-&#8203;12'],
    ['https://x.example', 'https:&#8203;//x.example'],
    ['www.x.example', 'www&#8203;.x.example'],
    ['<!-- x -->', '&lt;!-- x --&gt;'],
    ['a | b', 'a &#124; b'],
    ['![a](b)', '!\\[a\\](b)'],
    ['`a`', '\\`a\\`'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['a\r\nb\tc', 'a b c'],
    ['a\u202Eb', 'ab'],
    ['ADR-0001 Use Kafka', 'ADR-0001 Use Kafka'],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('stays one line without a mention, reference, comment or HTML, whatever the text is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/@[\w]/);
        expect(escaped).not.toMatch(/(^|[^&])#\d/);
        expect(escaped).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069<>|]/);
        expect(escaped.isWellFormed()).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a paragraph', (text: string) => text, ['paragraph', 'root', 'text']],
    ['a line', (text: string) => `x${text}x`, ['paragraph', 'root', 'text']],
    ['a list item', (text: string) => `- ${text}`, ['list', 'listItem', 'paragraph', 'root', 'text']],
    ['a heading', (text: string) => `### ${text}`, ['heading', 'root', 'text']],
    [
      'a table cell',
      (text: string) => `| a |\n| --- |\n| ${text} |`,
      ['root', 'table', 'tableCell', 'tableRow', 'text'],
    ],
    ['a link', (text: string) => `[${text}](x.md)`, ['link', 'paragraph', 'root', 'text']],
  ])('reads as exactly the plain text in %s', (_, place, kinds) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const plain = plainText(text);
        fc.pre(plain !== '');
        const tree = parse(place(escapeMarkdown(text)));
        expect(kindsIn(tree)).toEqual(kinds);
        expect(seen(tree)).toContain(plain.replaceAll('\u200B', ''));
      }),
      { numRuns: 700 },
    );
  });

  it('cuts at the limit of the original, never inside an escape or a surrogate pair', () => {
    expect(escapeMarkdown('*'.repeat(10), 3)).toBe('\\*\\*…');
    expect(escapeMarkdown('😀😀', 2)).toBe('…');
    expect(escapeMarkdown('abc', 0)).toBe('');
  });

  it('is linear', () => {
    const before = cpuTime();
    for (const part of ['[', '*a_ ', '@', '\\', '<!--', ' \n', 'www.']) escapeMarkdown(part.repeat(200_000), 200_000);
    expect(cpuTime() - before).toBeLessThan(3000);
  });
});

describe('codeSpan', () => {
  it.each([
    ['docs/adr/1.md', '`docs/adr/1.md`'],
    ['', '(empty)'],
    ['a|b', '<code>a&#124;b</code>'],
    ['@ada', '<code>@&#8203;ada</code>'],
    ['a`b', '<code>a\\`b</code>'],
  ])('%j becomes %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it('never ends a table cell, pings or breaks out of the code', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const span = codeSpan(text);
        expect(span).not.toMatch(/@\w/);
        expect(span.replace(/<\/?code>/g, '')).not.toContain('<');
        const tree = parse(`| a | b |\n| --- | --- |\n| ${span} | end |`);
        expect(seen(tree).endsWith('end')).toBe(true);
        expect(
          kindsIn(tree).filter((kind) => ['link', 'image', 'emphasis', 'strong', 'delete'].includes(kind)),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
