import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Json;
}

export interface Operation {
  /** e.g. `checks/create`. */
  readonly id: string;
  readonly method: string;
  /** e.g. `/repos/{owner}/{repo}/check-runs`. */
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly schema: Json; readonly required: boolean } | null;
  /** Schemas by status; null: no JSON content. */
  readonly responses: ReadonlyMap<number, Json | null>;
}

export interface Description {
  readonly operations: readonly Operation[];
  /** Payload schemas by name, e.g. `pull-request-opened`. */
  readonly webhooks: ReadonlyMap<string, Json>;
  readonly schemas: JsonObject;
}

const vendored = join(import.meta.dirname, '..', '..', 'contract', 'github-api.trimmed.json.gz');

function asObject(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new Error('The vendored description is not as expected; make it again.');
  return value;
}

function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error('The vendored description is not as expected; make it again.');
  return value;
}

/** Follows a reference to a shared parameter or response. */
function resolve(root: JsonObject, value: Json): JsonObject {
  const object = asObject(value);
  if (typeof object.$ref !== 'string') return object;
  const steps = object.$ref.slice(2).split('/');
  return asObject(steps.reduce<Json | undefined>((at, step) => asObject(at)[step], root));
}

function jsonSchemaOf(holder: JsonObject): Json | null {
  const content = holder.content;
  if (!isObject(content)) return null;
  const media = content['application/json'] ?? Object.values(content)[0];
  return isObject(media) ? (media.schema ?? null) : null;
}

function readOperation(root: JsonObject, template: string, method: string, value: JsonObject): Operation {
  const parameters = Array.isArray(value.parameters) ? (value.parameters as readonly Json[]) : [];
  const body = value.requestBody === undefined ? null : resolve(root, value.requestBody);
  const bodySchema = body === null ? null : jsonSchemaOf(body);
  const responses = Object.entries(asObject(value.responses)).map(
    ([status, response]) => [Number(status), jsonSchemaOf(resolve(root, response))] as const,
  );
  return {
    id: text(value.operationId),
    method: method.toUpperCase(),
    template,
    parameters: parameters.map((item) => {
      const { name, in: place, required, schema } = resolve(root, item);
      return { name: text(name), in: text(place), required: required === true, schema: schema ?? {} };
    }),
    body: bodySchema === null ? null : { schema: bodySchema, required: body?.required === true },
    responses: new Map(responses),
  };
}

function read(): Description {
  const root = asObject(JSON.parse(gunzipSync(readFileSync(vendored)).toString('utf8')) as Json);
  const operations = Object.entries(asObject(root.paths)).flatMap(([template, item]) =>
    Object.entries(asObject(item)).map(([method, value]) => readOperation(root, template, method, asObject(value))),
  );
  const webhooks = Object.entries(asObject(root['x-webhooks'])).map(([name, item]) => {
    const schema = jsonSchemaOf(asObject(asObject(asObject(item).post).requestBody));
    return [name, schema ?? {}] as const;
  });
  return { operations, webhooks: new Map(webhooks), schemas: asObject(asObject(root.components).schemas) };
}

let known: Description | null = null;

/** GitHub's description of what the stand-in offers, read once. */
export function githubDescription(): Description {
  known ??= read();
  return known;
}
