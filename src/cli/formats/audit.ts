import type { AuditEntry } from '../../core/model/audit.ts';
import { printableLine } from './printable.ts';

const verbs: Readonly<Record<AuditEntry['kind'], string>> = {
  approval: 'approved for',
  objection: 'asked for changes in',
  waiver: 'waived',
  confirmation: 'confirmed',
  override: 'overrode the approvals',
  commit: 'had the app commit',
  approved: 'approvals complete',
};

/** An entry of the audit log in one line: when, where, at which commit, who, what, why. */
export function auditLine({
  at,
  repository,
  pullRequest,
  commit,
  kind,
  by,
  about,
  covers,
  reason,
}: AuditEntry): string {
  const who = by === null ? '' : `@${by.login} (${by.id}) `;
  const what = about === '' ? verbs[kind] : `${verbs[kind]} ${about}`;
  const covered = covers.length === 0 ? '' : `: ${covers.join(', ')}`;
  const why = reason === null ? '' : `: ${reason}`;
  const place = `${repository.owner}/${repository.name}#${pullRequest}`;
  return printableLine(`${at}  ${place}  ${commit?.slice(0, 7) ?? '-------'}  ${who}${what}${covered}${why}`);
}
