import fc from '../../support/properties.ts';
import type * as configurationChangesModule from '../../../src/core/judge/configuration-changes.ts';
import type * as configurationFindingsModule from '../../../src/core/judge/configuration-findings.ts';
import type * as configurationPreviewModule from '../../../src/core/judge/configuration-preview.ts';
import type * as previewCandidatesModule from '../../../src/core/judge/preview-candidates.ts';
import type * as editedModule from '../../../src/core/judge/edited-configuration.ts';
import type * as proposedModule from '../../../src/core/judge/proposed-configuration.ts';
import type * as changedChecksModule from '../../../src/core/report/changed-checks.ts';
import type * as previewSectionModule from '../../../src/core/report/preview-section.ts';
import { resolvedApprovers } from '../../support/arbitraries/approval.ts';
import { configuration } from '../../support/arbitraries/configuration.ts';
import { repositoryName } from '../../support/arbitraries/parent.ts';
import { configurationPreview, proposedConfiguration } from '../../support/arbitraries/preview.ts';
import { account, openPullRequestFiles, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { few, maybe, path } from '../../support/arbitraries/text.ts';
import { verdict } from '../../support/arbitraries/verdict.ts';
import { entriesOf } from './entries.ts';
import { madeFrame } from './judge-material.ts';

/** What is known of a configuration that a pull request brings. */
export const proposedTable = [
  ...entriesOf<typeof configurationChangesModule>('judge/configuration-changes.ts', {
    configurationChanges: fc.tuple(configuration, configuration),
  }),
  ...entriesOf<typeof configurationFindingsModule>('judge/configuration-findings.ts', {
    configurationFindings: fc.tuple(
      proposedConfiguration,
      fc.record({ repository: repositoryName, author: maybe(account), known: resolvedApprovers }),
    ),
  }),
  ...entriesOf<typeof configurationPreviewModule>('judge/configuration-preview.ts', {
    configurationPreview: fc.tuple(
      fc.record(
        { facts: pullRequestFacts, frame: madeFrame, proposed: proposedConfiguration },
        { requiredKeys: ['facts', 'frame'] },
      ),
    ),
  }),
  ...entriesOf<typeof previewCandidatesModule>('judge/preview-candidates.ts', {
    previewCandidates: fc.tuple(pullRequestFacts, few(openPullRequestFiles), few(configuration, 2)),
  }),
  ...entriesOf<typeof proposedModule>('judge/proposed-configuration.ts', {
    readProposed: fc.tuple(proposedConfiguration, fc.record({ repository: repositoryName })),
    proposedParent: fc.tuple(proposedConfiguration, repositoryName),
  }),
  ...entriesOf<typeof editedModule>('judge/edited-configuration.ts', {
    editedConfiguration: fc.tuple(fc.record({ facts: pullRequestFacts, frame: madeFrame })),
    wouldHoldHere: fc.tuple(fc.oneof(fc.constantFrom('.github/adr.yml', 'adr.yml'), path), pullRequestFacts),
  }),
];

/** What is said of it. */
export const previewTable = [
  ...entriesOf<typeof changedChecksModule>('report/changed-checks.ts', { changedChecks: fc.tuple(verdict, verdict) }),
  ...entriesOf<typeof previewSectionModule>('report/preview-section.ts', {
    previewSection: fc.tuple(configurationPreview),
    previewLine: fc.tuple(configurationPreview),
  }),
];
