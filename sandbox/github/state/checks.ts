import { suiteFor } from './check-suites.ts';
import type { App, CheckAnnotation, CheckRun, Doer, Repository } from './model.ts';
import { demand } from './people.ts';
import { Refusal, unprocessable } from './refusal.ts';
import type { World } from './world.ts';

export interface CheckFields {
  readonly name?: string | undefined;
  readonly status?: CheckRun['status'] | undefined;
  readonly conclusion?: string | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly startedAt?: Date | undefined;
  readonly completedAt?: Date | undefined;
  readonly output?:
    | {
        readonly title?: string | undefined;
        readonly summary: string;
        readonly text?: string | undefined;
        readonly annotations?: readonly CheckAnnotation[] | undefined;
      }
    | undefined;
  readonly actions?: CheckRun['actions'] | undefined;
}

/** GitHub's limits on one annotation (docs.github.com, "REST API endpoints for check runs"). */
function checkAnnotation(annotation: CheckAnnotation): void {
  const wrong = (field: string, message: string): Refusal =>
    new Refusal(422, 'Invalid request.', [{ resource: 'CheckAnnotation', field, code: 'custom', message }]);
  if (annotation.start_line < 1) throw wrong('start_line', 'start_line must be greater than 0');
  if (annotation.end_line < annotation.start_line) throw wrong('end_line', 'end_line must not be before start_line');
  const hasColumns = annotation.start_column !== null || annotation.end_column !== null;
  if (hasColumns && annotation.start_line !== annotation.end_line)
    throw wrong('start_column', 'start_column and end_column need start_line and end_line to be the same');
  if ((annotation.title ?? '').length > 255) throw wrong('title', 'title is too long');
  if (Buffer.byteLength(annotation.message) > 64 * 1024) throw wrong('message', 'message is too long');
}

function checkOutput(output: CheckFields['output']): void {
  for (const field of ['summary', 'text'] as const)
    if (Buffer.byteLength(output?.[field] ?? '') > 65_535)
      throw unprocessable({
        resource: 'CheckRun',
        field,
        code: 'custom',
        message: `${field} exceeds a maximum bytesize of 65535`,
      });
  for (const annotation of output?.annotations ?? []) checkAnnotation(annotation);
}

function apply(world: World, run: CheckRun, fields: CheckFields): void {
  const conclusion = fields.conclusion ?? (fields.completedAt === undefined ? undefined : run.conclusion);
  const status = conclusion === undefined || conclusion === null ? fields.status : 'completed';
  if (status === 'completed' && (conclusion === undefined || conclusion === null))
    throw new Refusal(422, 'Invalid request.\n\nFor anything to be completed, a conclusion is needed.');
  checkOutput(fields.output);
  run.name = fields.name ?? run.name;
  run.externalId = fields.externalId ?? run.externalId;
  run.detailsUrl = fields.detailsUrl ?? run.detailsUrl;
  run.startedAt = fields.startedAt ?? run.startedAt;
  run.actions = fields.actions ?? run.actions;
  if (fields.output !== undefined) {
    const { title, summary, text, annotations } = fields.output;
    run.output = { title: title ?? run.output.title, summary, text: text ?? run.output.text };
    run.annotations.push(...(annotations ?? []));
  }
  // A completed run stays completed whatever status is sent; only a request to run it again resets it.
  if (status === 'completed') {
    run.status = 'completed';
    run.conclusion = conclusion ?? null;
    run.completedAt = fields.completedAt ?? world.now();
  } else if (status !== undefined && run.status !== 'completed') run.status = status;
}

export function createCheckRun(
  world: World,
  app: App,
  repository: Repository,
  headSha: string,
  fields: CheckFields & { readonly name: string },
): CheckRun {
  if (!repository.store.has('commit', headSha)) throw new Refusal(422, `No commit found for SHA: ${headSha}`);
  const suite = suiteFor(world, app, repository, headSha);
  const run: CheckRun = {
    id: world.nextId('check'),
    suite,
    name: fields.name,
    status: 'queued',
    conclusion: null,
    externalId: '',
    detailsUrl: `https://github.example.com/apps/${app.slug}`,
    startedAt: world.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    actions: [],
  };
  apply(world, run, fields);
  suite.runs.push(run);
  world.checkRuns.set(run.id, run);
  world.emit({ event: 'check_run', action: 'created', checkRun: run, sender: app.bot });
  if (run.status === 'completed')
    world.emit({ event: 'check_run', action: 'completed', checkRun: run, sender: app.bot });
  return run;
}

/** Changes what is given; annotations are added to those that are there. */
export function updateCheckRun(world: World, app: App, run: CheckRun, fields: CheckFields): void {
  if (run.suite.app !== app)
    throw new Refusal(
      403,
      'Invalid app_id `' + String(app.id) + '` - check run can only be modified by the GitHub App that created it.',
    );
  const wasCompleted = run.status === 'completed';
  apply(world, run, fields);
  if (!wasCompleted && run.status === 'completed')
    world.emit({ event: 'check_run', action: 'completed', checkRun: run, sender: app.bot });
}

/** "Re-run": the run shows as queued again, and its app is told. */
export function rerequestCheckRun(world: World, doer: Doer, run: CheckRun): void {
  demand(world, run.suite.repository, doer, 'write');
  run.status = 'queued';
  run.conclusion = null;
  run.completedAt = null;
  world.emit({ event: 'check_run', action: 'rerequested', checkRun: run, sender: doer.account });
}

export function pressButton(world: World, doer: Doer, run: CheckRun, identifier: string): void {
  demand(world, run.suite.repository, doer, 'write');
  if (!run.actions.some((action) => action.identifier === identifier))
    throw new Refusal(422, `The check run has no action ${identifier}.`);
  world.emit({ event: 'check_run', action: 'requested_action', checkRun: run, identifier, sender: doer.account });
}
