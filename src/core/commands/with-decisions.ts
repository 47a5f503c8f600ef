import type { CommandDecision } from '../model/command.ts';
import type { CheckContent } from '../model/pull-request.ts';
import type { ToldSubject } from '../model/verdict.ts';
import { fit, utf8Length } from '../report/fit.ts';
import { githubLimits } from '../report/github-limits.ts';
import { renderDecisions } from './decision-block.ts';
import { renderTold } from './told-block.ts';

/** A check that also keeps decisions, as the last line of its summary, and what people were told of above it: what it says is cut before they are. */
export function withDecisions(
  content: CheckContent,
  decisions: readonly CommandDecision[],
  told: readonly ToldSubject[] = [],
): CheckContent {
  const block = [renderTold(told), renderDecisions(decisions)].filter((line) => line !== '').join('\n');
  if (block === '') return content;
  const bytes = githubLimits.checkTextBytes - utf8Length(block) - 2;
  return { ...content, summary: `${fit(content.summary, { bytes })}\n\n${block}` };
}
