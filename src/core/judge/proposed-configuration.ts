import { configurationInForce } from '../config/configuration-in-force.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ResolvedApprovers } from '../model/resolved-approver.ts';
import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ParentConfiguration } from '../model/parent.ts';
import type { RepositoryName } from '../config/parent-place.ts';

/** A configuration that a pull request brings, and what was looked up for it. */
export interface ProposedConfiguration {
  /** Where it stands: `.github/adr.yml`, or what `sharedConfigurationPath` says. */
  readonly path: string;
  /** Null: the pull request takes it away. */
  readonly text: string | null;
  /** The configuration that it builds on, as it was found; null: nobody looked. */
  readonly parent: ParentConfiguration | null;
  /** It comes from outside: only its text counts, and nothing that it names was looked up. */
  readonly isFromFork: boolean;
  /** What GitHub knows of the people it names; null: nobody was looked up. */
  readonly resolved: ResolvedApprovers | null;
}

/** The configuration for all repositories of an owner as their repositories would find it; null for one that is only of its own. */
export const proposedParent = (
  { path, text }: Pick<ProposedConfiguration, 'path' | 'text'>,
  { owner, name }: RepositoryName,
): ParentConfiguration | null =>
  path === configurationPath
    ? null
    : {
        place: { owner, repository: name, path, line: null },
        // Whoever reads the check of this pull request may read this very repository.
        answer: text === null ? { kind: 'missing', reason: 'file' } : { kind: 'text', text, isPrivate: false },
      };

/** What would hold if it were merged, or every problem. */
export function readProposed(
  proposed: Pick<ProposedConfiguration, 'path' | 'text' | 'parent'>,
  { repository }: { readonly repository: RepositoryName },
): Outcome<Configuration, ConfigurationProblem> {
  const shared = proposedParent(proposed, repository);
  if (shared !== null) return configurationInForce({ configuration: null, parent: shared }, repository);
  const { text, parent } = proposed;
  return configurationInForce({ configuration: text === null ? null : { text }, parent }, repository);
}
