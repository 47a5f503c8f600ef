import type { OwnStep } from '../model/approval-subject.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import type { JudgementFrame } from './needs.ts';
import { recordTextOf, type RecordChange } from './record-change.ts';
import { ownCommits } from './recorded-decisions.ts';

type Material = Pick<JudgementMaterial, 'facts' | 'version'> & {
  readonly frame: Pick<JudgementFrame, 'reviewedCommits'>;
};

/**
 * What the app itself did to a record on command up to now, the latest first: from the text that a commit of its own found to the one it
 * left, as long as that is the text that the next one found, or that of the head. Whatever somebody else changed in between ends it, and
 * so does what cannot be read. Where a file got another name, it is looked for under the former one before that.
 */
export function ownSteps({ facts, frame, version }: Material, record: RecordChange): readonly OwnStep[] {
  const textAt = (commit: string, path: string) => recordTextOf(record, version(commit, path), commit);
  let path = record.file.path;
  let text = textAt(facts.head.sha, path);
  const steps: OwnStep[] = [];
  for (const { sha, commit, moved, by, at } of ownCommits(facts).toReversed()) {
    if (typeof text !== 'string' || textAt(sha, path) !== text) break;
    const now = path;
    const from = moved.find(([, to]) => to === now)?.[0] ?? now;
    const before = textAt(commit, from);
    if (typeof before !== 'string') break;
    if (before === text && from === now) continue;
    const beforeAt = new Map(
      frame.reviewedCommits.flatMap((one) => {
        const said = textAt(one, from);
        return said === undefined ? [] : [[one, said] as const];
      }),
    );
    steps.push({ by: by.id, at, before, beforeAt });
    [path, text] = [from, before];
  }
  return steps;
}
