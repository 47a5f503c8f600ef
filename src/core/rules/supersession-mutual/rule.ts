import { z } from 'zod';
import type { Decision } from '../../model/decision.ts';
import type { LogRecords } from '../../model/log-records.ts';
import type { RecordSummary } from '../../model/record-summary.ts';
import type { CanonicalStatus } from '../../model/status.ts';
import { defineRule } from '../rule.ts';
import { recordCalled } from '../support/record-called.ts';
import { relationPlace } from '../support/relation-place.ts';
import { mayKnow } from './may-know.ts';
import { partnersOf, type Partner } from './partners.ts';
import { predecessorStatus, supersededStatus } from './superseded-status.ts';

/** What is not decided, or was decided against, supersedes nothing yet. */
const undecided: ReadonlySet<CanonicalStatus | null> = new Set<CanonicalStatus>(['draft', 'proposed', 'rejected']);
const isInForce = ({ status }: Pick<Decision, 'status'>): boolean => !undecided.has(status?.value ?? null);

/** Where the line of another record stands that is to be changed. */
function whereOf({ path, status, title, range }: RecordSummary, from: string): string {
  return path === from ? 'in this file' : `${path}, line ${(status?.range ?? title?.range ?? range).start.line}`;
}

const isWhole = (saying: Partner['own']['supersedes']): boolean => saying?.isPart === false;

/** Whether records of the log, those at issue apart, name what they supersede. */
const namesPredecessors = (log: LogRecords, record: RecordSummary, own: Decision): boolean =>
  log.records.some(
    (each) =>
      each !== record &&
      (each.path !== own.path || each.range.start.offset !== own.range.start.offset) &&
      each.supersedes.length + each.partlySupersedes.length > 0,
  );

const table = (metadata: string): string =>
  `# 3. Keep orders in one table\n\n${metadata}\n\n## Context\n\nOrders are few.\n`;
const queue = (metadata: string): string =>
  `# 7. Keep orders in a queue\n\n${metadata}\n\n## Context\n\nOrders are many.\n`;
const tablePath = 'docs/adr/0003-keep-orders-in-one-table.md';
const queuePath = 'docs/adr/0007-keep-orders-in-a-queue.md';
const otherPair = {
  'docs/adr/0001-a.md': '# 1. A\n\n**Status**: Superseded by ADR-0002\n\n## Context\n\nX.\n',
  'docs/adr/0002-b.md': '# 2. B\n\n**Status**: Accepted\n**Supersedes**: ADR-0001\n\n## Context\n\nX.\n',
};

export const supersessionMutual = defineRule({
  id: 'supersession-mutual',
  since: '0.1.0',
  needs: ['document', 'log'],
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  suppressible: false,
  docs: {
    what: 'Where one record supersedes another, both of them say so.',
    details:
      'A record that is only proposed, or that was rejected, supersedes nothing yet, and its predecessor need not say so. A record that is superseded in part stays in force. Amendments need no word on the other side. That the newer record names the older one weighs more than an info only where other records of the log do so. Silent where a record names something that cannot be told for sure.',
    why: 'Readers come to either record first, and an old decision that does not say that it is over is followed.',
    fix: 'Add the missing half: "Superseded by" as the status of the older record, "Supersedes" in the newer one.',
  },
  options: z.strictObject({}),
  messages: {
    'predecessor-silent':
      'This record supersedes {other}, which does not say so. Set its status to "Superseded by {own}" ({where}).',
    'predecessor-partly-silent':
      'This record supersedes {other} in part, which does not say so. Add "Superseded in part by {own}" to it ({where}).',
    'successor-unnamed': '{other} says that it is superseded, but not by what. Add "by {own}" to its status ({where}).',
    'successor-silent': '{other} does not say that it supersedes this record. Add "Supersedes {own}" to it ({where}).',
    'successor-unaware':
      '{other} does not say that it supersedes this record. Readers of it may like a line "Supersedes {own}" ({where}).',
    'status-silent':
      '{other} says that it supersedes this record, which does not say so. Set the status to "Superseded by {other}"; or mend {other}, if this decision still holds.',
    'status-partly-silent':
      '{other} says that it supersedes this record in part, which does not say so. Add "Superseded in part by {other}".',
    'predecessor-unnamed':
      '{other} says that it is superseded by this record, which does not say so. Add "Supersedes {other}".',
    'direction-open':
      'By what is written, this record and {other} each supersede the other. Take away the line that is wrong, so that one of them is the later.',
    'extent-differs':
      'Between this record and {other}, one says that it is superseded as a whole, the other in part. Say the same in both ({where}).',
  },
  atMost: { 'successor-unnamed': 'info', 'successor-unaware': 'info' },
  examples: {
    good: [
      {
        title: 'Both say so',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Superseded by [ADR-0007](0007-keep-orders-in-a-queue.md)') },
      },
      {
        title: 'The newer one is only proposed',
        path: queuePath,
        markdown: queue('**Status**: Proposed\n**Supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Accepted') },
      },
      {
        title: 'Both say that a part is superseded',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Partially supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Accepted, partially superseded by ADR-0007') },
      },
      {
        title: 'An amendment',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Amends**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Accepted') },
      },
    ],
    bad: [
      {
        title: 'The older one still says Accepted',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Accepted') },
        expect: ['predecessor-silent@4'],
      },
      {
        title: 'The older one does not say that a part is over',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Partially supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Accepted') },
        expect: ['predecessor-partly-silent@4'],
      },
      {
        title: 'The older one does not say what superseded it',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Superseded') },
        expect: ['successor-unnamed@4'],
      },
      {
        title: 'The newer one does not name its predecessor, though others do',
        path: tablePath,
        markdown: table('**Status**: Superseded by ADR-0007'),
        log: { ...otherPair, [queuePath]: queue('**Status**: Accepted') },
        expect: ['successor-silent@3'],
      },
      {
        title: 'The newer one does not name its predecessor, in a log where none does',
        path: tablePath,
        markdown: table('**Status**: Superseded by ADR-0007'),
        log: { [queuePath]: queue('**Status**: Accepted') },
        expect: ['successor-unaware@3'],
      },
      {
        title: 'Another record has superseded this one',
        path: tablePath,
        markdown: table('**Status**: Accepted'),
        log: { [queuePath]: queue('**Status**: Accepted\n**Supersedes**: ADR-0003') },
        expect: ['status-silent@3'],
      },
      {
        title: 'Another record has superseded a part of this one',
        path: tablePath,
        markdown: table('**Status**: Accepted'),
        log: { [queuePath]: queue('**Status**: Accepted\n**Partially supersedes**: ADR-0003') },
        expect: ['status-partly-silent@3'],
      },
      {
        title: 'The predecessor names this record, but not the other way round',
        path: queuePath,
        markdown: queue('**Status**: Accepted'),
        log: { ...otherPair, [tablePath]: table('**Status**: Superseded by ADR-0007') },
        expect: ['predecessor-unnamed@1'],
      },
      {
        title: 'Each says that it supersedes the other',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Accepted\n**Supersedes**: ADR-0007') },
        expect: ['direction-open@4'],
      },
      {
        title: 'A part by the one, the whole by the other',
        path: queuePath,
        markdown: queue('**Status**: Accepted\n**Partially supersedes**: ADR-0003'),
        log: { [tablePath]: table('**Status**: Superseded by ADR-0007') },
        expect: ['extent-differs@4'],
      },
    ],
  },
  *check({ document, log }) {
    const { decision, path } = document;
    const own = recordCalled(decision);
    const titlePlace = { range: decision.title?.range ?? decision.range };
    const statusPlace = { range: decision.status?.range ?? titlePlace.range };
    for (const { record, own: said, other: answer } of partnersOf(decision, log)) {
      const other = recordCalled(record);
      const where = whereOf(record, path);
      const spoken = said.supersedes ?? said.supersededBy;
      const at = spoken === null ? titlePlace : { range: relationPlace(document, spoken.target) };

      const isNewer = isWhole(said.supersedes) || isWhole(answer.supersededBy);
      const isOlder = isWhole(said.supersededBy) || isWhole(answer.supersedes);
      if (isNewer && isOlder) {
        if (spoken !== null) yield { message: 'direction-open', data: { other }, at };
        continue;
      }
      for (const [mine, theirs] of [
        [said.supersedes, answer.supersededBy],
        [said.supersededBy, answer.supersedes],
      ] as const) {
        if (mine !== null && theirs !== null && mine.isPart !== theirs.isPart) {
          yield { message: 'extent-differs', data: { other, where }, at };
        }
      }

      if (said.supersedes !== null && answer.supersededBy === null && isInForce(decision)) {
        if (mayKnow(record, decision, 'supersededBy', log)) continue;
        const isOver = record.status?.value === 'superseded' && record.supersededBy.length === 0;
        const whole = isOver ? 'successor-unnamed' : 'predecessor-silent';
        const message = said.supersedes.isPart ? 'predecessor-partly-silent' : whole;
        const fix = message === 'predecessor-silent' ? predecessorStatus(record, decision) : null;
        yield { message, data: { other, own, where }, at, fix };
      }
      if (said.supersededBy?.isPart === false && answer.supersedes === null) {
        if (mayKnow(record, decision, 'supersedes', log)) continue;
        const message = namesPredecessors(log, record, decision) ? 'successor-silent' : 'successor-unaware';
        yield { message, data: { other, own, where }, at };
      }
      if (answer.supersedes !== null && said.supersededBy === null && isInForce(record)) {
        if (mayKnow(decision, record, 'supersededBy', log)) continue;
        if (answer.supersedes.isPart) yield { message: 'status-partly-silent', data: { other }, at: statusPlace };
        else {
          const fix = supersededStatus(document, record);
          yield { message: 'status-silent', data: { other }, at: statusPlace, fix };
        }
      }
      if (
        answer.supersededBy?.isPart === false &&
        said.supersedes === null &&
        namesPredecessors(log, record, decision)
      ) {
        if (mayKnow(decision, record, 'supersedes', log)) continue;
        yield { message: 'predecessor-unnamed', data: { other }, at: titlePlace };
      }
    }
  },
});
