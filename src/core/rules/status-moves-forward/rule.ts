import { z } from 'zod';
import type { CanonicalStatus } from '../../model/status.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';

/** Where a record has come to an end. */
const ended: ReadonlySet<CanonicalStatus> = new Set<CanonicalStatus>(['rejected', 'deprecated', 'superseded']);
const open: ReadonlySet<CanonicalStatus> = new Set<CanonicalStatus>(['draft', 'proposed']);

/** What is wrong with a step from one status to another; null for a step forward, and for words that nobody knows. */
function backwardStep(
  from: CanonicalStatus,
  to: CanonicalStatus,
): 'decision-reopened' | 'decision-revived' | 'rejected-late' | null {
  if (from === 'accepted' && open.has(to)) return 'decision-reopened';
  if (from === 'accepted' && to === 'rejected') return 'rejected-late';
  return ended.has(from) && (open.has(to) || to === 'accepted') ? 'decision-revived' : null;
}

const record = (status: string): string => `# Use PostgreSQL\n\n**Status**: ${status}\n\n## Context\n\nOrders.\n`;

export const statusMovesForward = defineRule({
  id: 'status-moves-forward',
  since: '0.1.0',
  needs: ['document', 'base'],
  severity: { recommended: 'error', strict: 'error', minimal: 'error' },
  suppressible: false,
  docs: {
    what: 'The status of a record only moves forward: a decision that was made is not reopened.',
    details:
      'Draft and Proposed may become anything. Accepted may become Deprecated or Superseded: going back to Proposed or Draft is an error, Rejected a warning. What was rejected, deprecated or superseded and becomes Proposed or Accepted again is a warning. A status that is none of the common ones is left alone.',
    why: 'Others have built on the decision as it stood; a new record shows them that it is open again, a changed word does not.',
    fix: 'Put the status back, and write a new record that supersedes this one.',
  },
  options: z.strictObject({}),
  messages: {
    'decision-reopened':
      'The status goes back from "{from}" to "{to}", although this decision was made. Put it back, and write a new record that supersedes this one.',
    'decision-revived':
      'The status goes back from "{from}" to "{to}", although this record had come to its end. Write a new record, or say in it why this one holds again.',
    'rejected-late':
      'The status goes from "{from}" to "{to}", although this decision was made and may be in use. Set it to Deprecated, or to Superseded with the record that replaces it.',
  },
  atMost: { 'decision-revived': 'warning', 'rejected-late': 'warning' },
  examples: {
    good: [
      { title: 'A proposal is accepted', markdown: record('Accepted'), before: record('Proposed') },
      { title: 'A proposal goes back to its author', markdown: record('Draft'), before: record('Proposed') },
      {
        title: 'A decision is superseded',
        markdown: record('Superseded by [ADR-0012](0012-use-spanner.md)'),
        before: record('Accepted'),
      },
      { title: 'A new record', markdown: record('Accepted'), before: null },
    ],
    bad: [
      {
        title: 'A decision becomes a proposal again',
        markdown: record('Proposed'),
        before: record('Accepted'),
        expect: ['decision-reopened@3'],
      },
      {
        title: 'A rejected record is accepted after all',
        markdown: record('Accepted'),
        before: record('Rejected'),
        expect: ['decision-revived@3'],
      },
      {
        title: 'A decision is rejected after it was made',
        markdown: record('Rejected'),
        before: record('Accepted'),
        expect: ['rejected-late@3'],
      },
    ],
  },
  *check({ document, base }) {
    const { status } = document.decision;
    const before = base?.status ?? null;
    if (status === null || before === null) return;
    const message = backwardStep(before.value, status.value);
    if (message === null) return;
    yield {
      message,
      data: { from: quotation(before.raw), to: quotation(status.raw) },
      at: { range: status.range },
    };
  },
});
