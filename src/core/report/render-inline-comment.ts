import type { Finding } from '../model/finding.ts';
import { codeFence } from './code-fence.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { findingMarker } from './fingerprint.ts';
import { fit } from './fit.ts';
import { githubLimits } from './github-limits.ts';
import { linkedRule, type RuleLink } from './rule-link.ts';
import type { Suggestion } from './suggestion-for.ts';
import { weightWords } from './texts.ts';

/** How a comment looks beside what it says. */
export interface CommentLook {
  /** An error that keeps nobody from merging. */
  readonly isAdvice?: boolean;
  /** Where rules are explained. Absent: their ids have to do. */
  readonly ruleLink?: RuleLink | undefined;
}

/**
 * A finding as a comment on its line: a hidden marker first, then the rule, what is wrong, why it matters and how to mend it, with
 * a suggestion that one click accepts where there is one. The suggested lines stay exactly as they are; all else is escaped.
 */
export function renderInlineComment(
  finding: Finding,
  fingerprint: string,
  suggestion: Suggestion | null,
  { isAdvice = false, ruleLink }: CommentLook = {},
): string {
  const parts = [
    `${findingMarker(finding.ruleId, fingerprint)}\n${weightWords(finding.severity, isAdvice)} ${linkedRule(finding.ruleId, ruleLink)}`,
    escapeMarkdown(finding.message, 2000),
    `_Why it matters:_ ${escapeMarkdown(finding.why)}`,
  ];
  if (finding.fix !== null) parts.push(`_How to mend it:_ ${escapeMarkdown(finding.fix.title)}`);
  if (suggestion !== null) parts.push(codeFence(suggestion.replacement, 'suggestion'));
  return fit(parts.join('\n\n'), { characters: githubLimits.commentCharacters });
}

/** Whether one of our inline comments offers a suggestion. */
export const offersSuggestion = (body: string): boolean => /^`{3,}suggestion\r?$/m.test(body);
