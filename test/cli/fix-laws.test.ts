import { readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFastParser } from '../../src/adapters/reading/native-markdown.ts';
import { noFixes, type FixMode } from '../../src/cli/check-log.ts';
import { checkFiles } from '../../src/cli/check-files.ts';
import type { CheckedFile } from '../../src/cli/check-report.ts';
import { findCandidates } from '../../src/cli/find-candidates.ts';
import { defaultConfiguration } from '../../src/core/config/default-configuration.ts';
import type { Finding, Severity } from '../../src/core/model/finding.ts';
import { folderWith } from './cli-host.ts';
import { corpusFolder } from '../support/corpus.ts';
import { conventions } from '../support/seeded-log/convention.ts';
import { plantDefects } from '../support/seeded-log/plant-defects.ts';
import { filesOf, seededLog } from '../support/seeded-log/seeded-log.ts';

const weights: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const nameOf = ({ ruleId, messageId, element }: Finding): string => `${ruleId} ${messageId} ${element ?? ''}`;

const parse = await createFastParser();

async function checked(root: string, fix: FixMode): Promise<readonly CheckedFile[]> {
  const configuration = defaultConfiguration();
  const { candidates } = await findCandidates(['.'], root, root, configuration.logs);
  const { files } = await checkFiles(candidates, { cwd: root, root }, configuration, parse, fix, '2026-01-31');
  return files;
}

const findingsIn = (files: readonly CheckedFile[]): readonly Finding[] => files.flatMap(({ findings }) => findings);
const countsOf = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> =>
  Map.groupBy(findings, nameOf);

interface Repository {
  readonly name: string;
  /** Makes a folder with its files. */
  readonly putInto: () => Promise<string>;
}

const made = conventions.map((convention): Repository => ({
  name: `a log with defects, in the convention of ${convention.name}`,
  putInto: () => {
    const { records } = plantDefects(seededLog(convention, 7), convention, 7);
    return folderWith(filesOf(records, convention));
  },
}));
const entries = corpusFolder === null ? [] : readdirSync(corpusFolder, { withFileTypes: true });
const real = entries
  .filter((entry) => entry.isDirectory())
  .map(({ name, parentPath }): Repository => ({
    name,
    putInto: async () => {
      const folder = await folderWith({});
      await cp(path.join(parentPath, name), folder, { recursive: true });
      return folder;
    },
  }));

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each([...made, ...real])('the fixes of a whole log: $name', ({ putInto }) => {
  it('make nothing worse, and come to rest', async () => {
    folder = await putInto();
    let before = findingsIn(await checked(folder, noFixes));
    for (const reach of ['safe', 'all'] as const) {
      const files = await checked(folder, { reach, isWritten: true });
      const after = findingsIn(files);
      const mended = files.flatMap(({ fixed }) => fixed);
      const heaviest = Math.max(-1, ...mended.map(({ severity }) => weights[severity]));
      const known = countsOf(before);
      const worse = [...countsOf(after)].filter(
        ([name, findings]) =>
          findings.length > (known.get(name)?.length ?? 0) &&
          findings.some(({ severity }) => weights[severity] > heaviest),
      );
      expect(worse).toEqual([]);

      // What was written is what was judged, and nothing is left to mend.
      const again = await checked(folder, { reach, isWritten: true });
      expect(again.flatMap(({ fixed }) => fixed)).toEqual([]);
      expect(countsOf(findingsIn(again))).toEqual(countsOf(after));
      before = after;
    }
  });
});
