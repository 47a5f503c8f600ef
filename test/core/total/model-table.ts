import fc from '../../support/properties.ts';
import type * as resolvedApproverModule from '../../../src/core/model/resolved-approver.ts';
import type * as findingModule from '../../../src/core/model/finding.ts';
import type * as outcome from '../../../src/core/model/outcome.ts';
import { resolvedApprover } from '../../support/arbitraries/approval.ts';
import { accountId, approver } from '../../support/arbitraries/configuration.ts';
import { finding } from '../../support/arbitraries/finding.ts';
import { few, maybe } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const anything = fc.anything({ maxDepth: 1 });

export const modelTable = [
  ...entriesOf<typeof resolvedApproverModule>('model/resolved-approver.ts', {
    approverKey: fc.tuple(approver),
    heldToId: fc.tuple(resolvedApprover, maybe(accountId), fc.constantFrom('pin', 'first-seen')),
    heldToPin: fc.tuple(resolvedApprover, approver),
    resolvedId: fc.tuple(resolvedApprover),
  }),
  ...entriesOf<typeof findingModule>('model/finding.ts', { isOfChange: fc.tuple(finding) }),
  ...entriesOf<typeof outcome>('model/outcome.ts', {
    success: fc.tuple(anything),
    refusal: fc.tuple(anything, few(anything)).map(([first, rest]) => [first, ...rest]),
  }),
];
