import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** What is missing, in one line that says what to do; null when the browser is there. */
export const missingChromium = (): string | null =>
  existsSync(chromiumPath)
    ? null
    : `There is no Chromium at ${chromiumPath}: install it (apt-get install chromium) or set CHROMIUM_PATH.`;

/** Starts Debian's Chromium with a fresh profile; rejects with one line when it is not there. */
export function openChromium(): Promise<Browser> {
  const missing = missingChromium();
  if (missing !== null) return Promise.reject(new Error(missing));
  // Playwright gives the browser a profile folder of its own and removes it at the end.
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
