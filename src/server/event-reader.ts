import type { ZodType } from 'zod';
import type { JobTask } from '../app/job-ports.ts';
import type { RepositoryRef } from '../app/ports.ts';
import { refusal, success } from '../core/model/outcome.ts';
import type { Outcome } from '../core/model/outcome.ts';
import type { RepositoryEvent } from './payloads.ts';

/** What an event asks for: tasks, or none and the reason why it needs none. */
export interface Asked {
  readonly tasks: readonly JobTask[];
  /** Why nothing is to be done; null if something is. */
  readonly ignored: string | null;
}

export interface OwnApp {
  readonly appId: number;
}

/** Turns the payload of one event into tasks, or says which fields of it are not as GitHub documents them. */
export type EventReader = (payload: unknown, app: OwnApp) => Outcome<Asked, string>;

export const asked = (...tasks: readonly JobTask[]): Asked => ({ tasks, ignored: null });
export const ignored = (reason: string): Asked => ({ tasks: [], ignored: reason });

/** A reader of the events of one shape. */
export const reader =
  <Event>(schema: ZodType<Event>, read: (event: Event, app: OwnApp) => Asked): EventReader =>
  (payload, app) => {
    const event = schema.safeParse(payload);
    if (event.success) return success(read(event.data, app));
    const [first, ...rest] = event.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
    return refusal(first ?? 'the payload', ...rest);
  };

export const repositoryOf = ({ installation, repository }: RepositoryEvent): RepositoryRef => ({
  installationId: installation.id,
  repositoryId: repository.id,
  owner: repository.owner.login,
  name: repository.name,
});
