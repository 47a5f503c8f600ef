import type { ApprovalSettings, Duration } from '../model/configuration.ts';
import type { WrittenConfiguration } from './configuration-schema.ts';
import { defaultApprovals } from './default-configuration.ts';
import { readDuration } from './duration.ts';
import type { KeyPath } from './key-path.ts';
import { nearestTree, type YamlTree } from './yaml-tree.ts';

/** The span of time that is written; null if none is. */
export const durationOf = (written: string | undefined): Duration | null =>
  written === undefined ? null : readDuration(written);

const lineOf = (tree: YamlTree, path: KeyPath): number => nearestTree(tree, path).tree.at.line;

/** `approvals`, with what is not written as by default. */
export function readApprovals(
  written: NonNullable<WrittenConfiguration['approvals']>,
  tree: YamlTree,
): ApprovalSettings {
  const discussion = durationOf(written.discussion);
  return {
    distinct: written.distinct ?? defaultApprovals.distinct,
    ifAuthor: written['if-author'] ?? defaultApprovals.ifAuthor,
    unattributed: written.unattributed ?? defaultApprovals.unattributed,
    bar: [...new Set(written.bar ?? defaultApprovals.bar)],
    consult: written.consult ?? defaultApprovals.consult,
    remind: durationOf(written.remind),
    discussion: discussion === null ? null : { duration: discussion, line: lineOf(tree, ['approvals', 'discussion']) },
    override: written.override ?? defaultApprovals.override,
  };
}
