import { z } from 'zod';
import type { JobTask } from '../../app/ports.ts';

const id = z.number().int().positive();
const repository = { installationId: id, repositoryId: id, owner: z.string().min(1), name: z.string().min(1) };

const taskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('judge-pull-request'), ref: z.object({ ...repository, number: id }) }),
  z.object({ kind: z.literal('judge-head'), ref: z.object(repository), head: z.string().min(1) }),
  z.object({ kind: z.literal('refresh-index'), ref: z.object(repository) }),
]);

/** Reads a stored task; null if it is none of the kinds this version knows, e.g. after going back to an older version. */
export const readTask = (stored: unknown): JobTask | null => {
  const read = taskSchema.safeParse(stored);
  return read.success ? read.data : null;
};

/** The same from JSON text; null if it is no JSON either. */
export const readTaskText = (text: string): JobTask | null => {
  try {
    return readTask(JSON.parse(text));
  } catch {
    return null;
  }
};

/** The JSON text to store. Throws if it could not be read back: nothing is acknowledged that could not be worked on. */
export const writeTask = (task: JobTask): string => {
  if (readTask(task) === null) throw new TypeError(`A task of kind ${task.kind} lacks an id or a name.`);
  return JSON.stringify(task);
};

/** Why a stored job was given up without running it. */
export const unreadableTask = 'The stored task is of a kind that this version of the app does not know.';
