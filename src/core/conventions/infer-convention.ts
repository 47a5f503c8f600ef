import type { LogSettings } from '../model/configuration.ts';
import type { Convention, Habit } from '../model/convention.ts';
import type { RecordSummary, SectionSummary } from '../model/record-summary.ts';
import type { CanonicalSection } from '../model/section-name.ts';
import { fewestRecords, habitOf, habitsOf } from './habit.ts';
import { languageIn, languageSample } from './infer-language.ts';
import { fileShape, idShape, patternOf, titleShape } from './infer-pattern.ts';
import { firmOrder, orderSections } from './order-sections.ts';
import { statusesInUse } from './statuses-in-use.ts';

/**
 * Share of records that are still draft or proposed from which a log's records start so. A log as it stands does not tell how its
 * records began; but where everything is born accepted none is ever open, and of 1,538 public records 180 were (about
 * one in eight).
 */
const openShare = 0.1;

/** A record as far as it tells habits; the texts of its sections only tell the language better than headings alone. */
export interface HabitRecord extends Omit<RecordSummary, 'sections'> {
  readonly sections: readonly (SectionSummary & { readonly text?: string })[];
}

const sectionsOf = (decision: HabitRecord): readonly CanonicalSection[] =>
  decision.sections.flatMap(({ name }) => (name === null ? [] : [name]));

const sectionHabits = (decisions: readonly HabitRecord[]): Pick<Convention, 'sections' | 'sectionOrder'> => {
  const records = decisions.map(sectionsOf);
  const habits = new Map(habitsOf(records).map((habit) => [habit.value, habit]));
  const names = orderSections([...habits.keys()], records);
  const sectionOrder = firmOrder(names, records);
  return {
    sections: names.flatMap((name) => habits.get(name) ?? []),
    ...(sectionOrder.length === 0 ? {} : { sectionOrder }),
  };
};

const languageOf = (decision: HabitRecord): string | null => {
  let sample = decision.title?.text ?? '';
  for (const { heading, text } of decision.sections) {
    if (sample.length >= languageSample) break;
    sample += `\n${heading}\n${(text ?? '').slice(0, languageSample)}`;
  }
  return languageIn(sample);
};

/** What the configuration writes down is no matter of counting: every record is held to it. */
const written = (pattern: string | undefined, records: number): Habit<string> | null =>
  pattern === undefined ? null : { value: pattern, count: records, of: records };

/**
 * What most records of a log do: more than half of them, of at least three. Below three records there is no habit but what the
 * configuration says of ids and file names. Takes the records in any order; the same records give the same convention.
 */
export function inferConvention(
  decisions: readonly HabitRecord[],
  settings: Pick<LogSettings, 'id' | 'file'> = {},
): Convention {
  const records = decisions.length;
  // Records that share a file say nothing of how files are named.
  const paths = [...new Set(decisions.map(({ path }) => path))];
  const open = decisions.filter(({ status }) => status?.value === 'draft' || status?.value === 'proposed').length;
  return {
    records,
    metadataStyle: habitOf(decisions.map(({ metadataStyle }) => metadataStyle)),
    fields: habitsOf(decisions.map(({ fields }) => fields.map(({ name }) => name))),
    ...sectionHabits(decisions),
    id: written(settings.id, records) ?? patternOf(decisions.map(({ id }) => (id === null ? null : idShape(id)))),
    title: patternOf(
      decisions.map(({ title }) => (title === null ? null : titleShape(title.raw, title.id, title.text))),
    ),
    file: written(settings.file, records) ?? patternOf(paths.map(fileShape)),
    language: habitOf(decisions.map(languageOf)),
    statuses: records < fewestRecords ? [] : statusesInUse(decisions),
    startsProposed: records >= fewestRecords && open > 0 && open >= openShare * records,
  };
}
