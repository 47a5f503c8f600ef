import { modeOf } from '../evaluate/mode-of.ts';
import type { Modes } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { byWeight } from './finding-order.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** All findings of a verdict, the heaviest first. */
export const findingsOf = (verdict: Pick<Judged, 'records' | 'otherFindings'>): readonly Finding[] =>
  [...verdict.records.flatMap((record) => record.findings), ...verdict.otherFindings].sort(byWeight);

/** Whether a finding is only observed: then it stands in the text of the check and nowhere else. */
export const isObserved = ({ ruleId }: Finding, modes: Modes): boolean => modeOf(ruleId, modes) === 'observe';

/** Whether a finding is an error that keeps the pull request from being merged. */
export const isBinding = ({ ruleId, severity }: Finding, modes: Modes): boolean =>
  severity === 'error' && modeOf(ruleId, modes) === 'enforce';

/** Whether a finding is an error that looks as if it were binding: its rule is milder than the repository, or others are stricter. */
export const isAdvisedError = ({ ruleId, severity }: Finding, modes: Modes): boolean =>
  severity === 'error' && modes.mode !== 'advise' && modeOf(ruleId, modes) === 'advise';

/** The findings that are told in comments and beside the lines, the heaviest first. */
export const toldFindings = (verdict: Judged): readonly Finding[] =>
  findingsOf(verdict).filter((finding) => !isObserved(finding, verdict));
