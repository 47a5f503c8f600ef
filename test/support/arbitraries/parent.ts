import fc from '../properties.ts';
import type { ParentAnswer, ParentConfiguration, ParentPlace } from '../../../src/core/model/parent.ts';
import { configurationText } from './configuration-text.ts';
import { maybe, number, path, word } from './text.ts';

const owner = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('octo', 'octo', 'Octo', 'elsewhere') }, word);

/** Where a configuration may stand that others build on. */
export const parentPlace: fc.Arbitrary<ParentPlace> = fc.record({
  owner,
  repository: fc.oneof(fc.constantFrom('.github', 'standards'), word),
  path: fc.oneof(fc.constantFrom('adr.yml', 'governance/adr.yaml'), path),
  line: maybe(number),
});

const missing = fc.constantFrom<Extract<ParentAnswer, { kind: 'missing' }>['reason'][]>(
  'repository',
  'forbidden',
  'other-owner',
  'no-commit',
  'file',
  'no-text',
);

export const parentAnswer: fc.Arbitrary<ParentAnswer> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('text'), text: configurationText, isPrivate: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('missing'), reason: missing }) },
);

export const parentConfiguration: fc.Arbitrary<ParentConfiguration> = fc.record({
  place: parentPlace,
  answer: parentAnswer,
});

/** A repository by its names. */
export const repositoryName = fc.record({ owner, name: fc.oneof(fc.constantFrom('shop', '.github'), word) });

/** A configuration that builds on another one, as it may be written. */
export const extendingText = fc
  .tuple(fc.constantFrom('octo/.github', 'octo/standards:governance/adr.yml', 'elsewhere/x', ''), configurationText)
  .map(([above, text]) => (above === '' ? text : `extends: ${above}\n${text}`));
