import { z } from 'zod';

/** An id as a number. */
export const id = z.number().int().nonnegative();
/** BigInt of GraphQL: digits in a string. */
export const bigId = z
  .union([id, z.string().regex(/^\d{1,16}$/)])
  .transform(Number)
  .pipe(id);
/** An object name of git: SHA-1 or SHA-256. */
export const objectName = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export interface Page<Node> {
  readonly pageInfo: z.infer<typeof pageInfo>;
  readonly nodes: readonly Node[];
}

/** A page of a list. */
export const page = <Node>(node: z.ZodType<Node>): z.ZodType<Page<Node>> =>
  z.object({ pageInfo, nodes: z.array(node) });
