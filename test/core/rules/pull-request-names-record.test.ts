import { expect, it } from 'vitest';
import { messagesOf } from './messages-of.ts';

const record = '# ADR-0007: Use PostgreSQL for orders\n\n## Status\n\nProposed\n';
const path = 'docs/adr/0007-use-postgresql.md';
const isNamed = (title: string, body = '', text = record): boolean =>
  messagesOf('pull-request-names-record', text, { path, pullRequest: { title, body } }).length === 0;

it.each([
  ['its id', 'ADR-0007', '', true],
  ['its id with a blank', 'Propose adr 7', '', true],
  ['its number in the body', 'Propose a store', 'This is decision #7.', true],
  ['its number as files have it', 'Add 0007', '', true],
  ['its file', 'Add a record', 'See docs/adr/0007-use-postgresql.md', true],
  ['its title', 'Use PostgreSQL for orders', '', true],
  ['most of its title', 'PostgreSQL for all orders', '', true],
  ['a number that counts', 'Fix 7 mistakes', '', false],
  ['another id', 'Propose ADR-0070', 'It follows ADR-17.', false],
  ['one word of its title', 'Orders', '', false],
  ['nothing', '', '', false],
])('%s', (_, title, body, expected) => {
  expect(isNamed(title, body)).toBe(expected);
});

it('knows titles without blanks', () => {
  const text = '# \u63a1\u7528\u8a0a\u606f\u4f47\u5217\n\n## Status\n\nProposed\n';
  expect(isNamed('\u63d0\u6848: \u63a1\u7528\u8a0a\u606f\u4f47\u5217', '', text)).toBe(true);
  expect(isNamed('\u63d0\u6848', '', text)).toBe(false);
});

it('leaves pull requests alone that change many files, and the command line', () => {
  const paths = Array.from({ length: 21 }, (_, at) => `docs/${at}.md`);
  const about = (pullRequest?: { readonly title: string; readonly paths: readonly string[] }): readonly string[] =>
    messagesOf('pull-request-names-record', record, { path, pullRequest });
  expect(about({ title: 'Tidy up', paths })).toEqual([]);
  expect(about({ title: 'Tidy up', paths: paths.slice(1) })).toEqual(['record-unnamed@1']);
  expect(about()).toEqual([]);
});
