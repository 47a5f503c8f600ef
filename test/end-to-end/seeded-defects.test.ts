import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PullRequestSnapshot } from '../../sandbox/github/snapshot.ts';
import { folderWith, runIn } from '../cli/cli-host.ts';
import { conventions } from '../support/seeded-log/convention.ts';
import { placeOf, type Place } from '../support/seeded-log/place-of.ts';
import { defects, plantDefect } from '../support/seeded-log/plant-defect.ts';
import { plantDefects } from '../support/seeded-log/plant-defects.ts';
import { filesOf, seededLog } from '../support/seeded-log/seeded-log.ts';
import { createWorld, type World } from '../support/world.ts';

const seed = 20_261_102;
const today = '2026-11-02';

const report = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      records: z.array(z.object({})),
      findings: z.array(
        z.object({
          rule: z.string(),
          line: z.number(),
          column: z.number(),
          endLine: z.number(),
          endColumn: z.number(),
        }),
      ),
    }),
  ),
  obstacles: z.array(z.unknown()),
});

const told = (rule: string, path: string, { line, column, endLine, endColumn }: Place): string =>
  `${path}:${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)} ${rule}`;

let folder = '';
let world: World | null = null;
afterEach(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
  folder = '';
  const violations = world?.github.violations ?? [];
  await world?.close();
  world = null;
  expect(violations).toEqual([]);
});

/** What the command says of a repository with these files: how many records it read, and every finding, of any severity. */
async function check(files: Readonly<Record<string, string>>) {
  folder = await folderWith(files);
  const { out, code } = await runIn(folder, ['check', '--format', 'json'], { today });
  const read = report.parse(JSON.parse(out));
  expect(read.obstacles).toEqual([]);
  return {
    code,
    records: read.files.flatMap(({ records }) => records).length,
    findings: read.files.flatMap(({ path, findings }) => findings.map((each) => told(each.rule, path, each))).sort(),
  };
}

/** What stands on the lines of a pull request: comments by their last line, annotations with their columns. */
const shownOn = ({ reviewComments, checks }: PullRequestSnapshot) => ({
  comments: reviewComments
    .map(({ path, line, body }) => `${path}:${String(line)} ${/`([a-z-]+)`/.exec(body)?.[1] ?? ''}`)
    .sort(),
  annotations: checks
    .flatMap(({ annotations }) => annotations)
    .map((one) => {
      const place = {
        line: one.startLine,
        column: one.startColumn ?? 0,
        endLine: one.endLine,
        // GitHub's last column is inclusive.
        endColumn: (one.endColumn ?? -1) + 1,
      };
      return told(one.title ?? '', one.path, place);
    }),
});

describe.each(conventions)('a log in the convention of $name', (convention) => {
  const log = seededLog(convention, seed);

  it('with 100 good records is free of findings', async () => {
    expect(await check(filesOf(log, convention))).toEqual({ code: 0, records: 100, findings: [] });
  });

  it('with ten of each defect in 100 records is told of each at its place, and of nothing else', async () => {
    const { records, expected, spoilt } = plantDefects(log, convention, seed);
    expect(new Set(spoilt).size).toBe(80);
    const files = filesOf(records, convention);
    const { findings, ...rest } = await check(files);
    expect(findings).toEqual(
      expected.map(({ rule, path, words }) => told(rule, path, placeOf(files[path] ?? '', words))).sort(),
    );
    expect(rest).toEqual({ code: 1, records: 100 });
  });

  it('gets a comment on the line of each defect that a pull request brings in new records', async () => {
    const base = log.slice(0, 30);
    const planted = defects.map((defect, index) =>
      plantDefect(defect, 0, log[50 + index]!, base[20 + index]!, convention),
    );
    world = await createWorld({ configuration: null, files: filesOf(base, convention) });
    const added = filesOf(
      planted.map(({ record }) => record),
      convention,
    );
    const pullRequest = world.open(added, { title: 'Record eight decisions' });
    await world.idle();
    expect(shownOn(world.view(pullRequest))).toEqual({
      comments: planted
        .map(({ own: { path, rule, words } }) => `${path}:${String(placeOf(added[path] ?? '', words).endLine)} ${rule}`)
        .sort(),
      annotations: [],
    });
  });
});
