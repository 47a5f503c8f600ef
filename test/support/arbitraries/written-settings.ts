import fc from '../properties.ts';
import { checklistPresetNames } from '../../../src/core/config/checklist-presets.ts';
import type { WrittenConfiguration } from '../../../src/core/config/configuration-schema.ts';
import type { Configuration, CustomRule, Duration } from '../../../src/core/model/configuration.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import { pathPresetNames } from '../../../src/core/rules/decision-missing/path-presets.ts';
import { kindCatalogue } from '../../../src/core/rules/kinds/kind-catalogue.ts';
import { mode } from './configuration.ts';
import { dictionary, few, glob, maybe, number, text, word } from './text.ts';

type Written<Key extends keyof WrittenConfiguration> = NonNullable<WrittenConfiguration[Key]>;
export type WrittenCustomRules = NonNullable<Written<'rules'>['custom']>;

/** A span of time as people write it, or any text. */
export const writtenDuration = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('5 days', '1 week', '3 working days', '12 Months', '0 days', '99999 weeks') },
  { weight: 1, arbitrary: text },
);
export const duration: fc.Arbitrary<Duration> = fc.record({
  count: number,
  unit: fc.constantFrom<Duration['unit'][]>('day', 'working day', 'week', 'month'),
});

const permission = fc.constantFrom<('write' | 'maintain' | 'admin')[]>('write', 'maintain', 'admin');
const severity = fc.constantFrom<('error' | 'warning' | 'info' | 'off')[]>('error', 'warning', 'info', 'off');
const ruleId = fc.oneof(fc.constantFrom('cost-section', 'no-magic', ...catalogue.map((rule) => rule.id)), word);
const kindName = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...kindCatalogue.map(({ kind }) => kind)) }, word);

export const writtenRepository = fc.oneof(fc.constantFrom('octo/.github', 'octo', 'a/b/c', '/', ''), text);

export const writtenApprovals: fc.Arbitrary<Written<'approvals'>> = fc.record(
  {
    distinct: fc.boolean(),
    'if-author': fc.constantFrom<('deputy' | 'skip' | 'override')[]>('deputy', 'skip', 'override'),
    unattributed: fc.constantFrom<('block' | 'extra-approval')[]>('block', 'extra-approval'),
    bar: few(fc.constantFrom('author', 'committers-of-text', 'co-authors', 'merge-authors')),
    consult: fc.constantFrom('name', 'request'),
    remind: writtenDuration,
    discussion: writtenDuration,
    override: permission,
  },
  { requiredKeys: [] },
);

const pathPreset = fc.constantFrom(...pathPresetNames);

export const writtenDecisionMissing: fc.Arbitrary<Written<'decision-missing'>> = fc.record(
  {
    preset: fc.oneof(pathPreset, few(pathPreset, 2)),
    paths: few(glob),
    unless: few(glob, 1),
    waive: permission,
  },
  { requiredKeys: [] },
);

/** Options of any rule: those that the kinds know, and any others. */
const options = dictionary(
  fc.oneof(fc.constantFrom('section', 'words', 'instead'), word),
  fc.oneof(word, few(word, 2), number, fc.constant(null)),
);
export const writtenCustomRules: fc.Arbitrary<WrittenCustomRules> = few(
  fc
    .tuple(
      options,
      fc.record({ id: ruleId, kind: kindName, severity, mode, message: text }, { requiredKeys: ['id', 'kind'] }),
    )
    .map(([own, rule]) => ({ ...own, ...rule })),
);

const writtenItems = few(
  fc.record(
    {
      id: ruleId,
      text,
      by: fc.oneof(fc.constantFrom('people', 'approvals', 'committed', 'index-updated'), ruleId, few(ruleId, 2)),
    },
    { requiredKeys: ['id', 'text'] },
  ),
);
const checklistPreset = fc.constantFrom(...checklistPresetNames);

export const writtenChecklist: fc.Arbitrary<Written<'checklist'>> = fc.oneof(
  writtenItems,
  fc.record(
    {
      preset: fc.oneof(checklistPreset, few(checklistPreset, 2)),
      from: fc.constant('template' as const),
      without: few(ruleId, 2),
      items: writtenItems,
    },
    { requiredKeys: [] },
  ),
);

/** The options that the schema of a kind lets pass, for rules of that kind and of none. */
const passed = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('section-required'), fc.record({ section: word })) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('text-forbidden'), fc.record({ words: few(word), instead: word })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('metadata-required'), fc.record({ field: word })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('metadata-one-of'), fc.record({ field: word, values: few(word) })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('link-required'), fc.record({ to: word })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('no-such-kind'), options) },
);
/** A rule of a team's own as the configuration holds it after validation. */
export const customRule: fc.Arbitrary<CustomRule> = fc
  .tuple(passed, fc.record({ id: ruleId, severity, message: maybe(word) }))
  .map(([[kind, own], rule]) => ({ ...rule, kind, options: own }));

export const since: fc.Arbitrary<Configuration['since']> = maybe(
  fc.oneof(number, fc.constantFrom('2026-01-15', '2025-12-31'), word),
);
