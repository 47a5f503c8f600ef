import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Makes `sandbox/contract/github-api.trimmed.json.gz` from GitHub's OpenAPI description (JSON, may be gzipped):
 * `node scripts/vendor-contract.ts <description>`. Keeps what `sandbox/contract/operations.json` names and everything that
 * refers to, without prose. The same input gives the same bytes; the result is a valid input.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

const folder = join(import.meta.dirname, '..', 'sandbox', 'contract');
const verbs = new Set(['get', 'put', 'post', 'patch', 'delete']);
const prose = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'x-github',
  'x-octokit',
  'tags',
]);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(value: Json | undefined, what: string): JsonObject {
  if (!isObject(value)) throw new Error(`The description has no ${what}.`);
  return value;
}

/** A copy without prose and with sorted keys. `named`: the keys are names (of properties, schemas), not keywords. */
function trim(value: Json, named = false): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => trim(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => named || !prose.has(key));
  return Object.fromEntries(
    kept
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, trim(item, !named && key === 'properties')]),
  );
}

function referencesIn(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) referencesIn(item, found);
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref' && typeof item === 'string') found.add(item);
    else referencesIn(item, found);
  }
}

/** Components that the kept parts refer to, directly or through others. */
function referenced(description: JsonObject, roots: readonly Json[]): JsonObject {
  const components = objectAt(description.components, 'components');
  const found = new Set<string>();
  for (const root of roots) referencesIn(root, found);
  const kept: Record<string, Record<string, Json>> = {};
  for (const reference of found) {
    const [, , group, name] = reference.split('/');
    if (group === undefined || name === undefined) throw new Error(`Unknown kind of reference: ${reference}`);
    const component = trim(objectAt(objectAt(components[group], group)[name], reference));
    (kept[group] ??= {})[name] = component;
    referencesIn(component, found);
  }
  return kept;
}

function operationsOf(description: JsonObject, wanted: ReadonlySet<string>): JsonObject {
  const kept: Record<string, Record<string, Json>> = {};
  for (const [path, item] of Object.entries(objectAt(description.paths, 'paths')))
    for (const [verb, operation] of Object.entries(objectAt(item, path))) {
      if (!verbs.has(verb) || !isObject(operation)) continue;
      const id = operation.operationId;
      if (typeof id === 'string' && wanted.has(id)) (kept[path] ??= {})[verb] = trim(operation);
    }
  return kept;
}

function webhooksOf(description: JsonObject, wanted: readonly string[]): JsonObject {
  const all = objectAt(description['x-webhooks'], 'x-webhooks');
  const bodies = wanted.map((name) => {
    const post = objectAt(objectAt(all[name], `webhook ${name}`).post, `webhook ${name}`);
    return [name, { post: { requestBody: trim(objectAt(post.requestBody, `body of webhook ${name}`)) } }] as const;
  });
  return Object.fromEntries(bodies);
}

/** The trimmed description as text. Throws when something wanted is not in the description. */
export function trimDescription(description: Json, wanted: { operations: string[]; webhooks: string[] }): string {
  const source = objectAt(description, 'content');
  const paths = operationsOf(source, new Set(wanted.operations));
  const found = new Set(
    Object.values(paths).flatMap((item) =>
      Object.values(item as JsonObject).map((op) => (op as JsonObject).operationId),
    ),
  );
  const missing = wanted.operations.filter((id) => !found.has(id));
  if (missing.length > 0) throw new Error(`Not in the description: ${missing.join(', ')}`);
  const webhooks = webhooksOf(source, wanted.webhooks);
  const info = objectAt(source.info, 'info');
  const kept: Json = {
    openapi: source.openapi ?? '',
    info: { title: info.title ?? '', version: info.version ?? '', license: info.license ?? null },
    paths,
    'x-webhooks': webhooks,
    components: referenced(source, [paths, webhooks]),
  };
  return JSON.stringify(trim(kept, true));
}

/** Reads a description, gzipped or not. */
export function readDescription(path: string): Json {
  const bytes = readFileSync(path);
  return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')) as Json;
}

/** What `sandbox/contract/operations.json` wants. */
export function readWanted(): { operations: string[]; webhooks: string[] } {
  return JSON.parse(readFileSync(join(folder, 'operations.json'), 'utf8')) as {
    operations: string[];
    webhooks: string[];
  };
}

if (import.meta.main) {
  const path = process.argv[2];
  if (path === undefined)
    throw new Error('Say which description: node scripts/vendor-contract.ts <path to json or json.gz>');
  const compressed = gzipSync(trimDescription(readDescription(path), readWanted()), { level: 9 });
  compressed[9] = 255; // the operating system's byte of the gzip header, RFC 1952: unknown
  writeFileSync(join(folder, 'github-api.trimmed.json.gz'), compressed);
  console.log(`github-api.trimmed.json.gz: ${compressed.length} bytes`);
}
