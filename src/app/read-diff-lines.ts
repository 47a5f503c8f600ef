import { isOfChange } from '../core/model/finding.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { toldFindings } from '../core/report/told-findings.ts';
import type { PullRequestRef, PullRequests } from './ports.ts';

/** GitHub shows no patches at all beyond 300 files or 20,000 lines; so far every new file is surely shown whole. */
const fewFiles = 50;
const fewLines = 2_000;

const everyLine = (text: string): ReadonlySet<number> => {
  // Nothing is on the diff of an empty file.
  const lines = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
  return new Set(Array.from({ length: lines }, (_, index) => index + 1));
};

/**
 * The lines of the head that are on the diff, of every file that has a finding which is told. All lines of a new file are; GitHub is asked only
 * for files that were there before, and for new ones of pull requests so large that it may not show them. Throws Failure.
 */
export async function readDiffLines(
  pullRequests: PullRequests,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  verdict: Verdict,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  if (verdict.kind !== 'judged') return new Map();
  if (facts.isDraft || facts.state !== 'open') return new Map();
  const findings = toldFindings(verdict).filter((finding) => !isOfChange(finding));
  if (findings.length === 0) return new Map();
  const wanted = new Set(findings.map(({ path }) => path));
  const added = new Set(facts.files.flatMap(({ path, change }) => (change === 'added' ? [path] : [])));
  const lines = new Map<string, ReadonlySet<number>>();
  for (const path of wanted) {
    const text = added.has(path) ? texts.get(path) : undefined;
    if (text !== undefined) lines.set(path, everyLine(text));
  }
  const count = [...lines.values()].reduce((sum, each) => sum + each.size, 0);
  const isSmall = facts.files.length <= fewFiles && count <= fewLines;
  const isKnown = [...wanted].every((path) => lines.has(path) || !facts.files.some((file) => file.path === path));
  return isSmall && isKnown ? lines : pullRequests.diffLines(ref);
}
