#!/usr/bin/env node
import { oldNodeProblem } from './old-node.ts';

// Whoever reads has seen enough: `| head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const problem = oldNodeProblem(process.versions.node);
if (problem === null) {
  // An older Node cannot even load what the program is made of, so that is loaded only now.
  const { run } = await import('./run.ts');
  process.exitCode = await run(process);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
