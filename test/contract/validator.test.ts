import { describe, expect, it } from 'vitest';
import { githubDescription } from '../../sandbox/github/contract/description.ts';
import type { Operation } from '../../sandbox/github/contract/description.ts';
import { toJsonSchema } from '../../sandbox/github/contract/json-schema.ts';
import type { Json } from '../../sandbox/github/contract/json.ts';
import { checkBody, checkParameters, checkResponse, checkWebhook } from '../../sandbox/github/contract/validator.ts';

function operation(id: string): Operation {
  const found = githubDescription().operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No operation ${id}`);
  return found;
}

const check = { name: 'ADR review', head_sha: 'a'.repeat(40) };
const annotation = { path: 'a.md', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' };

describe('request bodies', () => {
  const cases: [name: string, id: string, body: unknown, error: string | null][] = [
    ['a right one', 'checks/create', { ...check, status: 'in_progress' }, null],
    ['completed with conclusion', 'checks/create', { ...check, status: 'completed', conclusion: 'success' }, null],
    ['missing property', 'checks/create', { name: 'x' }, 'head_sha'],
    ['unknown property', 'checks/create', { ...check, colour: 'red' }, 'colour'],
    ['unknown inner property', 'checks/create', { ...check, output: { title: 't', summary: 's', body: 'b' } }, 'body'],
    ['unknown value', 'checks/create', { ...check, conclusion: 'green' }, 'conclusion'],
    [
      '51 annotations',
      'checks/update',
      { output: { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) } },
      'annotations',
    ],
    [
      'unknown inner property of a list',
      'pulls/create-review',
      { comments: [{ path: 'a', body: 'b', row: 1 }] },
      'row',
    ],
    ['wrong type', 'issues/create-comment', { body: 1 }, 'body'],
    ['no body', 'issues/create-comment', undefined, 'needed'],
    ['a body where none belongs', 'git/delete-ref', { force: true }, 'no body'],
    [
      'null where it may be',
      'git/create-tree',
      { tree: [{ path: 'a', mode: '100644', type: 'blob', sha: null }] },
      null,
    ],
  ];
  it.each(cases)('%s', (_, id, body, error) => {
    const errors = checkBody(operation(id), body);
    if (error === null) expect(errors).toEqual([]);
    else expect(errors.join(' ')).toContain(error);
  });
});

describe('parameters', () => {
  it('turns text into numbers and reports unknown and impossible ones', () => {
    const values: Record<string, unknown> = { per_page: '100', page: '2' };
    expect(checkParameters(operation('pulls/list'), 'query', values)).toEqual([]);
    expect(values).toEqual({ per_page: 100, page: 2 });
    expect(checkParameters(operation('pulls/list'), 'query', { pagesize: '5' }).join()).toContain('pagesize');
    expect(checkParameters(operation('pulls/list'), 'query', { state: 'merged' }).join()).toContain('/state');
    const path = { owner: 'o', repo: 'r', pull_number: 'seven' };
    expect(checkParameters(operation('pulls/get'), 'path', path).join()).toContain('/pull_number');
  });
});

describe('answers and webhooks', () => {
  it('reports what is missing, and success that is not described', () => {
    expect(checkResponse(operation('pulls/get'), 200, {}).length).toBeGreaterThan(5);
    expect(checkResponse(operation('pulls/create-review'), 201, {}).join()).toContain('201');
    expect(checkResponse(operation('git/delete-ref'), 204, undefined)).toEqual([]);
    expect(checkResponse(operation('git/delete-ref'), 204, {})).not.toEqual([]);
    expect(checkResponse(operation('checks/create'), 403, { message: 'no' })).toEqual([]);
  });

  it('knows webhooks by name', () => {
    expect(checkWebhook('pull-request-opened', { action: 'opened' }).join()).toContain('pull_request');
    expect(checkWebhook('pull-request-exploded', {}).join()).toContain('no webhook');
  });
});

describe('OpenAPI 3.0 to JSON Schema', () => {
  const cases: [name: string, schema: Json, converted: Json][] = [
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'nullable values',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'nullable alternatives',
      { anyOf: [{ type: 'string' }], nullable: true },
      { anyOf: [{ anyOf: [{ type: 'string' }] }, { type: 'null' }] },
    ],
    ['references', { $ref: '#/components/schemas/x' }, { $ref: 'github-open#/definitions/x' }],
    [
      'properties called like keywords',
      { properties: { default: { type: 'string', nullable: true }, nullable: { type: 'boolean' } } },
      { properties: { default: { type: ['string', 'null'] }, nullable: { type: 'boolean' } } },
    ],
  ];
  it.each(cases)('%s', (_, schema, converted) => {
    expect(toJsonSchema(schema, 'open')).toEqual(converted);
  });

  it('closes objects in requests only where the alternatives name nothing new', () => {
    const plain: Json = { type: 'object', properties: { a: {} } };
    expect(toJsonSchema(plain, 'closed')).toMatchObject({ additionalProperties: false });
    const more: Json = { ...plain, oneOf: [{ properties: { b: {} } }] };
    expect(toJsonSchema(more, 'closed')).not.toHaveProperty('additionalProperties');
    expect(toJsonSchema({ ...plain, additionalProperties: true }, 'closed')).toMatchObject({
      additionalProperties: true,
    });
  });
});
