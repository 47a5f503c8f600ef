import { serveRequests } from '../../../src/adapters/reading/serve-requests.ts';

const deep = (depth: number): number => 1 + deep(depth + 1);
const sleep = (ms: number): string => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

const misbehave: Readonly<Record<string, () => unknown>> = {
  'for ever': () => {
    for (let turn = 0; turn >= 0; turn += 1) Math.sqrt(turn);
  },
  'all memory': () => {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length} ${index}`));
  },
  'all memory in large pieces': () => {
    const kept = new Map<string, object>();
    for (let size = 0; size >= 0; size += 1) kept.set(`k${size}`, { size });
  },
  'all stack': () => deep(0),
  'a mistake': () => {
    throw new TypeError('planted');
  },
  exit: () => process.exit(3),
  'a nap': () => sleep(700),
  'sleep for ever': () => sleep(60_000),
};

/** Stands in for a reader that meets hostile text: the text says what goes wrong, anything else is read as an empty document. */
serveRequests({
  read: (request) => {
    misbehave[request.text]?.();
    return { path: request.path, decisions: [], findings: [], refusal: null };
  },
  summarise: (request) => {
    misbehave[request.text]?.();
    return { path: request.path, summaries: [], refusal: null };
  },
});
