import fc from '../../support/properties.ts';
import type * as configurationInForceModule from '../../../src/core/config/configuration-in-force.ts';
import type * as extendsProblemModule from '../../../src/core/config/extends-problem.ts';
import type * as mergeModule from '../../../src/core/config/merge-configurations.ts';
import type * as ownPlacesModule from '../../../src/core/config/own-places.ts';
import type * as parentPlaceModule from '../../../src/core/config/parent-place.ts';
import type * as readTreeModule from '../../../src/core/config/read-configuration-tree.ts';
import type * as readExtendedModule from '../../../src/core/config/read-extended.ts';
import type * as readWithoutParentModule from '../../../src/core/config/read-without-parent.ts';
import { configurationText } from '../../support/arbitraries/configuration-text.ts';
import { extendingText, parentConfiguration, parentPlace, repositoryName } from '../../support/arbitraries/parent.ts';
import { few, maybe, number, path, text, word } from '../../support/arbitraries/text.ts';
import { yamlTree } from '../../support/arbitraries/written-configuration.ts';
import { writtenRepository } from '../../support/arbitraries/written-settings.ts';
import { entriesOf } from './entries.ts';

const anyText = fc.oneof({ weight: 20, arbitrary: extendingText }, configurationText, text);
const above = maybe(fc.tuple(parentPlace, fc.boolean()).map(([place, isRead]) => ({ ...place, isRead })));
export const configurationFile = maybe(fc.record({ text: maybe(anyText) }));
const problem = fc.record({ path, line: number, column: number, key: word, message: word });

/** A configuration and the one that it builds on. */
export const extendsTable = [
  ...entriesOf<typeof configurationInForceModule>('config/configuration-in-force.ts', {
    configurationInForce: fc.tuple(
      fc.record({ configuration: configurationFile, parent: maybe(parentConfiguration) }),
      repositoryName,
    ),
  }),
  ...entriesOf<typeof extendsProblemModule>('config/extends-problem.ts', {
    extendsProblem: fc.tuple(fc.oneof(writtenRepository, text)),
  }),
  ...entriesOf<typeof mergeModule>('config/merge-configurations.ts', {
    mergeConfigurations: fc.tuple(yamlTree, yamlTree, word),
  }),
  ...entriesOf<typeof ownPlacesModule>('config/own-places.ts', { ownPlaces: fc.tuple(anyText) }),
  ...entriesOf<typeof parentPlaceModule>('config/parent-place.ts', {
    parentLabel: fc.tuple(parentPlace),
    isParentLabel: fc.tuple(fc.oneof(fc.constantFrom('octo/.github:adr.yml', '.github/adr.yml'), text)),
    isSameName: fc.tuple(word, word),
    isSamePlace: fc.tuple(parentPlace, parentPlace),
    sharedConfigurationPath: fc.tuple(repositoryName),
    parseParent: fc.tuple(fc.oneof(writtenRepository, text), maybe(number)),
    parentIn: fc.tuple(yamlTree),
    mayBuildOn: fc.tuple(parentPlace, repositoryName),
    parentPlace: fc.tuple(configurationFile, repositoryName),
  }),
  ...entriesOf<typeof readTreeModule>('config/read-configuration-tree.ts', {
    refusedConfiguration: fc.tuple(path, few(problem)),
    shapeProblems: fc.tuple(yamlTree, path),
    readConfigurationTree: fc.oneof(
      fc.tuple(yamlTree, path, above),
      fc.tuple(
        yamlTree,
        path,
        above,
        fc.constant(() => undefined),
      ),
    ),
    readConfigurationText: fc.tuple(anyText, path),
  }),
  ...entriesOf<typeof readWithoutParentModule>('config/read-without-parent.ts', {
    readWithoutParent: fc.tuple(anyText, path),
  }),
  ...entriesOf<typeof readExtendedModule>('config/read-extended.ts', {
    readExtended: fc.tuple(
      fc.record({
        text: maybe(anyText),
        path,
        repository: repositoryName,
        parent: maybe(parentConfiguration),
      }),
    ),
  }),
];
