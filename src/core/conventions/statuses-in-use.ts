import type { Habit } from '../model/convention.ts';
import type { Decision, DecisionStatus } from '../model/decision.ts';
import { tally } from './habit.ts';

const longest = 40;

/** The status word as people write it: `Accepted` of `✅ **Accepted** (by the board)`; null: a menu, a sentence, nothing. */
function wordOf(status: DecisionStatus): string | null {
  const line = status.raw.slice(0, 300).trim().split('\n', 1)[0] ?? '';
  if (/[|\uFF0F]/.test(line)) return null;
  const text = line.replace(/^[^\p{L}]+/u, '');
  const word = (/^[\p{L}\p{M}\d' -]+/u.exec(text)?.[0] ?? '')
    .replace(/\s+by\s.*$/i, '')
    .replace(/\s+-.*$/, '')
    .trim();
  return word === '' || word.length > longest ? null : word.replaceAll(/\s+/g, ' ');
}

/** The statuses of a log as its records write them, most frequent first; letter case apart each once, in its commonest spelling. */
export function statusesInUse(decisions: readonly Pick<Decision, 'status'>[]): readonly Habit<string>[] {
  const words = decisions
    .flatMap(({ status }) => (status === null ? [] : [wordOf(status)]))
    .filter((word) => word !== null);
  const spellings = tally(words);
  return tally(words.map((word) => word.toLowerCase())).map(([key, count]) => ({
    value: spellings.find(([word]) => word.toLowerCase() === key)?.[0] ?? key,
    count,
    of: decisions.length,
  }));
}
