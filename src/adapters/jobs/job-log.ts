import type { LeasedJob } from '../../app/job-ports.ts';
import type { Log } from '../../app/ports.ts';

/** A log whose every line says which delivery, repository and pull request it is about. */
export const jobLog = (log: Log, job: LeasedJob): Log => {
  const { ref, kind } = job.task;
  const bindings = {
    task: kind,
    deliveryId: job.deliveryId,
    installationId: ref.installationId,
    ...('repositoryId' in ref ? { repositoryId: ref.repositoryId, repository: `${ref.owner}/${ref.name}` } : {}),
    ...(job.task.kind === 'judge-pull-request' ? { pullRequest: job.task.ref.number } : {}),
    attempt: job.attempt,
  };
  return {
    info: (fields, message) => log.info({ ...bindings, ...fields }, message),
    warn: (fields, message) => log.warn({ ...bindings, ...fields }, message),
    error: (fields, message) => log.error({ ...bindings, ...fields }, message),
  };
};
