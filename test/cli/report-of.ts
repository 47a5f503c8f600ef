import type { CheckReport } from '../../src/cli/check-report.ts';
import type { TextLook } from '../../src/cli/formats/text-look.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';

/** The report of a check that looked at nothing. */
export const nothing: CheckReport = {
  base: null,
  files: [],
  obstacles: [],
  notRead: [],
  ofChange: [],
  isDryRun: false,
  baselines: [],
  customRules: [],
};

/** The report of a check that looked at one file with this text. */
export function reportOf(text: string, path = 'docs/adr/0001-a.md'): CheckReport {
  const settings = { statuses: {}, sections: {}, rules: {} };
  const { decisions, findings } = readDocument({ path, text, settings, evaluate: true });
  const file = {
    path,
    text,
    decisions,
    findings,
    suppressed: [],
    baselined: [],
    changes: null,
    previousPath: null,
    fixed: [],
    unfixed: null,
  };
  return { ...nothing, files: [file] };
}

/** As a pipe gets it. */
export const piped: TextLook = { coloured: false, columns: null, guard: null };

export const sections =
  '## Context\n\nOrders. They get lost at night, and nobody knows which ones they were.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nOne more.\n';

/** A record whose status is misspelled. */
export const flawed = `# 1. Use PostgreSQL\n\n**Status**: Acepted (by all)\n\n${sections}`;
