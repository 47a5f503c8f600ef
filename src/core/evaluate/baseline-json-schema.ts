import { z } from 'zod';
import { baselineSchema } from './read-baseline.ts';

/** The JSON Schema (draft 2020-12) of `.github/adr-baseline.json`. */
export function baselineJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(baselineSchema, { io: 'input', unrepresentable: 'any' });
  return { title: 'adr-governor baseline', ...schema };
}
