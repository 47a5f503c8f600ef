import { approversNamed } from '../config/approvers-named.ts';
import { approverKey } from '../model/resolved-approver.ts';
import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import type { Outcome } from '../model/outcome.ts';

/** Stands among changed people for anybody: it is not known who they are. */
export const anybody = '*';

/**
 * Whether approvals in a repository may turn out otherwise because something happened to people or teams: the configuration in force has
 * scopes and names one of them. One that cannot be read may name anybody. `changed` are keys as `approverKey` makes them, or `anybody`.
 */
export function dependsOnPeople(
  configuration: Outcome<Configuration, ConfigurationProblem>,
  changed: readonly string[],
): boolean {
  if (changed.length === 0) return false;
  if (!configuration.ok) return true;
  if (configuration.value.scopes.length === 0) return false;
  const named = approversNamed(configuration.value).map(approverKey);
  return changed.includes(anybody) ? named.length > 0 : named.some((key) => changed.includes(key));
}
