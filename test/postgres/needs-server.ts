import { noServer, reachServer } from './reach-server.ts';

/** Runs once before the tests: one clear line instead of one failure a test. */
export default async function needsServer(): Promise<void> {
  if ((await reachServer()) !== null) return;
  console.error(noServer);
  process.exit(1);
}
