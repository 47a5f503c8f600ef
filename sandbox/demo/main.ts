import { readArguments, usage, type DemoArguments } from './arguments.ts';
import { startDemo } from './run-demo.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Resolves when somebody presses Ctrl+C or the process is asked to end. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

const closing = (terminal: Terminal, seconds: number): void => {
  terminal.gap();
  terminal.lines([`Every step happened, in ${seconds.toFixed(1)} s.`], 0, 'green');
};

async function run({ web, keep, port }: DemoArguments): Promise<number> {
  const terminal = createTerminal(process.stdout, process.env);
  const started = performance.now();
  const stopped = interrupted();
  terminal.say('adr-governor on a stand-in for GitHub: two processes, signed webhooks between them.', 0);
  const demo = await startDemo({ terminal, pagePort: web || keep ? port : null, deadlineMs: 20_000 });
  try {
    if (demo.page !== null) terminal.say(`The pull requests as a page: ${demo.page.url}`, 0);
    const outcome = await Promise.race([demo.play(), stopped]);
    if (outcome === undefined) return 130;
    if (!outcome) return 1;
    closing(terminal, (performance.now() - started) / 1000);
    if (keep && demo.page !== null) {
      terminal.say(`Everything is left running. The page: ${demo.page.url}  (end with Ctrl+C)`, 0);
      await stopped;
    } else if (!keep) {
      terminal.say('See it in the browser: npm run demo -- --keep', 0);
    }
    return 0;
  } finally {
    await demo.stop();
  }
}

const given = readArguments(process.argv.slice(2));
if (given === 'help') process.stdout.write(usage);
else if ('problem' in given) {
  process.stderr.write(`${given.problem}\n\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(given);
  } catch (error) {
    process.stderr.write(`The demo could not be played: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
  // A story that was interrupted may still wait for something; everything it started has been ended by now.
  if (process.exitCode === 130) process.exit();
}
