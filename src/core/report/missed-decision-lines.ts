import type { CommandDecision } from '../model/command.ts';
import { codeSpan } from './escape-markdown.ts';

const mostLines = 10;

const aboutOf = (decision: CommandDecision): string => {
  switch (decision.kind) {
    case 'override':
      return 'override';
    case 'waiver':
      return `waiver of ${codeSpan(decision.rule)}`;
    case 'confirmation':
      return `confirmation of ${codeSpan(decision.item)}`;
    case 'commit':
      return `commit by ${codeSpan(decision.command)}`;
  }
};

const sentenceOf = (decision: CommandDecision): string => {
  const { by, base } = decision;
  const given = `The ${aboutOf(decision)} by ${codeSpan(by.login)}`;
  return base === null
    ? `${given} does not count any more: it does not say for which base branch it was given.`
    : `${given} was given for ${codeSpan(base)} and does not count here: each branch says by itself who may decide.`;
};

/** Decisions that do not count since they were given for another base branch, a sentence each, and what to do; '' for none. */
export function missedDecisionLines(decisions: readonly CommandDecision[]): string {
  const sentences = [...new Set(decisions.map(sentenceOf))];
  if (sentences.length === 0) return '';
  const told = sentences.slice(0, mostLines);
  const more = sentences.length - told.length;
  const rest = more > 0 ? ` And ${more} more like these.` : '';
  return `**Not counted:** ${told.join(' ')}${rest} Where it still holds, give the command again.`;
}
