import type { Requirement, Role, Staged } from '../model/configuration.ts';
import type { KeyPath } from './key-path.ts';
import { readRequirement } from './read-requirement.ts';
import type { Report } from './report-problem.ts';
import type { WrittenRequirement } from './requirement-schema.ts';

/** Stages after one another; nobody waits for more. */
const mostStages = 5;

/**
 * Reads what a scope demands with what has to be fulfilled before it (`after`). Reports what is wrong and returns null then: a stage
 * that cannot be read is never left out.
 */
export function readStages(
  written: WrittenRequirement,
  roles: readonly Role[],
  path: KeyPath,
  report: Report,
): Staged | null {
  const stages: (Requirement | null)[] = [];
  let stage: WrittenRequirement | undefined = written;
  let at = path;
  while (stage !== undefined) {
    if (stages.length === mostStages) {
      report(at, `More than ${mostStages} stages follow one another here. Ask for some of them at the same time.`);
      return null;
    }
    stages.unshift(readRequirement(stage, roles, at, report));
    at = [...at, 'after'];
    stage = typeof stage === 'string' ? undefined : stage.after;
  }
  const read = stages.filter((each) => each !== null);
  const approve = read.at(-1);
  if (approve === undefined || read.length < stages.length) return null;
  return read.length === 1 ? { approve } : { approve, after: read.slice(0, -1) };
}
