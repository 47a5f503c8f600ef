import { z } from 'zod';
import { readYaml } from '../config/read-yaml.ts';
import type { CommandDecision } from '../model/command.ts';
import { utf8Length } from '../report/fit.ts';
import { safeJson } from './safe-json.ts';

const marker = 'adr-governor:decisions:1';
const opening = `<!-- ${marker} `;

/** What a check has to spare for decisions: a third of its summary, in bytes. */
const mostBytes = 20_000;
/** Decisions that are kept, the newest ones. */
export const mostDecisions = 40;

/** Files with other names that are kept of a commit, and how long their paths may be: what is more is not known again. */
export const mostMoved = 20;
export const longestMoved = 300;

const person = z.object({ id: z.number().int().positive(), login: z.string().min(1).max(100) });
const common = {
  request: z.string().min(1).max(100),
  by: person,
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  // Not there: written by a version that did not keep it.
  base: z.string().min(1).max(1000).nullable().default(null),
  at: z.string().max(40),
};
const decisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiver'),
    rule: z.string().min(1).max(100),
    reason: z.string().min(1).max(500),
    findings: z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(100),
    ...common,
  }),
  z.object({ kind: z.literal('override'), reason: z.string().min(1).max(500), ...common }),
  z.object({ kind: z.literal('confirmation'), item: z.string().min(1).max(100), ...common }),
  z.object({
    kind: z.literal('commit'),
    command: z.enum(['fix', 'renumber']),
    sha: common.commit,
    moved: z.array(z.tuple([z.string().max(longestMoved), z.string().max(longestMoved)])).max(mostMoved),
    ...common,
  }),
]);
const decisionsSchema = z.array(decisionSchema).max(mostDecisions);

/**
 * Decisions as a hidden line for the end of a check's summary; '' for none. The newest are kept: at most 40, and as many as fit
 * into 20,000 bytes.
 */
export function renderDecisions(decisions: readonly CommandDecision[]): string {
  for (let kept = decisions.slice(-mostDecisions); kept.length > 0; kept = kept.slice(1)) {
    const block = `${opening}${safeJson(kept)} -->`;
    if (utf8Length(block) <= mostBytes) return block;
  }
  return '';
}

/**
 * The decisions in the summary of a check run that this app wrote; null where it holds none that can be read. Only the last line is
 * looked at: everything foreign above it is escaped and cannot begin a comment.
 */
export function decisionsIn(summary: string): readonly CommandDecision[] | null {
  const line = summary.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith(opening) || !line.endsWith(' -->')) return null;
  // JSON is YAML, too, and this reader never throws.
  const written = readYaml(line.slice(opening.length, -' -->'.length));
  const read = written.ok ? decisionsSchema.safeParse(written.value.value) : null;
  return read?.success === true ? read.data : null;
}

/** The decisions in the first of some summaries that holds any; the newest check comes first. */
export function firstDecisions(summaries: readonly string[]): readonly CommandDecision[] {
  for (const summary of summaries) {
    const found = decisionsIn(summary);
    if (found !== null) return found;
  }
  return [];
}
