import { describe, expect, it } from 'vitest';
import { claimsIn, numbersTaken } from '../../../src/core/log/claims-in.ts';
import { defaultInclude } from '../../../src/core/log/conventional-place.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import type { OpenPullRequestFiles } from '../../../src/core/model/open-pull-request.ts';
import type { ChangedFile } from '../../../src/core/model/pull-request.ts';

const logAt = (path: string, kind: LogSettings['kind'] = 'folder'): LogSettings => ({
  path,
  kind,
  include: defaultInclude,
  index: null,
  statuses: {},
  sections: {},
});
const adr = logAt('docs/adr');
const shop = logAt('shop/adr');
const many = logAt('docs/adr/0001-all.md', 'file');
const logs = [adr, shop, many];

const added = (path: string): ChangedFile => ({ path, change: 'added', previousPath: null });
const renamed = (path: string, previousPath: string | null): ChangedFile => ({ path, change: 'renamed', previousPath });
const open = (number: number, files: readonly ChangedFile[], more: Partial<OpenPullRequestFiles> = {}) => ({
  number,
  baseBranch: 'main',
  headBranch: `branch-${String(number)}`,
  headSha: 'a'.repeat(40),
  isFromFork: false,
  openedByUs: false,
  authorCanWrite: true,
  files,
  ...more,
});

describe('a changed file takes', () => {
  it.each<[string, ChangedFile, number | null]>([
    ['a number that is new', added('docs/adr/0012-x.md'), 12],
    ['one in a folder of its own', added('docs/adr/0012-x/README.md'), 12],
    ['one by a new name', renamed('docs/adr/0012-x.md', 'docs/adr/0011-x.md'), 12],
    ['one on its way into the log', renamed('docs/adr/0012-x.md', 'notes/0012-x.md'), 12],
    ['one on its way from another log', renamed('docs/adr/0012-x.md', 'shop/adr/0012-x.md'), 12],
    ['one if its former name is not known', renamed('docs/adr/0012-x.md', null), 12],
    ['nothing by a new name with the old number', renamed('docs/adr/0012-x.md', 'docs/adr/0012-y.md'), null],
    ['nothing if it was there', { ...added('docs/adr/0012-x.md'), change: 'modified' }, null],
    ['nothing if it is gone', { ...added('docs/adr/0012-x.md'), change: 'deleted' }, null],
    ['nothing without a number', added('docs/adr/use-x.md'), null],
    ['nothing with a date', added('docs/adr/2026-01-31-x.md'), null],
    ['nothing as a template', added('docs/adr/0000-template.md'), null],
    ['nothing outside of every log', added('docs/0012-x.md'), null],
    ['nothing as a file of many', added('docs/adr/0001-all.md'), null],
  ])('%s', (_, file, number) => {
    expect(numbersTaken([file], logs).map((taken) => taken.number)).toEqual(number === null ? [] : [number]);
  });
});

describe('the claims of others', () => {
  const own = { number: 5, baseBranch: 'main', files: [added('docs/adr/0012-x.md')] };
  const of = (others: readonly OpenPullRequestFiles[], me = own): readonly string[] =>
    claimsIn(adr, logs, me, others).map(
      ({ pullRequest, number, authorCanWrite, yields }) =>
        `#${String(pullRequest)} ${String(number)}${authorCanWrite ? '' : ' outside'}${yields ? ' yields' : ''}`,
    );
  const twelve = [added('docs/adr/0012-y.md')];

  it('are held against the higher pull request alone, by their numbers', () => {
    expect(of([open(9, twelve), open(3, twelve), open(4, [added('docs/adr/0013-z.md')])])).toEqual([
      '#3 12',
      '#4 13 yields',
      '#9 12 yields',
    ]);
  });

  it('yield where this pull request keeps a number that it had', () => {
    const kept = { ...own, files: [renamed('docs/adr/0012-x.md', 'docs/adr/0012-w.md')] };
    expect(of([open(3, twelve)], kept)).toEqual(['#3 12 yields']);
    expect(of([open(3, twelve)], { ...own, files: [] })).toEqual(['#3 12 yields']);
  });

  it('say whether somebody from outside makes them', () => {
    expect(of([open(3, twelve, { authorCanWrite: false, isFromFork: true })])).toEqual(['#3 12 outside']);
  });

  it.each<[string, OpenPullRequestFiles]>([
    ['itself', open(5, twelve)],
    ['into another branch', open(3, twelve, { baseBranch: 'release' })],
    ['into another log', open(3, [added('shop/adr/0012-y.md')])],
    ['the own one with the index', open(3, twelve, { openedByUs: true, headBranch: 'adr-governor/index' })],
  ])('are none: %s', (_, other) => {
    expect(of([other])).toEqual([]);
  });

  it('are some from a branch that is only called like that of the index', () => {
    const headBranch = 'adr-governor/index';
    expect(of([open(3, twelve, { headBranch })])).toEqual(['#3 12']);
    expect(of([open(3, twelve, { headBranch, openedByUs: true, isFromFork: true })])).toEqual(['#3 12']);
  });
});
