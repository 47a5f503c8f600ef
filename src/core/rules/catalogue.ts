import { decisionFirm } from './decision-firm/rule.ts';
import { indexCurrent } from './index-current/rule.ts';
import { linksResolve } from './links-resolve/rule.ts';
import { noPlaceholder } from './no-placeholder/rule.ts';
import { pullRequestNamesRecord } from './pull-request-names-record/rule.ts';
import { referencesKnown } from './references-known/rule.ts';
import type { Rule } from './rule.ts';
import { sectionsComplete } from './sections-complete/rule.ts';
import { statusKnown } from './status-known/rule.ts';
import { titlePresent } from './title-present/rule.ts';

/** Every rule, in the order in which pages and reports name them. The only file that imports all of them. */
export const catalogue: readonly Rule[] = [
  titlePresent,
  sectionsComplete,
  noPlaceholder,
  statusKnown,
  decisionFirm,
  linksResolve,
  referencesKnown,
  indexCurrent,
  pullRequestNamesRecord,
];
