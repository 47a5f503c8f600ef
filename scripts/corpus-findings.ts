/** Counts what the check says of the records of many repositories: `npm run corpus:findings -- <folder>`. */
import { parseArgs } from 'node:util';
import { checkCorpus } from './corpus/findings/check-corpus.ts';
import { countFindings } from './corpus/findings/count-findings.ts';
import { drawSample } from './corpus/findings/draw-sample.ts';
import { renderFindings, renderFindingsJson } from './corpus/findings/render-findings.ts';
import type { Severity } from '../src/core/model/finding.ts';

const usage = `Usage: npm run corpus:findings -- <folder> [--sample <count>] [--severity error|warning|info] [--seed <number>] [--median <count>] [--format text|json]

Each folder below the given one is the root of a repository. Its records are checked without any configuration, as
"adr-governor check" does there. --sample draws so many errors to look at, or findings of the given
--severity; the same seed (default 1) draws the same ones. Exit code 0 where half of the records that their own logs accepted have at most --median findings (default 2), else 1; 2 for wrong usage and
where there is no accepted record.`;

interface Request {
  readonly folder: string;
  /** null: none is asked for. */
  readonly sample: number | null;
  /** Of which the sample is drawn. */
  readonly severity: Severity;
  readonly seed: number;
  readonly median: number;
  readonly format: 'text' | 'json';
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function readRequest(args: readonly string[]): Request | null {
  const options = {
    sample: { type: 'string' },
    severity: { type: 'string', default: 'error' },
    seed: { type: 'string', default: '1' },
    median: { type: 'string', default: '2' },
    format: { type: 'string', default: 'text' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...rest] = positionals;
    const sample = values.sample === undefined ? null : Number(values.sample);
    const [seed, median] = [Number(values.seed), Number(values.median)];
    const { format } = values;
    if (folder === undefined || rest.length > 0 || (format !== 'text' && format !== 'json')) return null;
    const severity = severities.find((each) => each === values.severity);
    if (severity === undefined || ![sample ?? 0, seed].every(isCount) || !(median >= 0)) return null;
    return { folder, sample, severity, seed, median, format };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Runs the script. Returns the exit code: 0 within the bar, 1 above it, 2 for what cannot be counted. */
export async function run(args: readonly string[], say: (line: string) => void): Promise<number> {
  const request = readRequest(args);
  if (request === null) {
    say(usage);
    return 2;
  }
  const { folder, severity, seed, median, format } = request;
  const repositories = await checkCorpus(folder, new Date().toISOString().slice(0, 10)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  });
  if (typeof repositories === 'string') {
    say(`${folder} cannot be read: ${repositories}`);
    return 2;
  }
  const obstacle = repositories.flatMap(({ name, obstacles }) => obstacles.map((each) => ({ name, ...each }))).at(0);
  if (obstacle !== undefined) {
    say(`${obstacle.name}/${obstacle.path} cannot be judged: ${obstacle.message}`);
    return 2;
  }
  const counts = countFindings(repositories);
  if (counts.accepted === null) {
    say(`No record below ${folder} is accepted by its own log, so there is nothing to count.`);
    return 2;
  }
  const drawnFrom = counts.findings.filter(({ finding }) => finding.severity === severity);
  const sample =
    request.sample === null
      ? null
      : { of: drawnFrom.length, severity, seed, findings: drawSample(drawnFrom, request.sample, seed) };
  const isGood = counts.accepted.all.median <= median;
  if (format === 'json') {
    say(renderFindingsJson(counts, sample).trimEnd());
  } else {
    say(renderFindings(counts, sample));
    say(`${isGood ? 'Within' : 'Above'} the bar: a median of ${median} findings per accepted record.`);
  }
  return isGood ? 0 : 1;
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), (line) => {
    console.log(line);
  });
}
