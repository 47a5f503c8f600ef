import { describe, expect, it } from 'vitest';
import { guardDocument } from '../../../src/core/parse/guard.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** What makes a Markdown parser take quadratic time or all of the stack, each as a function of its length. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'nested lists': (n) => `${fill('- ', n)}a`,
  'nested numbered lists': (n) => `${fill('1. ', n)}a`,
  'nested quotes': (n) => fill('>', n),
  'quotes in lists': (n) => `${fill('> - ', n)}a`,
  'nested footnotes': (n) => fill('[^a]: ', n),
  'many deep lines': (n) => fill(`${'- '.repeat(100)}a\n`, n),
  'deep list, then blank lines': (n) => `${'- '.repeat(100)}a\n${fill('\n', n)}`,
  'stairs, then blank lines': (n) =>
    `${Array.from({ length: 100 }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')}${fill('\n', n)}`,
  'lazy lines of a quote': (n) => fill('> a\nb\n', n),
  'lazy lines of a deep quote': (n) => `${'>'.repeat(100)}a\n${fill('b\n', n)}`,
  'underlined headings': (n) => fill('a\n=\n', n),
  'underlined headings between blank lines': (n) => fill('a\n=\n\n', n),
  'closing brackets': (n) => fill(']', n),
  'closing brackets in short runs': (n) => fill(`${']'.repeat(900)}a`, n),
  'closing brackets on lines': (n) => fill(']\n', n),
  'closing brackets between empty list marks': (n) => fill(`${']'.repeat(900)}\n*\n`, n),
  'nested brackets': (n) => `${fill('[', n / 2)}a${fill(']', n / 2)}`,
  'nested brackets in short runs': (n) => `${fill(`${'['.repeat(900)}a`, n / 2)}${fill(`${']'.repeat(900)}a`, n / 2)}`,
  'nested links': (n) => `${fill('[a', n / 2)}${fill('](b)', n / 2)}`,
  'nested images': (n) => `${fill('![a', n / 2)}${fill('](b)', n / 2)}`,
  'nested references': (n) => fill('[a][', n),
  'footnote calls': (n) => fill('[^a]', n),
  'footnote calls without an end': (n) => fill('[^a ', n),
  'code marks between words': (n) => fill('a` ', n),
  'emphasis that never fits': (n) => fill('*a_ ', n),
  'emphasis that never fits, on lines': (n) => fill('*a_\n', n),
  'nested emphasis': (n) => `${fill('*a', n / 2)}${fill('b*', n / 2)}`,
  'mixed emphasis': (n) => `${fill('**a _b ', n / 2)}${fill('b_ c** ', n / 2)}`,
  'emphasis between letters': (n) => fill('a**b', n),
  'emphasis between foreign letters': (n) => fill('é*', n),
  'open comments': (n) => `a ${fill('<!--', n)}`,
  'open instructions': (n) => `a ${fill('<?', n)}`,
  'open character data': (n) => `a ${fill('<![CDATA[', n)}`,
  'an open bracket above many lines': (n) => `[a\n${fill('a\n', n)}`,
  'addresses that never fit': (n) => fill('www.a_b.', n),
  'long link titles without an end': (n) => fill(`[a](b (${'x'.repeat(50)} `, n),
  'link titles without an end': (n) => fill('[a](b "', n),
};

describe('guardDocument refuses before any parser runs', () => {
  it.each(Object.entries(hostile))('%s', (_name, text) => {
    for (const length of [100_000, 1_000_000]) {
      expect(guardDocument(text(length))).not.toBeNull();
    }
  });

  it.each(Object.entries(hostile))('%s: whatever it lets through parses', (_name, text) => {
    // The largest of these that the guard lets pass; the time limit of the test is the bound, generous for a busy machine.
    const passing = [64, 32, 16, 8, 4]
      .map((kilobytes) => text(kilobytes * 1024))
      .find((one) => guardDocument(one) === null);
    if (passing !== undefined)
      expect(['too-deeply-nested', undefined]).toContain(parseDocument('a.md', passing).refusal?.code);
  });

  it.each<[string, string, string, number]>([
    ['a large file', 'word '.repeat(30_000), 'too-large', 1],
    ['a file of 3 MB with an image', `![x](data:image/png;base64,${'A'.repeat(3_000_000)})`, 'too-large', 1],
    ['10,001 lines', '\n'.repeat(10_000), 'too-large', 10_001],
    ['a NUL byte', 'one\ntwo\0\n', 'not-text', 2],
    ['a NUL byte behind CRLF', 'one\r\ntwo\r\n\0', 'not-text', 3],
    ['101 quotes', `a\n\n${'>'.repeat(101)} a`, 'too-deeply-nested', 3],
    ['101 lists', `${'- '.repeat(101)}a`, 'too-deeply-nested', 1],
    ['a run of stars', `a\n${'*'.repeat(1001)}`, 'too-deeply-nested', 2],
    ['a run of underscores', '_'.repeat(1001), 'too-deeply-nested', 1],
    ['a run behind text', `a ${'>'.repeat(1001)}`, 'too-deeply-nested', 1],
  ])('%s, with its line', (_name, text, code, line) => {
    expect(guardDocument(text)).toMatchObject({ code, line });
  });
});

describe('guardDocument lets pass', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['100 quotes', `${'>'.repeat(100)} a`],
    ['runs of 1,000', `${'*'.repeat(1000)}\n\n${'_'.repeat(1000)}`],
    ['an embedded image of 300 KB', `![x](data:image/png;base64,${'A'.repeat(300_000)})\n`],
    ['100 KB of prose', 'We will use [Kafka](https://kafka.apache.org) for **all** events, `as_is`.\n\n'.repeat(1300)],
    ['a long list of links', '- [ADR-0001: Use *Kafka*](0001-use-kafka.md) `a_b_c`\n'.repeat(500)],
    ['many addresses', 'See https://www.example.com/a_b?c=d and mail@example.com now.\n'.repeat(600)],
    ['many definitions', '[a_b]: https://www.example.com/a "b (c)"\n'.repeat(600)],
    ['a long table', `| a | b |\n|---|---|\n${'| **x** | [y](z) |\n'.repeat(800)}`],
    ['a long code block', `\`\`\`json\n${'  "some_key": ["*", "_"],\n'.repeat(400)}\`\`\`\n`],
    ['many rules and headings', 'Title\n=====\n\ntext\n\n---\n\n'.repeat(300)],
  ])('%s', (_name, text) => {
    expect(guardDocument(text)).toBeNull();
    expect(parseDocument('a.md', text).refusal).toBeNull();
  });
});
