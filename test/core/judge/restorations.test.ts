import { describe, expect, it } from 'vitest';
import { renderApproved } from '../../../src/core/commands/approved-block.ts';
import { earlierApproval, withApprovedBefore } from '../../../src/core/judge/restorations.ts';
import type { MergedPullRequest } from '../../../src/core/model/approved-text.ts';
import { subject } from '../approvals/approval-world.ts';

const path = 'docs/adr/0002-x.md';
const [blob, otherBlob] = ['a'.repeat(40), 'b'.repeat(40)];
const marks = ['0123456789abcdef'];
const summary = (more: { path?: string; blob?: string; base?: string } = {}): string =>
  `words\n\n${renderApproved({ base: more.base ?? 'main', texts: [{ path: more.path ?? path, blob: more.blob ?? blob, marks }] })}`;
const check = {
  externalId: 'pr:12',
  conclusion: 'success',
  completedAt: '2026-01-02T03:04:05Z',
  summary: summary(),
};
const merged = (more: Partial<MergedPullRequest> = {}): MergedPullRequest => ({
  number: 12,
  base: 'main',
  mergedAt: '2026-01-02T03:04:05Z',
  blob,
  check,
  ...more,
});

describe('a merged pull request tells that a text was approved', () => {
  it('where everything fits', () => {
    expect(earlierApproval({ path, blob }, 'main', merged())).toEqual({ number: 12, marks });
  });

  it.each<readonly [string, Partial<MergedPullRequest>]>([
    ['it was merged into another branch', { base: 'next' }],
    ['another text stood there once it was merged', { blob: otherBlob }],
    ['nothing stood there then', { blob: null }],
    ['there is no check', { check: null }],
    ['the check speaks of another pull request', { check: { ...check, externalId: 'pr:1' } }],
    ['the check speaks of a queue', { check: { ...check, externalId: 'queue:main' } }],
    ['the check was red', { check: { ...check, conclusion: 'failure' } }],
    ['the check was neither', { check: { ...check, conclusion: 'neutral' } }],
    ['the check was never over', { check: { ...check, conclusion: null, completedAt: null } }],
    ['it became green after it was merged', { check: { ...check, completedAt: '2026-01-02T03:04:06Z' } }],
    ['when that was cannot be read', { check: { ...check, completedAt: 'then' } }],
    ['when it was merged cannot be read', { mergedAt: '' }],
    ['nothing was written down', { check: { ...check, summary: 'Approved by ada' } }],
    ['it was written down for another branch', { check: { ...check, summary: summary({ base: 'next' }) } }],
    ['another path was approved', { check: { ...check, summary: summary({ path: 'docs/adr/0003-x.md' }) } }],
    ['another text was approved', { check: { ...check, summary: summary({ blob: otherBlob }) } }],
  ])('not where %s', (_name, more) => {
    expect(earlierApproval({ path, blob }, 'main', merged(more))).toBeNull();
  });
});

describe('what has to be approved', () => {
  const approvedBefore = new Map([[path, [{ path, blob, number: 12, marks }]]]);
  const of = (more: Parameters<typeof subject>[0]) =>
    withApprovedBefore({ approvedBefore }, subject({ path, blob, ...more })).approvedBefore;

  it('was approved before if it is that very text of that record', () => {
    expect(of({})).toEqual([{ number: 12, marks }]);
    expect(of({ blob: otherBlob })).toBeUndefined();
    expect(of({ path: 'docs/adr/0003-x.md' })).toBeUndefined();
    expect(of({ kind: 'configuration' })).toBeUndefined();
    expect(withApprovedBefore({}, subject({ path, blob })).approvedBefore).toBeUndefined();
    expect(withApprovedBefore({ approvedBefore }, subject({ path })).approvedBefore).toBeUndefined();
  });
});
