import { describe, expect, it } from 'vitest';
import { answerCommand, commitBody } from '../../../src/core/commands/answer-command.ts';
import type { CommandContext } from '../../../src/core/commands/command-context.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import type { Command } from '../../../src/core/model/command.ts';
import type { ShownCheck } from '../../../src/core/model/pull-request.ts';
import { facts, finding, judged, record } from '../report/samples.ts';

const given = facts();
const check = (startedAt: string, more: Partial<ShownCheck> = {}): ShownCheck => ({
  id: 1,
  name: 'ADR review',
  headSha: given.head.sha,
  externalId: `pr:${String(given.number)}`,
  status: 'completed',
  conclusion: 'failure',
  title: '',
  summary: '',
  text: '',
  annotations: [],
  startedAt,
  ...more,
});
const seen = '2026-01-02T03:00:00Z';
const author = given.author?.id ?? 0;
const somebody = author + 1;

const context = (more: Partial<CommandContext> = {}, checks = [check(seen)], by = somebody): CommandContext => ({
  request: {
    key: 'comment:1',
    line: '',
    by: { id: by, login: 'x' },
    from: { kind: 'comment', nodeId: 'IC', createdAt: '2026-01-02T03:04:05Z' },
  },
  permission: 'admin',
  facts: facts({ shown: { ...given.shown, checks }, head: { ...given.head, repositoryId: given.repository.id } }),
  verdict: judged({
    records: [
      record({
        findings: [finding({ ruleId: 'no-placeholder' })],
        checklist: [
          { id: 'no-placeholder', text: 'No placeholder', state: 'failed' },
          { id: 'announced', text: 'Announced', state: 'waiting', isOwn: true, waitsFor: 'people' },
          { id: 'read', text: 'Read', state: 'passed', isOwn: true, by: 'cleo' },
          { id: 'signed-off', text: 'Signed off', state: 'waiting', isOwn: true, waitsFor: 'approvals' },
          { id: 'committed', text: 'Committed', state: 'waiting', isOwn: true, waitsFor: 'merge' },
          { id: 'listed', text: 'Listed', state: 'waiting', isOwn: true, waitsFor: 'index-row' },
          { id: 'plan', text: 'Planned', state: 'failed', isOwn: true, rules: ['implementation-planned'] },
          { id: 'known', text: 'Known', state: 'passed', isOwn: true },
        ],
      }),
    ],
  }),
  configuration: defaultConfiguration(),
  decisions: [],
  fingerprintOf: () => '0123456789abcdef',
  at: '2026-01-02T03:05:00Z',
  ...more,
});
const waive: Command = { kind: 'waive', rule: 'no-placeholder', reason: 'quoted' };
const confirm: Command = { kind: 'confirm', item: 'announced' };
const fix: Command = { kind: 'fix' };

const told = (command: Command, of: CommandContext): string => {
  const answer = answerCommand(command, of);
  return answer.kind === 'refused' ? answer.why : answer.kind;
};

describe('who may do what', () => {
  it.each([
    ['help', { kind: 'help' }, 'none', 'help'],
    ['check', { kind: 'check' }, 'write', 'judged-again'],
    ['check', { kind: 'check' }, 'triage', 'Only the author'],
    ['fix', fix, 'write', 'fix'],
    ['fix', fix, 'triage', 'needs write permission'],
    ['renumber', { kind: 'renumber', to: 3 }, 'write', 'renumber'],
    ['renumber', { kind: 'renumber', to: 3 }, 'read', 'needs write permission'],
    ['waive', waive, 'maintain', 'decided'],
    ['waive', waive, 'write', 'needs the permission "maintain"'],
    ['confirm', confirm, 'write', 'decided'],
    ['confirm', confirm, 'triage', 'by the author'],
  ] as const)('%s %j by somebody with %s: %s', (_name, command, permission, expected) => {
    expect(told(command, context({ permission }))).toContain(expected);
  });

  it('the author asks for a check and confirms, and waives nothing', () => {
    const byAuthor = context({ permission: 'read' }, [check(seen)], author);
    expect(told({ kind: 'check' }, byAuthor)).toBe('judged-again');
    expect(told(confirm, byAuthor)).toBe('decided');
    expect(told(waive, { ...byAuthor, permission: 'admin' })).toContain('The author of a pull request cannot waive');
  });

  it('the permission for waivers is the one that is configured', () => {
    const configuration = { ...defaultConfiguration(), waive: 'admin' as const };
    expect(told(waive, context({ permission: 'maintain', configuration }))).toContain('"admin"');
  });
});

describe('the head that a command is for', () => {
  const moved = 'The branch was pushed to after that';
  it.each([
    ['seen before', [check(seen)], 'fix'],
    ['seen in the same second', [check('2026-01-02T03:04:05Z')], 'fix'],
    ['seen afterwards', [check('2026-01-02T03:04:06Z')], moved],
    ['seen before, and judged again later', [check(seen), check('2026-01-02T03:04:06Z')], 'fix'],
    ['not seen at all', [], moved],
    ['seen for another pull request', [check(seen, { externalId: 'pr:99' })], moved],
    ['an older one', [check(seen, { headSha: 'f'.repeat(40) })], moved],
    ['a check without a time', [check(seen, { startedAt: null })], moved],
  ])('%s', (_name, checks, expected) => {
    expect(told(fix, context({}, checks))).toContain(expected);
  });

  it('of a button is the one it stands under', () => {
    const of = context();
    const press = (head: string): CommandContext => ({
      ...of,
      request: { ...of.request, from: { kind: 'button', head } },
    });
    expect(told(fix, press(of.facts.head.sha))).toBe('fix');
    expect(told(fix, press('f'.repeat(40)))).toContain(moved);
  });
});

describe('what cannot be done', () => {
  it.each<[string, Command, Partial<CommandContext>, string]>([
    ['a closed pull request', fix, { facts: { ...context().facts, state: 'closed' } }, 'not open any more'],
    [
      'a fork',
      fix,
      { facts: { ...context().facts, head: { ...context().facts.head, repositoryId: 999 } } },
      'adr-governor check --base origin/main --fix',
    ],
    ['a rule that says nothing', { ...waive, rule: 'no-placeholders' }, {}, 'Did you mean "no-placeholder"?'],
    ['what was not read', { ...waive, rule: 'document-readable' }, {}, 'cannot be waived'],
    ['nothing judged', waive, { verdict: null }, 'has nothing to say here'],
    [
      'an override where nothing was judged',
      { kind: 'override', reason: 'They are away', commit: null },
      { verdict: null, permission: 'admin' },
      'or it could not be judged',
    ],
    ['no such item', { kind: 'confirm', item: 'anounced' }, {}, 'Did you mean "announced"?'],
    [
      'an item of approvals',
      { kind: 'confirm', item: 'signed-off' },
      {},
      'ticked by the approvals. There is: "announced", "read".',
    ],
    ['an item of the merge', { kind: 'confirm', item: 'committed' }, {}, 'ticked by itself at the merge'],
    ['an item of the index', { kind: 'confirm', item: 'listed' }, {}, 'when the index lists the record'],
    ['an item of a rule', { kind: 'confirm', item: 'plan' }, {}, 'follows what is said by "implementation-planned"'],
    ['an item that holds', { kind: 'confirm', item: 'known' }, {}, 'holds already'],
    ['a rule', { kind: 'confirm', item: 'no-placeholder' }, {}, 'No item "no-placeholder" waits for a person'],
    ['no checklist', confirm, { verdict: judged({ records: [record()] }) }, 'has no item for people to confirm'],
    ['no record', confirm, { verdict: null }, 'no record here'],
  ])('%s', (_name, command, more, expected) => {
    expect(told(command, context(more))).toContain(expected);
  });
});

it('a waiver holds for what the rule says now', () => {
  expect(answerCommand(waive, context())).toEqual({
    kind: 'decided',
    decision: {
      kind: 'waiver',
      rule: 'no-placeholder',
      reason: 'quoted',
      findings: ['0123456789abcdef'],
      request: 'comment:1',
      by: { id: somebody, login: 'x' },
      commit: given.head.sha,
      base: given.base.ref,
      at: '2026-01-02T03:05:00Z',
    },
  });
});

describe('a command whose answer was lost', () => {
  it('is not decided a second time', () => {
    const first = answerCommand(waive, context());
    const decisions = first.kind === 'decided' ? [first.decision] : [];
    const nothingLeft = judged({ records: [record({ findings: [] })] });
    expect(told(waive, context({ decisions, verdict: nothingLeft }))).toBe('done-before');
  });

  it('is known by the commit it led to, whatever check that commit has', () => {
    const of = context({}, []);
    const message = `Apply 1 fix\n\n${commitBody(['Write "will"'], of.request)}`;
    expect(told(fix, { ...of, facts: { ...of.facts, head: { ...of.facts.head, message } } })).toBe('done-before');
    const other = message.replace('comment:1', 'comment:10');
    expect(told(fix, { ...of, facts: { ...of.facts, head: { ...of.facts.head, message: other } } })).toContain(
      'pushed',
    );
  });
});
