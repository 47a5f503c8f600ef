import type { ApprovedTexts } from '../model/approved-text.ts';
import type { CheckContent } from '../model/pull-request.ts';
import { fit, utf8Length } from '../report/fit.ts';
import { githubLimits } from '../report/github-limits.ts';
import { renderApproved } from './approved-block.ts';

/** A check that also keeps which texts were approved, as the last line of its summary: what it says is cut before that is. Only a green one does. */
export function withApproved(content: CheckContent, approved: ApprovedTexts): CheckContent {
  const block = content.conclusion === 'success' ? renderApproved(approved) : '';
  if (block === '') return content;
  const bytes = githubLimits.checkTextBytes - utf8Length(block) - 2;
  return { ...content, summary: `${fit(content.summary, { bytes })}\n\n${block}` };
}
