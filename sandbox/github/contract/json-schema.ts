import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** How objects are read: `open` allows properties that the description does not name, `closed` does not. */
export type Reading = 'open' | 'closed';

const schemaLists = ['allOf', 'anyOf', 'oneOf'] as const;

function namesIn(schema: JsonObject): Set<string> {
  return new Set(isObject(schema.properties) ? Object.keys(schema.properties) : []);
}

/** Whether the alternatives of an object name nothing but its own properties, so that it can be closed. */
function namesAll(schema: JsonObject): boolean {
  const own = namesIn(schema);
  return schemaLists.every((key) => {
    const list = schema[key];
    if (!Array.isArray(list)) return true;
    return (list as readonly Json[]).every(
      (item) => isObject(item) && !('$ref' in item) && [...namesIn(item)].every((name) => own.has(name)),
    );
  });
}

function children(schema: JsonObject, reading: Reading): Record<string, Json> {
  const inner = isObject(schema.properties) ? 'open' : reading;
  const converted: Record<string, Json> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'nullable' || key === 'default') continue;
    if (key === 'properties' && isObject(value))
      converted[key] = Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, toJsonSchema(item, reading)]),
      );
    else if (key === 'enum' && Array.isArray(value)) converted[key] = [...new Set(value as readonly Json[])];
    else if (key === 'items' || key === 'not' || key === 'additionalProperties')
      converted[key] = toJsonSchema(value, reading);
    else if (schemaLists.some((list) => list === key) && Array.isArray(value))
      converted[key] = (value as readonly Json[]).map((item) => toJsonSchema(item, inner));
    else converted[key] = value;
  }
  return converted;
}

/**
 * OpenAPI 3.0 schema object to JSON Schema draft-07 (spec.openapis.org/oas/v3.0.3, "Schema Object"): `nullable` becomes a
 * type, references point at the schema called `github-open` or `github-closed`.
 */
export function toJsonSchema(schema: Json, reading: Reading): Json {
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return { $ref: `github-${reading}#/definitions/${name}` };
  }
  const converted = children(schema, reading);
  const isClosable = isObject(schema.properties) && !('additionalProperties' in schema) && namesAll(schema);
  if (reading === 'closed' && isClosable) converted.additionalProperties = false;
  if (schema.nullable !== true) return converted;
  if (typeof converted.type === 'string' && !schemaLists.some((list) => list in schema)) {
    const values = Array.isArray(converted.enum)
      ? { enum: [...new Set<Json>([...(converted.enum as readonly Json[]), null])] }
      : {};
    return { ...converted, type: [converted.type, 'null'], ...values };
  }
  return { anyOf: [converted, { type: 'null' }] };
}
