import { expect, it } from 'vitest';
import { readOnce } from '../../src/app/read-once.ts';
import { createFakes } from '../support/fakes.ts';

it('asks GitHub once for what a judgement and what follows from it need', async () => {
  const asked: string[] = [];
  const { pullRequests } = createFakes().ports;
  const once = readOnce({
    ...pullRequests,
    read: (ref) => {
      asked.push(`read ${String(ref.number)}`);
      return pullRequests.read(ref);
    },
    openFiles: (ref) => {
      asked.push('open files');
      return pullRequests.openFiles(ref);
    },
  });
  const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop', number: 3 };
  const [first, second] = await Promise.all([once.read(ref), once.read(ref)]);
  expect(first).toBe(second);
  await once.read({ ...ref, number: 4 });
  await once.openFiles(ref);
  await once.openFiles(ref);
  expect(asked).toEqual(['read 3', 'read 4', 'open files']);
});
