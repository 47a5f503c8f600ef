import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./storing-process.ts', import.meta.url));

/**
 * Starts a process that stores jobs as fast as it can and prints the delivery id of each one that was acknowledged;
 * kills it (SIGKILL) in the middle of that after `after` of them. Returns the acknowledged ids.
 */
export const killedWhileStoring = async (file: string, after: number): Promise<readonly string[]> => {
  const storing = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    storing.on('close', (_code, signal) => {
      resolve(signal);
    });
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: storing.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === after) storing.kill('SIGKILL');
  }
  const signal = await ended;
  if (signal !== 'SIGKILL') throw new Error(`the storing process ended by itself (${signal ?? 'no signal'})`);
  return acknowledged;
};
