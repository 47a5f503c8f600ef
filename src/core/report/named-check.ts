import type { CheckContent } from '../model/pull-request.ts';
import { checkContent } from './check-content.ts';
import { codeSpan } from './escape-markdown.ts';
import { plainText } from './plain-text.ts';

/** The pull request that a check speaks of. `baseBranch` null: not known. */
export interface CheckPlace {
  readonly number: number;
  readonly baseBranch: string | null;
}

/**
 * A check that says first which pull request it speaks of, since GitHub shows it on every one with the same head commit; as it is where
 * it says so already, or speaks of none.
 */
export function namedCheck(content: CheckContent, place: CheckPlace | null): CheckContent {
  if (place === null) return content;
  const { number, baseBranch } = place;
  const start = `Pull request ${number}`;
  if (content.title.startsWith(`${start}: `) || content.title.startsWith(`${start} into `)) return content;
  const into = (branch: string): string => (baseBranch === null ? '' : ` into ${branch}`);
  const note = `**This is about pull request ${number}${into(codeSpan(baseBranch ?? '', 100))}.** GitHub keeps checks by commit: of the open pull requests with this head commit each shows what one of them still lacks, so that none is merged by the check of another. Look at that one, or close it if it is not needed.`;
  return checkContent({
    ...content,
    title: `${start}${into(plainText(baseBranch ?? '', 60))}: ${content.title}`,
    summary: `${note}\n\n${content.summary}`,
  });
}
