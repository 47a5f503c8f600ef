import { describe, expect, it } from 'vitest';
import { findingsOf, messagesOf } from './messages-of.ts';

const text = '# Use a queue\n\n## Context\n\nOrders wait.\n\n## Decision\n\nWe will use a queue.\n';
const claimOf = (number: number) => ({
  pullRequest: 3,
  number,
  path: `docs/adr/00${String(number)}-x.md`,
  authorCanWrite: true,
});
const after = (others: readonly string[], claims: readonly number[] = []): readonly string[] =>
  messagesOf('number-sequential', text, {
    path: 'docs/adr/0020-use-a-queue.md',
    log: Object.fromEntries(others.map((name) => [`docs/adr/${name}.md`, text])),
    claims: claims.map(claimOf),
  });

describe('a number', () => {
  it.each<[string, readonly string[], readonly number[], readonly string[]]>([
    ['that follows', ['0019-x', '0003-y'], [], []],
    ['behind a gap', ['0018-x', '0021-y'], [], ['gap-before@1']],
    ['that is the lowest', ['0021-x'], [], []],
    ['that stands alone', [], [], []],
    ['behind a pull request', ['0018-x'], [19], []],
    ['behind a gap before a pull request', ['0010-x'], [17], ['gap-before@1']],
    ['in a row of its own', ['ADR-UI-0018-x', 'use-y'], [], []],
  ])('%s', (_, others, claims, expected) => {
    expect(after(others, claims)).toEqual(expected);
  });

  it('is offered behind the last one, those of pull requests among them', () => {
    const [finding] = findingsOf('number-sequential', text, {
      path: 'docs/adr/0020-use-a-queue.md',
      log: { 'docs/adr/0010-x.md': text },
      claims: [claimOf(17), claimOf(25)],
    });
    expect(finding?.message).toBe(
      'The number before 0020 in this log is 0017. Take 0018, or add first what belongs between.',
    );
  });
});
