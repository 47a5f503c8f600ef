/** The demo with an app that was given another webhook secret: no webhook is believed, so the second step cannot happen. */
import { startDemo } from '../../../sandbox/demo/run-demo.ts';
import { createTerminal } from '../../../sandbox/demo/terminal.ts';

const demo = await startDemo({
  terminal: createTerminal(process.stdout, process.env),
  pagePort: null,
  deadlineMs: 4_000,
  appEnvironment: { WEBHOOK_SECRET: 'a-secret-that-the-stand-in-does-not-know' },
});
try {
  process.exitCode = (await demo.play()) ? 0 : 1;
} finally {
  await demo.stop();
}
