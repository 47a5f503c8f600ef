import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { dependentPullRequests, type GoverningTip } from '../../../src/core/judge/dependent-pull-requests.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import type { OpenPullRequestFiles } from '../../../src/core/model/open-pull-request.ts';

const configured = (text: string): Configuration => {
  const read = readConfiguration(`version: 1\n${text}`, 'adr.yml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const open = (number: number, path: string, more: Partial<OpenPullRequestFiles> = {}): OpenPullRequestFiles => ({
  number,
  baseBranch: 'main',
  headBranch: `branch-${String(number)}`,
  headSha: 'a'.repeat(40),
  isFromFork: false,
  openedByUs: false,
  authorCanWrite: true,
  files: [{ path, change: 'modified', previousPath: null }],
  ...more,
});
const all = [
  open(9, 'docs/adr/0001-a.md'),
  open(2, 'src/a.ts'),
  open(3, '.github/adr.yml'),
  open(4, 'elsewhere/0002-b.md'),
  open(5, 'src/b.ts', { files: [{ path: 'src/b.ts', change: 'renamed', previousPath: null }] }),
  open(6, 'docs/adr/README.md', { openedByUs: true, headBranch: 'adr-governor/index' }),
  open(7, 'docs/adr/0003-c.md', { baseBranch: 'release' }),
  open(8, 'elsewhere/0003-c.md', { baseBranch: 'release' }),
  open(10, 'adr.yml'),
  open(11, 'docs/adr/README.md'),
];
const dependents = (tip: Partial<GoverningTip>): readonly number[] =>
  dependentPullRequests(all, {
    repository: { name: 'shop' },
    defaultBranch: 'main',
    configuration: null,
    adrDir: null,
    log4brains: null,
    ...tip,
  });

describe('pull requests that people have to approve', () => {
  it.each<[string, Partial<GoverningTip>, readonly number[]]>([
    ['records in usual places and the configuration', {}, [3, 5, 7, 9, 11]],
    ['records where a pointer says', { adrDir: 'elsewhere' }, [3, 4, 5, 7, 8, 9, 11]],
    ['the configuration of all repositories of the owner', { repository: { name: '.github' } }, [3, 5, 7, 9, 10, 11]],
    ['configured logs alone', { configuration: configured('logs: [{ path: elsewhere }]') }, [3, 4, 5, 7, 8]],
    ['further branches', { configuration: configured('branches: ["release"]') }, [3, 5, 7, 9, 11]],
  ])('%s', (_, tip, expected) => {
    expect(dependents(tip)).toEqual(expected);
  });
});
