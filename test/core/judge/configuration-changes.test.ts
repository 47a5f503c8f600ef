import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { configurationChanges } from '../../../src/core/judge/configuration-changes.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';

const configured = (...lines: readonly string[]): Configuration => {
  const read = readConfiguration(['version: 1', ...lines, ''].join('\n'), '.github/adr.yml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const told = (before: Configuration, after: Configuration): readonly string[] =>
  configurationChanges(before, after).map(
    ({ what, before: then, after: now }) => `${what}: ${then ?? '-'} -> ${now ?? '-'}`,
  );
const scoped = (...scopes: readonly string[]): Configuration =>
  configured(
    'roles: { CTO: "@ada", Board: ["@ben", "@octo/arb"], Deputy: { who: "@cyd", deputies: ["@dan"] } }',
    'scopes:',
    ...scopes.map((scope) => `  - ${scope}`),
  );

const data = '{ name: Data, approve: { all: [CTO] } }';

describe('what changes of who approves what', () => {
  it.each<[string, Configuration, Configuration, readonly string[]]>([
    ['nothing', scoped(data), scoped(data), []],
    [
      'other people',
      scoped(data),
      scoped('{ name: Data, approve: { all: [CTO, "@ben"] } }'),
      ['Scope "Data": CTO (@ada) -> CTO (@ada) and @ben'],
    ],
    [
      'nested requirements and counts',
      scoped(data),
      scoped('{ name: Data, approve: { any: [{ all: [CTO, Board] }, { count: 2, from: [Board] }] } }'),
      ['Scope "Data": CTO (@ada) -> (CTO (@ada) and Board (@ben and @octo/arb)) or 2 of Board (@ben and @octo/arb)'],
    ],
    [
      'stages',
      scoped(data),
      scoped('{ name: Data, approve: { all: [CTO], after: { all: [Board] } } }'),
      ['Scope "Data": CTO (@ada) -> Board (@ben and @octo/arb), then CTO (@ada)'],
    ],
    [
      'deputies',
      scoped(data),
      scoped('{ name: Data, approve: { all: [Deputy] } }'),
      ['Scope "Data": CTO (@ada) -> Deputy (@cyd), deputies @dan'],
    ],
    [
      'kinds of change',
      scoped(data),
      scoped('{ name: Data, approve: { all: [CTO] }, when: { new: { all: [Board] } } }'),
      ['Scope "Data": CTO (@ada) -> CTO (@ada); for new records: Board (@ben and @octo/arb)'],
    ],
    [
      'a scope more and one less',
      scoped(data),
      scoped('{ name: Legal, approve: { all: ["@eve"] } }'),
      ['Scope "Legal": - -> @eve', 'Scope "Data": CTO (@ada) -> -'],
    ],
    ['a name in other letters alone', scoped(data), scoped('{ name: " DATA", approve: { all: [CTO] } }'), []],
    [
      'what a scope covers',
      scoped(data),
      scoped('{ name: Data, default: true, match: { metadata: [db], paths: ["adr/**"] }, approve: { all: [CTO] } }'),
      ['Scope "Data": what it covers: its name -> also named db; paths adr/**; default'],
    ],
    [
      'a pin',
      configured('scopes: [{ name: Data, approve: { all: ["@ada"] } }]'),
      configured('scopes: [{ name: Data, approve: { all: ["@ada#7"] } }]'),
      ['Scope "Data": @ada -> @ada#7'],
    ],
    [
      'settings',
      configured('mode: enforce'),
      configured(
        'mode: advise',
        'branches: [main, next]',
        'approvals: { override: write, discussion: 5 days, bar: [author] }',
      ),
      [
        'mode: enforce -> advise',
        'branches: the default branch -> the default branch, main and next',
        'approvals.bar: author and committers-of-text -> author',
        'approvals.discussion: none -> 5 days',
        'approvals.override: admin -> write',
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('tells a change behind the names that are shown', () => {
    const board = (last: string): Configuration =>
      configured(
        `roles: { Board: ["@a1", "@a2", "@a3", "@a4", "@a5", "@a6", "@${last}"] }`,
        'scopes: [{ name: Data, approve: { all: [Board] } }]',
      );
    expect(told(board('old'), board('old'))).toEqual([]);
    const [line] = told(board('old'), board('new'));
    expect(line).toContain('@a5 and 2 more) -> Board (');
    expect(line).toContain('but other people or names');
  });
});
