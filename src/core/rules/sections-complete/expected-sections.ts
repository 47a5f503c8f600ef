import { fewestRecords, isFirm } from '../../conventions/habit.ts';
import type { Convention, Habit } from '../../model/convention.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import type { Template } from '../../model/template.ts';

/** A section that a record should have, and why. */
export type ExpectedSection =
  /** Every template has it, and nothing is known of this log. */
  | { readonly section: CanonicalSection; readonly because: 'usual' }
  /** The log's template has it. */
  | { readonly section: CanonicalSection; readonly because: 'template' }
  /** Every template has it, and hardly a record of this log is without it. */
  | { readonly section: CanonicalSection; readonly because: 'habit' }
  /** Every template has it, and most records of this log do, or it is this log's own, and hardly a record is without it. */
  | { readonly section: CanonicalSection; readonly because: 'common'; readonly count: number; readonly of: number };

/** What every template has, from Nygard's on. */
const usual: readonly CanonicalSection[] = ['context', 'decision', 'consequences'];

/** What comes and goes with the record, however many have it; for the status there is a rule of its own. */
const incidental: ReadonlySet<CanonicalSection> = new Set(['status', 'references', 'changelog', 'notes']);

/** The habits of a log that is large enough to have some, which may be none; null: it is not. */
const sectionHabits = (convention: Convention | null): ReadonlyMap<CanonicalSection, Habit<CanonicalSection>> | null =>
  convention === null || convention.records < fewestRecords
    ? null
    : new Map(convention.sections.map((habit) => [habit.value, habit]));

/**
 * The sections that records of a log should have where the configuration names none. A template is held to as far as the log
 * follows it: a section that most records leave out is not missing in the next one, and where they have none in common, none is.
 */
export function expectedSections(convention: Convention | null, template: Template | null): readonly ExpectedSection[] {
  const habits = sectionHabits(convention);
  const needed = template?.sections.filter((section) => section.isOptional !== true) ?? [];
  const ofTemplate = [...new Set(needed.flatMap(({ name }) => (name === null ? [] : [name])))];
  if (ofTemplate.length > 0) {
    return ofTemplate
      .filter((section) => !incidental.has(section) && (habits === null || habits.has(section)))
      .map((section) => ({ section, because: 'template' }));
  }
  if (habits === null) return usual.map((section) => ({ section, because: 'usual' }));
  const kept = [...habits.values()].filter(({ value }) => !incidental.has(value));
  return [
    ...usual.filter((section) => kept.some((habit) => habit.value === section && isFirm(habit))),
    ...kept.filter((habit) => usual.includes(habit.value) !== isFirm(habit)),
  ].map((expected) =>
    typeof expected === 'string'
      ? { section: expected, because: 'habit' }
      : { section: expected.value, because: 'common', count: expected.count, of: expected.of },
  );
}
