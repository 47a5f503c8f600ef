import { describe, expect, it } from 'vitest';
import { countsWith, rivalsOf, seriesOf } from '../../../src/core/log/number-series.ts';
import { recordsAt, recordsOf } from './records-of.ts';

/** The rivals of the first of these files. */
const rivals = (...paths: readonly string[]): readonly string[] => {
  const records = recordsAt(...paths);
  return rivalsOf(records[0]!, records).map(({ path }) => path);
};

describe('records with one number', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['in one folder', ['a/0012-x.md', 'a/0012-y.md', 'a/0013-z.md'], ['a/0012-y.md']],
    ['in other notations', ['a/0012-x.md', 'a/12-y.md', 'a/ADR-012-z.md'], ['a/12-y.md', 'a/ADR-012-z.md']],
    ['in folders that go on counting', ['a/2026/0012-x.md', 'a/2025/0012-y.md'], ['a/2025/0012-y.md']],
    ['a file and a folder', ['a/0012-x/README.md', 'a/0012-y.md'], ['a/0012-y.md']],
    ['several', ['a/12-x.md', 'a/12-y.md', 'a/12-z.md'], ['a/12-y.md', 'a/12-z.md']],
  ])('are rivals: %s', (_, paths, expected) => {
    expect(rivals(...paths)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['other numbers', ['a/0012-x.md', 'a/0112-y.md']],
    ['no number', ['a/use-x.md', 'a/use-y.md']],
    ['dates', ['a/2024-01-01-x.md', 'a/2024-01-01-y.md']],
    ['ids of different teams', ['a/ACME-ADR-API-0012-x.md', 'a/ACME-ADR-UI-0012-y.md']],
    ['a translation', ['a/0012-x.md', 'a/0012-x.fr.md']],
    ['two translations', ['a/0012-x.en.md', 'a/0012-x.pt-BR.md']],
    ['a translation with a line', ['a/0012-x_zh.md', 'a/0012-x.md']],
    ['a folder of translations', ['a/0012-x.md', 'a/fr/0012-y.md']],
    ['folders that begin with 1', ['a/api/0001-x.md', 'a/ui/0001-y.md']],
    ['folders that share numbers already', ['a/api/0003-x.md', 'a/ui/0003-y.md', 'a/api/0002-v.md', 'a/ui/0002-w.md']],
    ['a new folder beside such ones', ['a/db/0002-x.md', 'a/ui/0002-y.md', 'a/api/0003-v.md', 'a/ui/0003-w.md']],
  ])('are none: %s', (_, paths) => {
    expect(rivals(...paths)).toEqual([]);
  });

  it('are told apart within one file', () => {
    const file = (one: string, other: string): string =>
      [one, other].map((title) => `## ${title}\n\n**Status**: Accepted\n\n### Decision\n\nWe do it.\n`).join('\n');
    const of = (one: string, other: string): number => {
      const records = recordsOf({ 'ADR.md': `# Decisions\n\n${file(one, other)}` });
      expect(records).toHaveLength(2);
      return rivalsOf(records[0]!, records).length;
    };
    expect(of('ADR-0012: Use a queue', 'ADR-0012: Use a cache')).toBe(1);
    expect(of('ADR-0012: Use a queue', 'ADR-0013: Use a cache')).toBe(0);
    expect(of('ADR-0012a: Use a queue', 'ADR-0012b: Use a cache')).toBe(0);
  });
});

describe('the row of numbers of a record', () => {
  const row = (...paths: readonly string[]): readonly string[] => {
    const records = recordsAt(...paths);
    return seriesOf(records[0]!, records).map(({ path }) => path);
  };

  it('is that of its prefix and of the folders that go on counting', () => {
    expect(row('a/12-x.md', 'a/3-y.md', 'a/ADR-UI-4-z.md', 'a/old/2-v.md', 'a/use-w.md', 'a/fr/9-x.md')).toEqual([
      'a/3-y.md',
      'a/old/2-v.md',
    ]);
  });

  it('ends at the folder where folders share numbers', () => {
    expect(row('a/api/3-x.md', 'a/api/2-y.md', 'a/ui/2-v.md', 'a/ui/7-w.md')).toEqual(['a/api/2-y.md']);
  });
});

describe('a number that a pull request takes', () => {
  const [record, ...others] = recordsAt('a/api/3-x.md', 'a/api/2-y.md', 'a/ui/2-v.md');
  const counts = (path: string): boolean => countsWith(record!, { path, number: 3 }, [record!, ...others]);

  it.each([
    ['a/api/0003-z.md', true],
    ['a/ui/3-z.md', false],
    ['a/api/ADR-UI-3-z.md', false],
    ['a/api/3-x.fr.md', false],
  ])('for %s', (path, expected) => {
    expect(counts(path)).toBe(expected);
  });
});
