import { z } from 'zod';
import { countsWith, seriesOf } from '../../log/number-series.ts';
import { defineRule } from '../rule.ts';
import { writtenNumber } from '../support/written-number.ts';

const context = '## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n';
const other = '# 7. Use a queue\n\n## Context\n\nMail waits for orders.\n\n## Decision\n\nWe will use a queue.\n';

export const numberSequential = defineRule({
  id: 'number-sequential',
  since: '0.1.0',
  needs: ['document', 'log', 'claims'],
  severity: { recommended: 'off', strict: 'warning', minimal: 'off' },
  suppressible: false,
  docs: {
    what: 'The number of a record follows the one before it in the log, without a gap.',
    details:
      'A number that another open pull request takes fills a gap. Nothing is said of the lowest number, and nothing of records without one. In most logs gaps are normal, so the rule is off unless you ask for it.',
    why: 'In a log that counts without gaps a missing number looks like a record that was lost.',
    fix: 'Take the number that is named, unless the records between are still to come.',
  },
  options: z.strictObject({}),
  messages: {
    'gap-before':
      'The number before {number} in this log is {previous}. Take {next}, or add first what belongs between.',
  },
  examples: {
    good: [
      {
        title: 'The next number',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: `# 8. Use PostgreSQL\n\n${context}`,
        log: { 'docs/adr/0007-use-a-queue.md': other },
      },
      {
        title: 'Another pull request brings the record between',
        path: 'docs/adr/0009-use-postgresql.md',
        markdown: `# 9. Use PostgreSQL\n\n${context}`,
        log: { 'docs/adr/0007-use-a-queue.md': other },
        claims: [{ pullRequest: 3, path: 'docs/adr/0008-use-a-cache.md', number: 8, authorCanWrite: true }],
      },
    ],
    bad: [
      {
        title: 'A number is left out',
        path: 'docs/adr/0009-use-postgresql.md',
        markdown: `# 9. Use PostgreSQL\n\n${context}`,
        log: { 'docs/adr/0007-use-a-queue.md': other },
        expect: ['gap-before@1'],
      },
    ],
  },
  *check({ document, log, claims }) {
    const { decision } = document;
    const { number } = decision;
    if (number === null) return;
    const lower = seriesOf(decision, log.records).flatMap((record) =>
      record.number !== null && record.number < number ? [record.number] : [],
    );
    if (lower.length === 0 || lower.includes(number - 1)) return;
    const claimed = claims
      .filter((claim) => claim.number < number && countsWith(decision, claim, log.records))
      .map((claim) => claim.number);
    const previous = [...lower, ...claimed].reduce((most, each) => Math.max(most, each), 0);
    if (previous === number - 1) return;
    const written = (each: number): string => writtenNumber(decision, each);
    yield {
      message: 'gap-before',
      data: { number: written(number), previous: written(previous), next: written(previous + 1) },
      at: { range: decision.title?.range ?? decision.range },
    };
  },
});
