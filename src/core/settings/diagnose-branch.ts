import type { BranchSettings } from '../model/branch-settings.ts';
import type { Configuration } from '../model/configuration.ts';
import { settingsAdvice } from './demand-words.ts';
import { fine, type Diagnosis } from './diagnosis.ts';
import { requiredChecks, type CheckDemand } from './required-checks.ts';

const stateOf = (demand: CheckDemand, isEnforced: boolean): Diagnosis['state'] => {
  if (demand === 'other-source') return 'problem';
  return demand === 'not-required' && isEnforced ? 'problem' : 'warning';
};

/**
 * What is to be said of how the default branch is guarded: whether it waits for both checks, as those of this app (null: it is not known
 * which), whether GitHub takes back approvals that the app would keep, and whether it takes what the app is to write.
 */
export function diagnoseBranch(
  settings: BranchSettings,
  appId: number | null,
  configuration: Pick<Configuration, 'mode' | 'merge'> | null,
): readonly Diagnosis[] {
  const { branch, rules } = settings;
  const advice = settingsAdvice(requiredChecks(settings, appId), branch);
  const required = advice.map(({ demand, what, why, next }): Diagnosis => ({
    id: 'checks-required',
    state: stateOf(demand, configuration?.mode === 'enforce'),
    what: `${what} ${why}`,
    next,
  }));
  const review = rules === 'unreadable' ? null : rules.review;
  const dismissing: Diagnosis = {
    id: 'approvals-kept',
    state: 'warning',
    what: `A ruleset of ${branch} takes back approvals at every push, also where no word of a record changed: people have to approve again for nothing.`,
    next: 'Switch "Dismiss stale pull request approvals when new commits are pushed" off: the app lets an approval lapse when the text changes.',
  };
  const refusing: Diagnosis = {
    id: 'writes-accepted',
    state: 'warning',
    what: `merge: { write: direct } is to write to ${branch}, which takes changes by pull request only.`,
    next: 'Let the app bypass that rule, or set write: pull-request. Until then the app opens a pull request.',
  };
  return [
    ...(required.length === 0 ? [fine('checks-required', `Both checks are required on ${branch}.`)] : required),
    ...(review?.dismissesStale === true ? [dismissing] : []),
    ...(configuration?.merge.write === 'direct' && review !== null ? [refusing] : []),
  ];
}
