import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createFastParser } from '../../../src/adapters/reading/native-markdown.ts';
import { noFixes } from '../../../src/cli/check-log.ts';
import { checkFiles } from '../../../src/cli/check-files.ts';
import type { CheckedFile, Obstacle } from '../../../src/cli/check-report.ts';
import { findCandidates } from '../../../src/cli/find-candidates.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';

/** What the check said of one repository. Paths are relative to its root. */
export interface CheckedRepository {
  readonly name: string;
  readonly files: readonly CheckedFile[];
  readonly obstacles: readonly Obstacle[];
}

/**
 * Checks every repository of a corpus (each folder below it is the root of one) as `adr-governor check` does there without a
 * configuration, one that the repository brings is not read. In the order of their names. Rejects where the folder cannot be read.
 */
export async function checkCorpus(folder: string, today: string): Promise<readonly CheckedRepository[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const parse = await createFastParser();
  const checked: CheckedRepository[] = [];
  for (const name of names.sort()) {
    const root = path.resolve(folder, name);
    const configuration = defaultConfiguration();
    const found = await findCandidates(['.'], root, root, configuration.logs);
    const { files, obstacles } = await checkFiles(
      found.candidates,
      { cwd: root, root },
      configuration,
      parse,
      noFixes,
      today,
    );
    checked.push({ name, files, obstacles: [...found.obstacles, ...obstacles] });
  }
  return checked;
}
