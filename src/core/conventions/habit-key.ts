import type { Finding } from '../model/finding.ts';
import type { Habit } from '../model/convention.ts';
import { habitsOf } from './habit.ts';

/**
 * What a finding is about, beside its place: the rule, which of its messages, and the element it names (a section, a field).
 * Two records that break a rule in the same way have the same key.
 */
export const habitKey = (finding: Pick<Finding, 'ruleId' | 'messageId' | 'element'>): string =>
  `${finding.ruleId} ${finding.messageId} ${finding.element ?? ''}`.trimEnd();

/**
 * What most records of a log break, by key, most frequent first.
 *
 * @param records the findings of each record of the log
 */
export const commonBreaches = (records: readonly (readonly Finding[])[]): readonly Habit<string>[] =>
  habitsOf(records.map((findings) => findings.map(habitKey)));

/**
 * What most records of a log break, as keys: such findings are lowered to info there until the configuration names the rule.
 *
 * @param records the findings of each record of the log, those of its state on the base branch: what a pull request adds must not
 *   make its own findings a habit
 */
export const brokenByMost = (records: readonly (readonly Finding[])[]): readonly string[] =>
  commonBreaches(records)
    .map(({ value }) => value)
    .sort();
