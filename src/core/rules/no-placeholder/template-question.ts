import type { DecisionSection } from '../../model/decision.ts';

/** Longest question that a template asks, in UTF-16 code units. */
const longest = 250;

/** How the questions of common templates begin, section by section. A context may well be put as a question of one's own. */
const beginnings: Readonly<Partial<Record<NonNullable<DecisionSection['name']>, RegExp>>> = {
  context: /^what (?:is|are|was) the (?:issue|problem|context|motivation|situation|background)\b/i,
  decision: /^what (?:is|was|are|did|have|has|do|will)\b/i,
  consequences: /^what (?:becomes?|is|are|will|happens)\b/i,
  alternatives: /^what (?:other|were|are|alternatives|else)\b/i,
  rationale: /^why (?:was|did|is|do|this)\b/i,
};

/** Whether a paragraph is nothing but the question that templates put into this section, and the section has no answer. */
export function isTemplateQuestion(section: DecisionSection, paragraph: string): boolean {
  const beginning = section.name === null ? undefined : beginnings[section.name];
  const text = paragraph.slice(0, longest + 1).trim();
  if (beginning === undefined || text.length > longest || !text.endsWith('?') || text.includes('\n\n')) return false;
  // With an answer below it the question is a matter of style.
  return beginning.test(text) && section.text.trim().length <= text.length + 8;
}
