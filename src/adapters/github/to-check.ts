import type { Annotation, ShownCheck } from '../../core/model/pull-request.ts';
import type { CompleteCheckRun } from './read-checks.ts';

const toAnnotation = (answer: CompleteCheckRun['annotations'][number]): Annotation => {
  const { start, end } = answer.location;
  const isOneLine = start.line === end.line;
  return {
    path: answer.path,
    startLine: start.line,
    endLine: end.line,
    startColumn: isOneLine ? start.column : null,
    endColumn: isOneLine ? end.column : null,
    level:
      answer.annotationLevel === 'FAILURE' ? 'failure' : answer.annotationLevel === 'WARNING' ? 'warning' : 'notice',
    title: answer.title ?? '',
    message: answer.message,
  };
};

const statusOf = (status: string): ShownCheck['status'] =>
  status === 'COMPLETED' ? 'completed' : status === 'IN_PROGRESS' ? 'in_progress' : 'queued';

/** A check run as the core knows it. */
export const toCheck = (headSha: string, { run, annotations }: CompleteCheckRun): ShownCheck => ({
  id: run.databaseId,
  name: run.name,
  headSha,
  externalId: run.externalId === '' ? null : run.externalId,
  status: statusOf(run.status),
  conclusion: run.conclusion === null ? null : run.conclusion.toLowerCase(),
  title: run.title ?? '',
  summary: run.summary ?? '',
  text: run.text ?? '',
  annotations: annotations.map(toAnnotation),
  startedAt: run.startedAt,
});
