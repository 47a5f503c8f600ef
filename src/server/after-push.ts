import { parentKey } from '../app/people-changed.ts';
import type { JobTask } from '../app/job-ports.ts';
import { indexBranch } from '../core/judge/own-pull-request.ts';
import { mayGovern } from '../core/log/governing-paths.ts';
import { isMarkdown } from '../core/log/record-name.ts';
import { asked, ignored, reader, repositoryOf, type Asked, type EventReader } from './event-reader.ts';
import { pushEvent, type PushedCommits, type PushEvent, type RepositoryEvent } from './payloads.ts';

/** GitHub names at most so many commits of a push. */
const mostCommits = 20;
/** Of more Markdown files at once it is not asked which of them is a template. */
const mostTouched = 500;

/** The files that a push touches; null where that is not known: what a push resets it does not name. */
const touchedBy = (commits: PushedCommits): readonly string[] | null =>
  commits === undefined || commits.length === 0 || commits.length >= mostCommits
    ? null
    : commits.flatMap(({ added, modified, removed }) => [...added, ...modified, ...removed]);

const isSharable = (path: string): boolean => /\.ya?ml$/i.test(path) && !path.startsWith('.github/workflows/');

/** Whoever builds on what this repository has is found later. */
const childrenTask = ({ installation, repository }: RepositoryEvent): JobTask => ({
  kind: 'find-dependents',
  ref: { installationId: installation.id },
  changed: { [parentKey(repository.owner.login, repository.name)]: true },
});

/** What the default branch has by now may be what open pull requests bring. A template of any name is found later. */
const claimantsTask = (event: PushEvent, pages: readonly string[]): JobTask => ({
  kind: 'judge-claimants',
  ref: repositoryOf(event),
  ...(event.before === undefined ? {} : { before: event.before }),
  ...(pages.length === 0 ? {} : { touched: Object.fromEntries(pages.map((path) => [path, true as const])) }),
});

/** Pull requests are held to what stands in their base: if that may have changed, all of them, numbers taken or not. */
const judgeInto = (event: PushEvent, branch: string, touched: readonly string[] | null): readonly JobTask[] => {
  // Nobody could ask to merge into a branch that was not there; under a new name it has what it had under the old one.
  if (event.created && branch !== event.repository.default_branch) return [];
  const pages = touched?.filter(isMarkdown) ?? [];
  const isUnknown = touched === null || event.forced || event.created || pages.length > mostTouched;
  if (isUnknown || touched.some(mayGovern)) return [{ kind: 'judge-base', ref: repositoryOf(event), branch }];
  return branch === event.repository.default_branch ? [claimantsTask(event, pages)] : [];
};

const pushedTo = (event: PushEvent, branch: string): Asked => {
  const touched = touchedBy(event.commits);
  const into = judgeInto(event, branch, touched);
  if (branch !== event.repository.default_branch)
    return into.length === 0 ? ignored('another branch, and nothing that governs it') : asked(...into);
  // Any YAML file may be a configuration that others build on.
  const mayBeParent = touched?.some(isSharable) ?? true;
  return asked(
    { kind: 'refresh-index', ref: repositoryOf(event) },
    ...into,
    ...(mayBeParent ? [childrenTask(event)] : []),
  );
};

/** Reads a push: nobody asks to merge into the branch of the index, nor into those of a merge queue. */
export const afterPush: EventReader = reader(pushEvent, (event) => {
  const branch = /^refs\/heads\/(.+)$/s.exec(event.ref)?.[1];
  if (branch === undefined) return ignored('not a branch');
  if (event.deleted) return ignored('the branch was deleted');
  if (branch === indexBranch || branch.startsWith('gh-readonly-queue/'))
    return ignored('a branch that no one merges into');
  return pushedTo(event, branch);
});
