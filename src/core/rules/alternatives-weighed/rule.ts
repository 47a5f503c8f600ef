import { z } from 'zod';
import { listed } from '../../report/texts.ts';
import { defineRule } from '../rule.ts';
import type { DocumentFacts } from '../facts.ts';
import { readAlternatives } from '../support/alternatives.ts';
import { languageOf } from '../support/language.ts';
import type { ListedOption } from '../support/listed-option.ts';
import { shareOf } from '../support/option-name.ts';
import { quotation } from '../support/quotation.ts';
import { sectionParts, sectionsNamed } from '../support/section-parts.ts';
import { argues } from './argues.ts';

/** Whether the decision gives its reasons. */
function givesReasons({ decision, prose }: DocumentFacts): boolean {
  if (decision.sections.some(({ name }) => name === 'rationale')) return true;
  return sectionsNamed(decision.sections, 'decision')
    .flatMap((section) => sectionParts(prose.parts, section, decision.sections))
    .some(
      ({ block }) =>
        block !== null && /(?<!\p{L})(?:because|since|due to|reasons?|as it|so that)(?!\p{L})/iu.test(block.text),
    );
}

const record = (alternatives: string): string =>
  `# Use PostgreSQL\n\n## Context\n\nThe orders need transactions, and this is what the old store does not have.\n\n${alternatives}\n\n## Decision\n\nWe will use PostgreSQL.\n`;

/** Names that a message repeats; the rest are counted. */
const mostNames = 3;

export const alternativesWeighed = defineRule({
  id: 'alternatives-weighed',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'info', strict: 'warning', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Each alternative says what speaks for or against it, or why it was not taken.',
    details:
      'Weighed is an alternative with pros, cons or a verdict of its own: below its heading, in its list item, its row, in a section "Pros and Cons of the Options", by "Good, because", check marks or "Rejected:"; also one that context, decision or consequences speak of. In a list of rejected options any remark is a reason; in a list that also holds the chosen one a short remark may only describe, and is looked at more closely if it is English. What is said of the chosen option weighs that one alone.',
    why: 'Without the reason an alternative will come up again, and nobody can tell whether what spoke against it still holds.',
    fix: 'Add one sentence to each alternative: what speaks for it, what against it, or why it was not taken.',
  },
  options: z.strictObject({}),
  messages: {
    'none-weighed':
      'Nothing says what speaks for or against the options here: {names}. Add a sentence to each, for example why it was not taken.',
    'not-weighed': 'Nothing says what speaks for or against {names}. Add a sentence, for example why it was not taken.',
  },
  examples: {
    good: [
      {
        title: 'Pros, cons and reasons in different notations',
        markdown: record(
          '## Considered Options\n\n* PostgreSQL\n* MySQL\n* Files\n* Redis (too little memory)\n\n## Pros and Cons of the Options\n\n### MySQL\n\n* Good, because it is known\n* Bad, because its licence is unclear\n\n### Files\n\n**Rejected:** no transactions',
        ),
      },
      {
        title: 'A list of what was rejected',
        markdown: record('## Alternatives\n\n- **MySQL**: known to nobody here\n- **Files**: no transactions'),
      },
    ],
    bad: [
      {
        title: 'A bare list',
        markdown: record('## Considered Options\n\n1. PostgreSQL\n2. MySQL\n3. Files'),
        expect: ['none-weighed@7'],
      },
      {
        title: 'One that was forgotten',
        markdown: record(
          '## Considered Options\n\n### PostgreSQL\n\nPros: known\n\n### MySQL\n\nCons: its licence\n\n### Files',
        ),
        expect: ['not-weighed@17'],
      },
    ],
  },
  *check({ document }) {
    const found = readAlternatives(document);
    if (found === null || found.isUnfinished || found.isTold) return;
    const { options, chosen, heading } = found;
    const language = languageOf(document.prose);
    const others = options.filter((option) => option !== chosen);
    const chosenWords = new Set(chosen?.name.words);
    // What is said for the chosen way weighs one that it only adds to: `Git` and `Git with hooks`.
    const isPartOfChosen = ({ name }: ListedOption): boolean => shareOf(name.words, chosenWords) === 1;
    const open = others.filter(
      (option) => !option.isWeighed && !isPartOfChosen(option) && !argues(option.remark, language, chosen !== null),
    );
    // A single one may be the option that was chosen; and of two ways the reasons for one speak against the other.
    if (open.length === 0 || (chosen === null && open.length < 2)) return;
    if (others.length === 1 && givesReasons(document)) return;
    const [first] = open;
    const names = listed(
      open.map(({ name }) => `"${quotation(name.text)}"`),
      mostNames,
    );
    const isAll = open.length === others.length && open.length > 1;
    const place = isAll || first === undefined ? heading : first;
    const at = { range: document.rangeAt(place.start, place.end) };
    yield isAll ? { message: 'none-weighed', data: { names }, at } : { message: 'not-weighed', data: { names }, at };
  },
});
