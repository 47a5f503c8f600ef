import fc from '../properties.ts';
import type { ProposedConfiguration } from '../../../src/core/judge/proposed-configuration.ts';
import type { ConfigurationChange, ConfigurationPreview } from '../../../src/core/model/preview.ts';
import { resolvedApprovers } from './approval.ts';
import { extendingText, parentConfiguration } from './parent.ts';
import { checkName } from './pull-request.ts';
import { few, maybe, number, text, word } from './text.ts';

const change: fc.Arbitrary<ConfigurationChange> = fc.record({
  what: word,
  before: maybe(fc.oneof(word, text)),
  after: maybe(word),
});

/** What a configuration would do, as it may be and as it never is. */
export const configurationPreview: fc.Arbitrary<ConfigurationPreview> = fc.record({
  changes: fc.oneof(
    { weight: 20, arbitrary: few(change) },
    { weight: 1, arbitrary: fc.array(change, { minLength: 61, maxLength: 65 }) },
  ),
  isFromFork: fc.boolean(),
  open: maybe(
    fc.record({
      looked: number,
      notLooked: number,
      changed: few(fc.record({ number, checks: few(fc.record({ name: checkName, before: word, after: text }), 2) }), 2),
    }),
  ),
});

export const proposedConfiguration: fc.Arbitrary<ProposedConfiguration> = fc.record({
  path: fc.constantFrom('.github/adr.yml', 'adr.yml'),
  text: maybe(extendingText),
  parent: maybe(parentConfiguration),
  isFromFork: fc.boolean(),
  resolved: maybe(resolvedApprovers),
});
