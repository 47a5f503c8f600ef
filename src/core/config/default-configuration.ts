import type { Configuration } from '../model/configuration.ts';
import { ruleSettings } from './rule-settings.ts';

/** The columns of an index whose configuration names none. */
export const defaultColumns: Configuration['index']['columns'] = [
  'id',
  'title',
  'status',
  'date',
  'scope',
  'superseded-by',
];

/** What holds in a repository without a configuration: advice only, logs discovered, recommended rules, nobody has to approve. */
export function defaultConfiguration(): Configuration {
  return {
    mode: 'advise',
    branches: null,
    logs: null,
    rules: ruleSettings('recommended', {}),
    roles: [],
    scopes: [],
    index: { columns: defaultColumns, badges: null },
  };
}
