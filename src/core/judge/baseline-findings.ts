import { baselineValid } from '../evaluate/built-in.ts';
import { readBaseline } from '../evaluate/read-baseline.ts';
import { baselinePath } from '../log/governing-paths.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { broughtBaseline } from './brought-baseline.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { textlessFinding } from './textless-finding.ts';

type Material = Pick<JudgementMaterial, 'facts' | 'frame' | 'fork' | 'version' | 'hadBaseline'>;

/** What the baselines of the branches hold: at the tip of the base branch, and where the pull request left it. */
const baselinesBefore = ({ frame, fork, version }: Material): readonly Baseline[] => {
  const then = fork === null ? null : version(fork, baselinePath);
  const read = then?.kind === 'text' ? readBaseline(then.text) : null;
  return [...(frame.baseline === null ? [] : [frame.baseline]), ...(read?.ok === true ? [read.value] : [])];
};

/**
 * What is wrong with the baseline that a pull request brings: it cannot be read, or it holds more than before. The records are judged
 * by the one of the base branch; this keeps a worse one from being merged. Without one ever before, it is the first and may hold anything. Nothing
 * where the pull request does not change it, or takes it away.
 */
export function baselineFindings(material: Material): readonly Finding[] {
  const { facts, frame, version } = material;
  if (!frame.governing.includes(baselinePath)) return [];
  const head = version(facts.head.sha, baselinePath);
  if (head.kind === 'no-text') return [{ ...textlessFinding(baselinePath, head.reason), ruleId: baselineValid.id }];
  if (head.kind !== 'text') return [];
  const movedFrom = new Map(
    facts.files.flatMap(({ path, change, previousPath }) =>
      change === 'renamed' && previousPath !== null ? [[path, previousPath] as const] : [],
    ),
  );
  const baselines = baselinesBefore(material);
  // One that was taken away held nothing any more, so that nobody begins anew by the way of taking it away.
  return broughtBaseline(head.text, {
    baselines: material.hadBaseline === true ? [...baselines, []] : baselines,
    movedFrom,
  });
}
