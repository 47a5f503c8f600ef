import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { MergedFile, VersionAt } from '../../../src/core/judge/record-change.ts';
import { boundTextOf, decisionsOf, type Version } from '../../../src/core/judge/version.ts';
import { isWrittenInMerge } from '../../../src/core/judge/written-in-merge.ts';

const path = 'docs/decisions.md';
const settings = { statuses: {}, sections: {}, rules: {} };
const text = (content: string): Version => ({
  kind: 'text',
  blob: content,
  text: content,
  reading: readDocument({ path, text: content, settings, evaluate: false }),
});
const record = (number: number, words: string): string =>
  `## ADR-00${String(number)}: Cache\n\n**Status**: Proposed\n\n### Decision\n\n${words}\n\n`;
/** A file of two records: what the first one says, and the second. */
const file = (first: string, second: string): Version => text(`# Decisions\n\n${record(1, first)}${record(2, second)}`);
const absent: Version = { kind: 'absent' };
const gone: Version = { kind: 'commit-unreadable' };
const binary: Version = { kind: 'no-text', reason: 'binary' };

let commits = 0;
const at = (version: Version): VersionAt => ({ version, commit: String((commits += 1)) });
const merge = (after: Version, sides: readonly Version[], parted: Version | null): MergedFile => ({
  after: at(after),
  sides: sides.map(at),
  parted: parted === null ? null : at(parted),
});
/** What the first record says. */
const firstOf = (version: Version, commit: string): string | null | undefined =>
  version.kind === 'text' ? (decisionsOf(version)[0]?.substance ?? null) : boundTextOf(version, commit);
const now = (version: Version): string | null => firstOf(version, 'head') ?? null;

const old = file('One.', 'Two.');
const own = file('One, and more.', 'Two.');
const theirs = file('One.', 'Two, and more.');
const both = file('One, and more.', 'Two, and more.');
const other = file('Something else.', 'Two.');

describe('what a merge says of a record', () => {
  it.each<[string, boolean, Version, readonly Version[], Version | null]>([
    ['what one side changed, in a file that both changed', false, both, [own, theirs], old],
    ['what the other side changed, the sides the other way round', false, both, [theirs, own], old],
    ['what both say', false, own, [own, own], null],
    ['what one side changed, where both did', false, own, [own, other], old],
    ['a record that one side brought', false, own, [own, absent], absent],
    ['that one side took it away', false, absent, [absent, old], old],
    ['what no side says', true, other, [own, theirs], old],
    ['what no side of three says', true, other, [own, own, own], null],
    ['what one of three sides says', true, own, [own, old, old], null],
    ['what all of three sides say', false, own, [own, own, own], null],
    ['what stood before, although one side changed it', true, old, [own, old], old],
    ['the same, the sides the other way round', true, old, [old, own], old],
    ['an old text that the other side alone still says', true, old, [own, old], old],
    ['that it is gone, although neither side took it away', true, absent, [own, old], old],
    ['that it is still gone, although the other side brought it', true, absent, [absent, old], absent],
    ['that it stays, although the other side took it away', true, old, [old, absent], old],
    ['something that cannot be read', true, gone, [own, old], old],
    ['something of a side that cannot be read', true, own, [own, gone], old],
    ['something that parted at what cannot be read', true, own, [own, old], gone],
    ['something of sides with nothing in common', true, own, [own, old], null],
    ['something of no side', true, own, [], null],
    ['something that is no text', true, binary, [binary, old], old],
  ])('%s: written there: %s', (_what, expected, after, sides, parted) => {
    expect(isWrittenInMerge([merge(after, sides, parted)], firstOf, now(after))).toBe(expected);
  });

  it('counts as written at any path of the file, and where nothing is known', () => {
    const [clean, evil] = [merge(own, [own, old], old), merge(other, [own, old], old)];
    expect(isWrittenInMerge([clean, clean], firstOf, now(own))).toBe(false);
    expect(isWrittenInMerge([clean, evil], firstOf, now(own))).toBe(true);
    expect(isWrittenInMerge(null, firstOf, now(own))).toBe(true);
  });
});

describe('what a merge says anew elsewhere in the file', () => {
  const second = file('One, and more.', 'Something else.');
  const outside = text(`# Decisions\n\nThey bind nobody.\n\n${record(1, 'One, and more.')}${record(2, 'Two.')}`);
  const later = file('One, and more, and something else.', 'Two.');

  it.each<[string, boolean, Version, Version]>([
    ['in another record', false, second, second],
    ['in another record, from where it may have been moved since', true, second, later],
    ['outside of the records, from where it may have been moved since', true, outside, later],
    ['nowhere, whatever was written later', false, both, later],
  ])('%s: %s', (_what, expected, after, head) => {
    expect(isWrittenInMerge([merge(after, [own, theirs], old)], firstOf, now(head))).toBe(expected);
  });
});
