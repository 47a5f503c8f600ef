import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { eventTable } from '../../src/server/app.ts';
import { appNeeds } from '../../src/core/settings/app-needs.ts';
import { webhookPath } from '../../src/server/webhook-handler.ts';
import { appEvents, appPermissions } from '../support/app-manifest.ts';
import { eventPermissions, graphqlPermissions, restPermissions } from './permissions.ts';
import type { Needs } from './permissions.ts';

const adapter = join(import.meta.dirname, '../../src/adapters/github');
const sources = readdirSync(adapter)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(adapter, name), 'utf8'))
  // Comments name routes, too.
  .map((text) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, ''))
  .join('\n')
  // `PATCH ${comment}`, where `comment` is a constant text
  .replaceAll(/(?<=`(?:GET|POST|PUT|PATCH|DELETE) )\$\{(\w+)\}(?=`)/g, (all, name: string, _at, whole: string) => {
    return new RegExp(`const ${name} = '([^']+)'`).exec(whole)?.[1] ?? all;
  });

const hookUrl = z
  .object({ hook_attributes: z.object({ url: z.url() }) })
  .parse(parse(readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8'))).hook_attributes.url;

const found = (pattern: RegExp): readonly string[] =>
  [...new Set([...sources.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
const routes = found(/['"`]((?:GET|POST|PUT|PATCH|DELETE) \/[^'"`\s]+)['"`]/g);
const operations = found(/`(?:query|mutation) (\w+)/g);

const together = (all: readonly Needs[]): Record<string, string> => {
  const needed: Record<string, string> = {};
  for (const [permission, access] of all.flatMap((needs) => Object.entries(needs)))
    needed[permission] = needed[permission] === 'write' ? 'write' : access;
  return needed;
};

describe('the manifest of the app', () => {
  it('subscribes to the events that the server handles, and to no other', () => {
    expect([...appEvents].sort()).toEqual([...eventTable.keys()].sort());
  });

  it('is what the doctor looks for', () => {
    expect(appNeeds.permissions).toEqual(appPermissions);
    expect([...appNeeds.events].sort()).toEqual([...appEvents].sort());
  });

  it('sends webhooks where the server takes them', () => {
    expect(new URL(hookUrl).pathname).toBe(webhookPath);
  });

  it('knows the permission of every REST call of the GitHub adapter, and of no other', () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes).toEqual(Object.keys(restPermissions).sort());
  });

  it('knows the permission of every GraphQL operation of the GitHub adapter, and of no other', () => {
    expect(operations.length).toBeGreaterThan(8);
    expect(operations).toEqual(Object.keys(graphqlPermissions).sort());
  });

  it('asks for the permissions that these calls and events need, and for no more', () => {
    expect(appEvents).toEqual(expect.arrayContaining(Object.keys(eventPermissions)));
    const needed = together([
      ...Object.values(restPermissions),
      ...Object.values(graphqlPermissions),
      ...Object.values(eventPermissions),
    ]);
    expect(appPermissions).toEqual(needed);
  });
});
