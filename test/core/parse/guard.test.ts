import { describe, expect, it } from 'vitest';
import { guardDocument } from '../../../src/core/parse/guard.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { hostileMarkdown } from '../../support/hostile-documents.ts';

describe('guardDocument refuses before any parser runs', () => {
  it.each(Object.entries(hostileMarkdown))('%s', (_name, text) => {
    for (const length of [100_000, 1_000_000]) {
      expect(guardDocument(text(length))).not.toBeNull();
    }
  });

  it.each(Object.entries(hostileMarkdown))('%s: whatever it lets through parses', (_name, text) => {
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
    ['a long table of badges', `| a | b |\n|---|---|\n${'| [![x](y)](z) | some `a[0]` words |\n'.repeat(400)}`],
    ['prose about `[` in code', 'We say `a[i` and [link](b.md), [c] and [^1] of it, with words.\n'.repeat(500)],
    ['spaces in a link target without an end', `[a](${' '.repeat(100_000)}x`],
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
