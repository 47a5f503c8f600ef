import { presentAnnotation, presentCheckRun } from '../present/checks.ts';
import { createCheckRun, rerequestCheckRun, updateCheckRun } from '../state/checks.ts';
import type { CheckFields } from '../state/checks.ts';
import { resolveCommit } from '../state/comparison.ts';
import type { App, CheckAnnotation, CheckRun } from '../state/model.ts';
import { notFound, Refusal } from '../state/refusal.ts';
import type { Call, Handlers } from './call.ts';
import { paged } from './call.ts';

interface Body {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: CheckRun['status'];
  readonly conclusion?: string;
  readonly external_id?: string;
  readonly details_url?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly text?: string;
    readonly annotations?: readonly (Omit<CheckAnnotation, 'start_column' | 'end_column' | 'title' | 'raw_details'> &
      Partial<CheckAnnotation>)[];
  };
  readonly actions?: CheckRun['actions'];
}

function dateOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}

function fieldsOf(body: Body): CheckFields {
  const annotations = body.output?.annotations?.map((annotation) => ({
    path: annotation.path,
    start_line: annotation.start_line,
    end_line: annotation.end_line,
    start_column: annotation.start_column ?? null,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    message: annotation.message,
    title: annotation.title ?? null,
    raw_details: annotation.raw_details ?? null,
  }));
  return {
    name: body.name,
    status: body.status,
    conclusion: body.conclusion,
    externalId: body.external_id,
    detailsUrl: body.details_url,
    startedAt: dateOf(body.started_at),
    completedAt: dateOf(body.completed_at),
    output: body.output === undefined ? undefined : { ...body.output, annotations },
    actions: body.actions,
  };
}

/** Only apps write check runs. */
function appOf(call: Call): App {
  const { app } = call.doer();
  if (app === null) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  return app;
}

function runOf(call: Call): CheckRun {
  const run = call.world.checkRuns.get(call.number('check_run_id') ?? 0);
  if (run?.suite.repository !== call.repository()) throw notFound();
  return run;
}

function runsFor(call: Call): CheckRun[] {
  const repository = call.repository();
  const sha = resolveCommit(repository, call.text('ref'));
  if (sha === null) throw new Refusal(422, `No commit found for SHA: ${call.text('ref')}`);
  const appId = call.number('app_id');
  const suites = repository.checkSuites.filter(
    (suite) => suite.headSha === sha && (appId === null || suite.app.id === appId),
  );
  const runs = suites.flatMap((suite) => {
    const newest = new Map(suite.runs.map((run) => [run.name, run]));
    return call.text('filter') === 'all' ? suite.runs : [...newest.values()];
  });
  const [name, status] = [call.text('check_name'), call.text('status')];
  return runs
    .filter((run) => (name === '' || run.name === name) && (status === '' || run.status === status))
    .toSorted((a, b) => b.id - a.id);
}

export const checkHandlers: Handlers = {
  'checks/create': (call) => {
    const repository = call.repository();
    const body = call.body as Body & { readonly name: string; readonly head_sha: string };
    const fields = { ...fieldsOf(body), name: body.name };
    const run = createCheckRun(call.world, appOf(call), repository, body.head_sha, fields);
    return { status: 201, body: presentCheckRun(call.world, run) };
  },
  'checks/update': (call) => {
    const run = runOf(call);
    updateCheckRun(call.world, appOf(call), run, fieldsOf(call.body as Body));
    return { status: 200, body: presentCheckRun(call.world, run) };
  },
  'checks/get': (call) => ({ status: 200, body: presentCheckRun(call.world, runOf(call)) }),
  'checks/list-annotations': (call) => {
    const run = runOf(call);
    return paged(call, run.annotations, (annotation) => presentAnnotation(run, annotation));
  },
  'checks/list-for-ref': (call) =>
    paged(
      call,
      runsFor(call),
      (run) => presentCheckRun(call.world, run),
      (runs, total) => ({ total_count: total, check_runs: runs }),
    ),
  'checks/rerequest-run': (call) => {
    rerequestCheckRun(call.world, call.doer(), runOf(call));
    return { status: 201, body: {} };
  },
};
