import { z } from 'zod';
import { renumberRecord } from '../../fix/renumber-record.ts';
import { nextFreeNumber } from '../../log/next-free-number.ts';
import { countsWith, rivalsOf } from '../../log/number-series.ts';
import type { Claim } from '../../model/claim.ts';
import type { Fix } from '../../model/finding.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { recordPlaces } from '../support/record-place.ts';
import { writtenNumber } from '../support/written-number.ts';
import { referrersTo } from './referrers.ts';

/**
 * What renumbers the record in its own file; null where that cannot be done exactly. The number that is free stands here and not in
 * the message: it changes with what others do, while the finding is the same.
 */
function renumbering({ decision, original }: DocumentFacts, log: LogRecords, next: number): Fix | null {
  const texts = new Map([[decision.path, original]]);
  const edits = renumberRecord({ record: decision, to: next, records: log.records, texts });
  if (edits === null) return null;
  const referrers = referrersTo(decision.path, log.records);
  const also = referrers.length === 0 ? '' : `; then mend what refers to it: ${recordPlaces(referrers, decision.path)}`;
  const title = `Give this record ${writtenNumber(decision, next)}, the next free number${also}`;
  return { title, safe: false, edits };
}

/** The claims of lower pull requests to this record's number, of people with write access first, then the lowest. */
function claimsAgainst({ decision }: DocumentFacts, log: LogRecords, claims: readonly Claim[]): readonly Claim[] {
  return claims
    .filter(({ number, yields, path }) => number === decision.number && yields !== true && path !== decision.path)
    .filter((claim) => countsWith(decision, claim, log.records))
    .sort((a, b) => Number(b.authorCanWrite) - Number(a.authorCanWrite) || a.pullRequest - b.pullRequest);
}

const context = '## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n';
const other = '# 7. Use a queue\n\n## Context\n\nMail waits for orders.\n\n## Decision\n\nWe will use a queue.\n';

export const numberUnique = defineRule({
  id: 'number-unique',
  since: '0.1.0',
  needs: ['document', 'log', 'claims'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'No other record of the log, and none in another open pull request, has the number.',
    details:
      'Of two open pull requests with one number the one that was opened first keeps it; only the other one is told. The number that is offered is above all of the log and of other open pull requests. Logs are numbered each for itself, and so are folders of a log that share numbers already, ids with different words (`ADR-API-0007`, `ADR-UI-0007`) and translations (`0007-x.fr.md`). Records that are named by a date or a word have no number and are left alone.',
    why: 'A number that two records bear sends every link, comment and "see ADR 12" to one of them by chance.',
    fix: 'Take the number that is offered: in the name of the file, in the title, and wherever the record is referred to.',
  },
  options: z.strictObject({}),
  messages: {
    'taken-in-log':
      'Number {number} is taken by {other}. Give this record the next free one{offer}, wherever it says its number.',
    'taken-by-pull-request':
      'Number {number} is taken by {other} of pull request #{pullRequest}, which was opened first. Give this record the next free one{offer}, wherever it says its number.',
    'claimed-by-outsider':
      'Pull request #{pullRequest}, by somebody without write access, brings {other} with number {number}, too. Nothing has to change: if it is merged first, take {next}.',
  },
  atMost: { 'claimed-by-outsider': 'info' },
  examples: {
    good: [
      {
        title: 'Each record has a number of its own',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: `# 8. Use PostgreSQL\n\n${context}`,
        log: { 'docs/adr/0007-use-a-queue.md': other },
      },
      {
        title: 'Another pull request takes another number',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: `# 8. Use PostgreSQL\n\n${context}`,
        claims: [{ pullRequest: 3, path: 'docs/adr/0009-use-a-queue.md', number: 9, authorCanWrite: true }],
      },
      {
        title: 'The other pull request is the higher one and has to make way',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: `# 8. Use PostgreSQL\n\n${context}`,
        claims: [
          { pullRequest: 30, path: 'docs/adr/0008-use-a-queue.md', number: 8, authorCanWrite: true, yields: true },
        ],
      },
      {
        title: 'A record without a number',
        path: 'docs/adr/use-postgresql.md',
        markdown: `# Use PostgreSQL\n\n${context}`,
        log: { 'docs/adr/0007-use-a-queue.md': other },
      },
    ],
    bad: [
      {
        title: 'Another record of the log has the number',
        path: 'docs/adr/0007-use-postgresql.md',
        markdown: `# 7. Use PostgreSQL\n\n${context}`,
        log: { 'docs/adr/0007-use-a-queue.md': other },
        expect: ['taken-in-log@1'],
      },
      {
        title: 'A pull request that was opened first takes the number',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: `# ADR-0008: Use PostgreSQL\n\n${context}`,
        claims: [{ pullRequest: 3, path: 'docs/adr/0008-use-a-queue.md', number: 8, authorCanWrite: true }],
        expect: ['taken-by-pull-request@1'],
      },
      {
        title: 'Somebody without write access takes the number, too',
        path: 'docs/adr/0008-use-postgresql.md',
        markdown: `# 8. Use PostgreSQL\n\n${context}`,
        claims: [{ pullRequest: 3, path: 'docs/adr/0008-use-a-queue.md', number: 8, authorCanWrite: false }],
        expect: ['claimed-by-outsider@1'],
      },
    ],
  },
  *check({ document, log, claims }) {
    const { decision } = document;
    if (decision.number === null) return;
    const rivals = rivalsOf(decision, log.records);
    const [claim] = rivals.length > 0 ? [] : claimsAgainst(document, log, claims);
    if (rivals.length === 0 && claim === undefined) return;

    const next = nextFreeNumber(decision, log.records, claims);
    const number = writtenNumber(decision, decision.number);
    const at = { range: decision.title?.range ?? decision.range };
    const common = { number, next: writtenNumber(decision, next) };
    if (claim?.authorCanWrite === false) {
      const { pullRequest, path } = claim;
      yield { message: 'claimed-by-outsider', data: { ...common, pullRequest, other: path }, at };
      return;
    }
    const fix = renumbering(document, log, next);
    const told = { number, offer: fix === null ? `, ${common.next}` : '' };
    if (claim === undefined) {
      const data = { ...told, other: recordPlaces(rivals, decision.path) };
      yield { message: 'taken-in-log', data, at, fix };
      return;
    }
    const data = { ...told, pullRequest: claim.pullRequest, other: claim.path };
    yield { message: 'taken-by-pull-request', data, at, fix };
  },
});
