import fc from '../properties.ts';
import type { ConfigurationProblem } from '../../../src/core/model/configuration.ts';
import type {
  AwaitedStep,
  ChecklistItem,
  RecordVerdict,
  ToldSubject,
  Verdict,
} from '../../../src/core/model/verdict.ts';
import { approvalVerdict } from './approval.ts';
import { decision as commandDecision } from './command.ts';
import { mode, ruleModes } from './configuration.ts';
import { decision } from './decision.ts';
import { finding } from './finding.ts';
import { configurationPreview } from './preview.ts';
import { few, maybe, number, path, word } from './text.ts';

export const checklistItem: fc.Arbitrary<ChecklistItem> = fc.record(
  {
    id: word,
    text: word,
    state: fc.constantFrom<ChecklistItem['state'][]>('passed', 'failed', 'waiting', 'waived'),
    by: word,
    isOwn: fc.constant(true as const),
    rules: few(word, 2),
    waitsFor: fc.constantFrom<AwaitedStep[]>('people', 'approvals', 'merge', 'index-row', 'index-written'),
  },
  { requiredKeys: ['id', 'text', 'state'] },
);

export const recordVerdict: fc.Arbitrary<RecordVerdict> = fc.record({
  baselined: few(finding, 1),
  path,
  change: fc.constantFrom<RecordVerdict['change'][]>('added', 'modified', 'deleted', 'renamed'),
  decision: maybe(decision),
  findings: fc.oneof(
    { weight: 60, arbitrary: few(finding, 2) },
    // More than GitHub takes of annotations and comments at once.
    { weight: 1, arbitrary: fc.array(finding, { minLength: 55, maxLength: 60 }) },
  ),
  checklist: few(checklistItem, 2),
});

const hash = fc.constantFrom('0123456789abcdef', 'fedcba9876543210', '00000000000000ff');
export const told: fc.Arbitrary<ToldSubject> = fc.record({
  place: hash,
  name: hash,
  since: fc.constantFrom('2026-11-27T10:00:00.000Z', '2026-11-23T10:00:00Z', ''),
});

export type Judged = Extract<Verdict, { kind: 'judged' }>;
export const judged: fc.Arbitrary<Judged> = fc.record(
  {
    kind: fc.constant('judged'),
    mode,
    ruleModes,
    records: few(recordVerdict, 2),
    otherFindings: few(finding, 2),
    missed: few(commandDecision, 3),
    mended: number,
    moved: number,
    approvals: approvalVerdict,
    told: few(told, 2),
    preview: configurationPreview,
  },
  { requiredKeys: ['kind', 'mode', 'records', 'otherFindings', 'approvals'] },
);

const problem: fc.Arbitrary<ConfigurationProblem> = fc.record({
  path,
  line: number,
  column: number,
  key: word,
  message: word,
});

/** Every verdict but a judgement. */
export const unruled: fc.Arbitrary<Exclude<Verdict, { kind: 'judged' }>> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('not-governed'),
      reason: fc.constantFrom<('other-branch' | 'archived')[]>('other-branch', 'archived'),
      branch: word,
      isGovernedElsewhere: fc.constant(true),
    },
    { requiredKeys: ['kind', 'reason', 'branch'] },
  ),
  fc.record({ kind: fc.constant('no-record') }),
  fc.record({ kind: fc.constant('configuration-broken'), problems: few(problem) }),
  fc.record({ kind: fc.constant('unjudged'), cause: fc.record({ code: word, message: word, hint: word }) }),
  fc.record({ kind: fc.constant('own-index'), isExact: fc.boolean(), differing: few(path, 2) }),
);

export const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 2, arbitrary: judged },
  { weight: 1, arbitrary: unruled },
);
