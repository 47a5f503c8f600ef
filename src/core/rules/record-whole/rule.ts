import { z } from 'zod';
import type { Fragment } from '../../model/fragment.ts';
import type { Range } from '../../model/position.ts';
import type { DocumentFacts } from '../facts.ts';
import { defineRule } from '../rule.ts';
import { quotation } from '../support/quotation.ts';

/** The first line of a fragment: the place where it stands. */
function firstLine(document: DocumentFacts, { range }: Fragment): Range {
  const [start, end] = [range.start.offset, range.end.offset];
  const lineEnd = document.original.slice(start, end).search(/[\r\n]/);
  return lineEnd === -1 ? range : document.rangeAt(start, start + lineEnd);
}

export const recordWhole = defineRule({
  id: 'record-whole',
  since: '0.1.0',
  needs: ['document'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: true,
  docs: {
    what: 'Records are whole: none breaks off, and no section stands outside of every record.',
    details:
      'In a file that holds many records a section may stand outside of all of them, below a rule or a heading of its own level: it is said where it stands, and never counted for a neighbour. A record breaks off where it ends in a label with a colon and nothing behind it.',
    why: 'What was cut off is lost to readers, and what belongs to no record is decided by nobody: both are usually left by a merge or a copy that went wrong.',
    fix: 'Give the sections the heading of their record, or delete them. Write what belongs behind the label, or delete it.',
  },
  options: z.strictObject({}),
  messages: {
    'outside-record':
      'The section "{heading}" belongs to no record of this file. Give it the heading of its record, or delete it.',
    'breaks-off': 'The record breaks off: nothing follows "{heading}". Write it, or delete the label.',
  },
  examples: {
    good: [
      {
        title: 'Two records in one file',
        path: 'docs/DECISIONS.md',
        markdown:
          '# Decisions\n\n## ADR-001: Use PostgreSQL\n\n### Context\n\nOrders need transactions.\n\n### Decision\n\nWe will use PostgreSQL.\n\n## ADR-002: Use Kafka\n\n### Context\n\nServices poll each other.\n\n### Decision\n\nWe will use Kafka.\n',
      },
    ],
    bad: [
      {
        title: 'Sections below a rule, without the heading of their record',
        path: 'docs/DECISIONS.md',
        markdown:
          '# Decisions\n\n## ADR-001: Use PostgreSQL\n\n### Context\n\nOrders need transactions.\n\n### Decision\n\nWe will use PostgreSQL.\n\n---\n\n### Context\n\nServices poll each other.\n\n### Decision\n\nWe will use Kafka.\n\n---\n\n## ADR-003: Use Redis\n\n### Context\n\nSessions get lost.\n\n### Decision\n\nWe will use Redis.\n',
        expect: ['outside-record@15'],
      },
      {
        title: 'A record that ends in a label',
        markdown:
          '# Use PostgreSQL\n\n## Context\n\nOrders need transactions.\n\n## Decision\n\nWe will use PostgreSQL.\n\n**Follow-up work:**\n',
        expect: ['breaks-off@11'],
      },
    ],
  },
  *check({ document }) {
    for (const fragment of document.fragments) {
      yield {
        message: fragment.kind,
        data: { heading: quotation(fragment.heading) },
        at: { range: firstLine(document, fragment) },
      };
    }
  },
});
