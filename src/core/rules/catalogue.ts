import { dateFollowsNumber } from './date-follows-number/rule.ts';
import { decisionFirm } from './decision-firm/rule.ts';
import { filenameMatches } from './filename-matches/rule.ts';
import { noPlaceholder } from './no-placeholder/rule.ts';
import { numberSequential } from './number-sequential/rule.ts';
import { numberUnique } from './number-unique/rule.ts';
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
  numberUnique,
  numberSequential,
  filenameMatches,
  dateFollowsNumber,
  decisionFirm,
];
