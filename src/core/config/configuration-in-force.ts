import { configurationPath } from '../log/governing-paths.ts';
import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import { refusal, type Outcome } from '../model/outcome.ts';
import type { ParentConfiguration } from '../model/parent.ts';
import type { RepositoryName } from './parent-place.ts';
import { readExtended } from './read-extended.ts';

/** What says how a repository is governed, as it stands on a branch. */
export interface GoverningConfiguration {
  /** `.github/adr.yml`; null if there is none, `text` null if it is no readable text. */
  readonly configuration: { readonly text: string | null } | null;
  /** The one it builds on, as it was found. Absent or null: nobody looked. */
  readonly parent?: ParentConfiguration | null;
}

/** The configuration that holds for a repository: its own with the one it builds on, else that of its owner, else the defaults. */
export function configurationInForce(
  { configuration, parent = null }: GoverningConfiguration,
  repository: RepositoryName,
): Outcome<Configuration, ConfigurationProblem> {
  if (configuration?.text === null) {
    const message = 'The configuration is no readable text. Commit it as a regular YAML file in UTF-8, below 64 KB.';
    return refusal({ path: configurationPath, line: 1, column: 1, key: '', message });
  }
  return readExtended({ text: configuration?.text ?? null, path: configurationPath, repository, parent });
}
