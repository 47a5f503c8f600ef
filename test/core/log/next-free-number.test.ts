import { describe, expect, it } from 'vitest';
import { nextFreeNumber } from '../../../src/core/log/next-free-number.ts';
import type { Claim } from '../../../src/core/model/claim.ts';
import { recordsAt } from './records-of.ts';

const claim = (pullRequest: number, number: number, more: Partial<Claim> = {}): Claim => ({
  pullRequest,
  number,
  path: `a/${String(number)}-of-${String(pullRequest)}.md`,
  authorCanWrite: true,
  ...more,
});
const next = (paths: readonly string[], claims: readonly Claim[] = []): number => {
  const records = recordsAt(...paths);
  return nextFreeNumber(records[0]!, records, claims);
};

describe('the next free number', () => {
  it.each<[string, readonly string[], readonly Claim[], number]>([
    ['above the log', ['a/12-x.md', 'a/12-y.md', 'a/3-z.md'], [], 13],
    ['gaps are left', ['a/12-x.md', 'a/40-y.md'], [], 41],
    ['other rows are left alone', ['a/12-x.md', 'a/ADR-UI-90-y.md', 'a/2024-01-01-z.md'], [], 13],
    ['above a lower pull request', ['a/12-x.md'], [claim(3, 12), claim(4, 13)], 14],
    ['above a higher one, too', ['a/12-x.md', 'a/12-y.md'], [claim(30, 13, { yields: true })], 14],
    ['after those that have to make way', ['a/12-x.md'], [claim(3, 12), claim(5, 12)], 14],
    ['a lower one that meets the log has to', ['a/12-x.md', 'a/12-y.md'], [claim(3, 12)], 14],
    ['a higher one waits', ['a/12-x.md'], [claim(3, 12), claim(9, 12, { yields: true })], 13],
    ['in any order', ['a/12-x.md'], [claim(5, 12), claim(3, 12)], 14],
    ['an outsider is passed over', ['a/12-x.md'], [claim(3, 13, { authorCanWrite: false })], 14],
    ['an outsider drives nothing up', ['a/12-x.md'], [claim(3, 900, { authorCanWrite: false })], 13],
    ['a claim in another row', ['a/12-x.md'], [claim(3, 13, { path: 'a/ADR-UI-13-x.md' })], 13],
    ['without a number of its own', ['a/use-x.md', 'a/12-y.md'], [], 13],
    ['the first', ['a/use-x.md'], [], 1],
  ])('%s', (_, paths, claims, expected) => {
    expect(next(paths, claims)).toBe(expected);
  });
});
