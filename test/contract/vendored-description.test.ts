import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { githubDescription } from '../../sandbox/github/contract/description.ts';
import { handlers } from '../../sandbox/github/rest/handlers.ts';
import { readDescription, readWanted, trimDescription } from '../../scripts/vendor-contract.ts';

const folder = join(import.meta.dirname, '..', '..', 'sandbox', 'contract');
const vendored = join(folder, 'github-api.trimmed.json.gz');

describe('the vendored description', () => {
  it('holds exactly the operations that the stand-in answers', () => {
    const described = githubDescription().operations.map(({ id }) => id);
    expect(described.toSorted()).toEqual(Object.keys(handlers).toSorted());
    expect(described.toSorted()).toEqual(readWanted().operations.toSorted());
  });

  it('comes out the same when it is made from itself', () => {
    const text = gunzipSync(readFileSync(vendored)).toString('utf8');
    expect(trimDescription(readDescription(vendored), readWanted())).toBe(text);
  });

  it('has no prose and every reference leads somewhere', () => {
    const text = gunzipSync(readFileSync(vendored)).toString('utf8');
    const { components } = JSON.parse(text) as { components: Record<string, Record<string, unknown>> };
    const references = [...text.matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    for (const [, group = '', name = ''] of references) expect(components[group]?.[name], name).toBeDefined();
    expect(readFileSync(vendored).length).toBeLessThan(60_000);
  });

  it('refuses to leave out what is wanted', () => {
    const wanted = { operations: ['checks/create', 'checks/unheard-of'], webhooks: [] };
    expect(() => trimDescription(readDescription(vendored), wanted)).toThrow('checks/unheard-of');
  });

  it('is published with its licence', () => {
    expect(readFileSync(join(folder, 'NOTICE'), 'utf8')).toContain('@octokit/openapi');
  });
});
