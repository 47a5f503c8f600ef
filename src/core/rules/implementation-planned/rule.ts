import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { countWords } from '../support/count-words.ts';
import { isEmptyAnswer } from '../support/empty-answer.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { isReadable } from '../support/readable.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { titleRange } from '../support/title-range.ts';

/** Headings that speak of it among other things: `Design and implementation`, `Migration of the orders`. */
const ofImplementation =
  /^how(?!\p{L})|implement|migrat|roll-?out|roadmap|timeline|(?<!\p{L})(?:plan|steps?|tasks?|actions?)(?!\p{L})|umsetzung|mise en œuvre|実装|实施/iu;

/** Fewer words name no step. */
const wordsOfAStep = 3;

const record = (implementation: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision\n\nWe will use PostgreSQL.\n\n## Consequences\n\nOne more store to run.\n${implementation}`;

export const implementationPlanned = defineRule({
  id: 'implementation-planned',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  presetOptions: { strict: { required: true } },
  suppressible: true,
  docs: {
    what: 'The record says how the decision will be put into practice.',
    details:
      'A section "Implementation", "Migration plan", "Next steps" or the like should hold at least a step: a list, a table, code or a sentence. Where the log has such a section, sections-complete says that it is missing; with the option `required` this rule does, in every log.',
    why: 'A decision without a first step stays a wish; the plan also shows what it costs before anybody begins.',
    fix: 'Name the steps, who takes them, and by when; or link to the plan.',
  },
  options: z.strictObject({
    required: z.boolean().default(false).describe('Every record must have such a section, whatever its log does.'),
  }),
  messages: {
    hollow:
      'This section names no step. Say how the decision will be put into practice, or leave the section out if nothing has to be done.',
    missing:
      'There is no section on how the decision will be put into practice. Add a section "Implementation" with the first steps.',
  },
  examples: {
    good: [
      { title: 'Steps', markdown: record('\n## Implementation\n\n1. Set up the server\n2. Move the orders\n') },
      { title: 'A link to the plan', markdown: record('\n## Next steps\n\nSee [the plan](plan.md).\n') },
      { title: 'Without the section, and none asked for', markdown: record('') },
    ],
    bad: [
      { title: 'A section that says nothing', markdown: record('\n## Implementation\n\nN/A\n'), expect: ['hollow@15'] },
      {
        title: 'None, where one is asked for',
        options: { required: true },
        markdown: record(''),
        expect: ['missing@1'],
      },
    ],
  },
  *check({ document }, { required }) {
    const { prose, decision } = document;
    const sections = sectionsNamed(decision.sections, 'implementation');
    const [first] = sections;
    if (first === undefined) {
      const isNamed = decision.sections.some(({ heading }) => ofImplementation.test(heading));
      if (required && !isNamed && isReadable(document))
        yield { message: 'missing', at: { range: titleRange(document) } };
      return;
    }
    const parts = sections.flatMap((section) => sectionParts(prose.parts, section, decision.sections, () => false));
    const texts = parts.flatMap(({ block }) => (block === null ? [] : [block.text]));
    const text = texts.join('\n');
    if (parts.some(({ kind }) => kind === 'code' || kind === 'table') || findLeftovers(text).length > 0) return;
    const isLinked = prose.links.some(({ start, end }) => parts.some((part) => start >= part.start && end <= part.end));
    const isHollow = texts.every(isEmptyAnswer) || countWords(text) < wordsOfAStep;
    if (texts.length > 0 && isHollow && !isLinked) yield { message: 'hollow', at: { range: first.headingRange } };
  },
});
