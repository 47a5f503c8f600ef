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

/** How approvals are counted where the configuration does not say. */
export const defaultApprovals: Configuration['approvals'] = {
  distinct: true,
  ifAuthor: 'override',
  unattributed: 'extra-approval',
  bar: ['author', 'committers-of-text'],
  consult: 'name',
  remind: null,
  discussion: null,
  override: 'admin',
};

/** What holds in a repository without a configuration: advice only, logs discovered, recommended rules, nobody has to approve. */
export function defaultConfiguration(): Configuration {
  return {
    mode: 'advise',
    ruleModes: {},
    branches: null,
    extends: null,
    logs: null,
    rules: ruleSettings('recommended', {}),
    since: null,
    customRules: [],
    checklist: { items: [], fromTemplate: false },
    roles: [],
    scopes: [],
    approvals: defaultApprovals,
    merge: { accept: false, write: 'pull-request' },
    index: { columns: defaultColumns, badges: null, statistics: false, graph: false },
    review: { every: null, staleProposal: null },
    waive: 'maintain',
  };
}
