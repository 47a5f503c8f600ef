import { z } from 'zod';
import type { DecisionSection } from '../../model/decision.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { countWords } from '../support/count-words.ts';
import { languageOf } from '../support/language.ts';
import { findLeftovers } from '../support/leftovers.ts';
import { quotation } from '../support/quotation.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { sentencesOf } from '../support/sentences.ts';
import { kindOfSentence, passiveWords, type SentenceKind } from './statement.ts';

/** A decision is stated within its first two sentences. Source: "State the decision clearly in 1-2 sentences". */
const statingSentences = 2;

/** Sentences that are looked at; a decision that begins further down is late enough. */
const mostSentences = 200;

interface DecisionSentence {
  readonly text: string;
  /** Offsets in the original file. */
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
}

/** The sentences of a decision; null where it begins with something else: a table, code, a picture. */
function sentencesIn({ prose, decision }: DocumentFacts, section: DecisionSection): readonly DecisionSentence[] | null {
  const sentences: DecisionSentence[] = [];
  for (const { kind, block } of sectionParts(prose.parts, section, decision.sections)) {
    if (sentences.length >= mostSentences) break;
    if ((kind === 'table' || kind === 'code') && sentences.length < statingSentences) return null;
    if (kind !== 'paragraph' || block === null || block.isQuoted) continue;
    // Prompts are the business of no-placeholder.
    if (findLeftovers(block.text).length > 0) return null;
    for (const { start, end, text } of sentencesOf(block.text)) {
      sentences.push({
        text,
        start: block.start + start,
        end: block.start + end,
        kind: kindOfSentence(text, sentences.at(-1)?.kind ?? null),
      });
    }
  }
  return sentences;
}

/** A heading that says the decision itself: `Decision Outcome: Use Kafka`. */
const saysItself = (heading: string): boolean => {
  const match = /[:：]\s{0,4}(.{1,200})|\s[–—-]\s(.{1,200})/u.exec(heading);
  const behind = match?.[1] ?? match?.[2] ?? '';
  return countWords(behind) >= 2;
};

const isOpenOrStated = ({ kind }: DecisionSentence): boolean => kind === 'open' || kind === 'statement';

const record = (decision: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision\n\n${decision}\n`;

export const decisionStated = defineRule({
  id: 'decision-stated',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  presetOptions: { strict: { active: true } },
  suppressible: true,
  docs: {
    what: 'The decision says within its first two sentences what will be done.',
    details:
      'Imperative ("Use PostgreSQL"), "We chose", third person ("The service stores ...") and noun phrase ("Option 2") all state a decision, and so does the heading ("Decision: use PostgreSQL"). The rule speaks where both sentences lead up to it: questions, what there was before, what was looked at, what spoke for it; where a word of the status stands in its place; or where it says that it is still to be decided. Records in English only. With the option `active` it also asks who acts.',
    why: 'Most readers come to learn what was decided and stop after two sentences; what stands before the decision is taken for it.',
    fix: 'Begin with "We will ..." or "Use ..." and move what led to it into the context.',
  },
  options: z.strictObject({
    active: z
      .boolean()
      .default(false)
      .describe(
        'Also ask for the active: "PostgreSQL will be used" does not say who acts. A duty ("must be used") is everybody\'s.',
      ),
  }),
  messages: {
    late: 'The decision is only stated here, after {count} sentences that lead up to it. Begin the section with it, and move the rest into the context.',
    'not-stated': 'Nothing here says what will be done. Begin with "We will ..." or "Use ...".',
    undecided:
      'This says that something is still to be decided. Write what was decided, or keep the status Proposed and say what is missing.',
    passive: '"{words}" does not say who acts. Write "We will ...", or name who does it.',
  },
  atMost: { late: 'info', passive: 'info' },
  examples: {
    good: [
      { title: 'Active', markdown: record('We will use PostgreSQL. There were two options.') },
      { title: 'A noun phrase', markdown: record('Option 2, PostgreSQL.') },
      { title: 'Third person', markdown: record('The order service stores its orders in PostgreSQL.') },
      {
        title: 'In the heading',
        markdown:
          '# PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n## Decision: use PostgreSQL\n\nThere were two options. We discussed both of them for a week.\n',
      },
    ],
    bad: [
      {
        title: 'First the way, then the decision',
        markdown: record(
          'There were two options for the orders. We discussed both of them for a week. We will use PostgreSQL.',
        ),
        expect: ['late@9'],
      },
      { title: 'The status in its place', markdown: record('Accepted.'), expect: ['not-stated@7'] },
      {
        title: 'Questions',
        markdown: record('- Should we use PostgreSQL?\n- When do we want to begin?'),
        expect: ['not-stated@7'],
      },
      { title: 'Still open', markdown: record('We need to decide which store to use.'), expect: ['undecided@9'] },
      {
        title: 'Nobody acts, and the team asks who does',
        options: { active: true },
        markdown: record('PostgreSQL will be used for the orders.'),
        expect: ['passive@9'],
      },
    ],
  },
  *check({ document }, { active }) {
    if (languageOf(document.prose) !== 'english') return;
    const sections = sectionsNamed(document.decision.sections, 'decision');
    if (sections.some(({ heading }) => saysItself(heading))) return;
    const all = sections.map((section) => sentencesIn(document, section));
    // A record may state its decision in one of several sections.
    if (all.some((sentences) => sentences?.slice(0, statingSentences).some(isOpenOrStated) !== false)) {
      const [sentence] = all[0] ?? [];
      const words = active && sentence !== undefined ? passiveWords(sentence.text) : null;
      if (sentence === undefined || words === null) return;
      const range = document.rangeAt(sentence.start + words.start, sentence.start + words.end);
      yield {
        message: 'passive',
        data: { words: quotation(sentence.text.slice(words.start, words.end)) },
        at: { range },
      };
      return;
    }
    for (const [index, sentences] of all.entries()) {
      const section = sections[index];
      if (section === undefined || sentences === null || sentences.length === 0) continue;
      const later = sentences.findIndex(({ kind }) => kind === 'statement');
      const stated = sentences[later];
      const undecided = sentences.find(({ kind }) => kind === 'undecided');
      if (undecided !== undefined && stated === undefined) {
        yield { message: 'undecided', at: { range: document.rangeAt(undecided.start, undecided.end) } };
      } else if (stated !== undefined) {
        const at = { range: document.rangeAt(stated.start, stated.end) };
        yield { message: 'late', data: { count: later }, at };
      } else if (!sentences.some(isOpenOrStated)) yield { message: 'not-stated', at: { range: section.headingRange } };
      return;
    }
  },
});
