import { alternativesConsidered } from './alternatives-considered/rule.ts';
import { alternativesWeighed } from './alternatives-weighed/rule.ts';
import { consequencesBalanced } from './consequences-balanced/rule.ts';
import { contextDated } from './context-dated/rule.ts';
import { contextExplainsWhy } from './context-explains-why/rule.ts';
import { decisionFirm } from './decision-firm/rule.ts';
import { decisionStated } from './decision-stated/rule.ts';
import { implementationPlanned } from './implementation-planned/rule.ts';
import { lengthReasonable } from './length-reasonable/rule.ts';
import { noPlaceholder } from './no-placeholder/rule.ts';
import { outcomesMeasurable } from './outcomes-measurable/rule.ts';
import { referencesGiven } from './references-given/rule.ts';
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
  decisionStated,
  decisionFirm,
  contextExplainsWhy,
  alternativesConsidered,
  alternativesWeighed,
  consequencesBalanced,
  implementationPlanned,
  referencesGiven,
  lengthReasonable,
  outcomesMeasurable,
  contextDated,
];
