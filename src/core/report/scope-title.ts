import type { ScopeResult } from '../model/approval.ts';
import type { ChangeKind } from '../model/configuration.ts';
import { listed } from './texts.ts';

const kindWords: Readonly<Record<ChangeKind, string>> = {
  new: 'new records',
  status: 'changes of status',
  other: 'other changes',
};

/**
 * What a scope is called where it may ask for several things, as plain text: `Data (new records)`. Foreign text: the caller escapes it.
 */
export function scopeTitle({ scope, when }: Pick<ScopeResult, 'scope' | 'when'>): string {
  if (when === undefined) return scope;
  return `${scope} (${
    listed(
      when.map((kind) => kindWords[kind]),
      3,
    ) || 'all records together'
  })`;
}
