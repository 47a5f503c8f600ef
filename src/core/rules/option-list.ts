import { z } from 'zod';

/** An option of a rule, as people are told of it. */
export interface OptionFacts {
  readonly name: string;
  /** What may be given, with backticks around fixed values: `boolean`, `list of string`. */
  readonly value: string;
  /** As JSON; null if nothing holds where the option is not set. */
  readonly standard: string | null;
  readonly meaning: string;
}

const property = z.object({
  description: z.string().default(''),
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.object({ type: z.string().optional(), enum: z.array(z.unknown()).optional() }).optional(),
  default: z.unknown().optional(),
});

const valueOf = (schema: {
  readonly type?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
}): string =>
  schema.enum === undefined ? (schema.type ?? 'any') : schema.enum.map((value) => `\`${String(value)}\``).join(', ');

/** The options of a rule, from their schema; none where it has none or cannot be told as JSON Schema. */
export function optionList(options: z.ZodObject): readonly OptionFacts[] {
  const schema = z
    .object({ properties: z.record(z.string(), property).default({}) })
    .safeParse(z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }));
  const entries = schema.success ? Object.entries(schema.data.properties) : [];
  return entries.map(([name, { description, items, default: standard, ...value }]) => ({
    name,
    value: items === undefined ? valueOf(value) : `list of ${valueOf(items)}`,
    standard: standard === undefined ? null : JSON.stringify(standard),
    meaning: description,
  }));
}
