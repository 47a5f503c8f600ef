import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Configuration } from '../model/configuration.ts';
import { everyMention } from './named-approvers.ts';

/** Everybody the configuration names, roles first, then scopes; each person and team once, pinned if it is pinned anywhere. */
export function approversNamed(configuration: Configuration): readonly Approver[] {
  const unique = new Map<string, Approver>();
  for (const approver of everyMention(configuration.roles, configuration.scopes)) {
    const key = approverKey(approver);
    const known = unique.get(key);
    if (known === undefined || (known.id === null && approver.id !== null)) unique.set(key, approver);
  }
  return [...unique.values()];
}
