import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const manifest = z
  .object({ default_permissions: z.record(z.string(), z.string()), default_events: z.array(z.string()) })
  .parse(parse(readFileSync(join(import.meta.dirname, '../../app.yml'), 'utf8')));

/** What `app.yml` asks for: tests install the app with exactly these, so that a missing one shows. */
export const appPermissions = manifest.default_permissions;
export const appEvents = manifest.default_events;
