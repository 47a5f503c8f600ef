import { iso, isoOrNull, pageOf } from '../present/urls.ts';
import { pullRequestsOfHead, suiteState } from '../state/check-suites.ts';
import type { CheckRun, CheckSuite } from '../state/model.ts';
import { nodeId } from '../state/node-id.ts';
import { connection } from './connection.ts';
import type { PageArguments } from './connection.ts';
import type { Context } from './context.ts';
import type { Fields, Objects } from './objects.ts';

interface RunFilter {
  readonly checkType?: 'ALL' | 'LATEST' | null;
  readonly checkName?: string | null;
  readonly appId?: number | null;
  readonly status?: string | null;
  readonly conclusions?: readonly string[] | null;
}

/** Without a filter GitHub shows the latest run of each name only. */
function runsOf(suite: CheckSuite, filter: RunFilter): CheckRun[] {
  const { checkType, checkName, appId, status, conclusions } = filter;
  const latest = new Map(suite.runs.map((run) => [run.name, run]));
  const runs = checkType === 'ALL' ? suite.runs : [...latest.values()];
  return runs.filter(
    (run) =>
      (checkName ?? run.name) === run.name &&
      (appId ?? suite.app.id) === suite.app.id &&
      (status ?? run.status.toUpperCase()) === run.status.toUpperCase() &&
      (conclusions?.includes((run.conclusion ?? '').toUpperCase()) ?? true),
  );
}

export function checkSuiteObject(objects: Objects, suite: CheckSuite): Fields {
  const { repository, headSha } = suite;
  const url = `${pageOf(repository)}/commit/${headSha}/checks?check_suite_id=${suite.id}`;
  const state = suiteState(suite);
  return {
    __typename: 'CheckSuite',
    id: nodeId('CheckSuite', suite.id),
    databaseId: suite.id,
    url,
    resourcePath: new URL(url).pathname,
    status: state.status.toUpperCase(),
    conclusion: state.conclusion?.toUpperCase() ?? null,
    createdAt: iso(suite.createdAt),
    updatedAt: iso(suite.createdAt),
    app: () => objects.app(suite.app),
    commit: () => objects.commit(repository, headSha),
    repository: () => objects.repository(repository),
    checkRuns: (args: PageArguments & { filterBy?: RunFilter | null }, context: Context) =>
      connection(
        'checkRuns',
        () => runsOf(suite, args.filterBy ?? {}),
        (run) => objects.checkRun(run),
      )(args, context),
    matchingPullRequests: connection(
      'matchingPullRequests',
      () => pullRequestsOfHead(repository, headSha),
      (pullRequest) => objects.pullRequest(pullRequest),
    ),
  };
}

function annotationObject(run: CheckRun, annotation: CheckRun['annotations'][number]): Fields {
  const { start_line, start_column, end_line, end_column, annotation_level } = annotation;
  const { repository, headSha } = run.suite;
  return {
    __typename: 'CheckAnnotation',
    path: annotation.path,
    annotationLevel: annotation_level.toUpperCase(),
    title: annotation.title,
    message: annotation.message,
    rawDetails: annotation.raw_details,
    blobUrl: `${pageOf(repository)}/blob/${headSha}/${annotation.path}`,
    location: {
      __typename: 'CheckAnnotationSpan',
      start: { __typename: 'CheckAnnotationPosition', line: start_line, column: start_column },
      end: { __typename: 'CheckAnnotationPosition', line: end_line, column: end_column },
    },
  };
}

export function checkRunObject(objects: Objects, run: CheckRun): Fields {
  const { repository } = run.suite;
  const url = `${pageOf(repository)}/runs/${run.id}`;
  return {
    __typename: 'CheckRun',
    id: nodeId('CheckRun', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    externalId: run.externalId,
    detailsUrl: run.detailsUrl,
    url,
    permalink: url,
    resourcePath: new URL(url).pathname,
    startedAt: iso(run.startedAt),
    completedAt: isoOrNull(run.completedAt),
    isRequired: false,
    checkSuite: () => objects.checkSuite(run.suite),
    repository: () => objects.repository(repository),
    annotations: connection(
      'annotations',
      () => run.annotations,
      (annotation) => annotationObject(run, annotation),
    ),
  };
}
