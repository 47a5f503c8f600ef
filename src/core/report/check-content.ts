import type { CheckContent } from '../model/pull-request.ts';
import { fit } from './fit.ts';
import { githubLimits } from './github-limits.ts';
import { plainText } from './plain-text.ts';

/** Brings what a check says within GitHub's limits; a title is one plain line, since GitHub does not read it as Markdown. */
export function checkContent(content: CheckContent): CheckContent {
  return {
    ...content,
    title: plainText(content.title, githubLimits.checkTitleCharacters),
    summary: fit(content.summary, { bytes: githubLimits.checkTextBytes }),
    text: fit(content.text, { bytes: githubLimits.checkTextBytes }),
    annotations: content.annotations.slice(0, githubLimits.annotations),
  };
}
