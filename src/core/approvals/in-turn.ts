import type { RequirementResult } from '../model/approval.ts';
import { stateOfAll } from './judge-requirement.ts';

/**
 * Stages that were judged, as one requirement that is met when all of them are: those after the first that is not met are marked as
 * later. Whoever approved in them already counts, so that the order of the approvals never matters. A single stage stays as it is.
 */
export function inTurn(stages: readonly RequirementResult[]): RequirementResult {
  const [only] = stages;
  if (only !== undefined && stages.length === 1) return only;
  const first = stages.findIndex(({ state }) => state !== 'met');
  const parts = stages.map((stage, index): RequirementResult =>
    first >= 0 && index > first && stage.state !== 'met' ? { ...stage, isLater: true } : stage,
  );
  return { label: 'in this order', kind: 'stages', state: stateOfAll(parts), filledBy: [], candidates: [], parts };
}
