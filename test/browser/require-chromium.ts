import { missingChromium } from '../../scripts/chromium.ts';

/** Global set-up of the browser tests: ends the run with one clear line, before any test, when there is no browser. */
export default function requireChromium(): void {
  const missing = missingChromium();
  if (missing === null) return;
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
