import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresJobStore } from '../../src/adapters/jobs/postgres.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { memoryLog } from '../server/memory-log.ts';

/** Works off jobs until it is told to stop, and reports when it began and ended with each. Clocks of one machine agree. */
const [url, schema] = process.argv.slice(2);
if (url === undefined || schema === undefined) throw new Error('usage: working-process.ts <url> <schema>');
const store = await createPostgresJobStore({ url, schema, clock: systemClock, log: memoryLog().log });
const clock = (): number => performance.timeOrigin + performance.now();

let isStopped = false;
process.on('message', () => {
  isStopped = true;
});

const work = async (): Promise<void> => {
  while (!isStopped) {
    const job = await store.lease(10_000);
    if (job === null) {
      await sleep(5);
      continue;
    }
    const begun = clock();
    await sleep(Math.random() * 8);
    const ended = clock();
    process.send?.({ key: job.key, name: 'name' in job.task.ref ? job.task.ref.name : '', begun, ended });
    await store.done(job);
  }
};
await Promise.all([work(), work()]);
await store.close();
process.disconnect();
