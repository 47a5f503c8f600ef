import fc from '../../support/properties.ts';
import type * as changedBetween from '../../../src/core/queue/changed-between.ts';
import type * as mergeGroupSteps from '../../../src/core/queue/merge-group-steps.ts';
import type * as queuedFacts from '../../../src/core/queue/queued-facts.ts';
import { commit, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { few, maybe, number, path, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const sha = fc.constantFrom('a', 'b', 'c', 'd');
const queued = fc.record({ number, base: sha, head: sha });
const entry = fc.record({
  path,
  blob: word,
  kind: fc.constantFrom('file' as const, 'symlink' as const, 'submodule' as const, 'folder' as const),
});

export const queueTable = [
  ...entriesOf<typeof changedBetween>('queue/changed-between.ts', {
    changedBetween: fc.tuple(few(entry, 5), few(entry, 5)),
  }),
  ...entriesOf<typeof mergeGroupSteps>('queue/merge-group-steps.ts', {
    mergeGroupSteps: fc.tuple(few(queued, 6), maybe(sha), sha),
  }),
  ...entriesOf<typeof queuedFacts>('queue/queued-facts.ts', {
    queuedFacts: fc.tuple(pullRequestFacts, fc.record({ number, base: commit, head: commit }), pullRequestFacts),
  }),
];
