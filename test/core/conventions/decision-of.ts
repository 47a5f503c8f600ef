import type { Decision, DecisionStatus } from '../../../src/core/model/decision.ts';
import type { CanonicalSection } from '../../../src/core/model/section-name.ts';
import type { CanonicalStatus } from '../../../src/core/model/status.ts';

const point = { offset: 0, line: 1, column: 1 };
const range = { start: point, end: point };

export interface DecisionText {
  readonly path?: string;
  readonly id?: string | null;
  /** The heading as written; null: the record has none. */
  readonly heading?: string | null;
  readonly titleId?: string | null;
  readonly title?: string;
  readonly status?: readonly [raw: string, value: CanonicalStatus] | null;
  readonly sections?: readonly CanonicalSection[];
  readonly fields?: readonly string[];
  readonly text?: string;
}

const statusOf = ([raw, value]: readonly [string, CanonicalStatus]): DecisionStatus => ({
  raw,
  value,
  note: null,
  style: 'bold-line',
  range,
  wordRange: range,
});

/** A record as a reading gives it, of which only what matters is named. */
export function decisionOf(given: DecisionText = {}): Decision {
  const { heading = 'Use a queue', titleId = null, title = 'Use a queue', text = '' } = given;
  return {
    path: given.path ?? 'docs/adr/0001-use-a-queue.md',
    range,
    title: heading === null ? null : { text: title, raw: heading, id: titleId, number: null, range },
    id: given.id ?? titleId,
    number: null,
    status: given.status === undefined || given.status === null ? null : statusOf(given.status),
    date: null,
    dateRaw: null,
    scopes: [],
    impact: null,
    category: null,
    tags: [],
    people: { author: [], deciders: [], consulted: [], informed: [], owner: [], reviewers: [] },
    supersededBy: [],
    supersedes: [],
    partlySupersedes: [],
    partlySupersededBy: [],
    amends: [],
    amendedBy: [],
    refines: [],
    relatesTo: [],
    metadataStyle: 'bold-line',
    fields: (given.fields ?? []).map((name) => ({
      name,
      label: name,
      raw: 'x',
      style: 'bold-line',
      range,
      valueRange: range,
    })),
    sections: (given.sections ?? []).map((name) => ({
      name,
      heading: name,
      depth: 2,
      headingRange: range,
      bodyRange: range,
      text,
    })),
    substance: '',
  };
}
