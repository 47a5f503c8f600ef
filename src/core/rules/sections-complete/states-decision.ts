import type { DecisionSection } from '../../model/decision.ts';
import type { CanonicalSection } from '../../model/section-name.ts';
import type { Prose } from '../support/prose.ts';
import { sectionsOfBlocks } from '../support/section-of-block.ts';

const blank = '[ \\t\\r\\n]{1,8}';
const phrases = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}'’-])(?:${words.replaceAll(' ', blank)})(?![\\p{L}-])`, 'iu');

/** Says that a decision was taken, wherever it stands. */
const taken = phrases(
  "(?:we|i|(?:the|our) team)(?:['’]ve| have)? (?:decided|chose|chosen|agreed|opted|selected|adopted)|" +
    '(?:it )?(?:was|has been) (?:decided|agreed)|(?:the|our) decision (?:is|was|has been)|(?:chosen|selected) (?:option|solution)',
);

/** Says what will be done, where that is no condition and no consequence. */
const announced = phrases(
  '(?:we|i|(?:the|our) team|this (?:adr|record|document|proposal)) (?:will|shall|should|are going to|use|propose|recommend)|' +
    "we['’]ll|(?:must|shall)(?: not)?|(?:is|are) (?:adopted|introduced|replaced|required|forbidden)",
);

/** Sections in which "we will" tells of something else than the decision. */
const besides: ReadonlySet<CanonicalSection> = new Set([
  'context',
  'drivers',
  'alternatives',
  'consequences',
  'compliance',
  'references',
  'changelog',
]);

/**
 * Whether the text says somewhere, in English, what was decided: in words that tell of a decision, or outside of context,
 * alternatives and consequences in words that announce what will be done. Time is linear in the text.
 */
export function statesDecision(prose: Prose, sections: readonly DecisionSection[]): boolean {
  const places = sectionsOfBlocks(prose.blocks, sections);
  return prose.blocks.some((block, index) => {
    if (block.kind === 'heading' || block.isQuoted) return false;
    if (taken.test(block.text)) return true;
    const section = places[index]?.name ?? null;
    return (section === null || !besides.has(section)) && announced.test(block.text);
  });
}
