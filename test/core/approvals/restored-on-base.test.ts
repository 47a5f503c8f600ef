import { describe, expect, it } from 'vitest';
import { approvedTexts } from '../../../src/core/approvals/approved-texts.ts';
import { requirementMark } from '../../../src/core/approvals/requirement-mark.ts';
import { seatTree } from '../../../src/core/approvals/seat-tree.ts';
import { stagesOf } from '../../../src/core/config/named-approvers.ts';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts, ApprovalVerdict } from '../../../src/core/model/approval.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import { account, approves, configured, facts, objects, oneScope, roles, standard, subject } from './approval-world.ts';

const blob = 'b'.repeat(40);

/** What the texts of a pull request met that was judged so, as the app writes it down. */
const marksOf = (configuration: string, given: Partial<ApprovalFacts> = {}): readonly string[] => {
  const verdict = judgeApprovals(facts(configuration, { subjects: [subject({ blob, scopeNames: [] })], ...given }));
  expect(verdict.state).toBe('approved');
  return verdict.scopes.flatMap(({ mark = '' }) => mark);
};
/** The mark of what a configuration asks for first, whether anybody can meet it or not. */
const markOf = (text: string): string => {
  const { scopes, approvals } = configured(text);
  const [scope] = scopes
    .slice(0, 1)
    .map((one) => ({ ...one, trees: stagesOf(one).flatMap((of) => seatTree(of, []) ?? []) }));
  return (
    requirementMark({ scope: scope?.name ?? '', when: null, trees: scope?.trees ?? [], settings: approvals }) ?? ''
  );
};
const restored = (marks: readonly string[], more: Partial<ApprovalSubject> = {}): ApprovalSubject =>
  subject({ blob, approvedBefore: [{ number: 12, marks }], ...more });

const standardMarks = [markOf(standard)];
const area = oneScope('{ all: [CTO, CISO] }');
const areaMarks = [markOf(area)];
const inArea = () => [restored(areaMarks, { scopeNames: [] })];
const withSettings = (settings: string): string => area.replace('scopes:', `approvals: ${settings}\nscopes:`);

interface Row {
  readonly name: string;
  readonly given?: Partial<ApprovalFacts>;
  readonly configuration?: string;
  readonly state: ApprovalVerdict['state'];
  readonly problems?: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'nobody approved it now', state: 'waiting' },
  { name: 'one approver of the scope did', given: { reviews: [approves('hal')] }, state: 'approved' },
  { name: 'another one did', given: { reviews: [approves('ada')] }, state: 'approved' },
  { name: 'everybody did', given: { reviews: [approves('ada'), approves('ben')] }, state: 'approved' },
  { name: 'somebody who is none did', given: { reviews: [approves('gus')] }, state: 'waiting' },
  { name: 'the author did', given: { author: account('ada'), reviews: [approves('ada')] }, state: 'waiting' },
  {
    name: 'the author alone holds a role: somebody else answers for it',
    given: { author: account('ada'), reviews: [approves('ben')] },
    state: 'approved',
  },
  {
    name: 'so does who wrote it alone',
    given: { subjects: [restored(standardMarks, { textAuthors: [account('ada').id] })], reviews: [approves('ben')] },
    state: 'approved',
  },
  {
    name: 'who wrote it here did',
    given: { subjects: [restored(standardMarks, { textAuthors: [account('ben').id] })], reviews: [approves('ben')] },
    state: 'waiting',
  },
  {
    name: 'it was approved on another commit with another text',
    given: { reviews: [approves('ben', { commit: 'older' })] },
    state: 'waiting',
  },
  {
    name: 'it was approved before the base branch was changed',
    given: { reviews: [approves('ben')], baseChangedAt: '2099-01-01T00:00:00Z' },
    state: 'waiting',
  },
  {
    name: 'somebody asks for changes',
    given: { reviews: [approves('ben'), objects('ada')] },
    state: 'blocked',
    problems: ['changes-requested'],
  },
  {
    name: 'a second record is none that was approved before',
    given: {
      subjects: [restored(standardMarks), subject({ path: 'docs/adr/0008-b.md' })],
      reviews: [approves('ben')],
    },
    state: 'waiting',
  },
  {
    name: 'a second record is one, too',
    given: {
      subjects: [restored(standardMarks), restored(standardMarks, { path: 'docs/adr/0008-b.md' })],
      reviews: [approves('ben')],
    },
    state: 'approved',
  },
  {
    name: 'the record leaves another scope by it',
    given: {
      subjects: [
        restored(standardMarks, {
          scopeNames: ['Security', 'Infrastructure'],
          scopesAt: { base: ['Security'], head: ['Infrastructure'] },
        }),
      ],
      reviews: [approves('ben')],
    },
    state: 'waiting',
  },
  {
    name: 'it met something else',
    given: { subjects: [restored(['0'.repeat(16)])], reviews: [approves('ben')] },
    state: 'waiting',
  },
  { name: 'it met nothing', given: { subjects: [restored([])], reviews: [approves('ben')] }, state: 'waiting' },
  {
    name: 'a commit of nobody asks for one more, who is somebody else',
    given: { subjects: [restored(standardMarks, { unattributedCommits: ['c1'] })], reviews: [approves('ben')] },
    state: 'waiting',
    problems: ['unattributed-commit'],
  },
  {
    name: 'who does approve',
    given: {
      subjects: [restored(standardMarks, { unattributedCommits: ['c1'] })],
      reviews: [approves('ben'), approves('hal')],
    },
    state: 'approved',
    problems: ['unattributed-commit'],
  },
  {
    name: 'whether all commits are known is not told',
    given: { commitsComplete: false, reviews: [approves('ben')] },
    state: 'blocked',
    problems: ['commits-incomplete'],
  },
  {
    name: 'a team is asked for more people than it has by now',
    configuration: standard.replace('all: [Infra Lead, CTO]', 'count: 9, from: [Infra Lead]'),
    given: {
      subjects: [restored([markOf(standard.replace('all: [Infra Lead, CTO]', 'count: 9, from: [Infra Lead]'))])],
      reviews: [approves('ben')],
    },
    state: 'blocked',
    problems: ['count-above-members'],
  },
  {
    name: 'who puts it back is the only one who could approve it',
    configuration: oneScope('CTO'),
    given: {
      author: account('ada'),
      subjects: [restored([markOf(oneScope('CTO'))], { scopeNames: [] })],
    },
    state: 'blocked',
    problems: ['nobody-but-author'],
  },
  {
    name: 'a name of the scope belongs to nobody by now',
    configuration: standard.replace('all: [Infra Lead, CTO]', 'all: [Infra Lead, "@octo/ghosts"]'),
    given: {
      subjects: [restored([markOf(standard.replace('all: [Infra Lead, CTO]', 'all: [Infra Lead, "@octo/ghosts"]'))])],
      reviews: [approves('ben')],
    },
    state: 'blocked',
    problems: ['approver-unresolved'],
  },
];

describe('a text that met this very requirement before it stood on the base branch', () => {
  it.each(rows)('$name: $state', ({ given, configuration = standard, state, problems }) => {
    const verdict = judgeApprovals(facts(configuration, { subjects: [restored(standardMarks)], ...given }));
    expect(verdict.state).toBe(state);
    expect(verdict.problems.map(({ code }) => code)).toEqual(problems ?? []);
  });

  it('names the pull request where it was approved, and asks everybody who could approve', () => {
    const verdict = judgeApprovals(facts(standard, { subjects: [restored(standardMarks)] }));
    expect(verdict.scopes.map(({ restores }) => restores)).toEqual([[12]]);
    expect(verdict.ask.users.map(({ login }) => login)).toEqual(['ada']);
    expect(verdict.ask.teams).toEqual([{ slug: 'infra' }]);
  });
});

describe('what is not the very requirement', () => {
  it.each([
    ['the same, written otherwise', oneScope('{ all: [CISO, CTO] }').replace('CISO: "@fay"', 'CISO: ["@fay"]'), false],
    ['a role is called otherwise', area.replaceAll('CISO', 'Chief'), true],
    ['the scope is called otherwise', area.replaceAll('Area', 'Place'), false],
    ['one of them is somebody else', area.replace('"@fay"', '"@cyd"'), false],
    ['one of them has somebody beside them', area.replace('"@fay"', '["@fay", "@cyd"]'), false],
    ['one of them is pinned', area.replace('"@fay"', '"@fay#6"'), false],
    ['any of them will do', area.replace('all:', 'any:'), false],
    ['some are asked first', oneScope('{ all: [CISO], after: { all: [CTO] } }'), false],
    ['some changes ask for something else', area.replace(', approve:', ', when: { status: ARB }, approve:'), false],
    ['one person may fill several seats', withSettings('{ distinct: false }'), false],
    ['others are barred', withSettings('{ bar: [author] }'), false],
    ['commits of nobody block', withSettings('{ unattributed: block }'), false],
    ['it is the same', area, true],
    ['nothing of it asks for anybody', withSettings('{ remind: 3 days }'), true],
  ])('%s', (_name, configuration, isSame) => {
    const verdict = judgeApprovals(facts(configuration, { subjects: inArea() }));
    const isRestored = verdict.scopes.some(({ restores }) => restores !== undefined);
    expect(isRestored).toBe(isSame);
  });

  const roleOf = (settings: string): string =>
    `version: 1\n${roles}  Lead: { who: "@ada", deputies: ["@ben"] }\napprovals: ${settings}\nscopes:\n  - { name: Area, default: true, approve: { all: [Lead, CISO] } }\n`;
  it.each([
    ['skip', 'byHolder'],
    ['deputy', 'byOther'],
  ] as const)('is what the author had somebody stand in for (%s)', (ifAuthor, kept) => {
    const configuration = roleOf(`{ if-author: ${ifAuthor} }`);
    const subjects = (marks: readonly string[]) => [restored(marks, { scopeNames: [] })];
    const byHolder = marksOf(configuration, { author: account('ada'), reviews: [approves('ben'), approves('fay')] });
    const byOther = marksOf(configuration, { reviews: [approves('ada'), approves('fay')] });
    const judged = (marks: readonly string[]) =>
      judgeApprovals(facts(configuration, { subjects: subjects(marks), reviews: [approves('fay')] })).state;
    expect(judged(byHolder)).toBe('waiting');
    expect(judged(byOther)).toBe('approved');
    // And who holds the role may put back what was approved without anybody standing in.
    const own = { author: account('ada'), subjects: subjects(byOther), reviews: [approves('fay')] };
    expect(judgeApprovals(facts(configuration, own)).state).toBe('approved');
    // What that writes down is what was approved, then or now, never what somebody who stands in did not approve.
    expect(marksOf(configuration, own)).toEqual({ byHolder, byOther }[kept]);
  });
});

describe('the texts that were approved', () => {
  const both = [approves('ben'), approves('ada')];
  const textsOf = (given: Partial<ApprovalFacts>, configuration = standard) =>
    approvedTexts(judgeApprovals(facts(configuration, given)));

  it('are those of records, each with all that it met', () => {
    const [path] = [subject().path];
    expect(textsOf({ subjects: [subject({ blob })], reviews: both })).toEqual([{ path, blob, marks: standardMarks }]);
    const twice = { subjects: [subject({ blob, scopeNames: ['Infrastructure', 'Security'] })] };
    expect(textsOf({ ...twice, reviews: [...both, approves('fay')] })[0]?.marks).toHaveLength(2);
  });

  it.each<readonly [string, Partial<ApprovalFacts>, string]>([
    ['nothing was approved', { subjects: [subject({ blob })], reviews: both.slice(1) }, standard],
    ['nobody had to approve', { subjects: [subject({ blob, needsApproval: false })] }, standard],
    ['nobody is asked', { subjects: [subject({ blob })] }, 'version: 1'],
    ['it is gone, or stands among others', { subjects: [subject()], reviews: both }, standard],
    [
      'it is no record',
      { subjects: [subject({ blob, kind: 'page' })], reviews: [approves('cyd'), approves('dan')] },
      standard,
    ],
  ])('are none where %s', (_name, given, configuration) => {
    expect(textsOf(given, configuration)).toEqual([]);
  });

  it('are none where somebody passed over the approvers', () => {
    const verdict = judgeApprovals(facts(standard, { subjects: [subject({ blob })], reviews: both }));
    const overridden = { by: account('gus'), reason: 'why', commit: 'head', base: 'main', instead: 'waiting' } as const;
    expect(approvedTexts(verdict)).toHaveLength(1);
    expect(approvedTexts({ ...verdict, overridden })).toEqual([]);
  });
});

describe('the mark of a requirement', () => {
  it('is not made of one that names more people than people name, so that nothing of it counts as approved before', () => {
    const names = (count: number): string =>
      Array.from({ length: count }, () => '{ count: 1, from: [ARB, CTO, CISO, "@ben", "@cyd"] }').join(', ');
    expect(markOf(oneScope(`{ any: [${names(5)}] }`))).toMatch(/^[0-9a-f]{16}$/);
    const many = configured(oneScope(`{ any: [${names(5)}] }`)).scopes.flatMap(stagesOf);
    const trees = Array.from({ length: 80 }, () => many.flatMap((of) => seatTree(of, []) ?? [])).flat();
    const settings = { distinct: true, bar: [], unattributed: 'block' } as const;
    expect(requirementMark({ scope: 'Area', when: null, trees, settings })).toBeNull();
  });
});
