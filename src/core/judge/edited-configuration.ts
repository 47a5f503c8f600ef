import { sharedConfigurationPath } from '../config/parent-place.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { JudgementMaterial } from './judgement-material.ts';

/**
 * The configuration that a pull request edits: that of its repository, else the one that the repository holds for all of its owner
 * (`adr.yml` of `<owner>/.github`). Null: none of them.
 */
export function editedConfiguration({ facts, frame }: Pick<JudgementMaterial, 'facts' | 'frame'>): string | null {
  const shared = sharedConfigurationPath(facts.repository);
  if (frame.governing.includes(configurationPath)) return configurationPath;
  return shared !== null && frame.governing.includes(shared) ? shared : null;
}

/**
 * Whether that configuration would hold for the pull requests into the same branch: the one for all repositories is read at the tip of
 * the default branch, and only where the repository has none of its own.
 */
export const wouldHoldHere = (
  path: string,
  { base, repository, configuration }: Pick<JudgementMaterial['facts'], 'base' | 'repository' | 'configuration'>,
): boolean => path === configurationPath || (configuration === null && base.ref === repository.defaultBranch);
