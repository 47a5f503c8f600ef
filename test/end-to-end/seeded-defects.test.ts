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
import { closeClean, createWorld, type World } from '../support/world.ts';

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
  const own = world;
  world = null;
  if (own !== null) await closeClean(own);
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

/** A title that names the records of a pull request. */
const namesOf = (records: readonly { readonly number: number }[]): string =>
  `Record ${records.map(({ number }) => `ADR-${String(number).padStart(4, '0')}`).join(', ')}`;

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
    const planted = defects.map((defect, index) => ({
      defect,
      ...plantDefect(defect, 0, log[50 + index]!, base[20 + index]!, convention),
    }));
    const added = filesOf(
      planted.map(({ record }) => record),
      convention,
    );
    // A comment that offers a heading stands where the heading belongs: consequences come last.
    const lineOf = ({ defect, own }: (typeof planted)[number]): number => {
      const text = added[own.path] ?? '';
      return defect === 'missing section' ? text.trimEnd().split('\n').length : placeOf(text, own.words).endLine;
    };
    world = await createWorld({ configuration: null, files: filesOf(base, convention) });
    const pullRequest = world.open(added, { title: namesOf(planted.map(({ record }) => record)) });
    await world.idle();
    expect(shownOn(world.view(pullRequest))).toEqual({
      comments: planted.map((one) => `${one.own.path}:${String(lineOf(one))} ${one.own.rule}`).sort(),
      annotations: [],
    });
  });

  it('gets an annotation where a changed record has a defect on a line that the pull request leaves as it was', async () => {
    const base = log.slice(0, 30).map((record) => ({ ...record, status: convention.status('Proposed') }));
    const kinds = [
      ['unknown status', 0],
      ['bad date', 0],
      ['placeholder', 1],
      ['dead link', 0],
      ['empty section', 2],
    ] as const;
    const planted = kinds.map(([defect, index], at) =>
      plantDefect(defect, index, base[20 + at]!, base[20 + at]!, convention),
    );
    const before = filesOf([...base.slice(0, 20), ...planted.map(({ record }) => record)], convention);
    // A line at the end of the consequences, far below.
    const changed = filesOf(
      planted.map(({ record }) => ({
        ...record,
        sections: record.sections.map((section) =>
          section.name === 'consequences' ? { ...section, body: `${section.body}\n\nIt costs a week.` } : section,
        ),
      })),
      convention,
    );
    world = await createWorld({ configuration: null, files: before });
    const pullRequest = world.open(changed, { title: namesOf(planted.map(({ record }) => record)) });
    await world.idle();
    const { comments, annotations } = shownOn(world.view(pullRequest));
    expect({ comments, annotations: [...annotations].sort() }).toEqual({
      comments: [],
      annotations: planted
        // A link that was dead before is no fault of this change.
        .filter(({ own }) => own.rule !== 'links-resolve')
        .map(({ own: { rule, path, words } }) => told(rule, path, placeOf(changed[path] ?? '', words)))
        .sort(),
    });
  });
});
