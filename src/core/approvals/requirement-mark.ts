import type { ApprovalSettings, ChangeKind } from '../model/configuration.ts';
import { approverKey } from '../model/resolved-approver.ts';
import { shortHash } from '../report/fingerprint.ts';
import { nodesOf, type SeatTree } from './seat-tree.ts';

/** As much of a text as is hashed at once. */
const piece = 1000;
/** Far more than a requirement of people names; hashing takes its time. */
const mostMentions = 1000;

const mentionsIn = (tree: SeatTree): number =>
  nodesOf(tree).reduce((sum, node) => sum + 1 + ('who' in node ? node.who.length : 0), 0);

/** What a tree asks for, without the names of its roles and without the approval more that unknown writers ask for. */
const asked = (tree: SeatTree): readonly unknown[] => {
  const who = 'who' in tree ? tree.who.map((approver) => `${approverKey(approver)}#${approver.id ?? ''}`).sort() : [];
  const parts = 'parts' in tree ? tree.parts.filter((part) => !('isFurther' in part)).map(asked) : [];
  return [tree.kind, tree.kind === 'count' ? tree.count : 1, who, parts];
};

/** What a scope asks for, and how approvals are counted for it. */
export interface MarkedRequirement {
  readonly scope: string;
  readonly when: readonly ChangeKind[] | null;
  /** Stage by stage. */
  readonly trees: readonly SeatTree[];
  readonly settings: Pick<ApprovalSettings, 'distinct' | 'bar' | 'unattributed'>;
}

/**
 * Tells requirements apart: 16 hex digits, the same only for the same scope that asks the same people for the same changes and counts them
 * in the same way. It tells apart what those who may change the configuration write, and is no proof against these. Null for
 * one that names more than 1,000.
 */
export function requirementMark({ scope, when, trees, settings }: MarkedRequirement): string | null {
  if (trees.reduce((sum, tree) => sum + mentionsIn(tree), 0) > mostMentions) return null;
  const { distinct, bar, unattributed } = settings;
  const whole = [
    scope,
    when === null ? null : [...when].sort(),
    trees.map(asked),
    distinct,
    [...bar].sort(),
    unattributed,
  ];
  const text = JSON.stringify(whole);
  return shortHash(
    Array.from({ length: Math.ceil(text.length / piece) }, (_, index) =>
      text.slice(index * piece, (index + 1) * piece),
    ),
  );
}
