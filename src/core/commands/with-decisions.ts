import type { CommandDecision } from '../model/command.ts';
import type { CheckContent } from '../model/pull-request.ts';
import { fit, utf8Length } from '../report/fit.ts';
import { githubLimits } from '../report/github-limits.ts';
import { renderDecisions } from './decision-block.ts';

/** A check that also keeps decisions, as the last line of its summary: what it says is cut before they are. */
export function withDecisions(content: CheckContent, decisions: readonly CommandDecision[]): CheckContent {
  const block = renderDecisions(decisions);
  if (block === '') return content;
  const bytes = githubLimits.checkTextBytes - utf8Length(block) - 2;
  return { ...content, summary: `${fit(content.summary, { bytes })}\n\n${block}` };
}
