import { configurationPath } from '../log/governing-paths.ts';
import type { ConfigurationPreview } from '../model/preview.ts';
import { configurationChanges } from './configuration-changes.ts';
import type { JudgementMaterial } from './judgement-material.ts';
import { wouldHoldHere } from './edited-configuration.ts';
import { readProposed } from './proposed-configuration.ts';

/**
 * What the configuration that a pull request brings would do. Null where it brings none, or none that can be read as a whole: what it
 * would do is then not known. The other pull requests are for others to look at.
 */
export function configurationPreview({
  facts,
  frame,
  proposed,
}: Pick<JudgementMaterial, 'facts' | 'frame' | 'proposed'>): ConfigurationPreview | null {
  if (proposed === undefined || !wouldHoldHere(proposed.path, facts)) return null;
  const read = readProposed(proposed, facts);
  if (!read.ok || read.value.extends?.isRead === false) return null;
  const changes = configurationChanges(frame.configuration, read.value);
  const { path, isFromFork } = proposed;
  return { ...(path === configurationPath ? {} : { path }), changes, isFromFork, open: null };
}
