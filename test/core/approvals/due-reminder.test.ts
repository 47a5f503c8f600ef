import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import type { ApprovalFacts } from '../../../src/core/model/approval.ts';
import { account, approves, comments, facts, objects, standard, subject } from './approval-world.ts';

const reminding = standard.replace('version: 1\n', 'version: 1\nmode: enforce\napprovals: { remind: 3 days }\n');
const monday = '2026-11-23T10:00:00Z';
const thursday = '2026-11-26T10:00:00Z';
const friday = '2026-11-27T10:00:00Z';
const sunday = '2026-11-29T10:00:00Z';

const asked = (logins: readonly Parameters<typeof account>[0][], teamSlugs: readonly string[]) => ({
  userIds: logins.map((login) => account(login).id),
  teamSlugs,
});
const requested = { requested: asked(['ada'], ['infra']), everRequested: asked(['ada'], ['infra']) };
const open: Partial<ApprovalFacts> = { openSince: monday, askedSince: monday, now: thursday, ...requested };

const reminderOf = (more: Partial<ApprovalFacts>, configuration = reminding) =>
  judgeApprovals(facts(configuration, { ...open, ...more })).reminder;

const named = (more: Partial<ApprovalFacts>, configuration = reminding): readonly string[] | undefined => {
  const who = reminderOf(more, configuration)?.who;
  return who && [...who.users.map(({ login }) => login), ...who.teams.map(({ slug }) => slug)];
};

describe('those who are missing are reminded', () => {
  it.each<readonly [string, Partial<ApprovalFacts>, boolean, string | null]>([
    ['after the time that the team says', {}, true, '2026-11-29T10:00:00.000Z'],
    ['not a second before', { now: '2026-11-26T09:59:59Z' }, false, '2026-11-26T10:00:00.000Z'],
    [
      'counted from when they were asked last',
      { askedSince: '2026-11-25T10:00:00Z' },
      false,
      '2026-11-28T10:00:00.000Z',
    ],
    ['counted from when it was opened, where nobody was asked', { askedSince: null }, true, '2026-11-29T10:00:00.000Z'],
    ['a second time after as long again', { remindedAt: [thursday], now: friday }, false, '2026-11-29T10:00:00.000Z'],
    ['a second and last time', { remindedAt: [thursday], now: sunday }, true, null],
  ])('%s', (_name, more, isDue, nextAt) => {
    expect(reminderOf(more)).toMatchObject({ isDue, nextAt });
    expect(judgeApprovals(facts(reminding, { ...open, ...more })).wakeAt).toBe(nextAt ?? undefined);
  });

  it.each<readonly [string, Partial<ApprovalFacts>, readonly string[]]>([
    ['all of them', {}, ['ada', 'infra']],
    ['not who approved', { reviews: [approves('ada')] }, ['infra']],
    ['who only commented', { reviews: [comments('ada')] }, ['ada', 'infra']],
    ['whose approval another text made stale', { reviews: [approves('ada', { commit: 'older' })] }, ['ada', 'infra']],
    ['not who was taken off', { requested: asked([], ['infra']) }, ['infra']],
    ['not the team that was taken off', { requested: asked(['ada'], []) }, ['ada']],
    ['who could not be asked yet', { everRequested: asked([], []), requested: asked([], []) }, ['ada', 'infra']],
  ])('%s', (_name, more, who) => {
    expect(named(more)).toEqual(who);
  });
});

describe('nobody is reminded', () => {
  it.each<{ name: string; more: Partial<ApprovalFacts>; configuration?: string }>([
    {
      name: 'where the team does not ask for it',
      more: {},
      configuration: standard.replace('version: 1\n', 'version: 1\nmode: enforce\n'),
    },
    { name: 'a third time', more: { remindedAt: [thursday, friday], now: '2027-11-26T10:00:00Z' } },
    { name: 'of a draft', more: { openSince: null } },
    { name: 'where everybody approved', more: { reviews: [approves('ada'), approves('ben')] } },
    { name: 'where the author has to answer an objection', more: { reviews: [objects('ada')] } },
    { name: 'of an editorial change', more: { subjects: [subject({ needsApproval: false })] } },
    {
      name: 'where only time is missing',
      more: { reviews: [approves('ada'), approves('ben')] },
      configuration: reminding.replace('remind', 'discussion: 30 days, remind'),
    },
    { name: 'at an unknown time', more: { now: 'soon' } },
    { name: 'since an unknown time', more: { openSince: 'once', askedSince: null } },
    { name: 'where everybody who is missing was taken off', more: { requested: asked([], []) } },
    { name: 'where nobody is asked', more: {}, configuration: reminding.replace('mode: enforce', 'mode: advise') },
  ])('$name', ({ more, configuration }) => {
    expect(reminderOf(more, configuration)).toBeUndefined();
  });
});
