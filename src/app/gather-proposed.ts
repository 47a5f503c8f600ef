import { approversNamed } from '../core/config/approvers-named.ts';
import { isSamePlace, parentPlace } from '../core/config/parent-place.ts';
import { readProposed, type ProposedConfiguration } from '../core/judge/proposed-configuration.ts';
import type { Version } from '../core/judge/version.ts';
import { configurationPath } from '../core/log/governing-paths.ts';
import type { ParentConfiguration } from '../core/model/parent.ts';
import type { PullRequestFacts } from '../core/model/pull-request.ts';
import type { PullRequestRef, SourceTree } from './ports.ts';
import type { ApproverResolver } from './resolve-approvers.ts';

interface Ports {
  readonly sourceTree: Pick<SourceTree, 'parent'>;
  readonly people: Pick<ApproverResolver, 'proposed'>;
}

/** What it would build on. A stranger does not choose which of the owner's repositories is read. */
const parentOf = async (
  { sourceTree }: Ports,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  text: string | null,
  isFromFork: boolean,
): Promise<ParentConfiguration | null> => {
  const place = parentPlace(text === null ? null : { text }, facts.repository);
  if (place === null) return null;
  const known = facts.parent ?? null;
  if (known !== null && isSamePlace(known.place, place)) return { place, answer: known.answer };
  return isFromFork && text !== null ? null : { place, answer: await sourceTree.parent(ref, place) };
};

/**
 * The configuration that a pull request brings, with what has to be known to tell what it would do: what it builds on, and who is behind
 * the names in it; two reads at most for each fifty names. That of a fork is only read: nothing that it names is looked up, since that
 * would tell strangers which teams there are. Null where it is no text. Throws Failure.
 */
export async function gatherProposed(
  ports: Ports,
  ref: PullRequestRef,
  facts: PullRequestFacts,
  path: string,
  version: Version,
): Promise<ProposedConfiguration | null> {
  if (version.kind !== 'text' && version.kind !== 'absent') return null;
  const text = version.kind === 'text' ? version.text : null;
  const isFromFork = facts.head.repositoryId !== facts.repository.id;
  // That for all repositories of an owner builds on nothing.
  const parent = path === configurationPath ? await parentOf(ports, ref, facts, text, isFromFork) : null;
  const proposed = { path, text, parent, isFromFork, resolved: null };
  const read = isFromFork ? null : readProposed(proposed, facts);
  if (read?.ok !== true) return proposed;
  return { ...proposed, resolved: await ports.people.proposed(approversNamed(read.value)) };
}
