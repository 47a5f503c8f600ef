import fc from '../../support/properties.ts';
import type * as demandWordsModule from '../../../src/core/settings/demand-words.ts';
import type * as diagnoseAppModule from '../../../src/core/settings/diagnose-app.ts';
import type * as diagnoseBranchModule from '../../../src/core/settings/diagnose-branch.ts';
import type * as diagnoseConfigurationModule from '../../../src/core/settings/diagnose-configuration.ts';
import type * as diagnosisModule from '../../../src/core/settings/diagnosis.ts';
import type * as requiredChecksModule from '../../../src/core/settings/required-checks.ts';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { success } from '../../../src/core/model/outcome.ts';
import { resolvedApprovers } from '../../support/arbitraries/approval.ts';
import { branchSettings } from '../../support/arbitraries/branch-settings.ts';
import { configuration } from '../../support/arbitraries/configuration.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { few, maybe, number, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const checkName = fc.constantFrom('ADR review' as const, 'ADR approvals' as const);
const demand = fc.constantFrom(
  'required' as const,
  'any-source' as const,
  'other-source' as const,
  'not-required' as const,
  'unknown' as const,
);
const unreadable = fc.constant('unreadable' as const);
const app = fc.record({ id: number, slug: text });
const permissions = fc.dictionary(
  fc.constantFrom('checks', 'contents', 'members'),
  fc.constantFrom('read', 'write', 'x'),
);
const installed = fc.record({ appId: number, slug: text, permissions, events: few(word), isSuspended: fc.boolean() });
const appFacts = fc.record({
  appId: maybe(number),
  lookedAt: few(number),
  seen: few(app),
  installed: fc.oneof(few(installed), unreadable),
});

export const settingsTable = [
  ...entriesOf<typeof requiredChecksModule>('settings/required-checks.ts', {
    requiredChecks: fc.tuple(branchSettings, maybe(fc.oneof(fc.constant(4711), number))),
  }),
  ...entriesOf<typeof demandWordsModule>('settings/demand-words.ts', {
    settingsAdvice: fc.tuple(
      few(fc.tuple(checkName, demand)).map((entries) => new Map(entries)),
      text,
    ),
  }),
  ...entriesOf<typeof diagnosisModule>('settings/diagnosis.ts', {
    fine: fc.tuple(fc.constant('people-known' as const), text),
  }),
  ...entriesOf<typeof diagnoseAppModule>('settings/diagnose-app.ts', {
    meantApp: fc.tuple(appFacts),
    diagnoseApp: fc.tuple(appFacts),
  }),
  ...entriesOf<typeof diagnoseBranchModule>('settings/diagnose-branch.ts', {
    diagnoseBranch: fc.tuple(branchSettings, maybe(number), maybe(configuration)),
  }),
  ...entriesOf<typeof diagnoseConfigurationModule>('settings/diagnose-configuration.ts', {
    diagnoseConfiguration: fc
      .tuple(fc.boolean(), configurationText, maybe(configuration), resolvedApprovers)
      .map(([isThere, written, settings, resolved]) => [
        isThere
          ? {
              text: written,
              read: settings === null ? readConfiguration(written, 'adr.yml') : success(settings),
              resolved,
            }
          : null,
      ]),
  }),
];
