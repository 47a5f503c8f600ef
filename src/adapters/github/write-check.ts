import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { Action } from '../../core/model/action.ts';
import type { Annotation, CheckContent } from '../../core/model/pull-request.ts';
import { readAnswer } from './schema.ts';
import type { Writer } from './writer.ts';

/** https://docs.github.com/en/rest/checks/runs#create-a-check-run: more are appended by updates. */
const annotationsPerRequest = 50;
const created = z.object({ id: z.number().int() });

const toAnnotation = (annotation: Annotation): Record<string, unknown> => {
  const isOneLine = annotation.startLine === annotation.endLine;
  return {
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    ...(isOneLine && annotation.startColumn !== null ? { start_column: annotation.startColumn } : {}),
    ...(isOneLine && annotation.endColumn !== null ? { end_column: annotation.endColumn } : {}),
    annotation_level: annotation.level,
    title: annotation.title,
    message: annotation.message,
  };
};

const outputOf = (content: CheckContent, annotations: readonly Annotation[]): Record<string, unknown> => ({
  title: content.title,
  summary: content.summary,
  ...(content.text === '' ? {} : { text: content.text }),
  ...(annotations.length === 0 ? {} : { annotations: annotations.map(toAnnotation) }),
});

/** An update that names no buttons leaves the old ones: so they are always named. */
const buttonsOf = ({ buttons = [] }: CheckContent): Record<string, unknown> => ({
  actions: buttons.map(({ label, description, identifier }) => ({ label, description, identifier })),
});

const stateOf = (content: CheckContent): Record<string, unknown> =>
  content.conclusion === null ? { status: 'in_progress' } : { status: 'completed', conclusion: content.conclusion };

const update = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';

/**
 * Makes a check run with all of its annotations; the first request carries the conclusion, so that a required check never
 * waits for annotations. Throws Failure; 'github-conflict' when the commit is gone.
 */
export async function createCheck(writer: Writer, action: Extract<Action, { kind: 'create-check' }>): Promise<void> {
  const { content, headSha, externalId } = action;
  const parameters = {
    name: content.name,
    head_sha: headSha,
    external_id: externalId,
    ...stateOf(content),
    ...(content.buttons === undefined ? {} : buttonsOf(content)),
    output: outputOf(content, content.annotations.slice(0, annotationsPerRequest)),
  };
  const answer = await writer.rest('POST /repos/{owner}/{repo}/check-runs', parameters).catch((error: unknown) => {
    if (!(error instanceof Failure) || !/no commit found/i.test(error.message)) throw error;
    throw new Failure('github-conflict', error.message);
  });
  const { id } = readAnswer('check run', created, answer);
  for (let start = annotationsPerRequest; start < content.annotations.length; start += annotationsPerRequest) {
    const annotations = content.annotations.slice(start, start + annotationsPerRequest);
    await writer.rest(update, { check_run_id: id, output: outputOf(content, annotations) });
  }
}

/**
 * Changes state, title, summary and text of a check run. Its annotations stay as they are: GitHub appends those of an update
 * to those that are there, so other annotations need a new run. Throws Failure.
 */
export async function updateCheck(writer: Writer, action: Extract<Action, { kind: 'update-check' }>): Promise<void> {
  const { id, content } = action;
  await writer.rest(update, {
    check_run_id: id,
    ...stateOf(content),
    ...buttonsOf(content),
    output: outputOf(content, []),
  });
}
