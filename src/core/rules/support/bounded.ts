import { z } from 'zod';

interface Bounds {
  readonly min?: number;
  readonly max: number;
  /** Said when there are too few. */
  readonly tooFew?: string;
}

/**
 * A list within bounds. zod's own `min` and `max` also run on values that are no list but have a `length`, and compare it: a
 * mapping there (`{ length: [{}] }`) makes them throw.
 */
export const boundedList = <Item extends z.ZodType>(item: Item, { min = 0, max, tooFew }: Bounds): z.ZodArray<Item> =>
  z
    .array(item)
    .superRefine((items, context) => {
      const common = { origin: 'array', input: items, inclusive: true } as const;
      if (items.length < min) {
        context.addIssue({ code: 'too_small', minimum: min, ...common, ...(tooFew ? { message: tooFew } : {}) });
      } else if (items.length > max) context.addIssue({ code: 'too_big', maximum: max, ...common });
    })
    .meta(min === 0 ? { maxItems: max } : { minItems: min, maxItems: max });
