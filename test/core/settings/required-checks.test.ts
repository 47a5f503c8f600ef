import { describe, expect, it } from 'vitest';
import type { BranchSettings, RequiredCheck } from '../../../src/core/model/branch-settings.ts';
import { settingsAdvice } from '../../../src/core/settings/demand-words.ts';
import { requiredChecks } from '../../../src/core/settings/required-checks.ts';

const check = (context: string, appId: number | null = null): RequiredCheck => ({ context, appId });
const both = (appId: number | null = null): readonly RequiredCheck[] => [
  check('ADR review', appId),
  check('ADR approvals', appId),
];
const guarded = (
  protection: BranchSettings['protection'],
  checks: readonly RequiredCheck[] | 'unreadable' = [],
): BranchSettings => ({
  branch: 'main',
  protection,
  rules: checks === 'unreadable' ? checks : { checks, review: null },
});
const own = 4711;

describe('how a branch asks for the checks of the app', () => {
  it.each<[string, BranchSettings, readonly [string, string], number | null]>([
    ['by protection, as its own', guarded(both(own)), ['required', 'required'], own],
    ['by a ruleset, as its own', guarded([], both(own)), ['required', 'required'], own],
    ['one by each', guarded([check('ADR review', own)], [check('ADR approvals', own)]), ['required', 'required'], own],
    ['not at all', guarded([check('build')], [check('lint')]), ['not-required', 'not-required'], own],
    ['one of them only', guarded([check('ADR review', own)]), ['required', 'not-required'], own],
    ['from any source', guarded(both()), ['any-source', 'any-source'], own],
    ['from any source, and from this app elsewhere', guarded(both(), both(own)), ['required', 'required'], own],
    ['from another app', guarded(both(9)), ['other-source', 'other-source'], own],
    ['from another app as well', guarded(both(own), both(9)), ['other-source', 'other-source'], own],
    ['from some app, where it is not known which is ours', guarded(both(9)), ['required', 'required'], null],
    [
      'by names in other letters',
      guarded([check('adr review', own), check('ADR Approvals', own)]),
      ['not-required', 'not-required'],
      own,
    ],
    ['nobody knows, where nothing is shown', guarded('unreadable', 'unreadable'), ['unknown', 'unknown'], own],
    ['as far as it is shown', guarded('unreadable', [check('ADR review', own)]), ['required', 'unknown'], own],
  ])('%s', (_, settings, [review, approvals], appId) => {
    expect(Object.fromEntries(requiredChecks(settings, appId))).toEqual({
      'ADR review': review,
      'ADR approvals': approvals,
    });
  });

  it('is told with the next step, those of a kind together and the gravest first; nothing where all is well', () => {
    const told = (settings: BranchSettings) =>
      settingsAdvice(requiredChecks(settings, own), 'main').map(({ what, next }) => `${what} ${next}`);
    expect(told(guarded(both(own)))).toEqual([]);
    const [first, second] = told(guarded([check('ADR approvals', 9)]));
    expect(first).toContain('"ADR approvals" is required on main from another app');
    expect(second).toContain('"ADR review" is not required on main. Somebody who administers');
    expect(told(guarded([]))[0]).toContain('"ADR review" and "ADR approvals" are not required on main.');
    expect(told(guarded('unreadable'))[0]).toContain('could not be read');
  });
});
