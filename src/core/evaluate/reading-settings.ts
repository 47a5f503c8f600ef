import type { Configuration, LogSettings } from '../model/configuration.ts';
import type { ReadingSettings } from '../model/reading.ts';

/** What a configuration says of reading the records of one log; null: a file that belongs to none. */
export const readingSettings = (configuration: Configuration, log: LogSettings | null): ReadingSettings => ({
  statuses: log?.statuses ?? {},
  sections: log?.sections ?? {},
  rules: configuration.rules,
  since: configuration.since,
  customRules: configuration.customRules,
});
