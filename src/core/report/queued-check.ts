import type { CheckContent, CheckName } from '../model/pull-request.ts';
import { checkContent } from './check-content.ts';

/** What a check says of one pull request of a merge group. */
export interface QueuedCheck {
  readonly number: number;
  readonly content: CheckContent;
}

const badness = { success: 0, cancelled: 1, failure: 2, action_required: 3 } as const;

const nothingQueued = (name: CheckName): CheckContent => ({
  name,
  conclusion: 'action_required',
  title: 'Could not be judged: the merge group holds no pull request',
  summary: '**What to do next:** take the pull request out of the merge queue and add it again.',
  text: '',
  annotations: [],
});

/** Nobody is waited for in a queue: what would wait on the pull request stops it here. */
const ended = ({ number, content }: QueuedCheck): QueuedCheck & { readonly how: keyof typeof badness } => {
  const { buttons: _, ...kept } = content;
  if (content.conclusion !== null) return { number, content: kept, how: content.conclusion };
  const next = '**In a merge queue nobody is waited for:** once that is done, add the pull request to the queue again.';
  const summary = `${content.summary}\n\n${next}`;
  return { number, content: { ...kept, conclusion: 'failure', summary }, how: 'failure' };
};

/**
 * What a check says on the commit of a merge group: the worst of its pull requests, each named. It has always an end, since GitHub
 * waits for one and takes none for a no. Without any pull request it is never green.
 */
export function queuedCheck(name: CheckName, checks: readonly QueuedCheck[]): CheckContent {
  const all = checks.map(ended);
  const worst = all.toSorted((one, other) => badness[other.how] - badness[one.how])[0];
  if (worst === undefined) return nothingQueued(name);
  const { title } = worst.content;
  const heading = (number: number): string => `### Pull request ${number}`;
  const isOne = all.length === 1;
  const parts = (key: 'summary' | 'text'): string =>
    all
      .filter(({ content }) => content[key] !== '')
      .map(({ number, content }) => (isOne ? content[key] : `${heading(number)}\n\n${content[key]}`))
      .join('\n\n');
  return checkContent({
    name,
    conclusion: worst.how,
    title: worst.how === 'success' ? title : `Pull request ${worst.number}: ${title}`,
    summary: parts('summary'),
    text: parts('text'),
    annotations: all.flatMap(({ content }) => content.annotations),
  });
}
