import { acceptedUnchanged } from './accepted-unchanged/rule.ts';
import { alternativesConsidered } from './alternatives-considered/rule.ts';
import { alternativesWeighed } from './alternatives-weighed/rule.ts';
import { consequencesBalanced } from './consequences-balanced/rule.ts';
import { contextDated } from './context-dated/rule.ts';
import { contextExplainsWhy } from './context-explains-why/rule.ts';
import { dateFollowsNumber } from './date-follows-number/rule.ts';
import { dateValid } from './date-valid/rule.ts';
import { decisionFirm } from './decision-firm/rule.ts';
import { decidersApproved } from './deciders-approved/rule.ts';
import { decisionMissing } from './decision-missing/rule.ts';
import { decisionStated } from './decision-stated/rule.ts';
import { filenameMatches } from './filename-matches/rule.ts';
import { impactKnown } from './impact-known/rule.ts';
import { implementationPlanned } from './implementation-planned/rule.ts';
import { indexCurrent } from './index-current/rule.ts';
import { lengthReasonable } from './length-reasonable/rule.ts';
import { linksResolve } from './links-resolve/rule.ts';
import { metadataComplete } from './metadata-complete/rule.ts';
import { noPlaceholder } from './no-placeholder/rule.ts';
import { numberSequential } from './number-sequential/rule.ts';
import { numberUnique } from './number-unique/rule.ts';
import { outcomesMeasurable } from './outcomes-measurable/rule.ts';
import { pullRequestNamesRecord } from './pull-request-names-record/rule.ts';
import { recordWhole } from './record-whole/rule.ts';
import { referencesGiven } from './references-given/rule.ts';
import { referencesKnown } from './references-known/rule.ts';
import type { Rule } from './rule.ts';
import { scopeKnown } from './scope-known/rule.ts';
import { sectionNotEmpty } from './section-not-empty/rule.ts';
import { sectionsComplete } from './sections-complete/rule.ts';
import { sectionsOrdered } from './sections-ordered/rule.ts';
import { sectionsUnique } from './sections-unique/rule.ts';
import { statusKnown } from './status-known/rule.ts';
import { statusMovesForward } from './status-moves-forward/rule.ts';
import { statusStartsProposed } from './status-starts-proposed/rule.ts';
import { supersedesExists } from './supersedes-exists/rule.ts';
import { supersessionMutual } from './supersession-mutual/rule.ts';
import { textEncoding } from './text-encoding/rule.ts';
import { titlePresent } from './title-present/rule.ts';

/** Every rule, in the order in which pages and reports name them. The only file that imports all of them. */
export const catalogue: readonly Rule[] = [
  titlePresent,
  metadataComplete,
  sectionsComplete,
  sectionsOrdered,
  sectionNotEmpty,
  sectionsUnique,
  noPlaceholder,
  statusKnown,
  statusStartsProposed,
  statusMovesForward,
  acceptedUnchanged,
  supersedesExists,
  supersessionMutual,
  dateValid,
  impactKnown,
  scopeKnown,
  numberUnique,
  numberSequential,
  filenameMatches,
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
  linksResolve,
  referencesKnown,
  indexCurrent,
  pullRequestNamesRecord,
  decisionMissing,
  recordWhole,
  textEncoding,
  dateFollowsNumber,
  contextDated,
  decidersApproved,
];
