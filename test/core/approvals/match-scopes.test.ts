import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { matchScopes } from '../../../src/core/approvals/match-scopes.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import { approves, configured, facts, roles, standard, subject } from './approval-world.ts';

const configuration = `version: 1
${roles}
scopes:
  - { name: Infrastructure, match: { paths: ["docs/adr/infra/**"] }, approve: Infra Lead }
  - { name: Security, match: { labels: ["Scope: Security", audit] }, approve: CISO }
  - { name: Architecture, default: true, approve: CTO }
`;
const withoutDefault = configuration.replace(', default: true', '');

const matched = (text: string, one: ApprovalSubject, labels: readonly string[] | null): readonly string[] => {
  const { matched: found, problems } = matchScopes(configured(text).scopes, [one], labels);
  return [...found.map(({ scope }) => scope.name), ...problems.map(({ code }) => code)];
};

const unscoped = (more: Partial<ApprovalSubject> = {}): ApprovalSubject => subject({ scopeNames: [], ...more });

describe('paths', () => {
  it.each([
    ['elsewhere', unscoped(), ['Architecture']],
    ['below', unscoped({ path: 'docs/adr/infra/0001-a.md' }), ['Infrastructure', 'Architecture']],
    ['in other letters', unscoped({ path: 'docs/ADR/Infra/x/0001-a.md' }), ['Infrastructure', 'Architecture']],
    [
      'moved away',
      unscoped({ paths: ['docs/adr/0001-a.md', 'docs/adr/infra/0001-a.md'] }),
      ['Infrastructure', 'Architecture'],
    ],
    ['taken away', unscoped({ path: 'docs/adr/infra/0001-a.md', substance: null }), ['Infrastructure', 'Architecture']],
    [
      'below, naming another scope',
      subject({ path: 'docs/adr/infra/0001-a.md', scopeNames: ['Security'] }),
      ['Infrastructure', 'Security'],
    ],
    [
      'below, naming a scope that is none',
      subject({ path: 'docs/adr/infra/0001-a.md', scopeNames: ['Securty'] }),
      ['Infrastructure', 'no-scope-matches'],
    ],
    [
      'a configuration',
      unscoped({ kind: 'configuration', path: 'docs/adr/infra/template.md' }),
      ['Infrastructure', 'Architecture'],
    ],
  ])('%s', (_, one, expected) => {
    expect(matched(configuration, one, [])).toEqual(expected);
  });

  it.each([
    ['elsewhere', unscoped(), ['no-scope-matches']],
    ['below', unscoped({ path: 'docs/adr/infra/0001-a.md' }), ['Infrastructure']],
    ['taken away', unscoped({ path: 'docs/adr/infra/0001-a.md', substance: null }), ['Infrastructure']],
    ['taken away elsewhere', unscoped({ substance: null }), ['no-scope-matches']],
  ])('%s, without a default', (_, one, expected) => {
    expect(matched(withoutDefault, one, [])).toEqual(expected);
  });
});

describe('labels', () => {
  it.each([
    ['none', [], ['Architecture']],
    ['another', ['scope: securities'], ['Architecture']],
    ['one, in other letters', ['x', ' SCOPE: security '], ['Security', 'Architecture']],
    ['not known: every scope with labels judges', null, ['Security', 'Architecture']],
  ])('%s', (_, labels, expected) => {
    expect(matched(configuration, unscoped(), labels)).toEqual(expected);
  });

  it('are not asked for where only the configuration changes', () => {
    expect(matched(configuration, unscoped({ kind: 'configuration' }), null)).toEqual(['Architecture']);
  });

  it('stand in the verdict, which does not get by on them alone', () => {
    const given = { subjects: [unscoped()], reviews: [approves('ada')] };
    expect(judgeApprovals(facts(configuration, { ...given, labels: [] })).state).toBe('approved');
    expect(judgeApprovals(facts(configuration, { ...given, labels: ['audit'] })).state).toBe('waiting');
    expect(judgeApprovals(facts(configuration, given)).state).toBe('waiting');
  });
});

it.each([
  [[5], 'a scope line that cannot be read, so'],
  [[5, 9], 'scope lines that cannot be read (lines 5, 9), so'],
  [
    Array.from({ length: 12 }, (_, index) => index + 1),
    'scope lines that cannot be read (lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...), so',
  ],
])('names the lines whose scopes cannot be told: %j', (unreadScopeLines, words) => {
  const { problems } = matchScopes(configured(configuration).scopes, [unscoped({ unreadScopeLines })], []);
  expect(problems.map(({ line, message }) => [line, message.includes(words)])).toEqual([[unreadScopeLines[0], true]]);
});

it('never takes a scope away, whatever paths and labels match', () => {
  const names = fc.subarray(['Infrastructure', 'Security', 'Architecture', 'Nonsense']);
  const path = fc.constantFrom('docs/adr/1.md', 'docs/adr/infra/1.md');
  const labels = fc.option(fc.subarray(['audit', 'x']), { nil: null });
  const plain = configuration.replaceAll(/match: \{[^}]*\}, /g, '');
  fc.assert(
    fc.property(names, path, labels, fc.boolean(), (scopeNames, at, carried, isGone) => {
      const one = subject({ scopeNames, path: at, substance: isGone ? null : 'now' });
      const known = matched(configuration, one, carried);
      for (const scope of matched(plain, one, carried)) expect(known).toContain(scope);
    }),
  );
});

describe('keys that could only ask for more, and are not judged yet', () => {
  const given = { reviews: [approves('ben'), approves('ada')] };

  it.each([['extends', `extends: octo/.github\n`, 1]])(
    '%s: nothing is approved, and the line is named',
    (_, lines, count) => {
      expect(judgeApprovals(facts(standard, given)).state).toBe('approved');
      const verdict = judgeApprovals(facts(standard.replace('version: 1\n', `version: 1\n${lines}`), given));
      expect(verdict.state).toBe('blocked');
      expect(verdict.problems.map(({ code, path, line }) => ({ code, path, line }))).toEqual(
        Array.from({ length: count }, (__, index) => ({
          code: 'not-supported',
          path: '.github/adr.yml',
          line: index + 2,
        })),
      );
    },
  );

  it('blocks also without scopes of its own: the other configuration may have some', () => {
    const verdict = judgeApprovals(facts('version: 1\nextends: octo/.github\n'));
    expect(verdict).toMatchObject({ state: 'blocked', problems: [{ code: 'not-supported' }] });
  });

  it('says nothing where nothing needs approval', () => {
    const verdict = judgeApprovals(facts('version: 1\nextends: octo/.github\n', { subjects: [] }));
    expect(verdict).toMatchObject({ state: 'not-needed', problems: [] });
  });
});

describe('commits of unknown people', () => {
  const blocking = standard.replace('version: 1\n', 'version: 1\napprovals: { unattributed: block }\n');
  const reviews = [approves('ben'), approves('ada'), approves('hal')];
  const unknown = [subject({ unattributedCommits: ['0123456789abcdef'] })];

  it('block where the configuration says so, however many approve', () => {
    expect(judgeApprovals(facts(standard, { reviews, subjects: unknown })).state).toBe('approved');
    const verdict = judgeApprovals(facts(blocking, { reviews, subjects: unknown }));
    expect(verdict).toMatchObject({ state: 'blocked', problems: [{ code: 'unattributed-commit' }] });
    expect(verdict.problems[0]?.message).toContain('0123456');
    expect(judgeApprovals(facts(blocking, { reviews })).state).toBe('approved');
  });
});
