import { acceptedUnchanged } from './accepted-unchanged/rule.ts';
import { decisionFirm } from './decision-firm/rule.ts';
import { noPlaceholder } from './no-placeholder/rule.ts';
import type { Rule } from './rule.ts';
import { sectionsComplete } from './sections-complete/rule.ts';
import { statusKnown } from './status-known/rule.ts';
import { statusMovesForward } from './status-moves-forward/rule.ts';
import { statusStartsProposed } from './status-starts-proposed/rule.ts';
import { supersedesExists } from './supersedes-exists/rule.ts';
import { supersessionMutual } from './supersession-mutual/rule.ts';
import { titlePresent } from './title-present/rule.ts';

/** Every rule, in the order in which pages and reports name them. The only file that imports all of them. */
export const catalogue: readonly Rule[] = [
  titlePresent,
  sectionsComplete,
  noPlaceholder,
  statusKnown,
  statusStartsProposed,
  statusMovesForward,
  acceptedUnchanged,
  supersedesExists,
  supersessionMutual,
  decisionFirm,
];
