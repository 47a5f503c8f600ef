import { scopeKey } from '../config/scope-key.ts';
import type { Configuration, LogSettings, Scope } from '../model/configuration.ts';
import type { ReadingSettings } from '../model/reading.ts';

/** What a record may call a scope: its name as it is written, then its other names. */
const namesOf = ({ name, metadata }: Scope): readonly string[] => [
  name,
  ...metadata.filter((other) => other !== scopeKey(name)),
];

/** What a configuration says of reading the records of one log; null: a file that belongs to none. */
export const readingSettings = (configuration: Configuration, log: LogSettings | null): ReadingSettings => ({
  statuses: log?.statuses ?? {},
  sections: log?.sections ?? {},
  rules: configuration.rules,
  since: configuration.since,
  customRules: configuration.customRules,
  ...(configuration.scopes.length === 0 ? {} : { scopeNames: configuration.scopes.flatMap(namesOf) }),
});
