import fc from '../properties.ts';
import type { BranchSettings } from '../../../src/core/model/branch-settings.ts';
import { few, maybe, number, text } from './text.ts';

const check = fc.record({
  context: fc.oneof(fc.constantFrom('ADR review', 'ADR approvals'), text),
  appId: maybe(fc.oneof(fc.constant(4711), number)),
});
const unreadable = fc.constant('unreadable' as const);

export const branchSettings: fc.Arbitrary<BranchSettings> = fc.record({
  branch: text,
  protection: fc.oneof(few(check), unreadable),
  rules: fc.oneof(
    fc.record({ checks: few(check), review: maybe(fc.record({ dismissesStale: fc.boolean() })) }),
    unreadable,
  ),
});
