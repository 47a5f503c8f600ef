import { z } from 'zod';
import type { DecisionSection } from '../../model/decision.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { readAlternatives } from '../support/alternatives.ts';
import { languageOf } from '../support/language.ts';
import { findLeftovers } from '../support/leftovers.ts';
import type { ProsePart } from '../support/prose.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { weighingMarks, type WeighingMark } from '../support/weighing-marks.ts';
import type { Weight } from '../support/weighing-words.ts';
import { sidesOf } from './one-sided.ts';

const record = (consequences: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision\n\nWe will use PostgreSQL.\n\n${consequences}\n`;

/** A section with its own heading, which may weigh it: `Negative Consequences`. */
function withHeading({ prose, decision }: DocumentFacts, section: DecisionSection): readonly ProsePart[] {
  const whole = { ...section, bodyRange: { start: section.headingRange.start, end: section.bodyRange.end } };
  const isOther = ({ name }: DecisionSection): boolean => name !== null && name !== 'consequences';
  return sectionParts(prose.parts, whole, decision.sections, isOther);
}

/** Sections that stand in no other of the list. */
function outermost(sections: readonly DecisionSection[]): readonly DecisionSection[] {
  let reached = -1;
  return sections.filter(({ headingRange, bodyRange }) => {
    if (headingRange.start.offset < reached) return false;
    reached = bodyRange.end.offset;
    return true;
  });
}

/** Whether decision, rationale or the list of options already say what speaks against the chosen way. */
function isAdmittedElsewhere(document: DocumentFacts): boolean {
  const { prose, decision, original } = document;
  const parts = sectionsNamed(decision.sections, 'decision', 'rationale').flatMap((section) =>
    sectionParts(prose.parts, section, decision.sections),
  );
  const speaksAgainst = (weights: readonly Weight[]): boolean =>
    weights.some((weight) => weight === 'against' || weight === 'risk' || weight === 'both');
  const { marks } = weighingMarks(parts, original);
  if (speaksAgainst(marks.filter(({ answer }) => answer === 'text').map(({ weight }) => weight))) return true;
  const alternatives = readAlternatives(document);
  if (alternatives === null) return false;
  const { chosen, options } = alternatives;
  return (chosen === null ? options : [chosen]).some(({ weights }) => speaksAgainst(weights));
}

const isSaid = (marks: readonly WeighingMark[], ...weights: readonly Weight[]): boolean =>
  marks.some(({ weight, answer }) => answer !== 'missing' && weights.includes(weight));

export const consequencesBalanced = defineRule({
  id: 'consequences-balanced',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'The consequences say what gets better and what gets worse.',
    details:
      'Where headings, labels, columns or list items set the sides apart ("Positive", "Cons", "Bad, because", check marks), the rule goes by them, in any language. Other text is looked at if it is English, and only for words of costs, duties, limits and doubts: without one of them it counts as one-sided. "None" is an answer. Drawbacks of the chosen way that stand in the decision, the rationale or the list of options count, too.',
    why: 'Every decision costs something; a record that lists gains alone leaves the price to be found out by those who come later.',
    fix: 'Say what becomes harder, slower or dearer, and who has to deal with it; or what is gained, if only the price is named.',
  },
  options: z.strictObject({}),
  messages: {
    'only-positive':
      'Only positive consequences stand here. Say what gets worse, too: what becomes harder, slower or dearer.',
    'only-negative': 'Only negative consequences stand here. Say what is gained, too.',
    'nothing-against':
      'Nothing here says what gets worse. Name the price of the decision, too: what becomes harder, slower or dearer, or what has to be done for it.',
  },
  atMost: { 'only-negative': 'info', 'nothing-against': 'info' },
  examples: {
    good: [
      {
        title: 'Both sides, set apart',
        markdown: record(
          '## Consequences\n\n### Positive\n\n- Orders are safe\n\n### Negative\n\n- One more store to run',
        ),
      },
      {
        title: 'Both sides, in one sentence',
        markdown: record('## Consequences\n\nOrders are safe, but there is one more store to run.'),
      },
      {
        title: 'Weaknesses of the chosen way stand with the decision',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision\n\nWe will use PostgreSQL.\n\n**Weaknesses:**\n\n- One more store to run\n\n## Consequences\n\n**Positive:**\n\n- Orders are safe\n',
      },
    ],
    bad: [
      {
        title: 'A list of gains',
        markdown: record('## Consequences\n\n- Good, because orders are safe\n- Good, because everybody knows it'),
        expect: ['only-positive@11'],
      },
      {
        title: 'The other heading has nothing below it',
        markdown: record('## Consequences\n\n### Positive\n\n- Orders are safe\n\n### Negative'),
        expect: ['only-positive@17'],
      },
      {
        title: 'The price alone',
        markdown: record('## Consequences\n\n**Negative:**\n\n- One more store to run'),
        expect: ['only-negative@11'],
      },
      {
        title: 'Praise',
        markdown: record('## Consequences\n\nReports become faster, and all services benefit from it.'),
        expect: ['nothing-against@11'],
      },
    ],
  },
  *check(view) {
    const { document } = view;
    const { decision, original, prose } = document;
    const sections = outermost(sectionsNamed(decision.sections, 'consequences'));
    const [first] = sections;
    if (first === undefined) return;
    const parts = sections.flatMap((section) => withHeading(document, section));
    if (parts.some(({ block }) => block !== null && findLeftovers(block.text).length > 0)) return;
    const { marks, unmarked } = weighingMarks(parts, original);
    if (isSaid(marks, 'both')) return;
    const rest = unmarked.join('\n');
    const isEnglish = languageOf(prose) === 'english';
    // Of another language nothing is known: what stands outside of the marks may be either.
    const sides = isEnglish || rest.trim() === '' ? sidesOf(rest) : { gains: true, costs: true };
    const isPositive = isSaid(marks, 'for');
    const isNegative = isSaid(marks, 'against');
    const isRisky = isSaid(marks, 'risk');
    const at = { range: first.headingRange };
    if (isPositive && !isNegative && !isRisky && !sides.costs) {
      const empty = marks.find(({ weight, answer }) => weight === 'against' && answer === 'missing');
      if (isAdmittedElsewhere(document)) return;
      yield {
        message: 'only-positive',
        at: empty === undefined ? at : { range: document.rangeAt(empty.start, empty.end) },
      };
    } else if (isNegative && !isPositive && !sides.gains) yield { message: 'only-negative', at };
    else if (
      !isPositive &&
      !isNegative &&
      !isRisky &&
      isEnglish &&
      sides.gains &&
      !sides.costs &&
      !isAdmittedElsewhere(document)
    ) {
      yield { message: 'nothing-against', at };
    }
  },
});
