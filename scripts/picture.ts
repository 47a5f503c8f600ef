/** Makes docs/images/demo.png: the demo's pull request page as it is when its story has just begun. `node scripts/picture.ts` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../sandbox/demo/run-demo.ts';
import { createTerminal } from '../sandbox/demo/terminal.ts';
import { openChromium } from './chromium.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const largest = 200_000;
/** The step after which the pull request shows most: red and yellow checks, comments, a suggestion. */
const moment = 'Ada opens a pull request with a flawed record';

const photograph = async (url: string): Promise<Buffer> => {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 1180 }, colorScheme: 'light' });
    await page.goto(url);
    return await page.screenshot({ type: 'png' });
  } finally {
    await browser.close();
  }
};

let picture: Buffer | null = null;
const demo = await startDemo({
  terminal: createTerminal(process.stdout, process.env),
  pagePort: 0,
  deadlineMs: 20_000,
  afterStep: async ({ title, href }) => {
    if (title === moment) picture = await photograph(`${demo.page?.url ?? ''}${href}`);
  },
});
try {
  const happened = await demo.play();
  const taken = picture as Buffer | null;
  if (!happened || taken === null) throw new Error('No picture: the story was not played to its end.');
  if (taken.length > largest) throw new Error(`The picture has ${taken.length} bytes, more than ${largest}.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}demo.png`, taken);
} finally {
  await demo.stop();
}
