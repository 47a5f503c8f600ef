import { z } from 'zod';
import type { AuditQuery } from '../../app/job-ports.ts';
import type { AuditEntry } from '../../core/model/audit.ts';

const person = z.object({ id: z.number(), login: z.string() });

const schema: z.ZodType<AuditEntry> = z.object({
  key: z.string(),
  at: z.string(),
  repository: z.object({ id: z.number(), owner: z.string(), name: z.string() }),
  pullRequest: z.number(),
  commit: z.string().nullable(),
  kind: z.enum(['approval', 'objection', 'waiver', 'confirmation', 'override', 'commit', 'approved']),
  by: person.nullable(),
  about: z.string(),
  covers: z.array(z.string()).readonly(),
  reason: z.string().nullable(),
});

/** An entry as it was stored. Throws if it is none: an audit log that skips what it cannot read would be no proof. */
export const readAuditEntry = (stored: unknown): AuditEntry => schema.parse(stored);

/** How a repository is looked up: GitHub's names do not mind case. */
export const repositoryKey = ({ owner, name }: { readonly owner: string; readonly name: string }): string =>
  `${owner}/${name}`.toLowerCase();

/** PostgreSQL takes no NUL in text. */
export const storedText = (entry: AuditEntry): string => JSON.stringify(entry).replaceAll('\\u0000', '');

/** The values of a query, null where it sets no limit. */
export const queryValues = ({ repository, pullRequest, since }: AuditQuery) => ({
  repository: repository === undefined ? null : repositoryKey(repository),
  pullRequest: pullRequest ?? null,
  since: since === undefined ? null : new Date(since).toISOString(),
});

/** Entries that are read at once. */
export const auditPage = 500;
