import { z } from 'zod';
import { id, objectName, page } from './schema-parts.ts';

const position = z.object({ line: z.number().int(), column: z.number().int().nullable() });
export const annotation = z.object({
  path: z.string(),
  annotationLevel: z.enum(['FAILURE', 'NOTICE', 'WARNING']).nullable(),
  title: z.string().nullable(),
  message: z.string(),
  location: z.object({ start: position, end: position }),
});

export const checkRun = z.object({
  id: z.string(),
  databaseId: id,
  name: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  text: z.string().nullable(),
  externalId: z.string().nullable(),
  startedAt: z.string().nullable(),
  annotations: page(annotation).nullable(),
});

export const checkSuite = z.object({ id: z.string(), checkRuns: page(checkRun).nullable() });

/** A commit with this app's review checks: of those that are not there it is only known that nothing was decided there. */
export const earlierCommit = z.object({
  oid: objectName,
  checkSuites: z
    .object({
      nodes: z.array(
        z.object({
          checkRuns: z
            .object({
              nodes: z.array(
                z.object({ databaseId: id, externalId: z.string().nullable(), summary: z.string().nullable() }),
              ),
            })
            .nullable(),
        }),
      ),
    })
    .nullable(),
});

export type CheckSuiteAnswer = z.infer<typeof checkSuite>;
export type CheckRunAnswer = z.infer<typeof checkRun>;
export type AnnotationAnswer = z.infer<typeof annotation>;
