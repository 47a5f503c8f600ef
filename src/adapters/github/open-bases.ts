import { z } from 'zod';

/** What GitHub tells of where the open pull requests of a repository go. */
export const openOnes = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean() }),
  nodes: z.array(z.object({ baseRefName: z.string() })),
});

/** The branches beside the default one that open pull requests go into, each once; null where there are more than GitHub listed. */
export const otherBasesIn = (
  { pageInfo, nodes }: z.infer<typeof openOnes>,
  defaultBranch: string | undefined,
): readonly string[] | null =>
  pageInfo.hasNextPage
    ? null
    : [...new Set(nodes.map(({ baseRefName }) => baseRefName))].filter((branch) => branch !== defaultBranch);
