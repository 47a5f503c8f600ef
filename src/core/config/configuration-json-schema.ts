import { z } from 'zod';
import { configurationSchema } from './configuration-schema.ts';

/** The JSON Schema (draft 2020-12) of `.github/adr.yml`, for completion and checks in editors. */
export function configurationJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input', unrepresentable: 'any' });
  return { title: 'adr-governor configuration', ...schema };
}
