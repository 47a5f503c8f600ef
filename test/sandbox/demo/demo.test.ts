import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../sandbox/demo/main.ts', import.meta.url));
const sabotaged = fileURLToPath(new URL('./sabotaged-demo.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'demo-test-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

const run = (file: string, given: readonly string[] = [], interruptAt: string | null = null): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...given], { env: { ...process.env, TMPDIR: temporary } });
    let out = '';
    let err = '';
    let isInterrupted = false;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      if (interruptAt !== null && !isInterrupted && out.includes(interruptAt)) {
        isInterrupted = true;
        child.kill('SIGINT');
      }
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });

describe('npm run demo', { timeout: 60_000 }, () => {
  it('plays every step and ends with 0, leaving nothing behind', async () => {
    const { code, out, err } = await run(main);
    expect({ code, err, out: code === 0 ? '' : out }).toEqual({ code: 0, err: '', out: '' });
    const headings = [...out.matchAll(/^ ?\d+\. .+$/gm)].map(([heading]) => heading.trim());
    expect(headings).toEqual([
      '1. A repository with a decision log',
      '2. Ada opens a pull request with a flawed record',
      '3. Ada accepts the suggestion for the status',
      '4. Katherine writes the missing section, Ada mends the rest',
      '5. Two approvals that do not count',
      '6. Margaret approves as Infrastructure Team Lead',
      '7. Ada changes the decision, and the approval goes stale',
      '8. Margaret approves again, and Grace as CTO',
      '9. Ada merges',
      '10. A pull request by the app brings the index',
      '11. Grace merges it, and the index is right',
      '12. The last webhook comes a second time',
    ]);
    expect(out).not.toContain('\u001b');
    expect(out).toContain('Every step happened');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('ends with 1 and says what did not happen when the app believes no webhook', async () => {
    const { code, out } = await run(sabotaged);
    expect(code).toBe(1);
    expect(out).toContain('This did not happen:');
    expect(out).toContain('a red "ADR review"');
    expect(out).toContain('no check on the head commit');
    expect(out).toContain('pull_request.opened: 401');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('cleans up when it is interrupted', async () => {
    const { code } = await run(main, [], '2. Ada opens');
    expect(code).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves the page running with --keep until Ctrl+C', async () => {
    const { code, out } = await run(main, ['--keep'], 'Everything is left running');
    expect(code).toBe(0);
    expect(out).toMatch(/The page: http:\/\/127\.0\.0\.1:\d+/);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('refuses an option it does not know', async () => {
    const { code, err } = await run(main, ['--weeb']);
    expect(code).toBe(2);
    expect(err).toContain('--weeb');
    expect(err).toContain('Usage: npm run demo');
  });
});
