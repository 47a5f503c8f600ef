import type { BranchSettings, RequiredCheck } from '../model/branch-settings.ts';
import type { CheckName } from '../model/pull-request.ts';

/**
 * How a branch asks for one of the app's checks. any-source: also one of that name by anybody else would do; other-source: only one by
 * another app would; unknown: it was not found, and not everything could be looked at.
 */
export type CheckDemand = 'required' | 'any-source' | 'other-source' | 'not-required' | 'unknown';

/** The checks that the app makes, in the order in which they are told. */
export const ownChecks: readonly CheckName[] = ['ADR review', 'ADR approvals'];

const listOf = (from: readonly RequiredCheck[] | 'unreadable'): readonly RequiredCheck[] =>
  from === 'unreadable' ? [] : from;

/**
 * How the branch asks for each of the app's checks, by protection or by rulesets: both hold. `appId` null: it is not known which app is
 * meant, so that any app as source will do.
 */
export function requiredChecks(
  { protection, rules }: BranchSettings,
  appId: number | null,
): ReadonlyMap<CheckName, CheckDemand> {
  const all = [...listOf(protection), ...(rules === 'unreadable' ? [] : rules.checks)];
  const isWhole = protection !== 'unreadable' && rules !== 'unreadable';
  const demandOf = (name: CheckName): CheckDemand => {
    const sources = all.filter(({ context }) => context === name).map((check) => check.appId);
    if (sources.length === 0) return isWhole ? 'not-required' : 'unknown';
    // One that asks for another app's check holds everybody up, whatever else is asked.
    if (sources.some((source) => source !== null && appId !== null && source !== appId)) return 'other-source';
    return sources.some((source) => source !== null) ? 'required' : 'any-source';
  };
  return new Map(ownChecks.map((name) => [name, demandOf(name)]));
}
