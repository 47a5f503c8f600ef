/** Scores how well the records of a folder are read, against the labels in its truth.json: `npm run corpus -- <folder>`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../src/core/evaluate/read-document.ts';
import type { Decision } from '../src/core/model/decision.ts';
import { renderScores } from './corpus/score-table.ts';
import { labelledRecord, scoreRecord, sectionsF1, singleFields, type RecordScore } from './corpus/score.ts';
import { readTruth, type Label } from './corpus/truth.ts';

const usage = `Usage: npm run corpus -- <folder> [--misses <count>] [--sections <f1>]

The folder holds truth.json and the files it labels, each as <owner>__<name>/<path>. Exit code 0 where each of title, number,
status, date and superseded_by has at most so many misses (default 1) and sections reach so high an F1 (default 0.95), else 1;
2 for wrong usage. status_raw is shown and has no bar.`;

interface Bars {
  readonly misses: number;
  readonly sections: number;
}

interface Reading {
  readonly text: string;
  readonly decisions: readonly Decision[];
}

/** What keeps the labels from being scored, in words. */
class Unscorable extends Error {}

function readBars(args: readonly string[]): (Bars & { readonly folder: string }) | null {
  const options = { misses: { type: 'string', default: '1' }, sections: { type: 'string', default: '0.95' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...rest] = positionals;
    const bars = { misses: Number(values.misses), sections: Number(values.sections) };
    const isValid = Number.isInteger(bars.misses) && bars.misses >= 0 && bars.sections >= 0 && bars.sections <= 1;
    return folder === undefined || rest.length > 0 || !isValid ? null : { folder, ...bars };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function readLabelled({ repo, path: file }: Label, folder: string): Promise<Reading> {
  const place = path.join(folder, repo.replace('/', '__'), file);
  const text = await readFile(place, 'utf8').catch((error: unknown) => {
    throw new Unscorable(`${place} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const settings = { statuses: {}, sections: {}, rules: {} };
  return { text, decisions: readDocument({ path: file, text, settings, evaluate: false }).decisions };
}

async function scoreFolder(folder: string): Promise<readonly RecordScore[]> {
  const truthPath = path.join(folder, 'truth.json');
  const json = await readFile(truthPath, 'utf8').catch(() => {
    throw new Unscorable(`There is no ${truthPath}.`);
  });
  const labels = readTruth(json);
  if (labels === null) throw new Unscorable(`${truthPath} is not as LABELS.md beside it describes it.`);
  if (labels.length === 0) throw new Unscorable(`${truthPath} labels nothing, so there is nothing to score.`);
  const readings = new Map<string, Promise<Reading>>();
  return Promise.all(
    labels.map(async (label) => {
      const key = `${label.repo}:${label.path}`;
      const reading = readings.get(key) ?? readLabelled(label, folder);
      readings.set(key, reading);
      const { text, decisions } = await reading;
      return scoreRecord(label, labelledRecord(label, text, decisions));
    }),
  );
}

const isWithin = (scores: readonly RecordScore[], bars: Bars): boolean =>
  sectionsF1(scores) >= bars.sections &&
  singleFields
    .filter((field) => field !== 'status_raw')
    .every((field) => {
      const misses = scores.filter((score) => score.misses.some((miss) => miss.field === field));
      return misses.length <= bars.misses;
    });

/** Runs the script. Returns the exit code: 0 within the bars, 1 below them, 2 for what cannot be scored. */
export async function run(args: readonly string[], say: (line: string) => void): Promise<number> {
  const request = readBars(args);
  if (request === null) {
    say(usage);
    return 2;
  }
  try {
    const scores = await scoreFolder(request.folder);
    const isGood = isWithin(scores, request);
    say(renderScores(scores));
    say(`${isGood ? 'Within' : 'Below'} the bars: ${request.misses} misses a field, sections F1 ${request.sections}.`);
    return isGood ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unscorable)) throw error;
    say(error.message);
    return 2;
  }
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), (line) => {
    console.log(line);
  });
}
