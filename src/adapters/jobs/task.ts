import { z } from 'zod';
import type { JobTask } from '../../app/job-ports.ts';

const id = z.number().int().positive();
const repository = { installationId: id, repositoryId: id, owner: z.string().min(1), name: z.string().min(1) };

const before = z.string().min(1).exactOptional();

const by = z.object({ id, login: z.string().min(1) });
const command = z.object({
  key: z.string().min(1),
  line: z.string().min(1).max(1000),
  by,
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('comment'), nodeId: z.string().min(1), createdAt: z.string().min(1) }),
    z.object({ kind: z.literal('button'), head: z.string().min(1) }),
  ]),
});

const changed = z.record(z.string().min(1), z.literal(true));

const taskSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('judge-pull-request'),
    ref: z.object({ ...repository, number: id }),
    alsoClaims: z.literal(true).exactOptional(),
    before,
    afresh: z.literal(true).exactOptional(),
    commands: z.record(z.string(), command).exactOptional(),
  }),
  z.object({ kind: z.literal('wake-pull-request'), ref: z.object({ ...repository, number: id }) }),
  z.object({
    kind: z.literal('judge-claimants'),
    ref: z.object(repository),
    before,
    touched: changed.exactOptional(),
  }),
  z.object({ kind: z.literal('judge-base'), ref: z.object(repository), branch: z.string().min(1) }),
  z.object({ kind: z.literal('find-dependents'), ref: z.object({ installationId: id }), changed }),
  z.object({ kind: z.literal('judge-dependents'), ref: z.object(repository), changed }),
  z.object({ kind: z.literal('judge-head'), ref: z.object(repository), head: z.string().min(1) }),
  z.object({
    kind: z.literal('judge-merge-group'),
    ref: z.object(repository),
    head: z.string().min(1),
    base: z.string().min(1).nullable(),
    branch: z.string().min(1),
    number: id.nullable(),
  }),
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

/** What a task asks for besides: the newer of two takes it over from the older. */
export const carried = ['alsoClaims', 'before', 'afresh'] as const;
/** What a task asks for by key: the newer of two has the keys of both. */
export const gathered = ['commands', 'changed', 'touched'] as const;

const gatheredIn = (task: JobTask | null, name: (typeof gathered)[number]): object => {
  const value: unknown = Object.entries(task ?? {}).find(([key]) => key === name)?.[1];
  return typeof value === 'object' && value !== null ? value : {};
};

/** The newer of two tasks of one key, with what the older one was asked for besides: nothing of that is lost on the way. */
export const joinTasks = (older: JobTask | null, newer: JobTask): JobTask => {
  const besides = Object.entries(older ?? {}).filter(([name]) => carried.some((each) => each === name));
  const ofBoth = gathered.flatMap((name) => {
    const both = { ...gatheredIn(older, name), ...gatheredIn(newer, name) };
    return Object.keys(both).length === 0 ? [] : [[name, both] as const];
  });
  return readTask({ ...newer, ...Object.fromEntries([...besides, ...ofBoth]) }) ?? newer;
};

/** Why a stored job was given up without running it. */
export const unreadableTask = 'The stored task is of a kind that this version of the app does not know.';
