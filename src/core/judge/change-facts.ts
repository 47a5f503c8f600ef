import type { Configuration } from '../model/configuration.ts';
import type { PullRequestFacts } from '../model/pull-request.ts';
import type { ChangeFacts } from '../rules/facts.ts';
import { readExemption } from './read-exemption.ts';

/** Both sides of a rename: what a file was called before matters as much as what it is called now. */
export const touchedPaths = (files: PullRequestFacts['files']): readonly string[] =>
  files.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [path, previousPath]));

/** What rules about a pull request as a whole see of it. `records`: what of it brings a decision. */
export const changeFacts = (
  { files, body = '', author }: Pick<PullRequestFacts, 'files' | 'body' | 'author'>,
  { waive }: Pick<Configuration, 'waive'>,
  records: readonly string[],
): ChangeFacts => ({
  paths: touchedPaths(files),
  records,
  exemption: readExemption(body),
  waivedBy: waive,
  isByBot: author?.kind === 'bot',
});
