import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { configurationJsonSchema } from '../../../src/core/config/configuration-json-schema.ts';

const kept: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schema/adr.schema.json'), 'utf8'));

describe('the schema of the configuration', () => {
  const validate = new Ajv2020({ strict: false }).compile(configurationJsonSchema());

  it('stands up to date in the repository', () => {
    expect(kept).toEqual(JSON.parse(JSON.stringify(configurationJsonSchema())));
  });

  it.each([
    [{ version: 1 }, true],
    [{}, false],
    [{ version: 1, mode: 'advice' }, false],
    [{ version: 1, modes: 'advise' }, false],
    [{ version: 1, branches: [] }, false],
    [{ version: 1, logs: [{ path: 'docs/adr', template: 'madr-4' }] }, true],
    [{ version: 1, rules: { since: 3, 'title-present': ['error', { number: 'required' }] } }, true],
    [{ version: 1, rules: { 'title-present': ['error', { nummer: 'required' }] } }, false],
    [{ version: 1, rules: { 'links-resolve': 'off' } }, true],
    [{ version: 1, rules: { modes: { 'links-resolve': 'observe' } } }, true],
    [{ version: 1, rules: { modes: { 'links-resolves': 'observe' } } }, false],
    [{ version: 1, rules: { modes: { 'links-resolve': 'off' } } }, false],
    [{ version: 1, rules: { custom: [{ id: 'a-b', kind: 'section-required', section: 'Cost' }] } }, true],
    [{ version: 1, rules: { custom: [{ id: 'a-b', kind: 'section-required' }] } }, false],
    [{ version: 1, scopes: [{ name: 'A', approve: { any: [{ all: ['CTO'] }, 'ARB'] } }] }, true],
    [{ version: 1, scopes: [{ name: 'A' }] }, false],
    [{ version: 1, approvals: { remind: '3 working days', discussion: '1 week' } }, true],
    [{ version: 1, approvals: { remind: 3 } }, false],
    [{ version: 1, approvals: { remind: '0 days' } }, false],
    [{ version: 1, approvals: { discussion: '3 business days' } }, false],
    [{ version: 1, review: { every: 'often' } }, false],
  ])('%j: %s', (configuration, isValid) => {
    expect(validate(configuration)).toBe(isValid);
  });

  it('says of every key what it means', () => {
    const { properties } = configurationJsonSchema() as { properties: Record<string, { description?: string }> };
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/\w{3}.*\.$/s);
  });
});
