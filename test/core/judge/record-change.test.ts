import { describe, expect, it } from 'vitest';
import type { ChangedRecord } from '../../../src/core/judge/changed-record.ts';
import {
  changesOutside,
  recordChanges,
  recordTextOf,
  type FileVersions,
} from '../../../src/core/judge/record-change.ts';
import type { Version } from '../../../src/core/judge/version.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import { decision } from '../report/samples.ts';

const log: LogSettings = { path: 'ADR.md', kind: 'file', include: [], index: null, statuses: {}, sections: {} };
const file: ChangedRecord = { change: 'modified', path: 'ADR.md', basePath: 'ADR.md', log };

/** A version of a file with these records: id to text. */
const version = (...records: readonly (readonly [id: string, text: string])[]): Version => {
  const text = records.map(([, body]) => body).join('');
  let offset = 0;
  const decisions = records.map(([id, body]) => {
    const start = { offset, line: 1, column: 1 };
    offset += body.length;
    return decision({ id, range: { start, end: { offset, line: 1, column: 1 } }, substance: body.trim() });
  });
  return { kind: 'text', blob: text, text, reading: { path: 'ADR.md', decisions, findings: [], refusal: null } };
};
const versions = (fork: Version, head: Version, base: Version = fork): FileVersions => ({
  base,
  fork,
  head,
  reviewed: new Map(),
});
const told = (given: FileVersions, of: ChangedRecord = file): string[] =>
  recordChanges(of, given).map(({ change, head, base }) => `${change} ${(head ?? base)?.id ?? ''}`);

const [one, two, three] = [
  ['1', 'One. '],
  ['2', 'Two. '],
  ['3', 'Three. '],
] as const;

describe('the records that a file changes', () => {
  it.each([
    ['one of them', version(one, two), version(one, ['2', 'Changed. ']), ['modified 2']],
    ['a new one', version(one), version(one, two), ['added 2']],
    ['one is taken away', version(one, two), version(two), ['deleted 1']],
    ['another order', version(one, two), version(two, one), []],
    ['nothing', version(one, two), version(one, two), []],
    ['a number that is changed', version(one), version(['9', 'One. ']), ['added 9', 'deleted 1']],
    ['the same id again, above the old one', version(one), version(['1', 'Mine. '], one), ['modified 1', 'added 1']],
  ])('%s', (_what, fork, head, expected) => {
    expect(told(versions(fork, head))).toEqual(expected);
  });

  it('are told against where the pull request left the base, not against its tip', () => {
    expect(told(versions(version(one), version(one, two), version(one, three)))).toEqual(['added 2']);
  });

  it('carry what the tip says now, for its scopes', () => {
    const tip = version(['1', 'By others. ']);
    const [change] = recordChanges(file, versions(version(one), version(['1', 'Mine. ']), tip));
    expect(change?.base?.substance).toBe('By others.');
  });

  it('are all of them when the file moves', () => {
    expect(told(versions(version(one, two), version(one, two)), { ...file, change: 'renamed' })).toEqual([
      'renamed 1',
      'renamed 2',
    ]);
  });

  it('are the whole file when one side cannot be read', () => {
    const refusal = { code: 'too-large', message: 'x', line: 1 } as const;
    const broken: Version = {
      kind: 'text',
      blob: 'b',
      text: 'x',
      reading: { path: 'ADR.md', decisions: [], findings: [], refusal },
    };
    const changes = recordChanges(file, versions(version(one, two), broken));
    expect(changes).toMatchObject([{ change: 'modified', key: null }]);
    expect(changes.map((change) => recordTextOf(change, broken, 'c'))).toEqual(['blob:b']);
  });
});

describe('what an approval of one of many is bound to', () => {
  it('is that record alone', () => {
    const fork = version(one, two);
    const head = version(['1', 'Mine. '], two);
    const later = version(['1', 'Mine. '], ['2', 'Changed meanwhile. ']);
    const [change] = recordChanges(file, versions(fork, head));
    const text = (of: Version): unknown => (change === undefined ? null : recordTextOf(change, of, 'c'));
    expect(text(head)).toBe(text(later));
    expect(text(head)).not.toBe(text(fork));
    expect(text(version(two))).toBeNull();
  });
});

describe('what a file says outside of its records', () => {
  const outside = (rest: string | null, ...records: readonly (readonly [string, string])[]): Version => {
    const of = version(...records);
    return of.kind === 'text' && of.reading !== null
      ? { ...of, reading: { ...of.reading, ...(rest === null ? {} : { rest }) } }
      : of;
  };
  const refusal = { code: 'too-large', message: 'x', line: 1 } as const;
  const broken: Version = {
    kind: 'text',
    blob: 'b',
    text: 'x',
    reading: { path: 'ADR.md', decisions: [], findings: [], refusal },
  };
  it.each<[string, Version, Version, boolean]>([
    ['around many records', outside('a', one, two), outside('b', one, two), true],
    ['around the only one', outside('a', one), outside('b', one), true],
    ['the same', outside('a', one, two), outside('a', one), false],
    ['nothing', outside(null, one), outside('', one), false],
    ['from now on', outside(null, one), outside('a', one), true],
    ['no longer', outside('a', one), outside(null, one), true],
    ['in a new file', { kind: 'absent' }, outside('a', one), true],
    ['nothing in a new file', { kind: 'absent' }, outside(null, one), false],
    ['in a file that is gone', outside('a', one), { kind: 'absent' }, true],
    ['where it could not be read before', broken, outside('a', one), true],
    ['nothing where it could not be read before', broken, outside('', one), false],
    ['before a commit that is gone', { kind: 'commit-unreadable' }, outside('a', one), true],
    ['what cannot be read now, which is bound as a whole', outside('a', one), broken, false],
  ])('%s', (_what, fork, head, expected) => {
    expect(changesOutside(versions(fork, head))).toBe(expected);
  });
});
