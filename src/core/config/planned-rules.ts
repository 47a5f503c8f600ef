import { catalogue } from '../rules/catalogue.ts';

/** Ids of rules are permanent, also of those that this version does not have yet: a configuration may name them already. */
const announced = [
  'metadata-complete',
  'sections-ordered',
  'section-not-empty',
  'sections-unique',
  'status-starts-proposed',
  'status-moves-forward',
  'accepted-unchanged',
  'supersedes-exists',
  'supersession-mutual',
  'date-valid',
  'impact-known',
  'scope-known',
  'number-unique',
  'number-sequential',
  'filename-matches',
  'decision-stated',
  'context-explains-why',
  'alternatives-considered',
  'alternatives-weighed',
  'consequences-balanced',
  'implementation-planned',
  'references-given',
  'length-reasonable',
  'outcomes-measurable',
  'links-resolve',
  'references-known',
  'index-current',
  'pull-request-names-record',
  'record-whole',
  'text-encoding',
  'date-follows-number',
  'context-dated',
  'deciders-approved',
] as const;

/** The ids that may be set although no rule stands behind them yet. A rule that is there is checked by its own schema. */
export const plannedRules: readonly string[] = announced.filter((id) => catalogue.every((rule) => rule.id !== id));
