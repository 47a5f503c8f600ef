import type { z } from 'zod';
import type { KeyPath } from './key-path.ts';

const below = (schema: z.core.$ZodTypes, key: string | number): readonly z.core.$ZodType[] => {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const found = typeof key === 'string' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      return found === undefined ? [] : [found];
    }
    case 'array':
      return typeof key === 'number' ? [def.element] : [];
    case 'tuple': {
      const item = typeof key === 'number' ? def.items[key] : undefined;
      return item === undefined ? [] : [item];
    }
    case 'record':
      return [def.valueType];
    default:
      return [];
  }
};

/** The schemas behind wrappers and alternatives. Schemas of the configuration wrap only what they declare, so this ends. */
const unwrapped = (schema: z.core.$ZodType): readonly z.core.$ZodTypes[] => {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return unwrapped(def.innerType);
    case 'lazy':
      return unwrapped(def.getter());
    case 'pipe':
      return unwrapped(def.in);
    case 'union':
      return def.options.flatMap(unwrapped);
    default:
      return [known];
  }
};

/** The keys that a mapping at this path may have; none where the schema knows no mapping, or one with free names. */
export function keysAt(schema: z.core.$ZodType, path: KeyPath): readonly string[] {
  let schemas = unwrapped(schema);
  for (const key of path) schemas = schemas.flatMap((each) => below(each, key)).flatMap(unwrapped);
  return [
    ...new Set(
      schemas.flatMap((each) => {
        const { def } = each._zod;
        return def.type === 'object' ? Object.keys(def.shape) : [];
      }),
    ),
  ];
}
