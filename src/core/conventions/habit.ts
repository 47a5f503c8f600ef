import type { Habit } from '../model/convention.ts';

/** With fewer records a majority is chance: two may agree without meaning to. */
export const fewestRecords = 3;

/** Whether so many do it that it is a habit: more than half of all, of at least three. */
export const isMost = (count: number, of: number): boolean => of >= fewestRecords && 2 * count > of;

/** Whether hardly anybody does otherwise: at least four of five. Such a habit may be held against somebody. */
export const isFirm = ({ count, of }: Habit<unknown>): boolean => of >= fewestRecords && 5 * count >= 4 * of;

/** How often each value occurs, most frequent first; of equals the one that came first. */
export function tally<Value>(values: readonly Value[]): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The value that most records have; null: no value is that frequent. `null` values are records without one. */
export function habitOf<Value>(values: readonly (Value | null)[]): Habit<Value> | null {
  const [first] = tally(values.filter((value) => value !== null));
  if (first === undefined || !isMost(first[1], values.length)) return null;
  return { value: first[0], count: first[1], of: values.length };
}

/** The values that most records have, most frequent first. A record that has one twice has it once. */
export function habitsOf<Value>(records: readonly (readonly Value[])[]): readonly Habit<Value>[] {
  return tally(records.flatMap((values) => [...new Set(values)]))
    .filter(([, count]) => isMost(count, records.length))
    .map(([value, count]) => ({ value, count, of: records.length }));
}
