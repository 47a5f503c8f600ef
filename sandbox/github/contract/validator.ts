import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { githubDescription } from './description.ts';
import type { Operation } from './description.ts';
import { toJsonSchema } from './json-schema.ts';
import type { Reading } from './json-schema.ts';
import type { Json } from './json.ts';

function newAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    verbose: true,
    allErrors: true,
    coerceTypes,
    logger: false,
  });
  formats.default(ajv);
  // Bots commit as `123+app[bot]@users.noreply.github.com`, which the strict format refuses.
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
  const { schemas } = githubDescription();
  for (const reading of ['open', 'closed'] as const) {
    const definitions = Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema, reading)]);
    ajv.addSchema({ $id: `github-${reading}`, definitions: Object.fromEntries(definitions) as Json });
  }
  return ajv;
}

let checking: Ajv | null = null;
let coercing: Ajv | null = null;
const compiled = new Map<string, ValidateFunction>();

function validate(ajv: Ajv, key: string, schema: Json, reading: Reading, value: unknown): string[] {
  let check = compiled.get(key);
  if (check === undefined) {
    check = ajv.compile(toJsonSchema(schema, reading) as object);
    compiled.set(key, check);
  }
  if (check(value)) return [];
  const errors = (check.errors ?? []).filter((error) => !isKnownGap(error));
  const describe = ({ instancePath, message, params }: ErrorObject): string =>
    `${instancePath === '' ? '(whole)' : instancePath} ${message ?? ''} ${JSON.stringify(params)}`;
  return [...new Set(errors.map(describe))].slice(0, 12);
}

/** GitHub's description forgets that `head.repo` is null once a fork was deleted; its answers do not. */
function isKnownGap({ instancePath, keyword, data }: ErrorObject): boolean {
  return keyword === 'type' && data === null && /^(\/\d+)?(\/pull_request)?\/head\/repo$/.test(instancePath);
}

function ajvForBodies(): Ajv {
  checking ??= newAjv(false);
  return checking;
}

/** Errors of path or query parameters; the record's values are turned into the numbers and booleans they stand for. */
export function checkParameters(
  operation: Operation,
  place: 'path' | 'query',
  values: Record<string, unknown>,
): string[] {
  const own = operation.parameters.filter((parameter) => parameter.in === place);
  const schema: Json = {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema: inner }) => [name, inner])),
    required: own.filter((parameter) => parameter.required).map(({ name }) => name),
    additionalProperties: false,
  };
  coercing ??= newAjv(true);
  return validate(coercing, `${place} ${operation.id}`, schema, 'open', values);
}

/** Errors of a request's body; properties that the description does not name are errors. */
export function checkBody(operation: Operation, body: unknown): string[] {
  if (operation.body === null) return body === undefined ? [] : ['(whole) no body is described for this operation'];
  if (body === undefined) return operation.body.required ? ['(whole) a body is needed'] : [];
  return validate(ajvForBodies(), `body ${operation.id}`, operation.body.schema, 'closed', body);
}

/** Errors of an answer. Undescribed errors (400 and above) are GitHub's habit and pass; an undescribed success does not. */
export function checkResponse(operation: Operation, status: number, body: unknown): string[] {
  const schema = operation.responses.get(status);
  if (schema === undefined) return status >= 400 || status === 304 ? [] : [`(whole) status ${status} is not described`];
  if (schema === null) return body === undefined || status >= 400 ? [] : [`(whole) status ${status} has no content`];
  return validate(ajvForBodies(), `response ${operation.id} ${status}`, schema, 'open', body);
}

/** Errors of a webhook's payload; `name` as in the description, e.g. `pull-request-opened`. */
export function checkWebhook(name: string, payload: unknown): string[] {
  const schema = githubDescription().webhooks.get(name);
  if (schema === undefined) return [`(whole) the description has no webhook ${name}`];
  return validate(ajvForBodies(), `webhook ${name}`, schema, 'open', payload);
}
