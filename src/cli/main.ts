#!/usr/bin/env node
import { run } from './run.ts';

// Whoever reads has seen enough: `| head` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process);
