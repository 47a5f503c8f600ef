export interface RecordText {
  readonly number: number;
  readonly title: string;
  readonly status?: string;
  readonly scope?: string;
  readonly decision?: string;
}

/** A record in the bold-line style that no rule has anything to say about, unless a part is given that is wrong. */
export const recordText = (
  record: RecordText,
): string => `# ADR-${String(record.number).padStart(4, '0')}: ${record.title}

**Status**: ${record.status ?? 'Proposed'}
**Date**: 2026-03-04
**Scope**: ${record.scope ?? 'Infrastructure'}

## Context

Every night the nightly export blocks the orders table for eleven minutes, because the reports read from the primary database.

## Decision

${record.decision ?? 'We will send reports to a read replica.'}

## Consequences

Positive: orders stay fast at night. Negative: reports may be up to a minute behind.
`;
