import { isSamePlace } from '../core/config/parent-place.ts';
import { previewCandidates } from '../core/judge/preview-candidates.ts';
import { proposedParent, readProposed, type ProposedConfiguration } from '../core/judge/proposed-configuration.ts';
import { configurationPath } from '../core/log/governing-paths.ts';
import type { OpenPullRequestFiles } from '../core/model/open-pull-request.ts';
import type { OpenPreview } from '../core/model/preview.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { changedChecks } from '../core/report/changed-checks.ts';
import { Failure } from './failure.ts';
import type { PullRequestRef } from './ports.ts';
import { reachVerdict, type GatherPorts, type Reached } from './reach-verdict.ts';
import { readingOnly } from './resolve-approvers.ts';

/** So many open pull requests are judged under both configurations; each costs a handful of reads. */
export const mostPreviewed = 10;

const under = (
  facts: PullRequestFacts,
  { path, text }: Pick<ProposedConfiguration, 'path' | 'text'>,
): PullRequestFacts =>
  path === configurationPath ? { ...facts, configuration: text === null ? null : { text, blob: 'proposed' } } : facts;

/** The same ports, where the configuration for all repositories of an owner is the proposed one. */
const portsUnder = (ports: GatherPorts, ref: PullRequestRef, proposed: ProposedConfiguration): GatherPorts => {
  const shared = proposedParent(proposed, ref);
  if (shared === null) return ports;
  const { sourceTree } = ports;
  const parent: typeof sourceTree.parent = (of, place) =>
    isSamePlace(place, shared.place) ? Promise.resolve(shared.answer) : sourceTree.parent(of, place);
  return { ...ports, sourceTree: { ...sourceTree, parent } };
};

/** Judges one pull request under both configurations from the same facts. Null: GitHub failed, and there is no more to be had. */
const compared = async (
  ports: GatherPorts,
  ref: PullRequestRef,
  proposed: ProposedConfiguration,
): Promise<OpenPreview['changed'] | null> => {
  try {
    const facts = await ports.pullRequests.read(ref);
    const before = await reachVerdict(ports, ref, facts);
    const after = await reachVerdict(portsUnder(ports, ref, proposed), ref, under(facts, proposed));
    const checks = changedChecks(before.verdict, after.verdict);
    return checks.length === 0 ? [] : [{ number: ref.number, checks }];
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};

/** The open pull requests; null: GitHub does not list them. */
const openOnes = async (
  { pullRequests }: GatherPorts,
  ref: PullRequestRef,
): Promise<readonly OpenPullRequestFiles[] | null> => {
  try {
    return await pullRequests.openFiles(ref);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};

/**
 * The verdict with what the configuration that the pull request brings would do to the other open pull requests: the oldest of those
 * that it concerns, at most ten, are judged under both. What GitHub does not answer is counted as not looked at: a preview never
 * keeps a pull request from its verdict. Nothing is looked at for a fork.
 */
export async function previewOpen(
  ports: GatherPorts,
  ref: PullRequestRef,
  { verdict, material }: Pick<Reached, 'verdict' | 'material'>,
): Promise<Verdict> {
  if (verdict.kind !== 'judged' || verdict.preview === undefined || verdict.preview.isFromFork) return verdict;
  const proposed = material?.proposed ?? null;
  if (material === null || proposed === null || material.facts.state !== 'open') return verdict;
  const read = readProposed(proposed, material.facts);
  if (!read.ok) return verdict;
  const open = await openOnes(ports, ref);
  if (open === null) return verdict;
  const concerned = previewCandidates(material.facts, open, [material.frame.configuration, read.value]).toSorted(
    (one, other) => one - other,
  );
  // Nobody has agreed to the configuration yet: whom it names is not remembered.
  const previewing = { ...ports, firstSeen: readingOnly(ports.firstSeen) };
  const changed: OpenPreview['changed'][number][] = [];
  let looked = 0;
  for (const number of concerned.slice(0, mostPreviewed)) {
    const found = await compared(previewing, { ...ref, number }, proposed);
    if (found === null) break;
    looked += 1;
    changed.push(...found);
  }
  const preview = { ...verdict.preview, open: { looked, notLooked: concerned.length - looked, changed } };
  return { ...verdict, preview };
}
