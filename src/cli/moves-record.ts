import type { Finding } from '../core/model/finding.ts';

/** Whether a finding's fix renames its file or gives its record another number: then other files follow. */
export const movesRecord = ({ fix, ruleId }: Finding): boolean =>
  fix !== null && (ruleId === 'number-unique' || fix.edits.some(({ kind }) => kind === 'rename'));
