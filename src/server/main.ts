import { readEnvironment } from './env.ts';
import { startProblem } from './start-problem.ts';
import { startServer } from './start-server.ts';

/** Exit codes: 0 stopped as asked, 1 could not start, 2 the environment is wrong. */
const environment = readEnvironment(process.env);
if (environment.ok) {
  try {
    const server = await startServer({ environment: environment.value });
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        void server.close().then(() => process.exit(0));
      });
  } catch (error) {
    console.error(`The server could not start: ${startProblem(error, environment.value)}`);
    process.exitCode = 1;
  }
} else {
  console.error('The server cannot start with this environment:');
  for (const { variable, message } of environment.problems) console.error(`  ${variable} ${message}`);
  process.exitCode = 2;
}
