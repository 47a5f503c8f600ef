import type { CheckConclusion, CheckContent, CheckName } from '../model/pull-request.ts';
import type { Verdict } from '../model/verdict.ts';
import { isParentLabel } from '../config/parent-place.ts';
import { baselinePath } from '../log/governing-paths.ts';
import { annotation } from './annotations.ts';
import { checkContent } from './check-content.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { counted, listed } from './texts.ts';

type Unruled = Exclude<Verdict, { kind: 'judged' }>;

const plain = (name: CheckName, conclusion: CheckConclusion, title: string, summary: readonly string[]): CheckContent =>
  checkContent({ name, conclusion, title, summary: summary.join('\n\n'), text: '', annotations: [] });

const whatOf = (problems: Extract<Verdict, { kind: 'configuration-broken' }>['problems']): string => {
  const elsewhere = problems.find((one) => isParentLabel(one.path));
  if (elsewhere !== undefined) return `configuration ${codeSpan(elsewhere.path)}, which this repository builds on,`;
  return `${problems.some((one) => one.path === baselinePath) ? 'baseline' : 'configuration'} on the base branch`;
};

/** Where it is the repository's own, the pull request that mends it meets the same checks: who may approve it stands in what is broken. */
const mendWords = (problems: Extract<Verdict, { kind: 'configuration-broken' }>['problems']): string =>
  problems.some((one) => isParentLabel(one.path))
    ? 'correct these places there.'
    : 'correct these places in a pull request of their own. While they stand nobody is known who could approve it, and its checks stay red as well: have it merged by somebody who may bypass them.';

function brokenConfiguration(
  name: CheckName,
  problems: Extract<Verdict, { kind: 'configuration-broken' }>['problems'],
): CheckContent {
  const lines = problems.map((problem) => {
    const key = problem.key === '' ? '' : ` ${codeSpan(problem.key)}:`;
    return `- ${codeSpan(`${problem.path}:${problem.line}:${problem.column}`)}${key} ${escapeMarkdown(problem.message)}`;
  });
  const [first] = problems;
  const where = first === undefined ? 'The configuration' : `${first.path} line ${first.line}`;
  const isReview = name === 'ADR review';
  return checkContent({
    name,
    conclusion: 'failure',
    title: `${where} cannot be used: ${counted(problems.length, 'problem')}`,
    summary: [
      `**The ${whatOf(problems)} cannot be used**, so nothing can be judged by it. Nothing was approved or passed by accident.`,
      `**What to do next:** ${mendWords(problems)} Once that is merged, re-run this check; the next push does so, too.`,
      lines.slice(0, 20).join('\n'),
    ].join('\n\n'),
    text: lines.length > 20 && isReview ? lines.join('\n') : '',
    annotations: isReview
      ? problems
          .filter((one) => !isParentLabel(one.path))
          .map((one) => annotation(one, 'failure', one.key || 'configuration', one.message))
      : [],
  });
}

function ownIndex(name: CheckName, verdict: Extract<Verdict, { kind: 'own-index' }>): CheckContent {
  if (verdict.isExact) {
    return plain(name, 'success', 'The index as the app generates it', [
      '**This pull request is exactly what the app generates from its base branch.** Nobody has to approve it.',
    ]);
  }
  const differing = verdict.differing.map((path) => codeSpan(path));
  const files = differing.length === 0 ? 'the files' : listed(differing, 10);
  const summary = [
    `**This pull request differs from what the app generates from its base branch:** ${files}.`,
    '**What to do next:** take other changes to a pull request of their own. The app brings this one up to date with the next change of the base branch; if somebody pushed to its branch, close it and delete the branch.',
  ];
  return plain(name, 'failure', 'Not what the app generates', summary);
}

/** Both checks for every verdict that judged no record. `unjudged` ends in `action_required`, which never satisfies a required check. */
export function unjudgedCheck(name: CheckName, verdict: Unruled): CheckContent {
  switch (verdict.kind) {
    case 'not-governed': {
      const branch = codeSpan(verdict.branch);
      const why =
        verdict.reason === 'archived'
          ? 'This repository is archived.'
          : `Pull requests into ${branch} are not governed; the key ${codeSpan('branches')} of ${codeSpan('.github/adr.yml')} says which are beside the default branch.`;
      const leftOut =
        'It changes what a governed branch would have approved, so the check "ADR approvals" is left out here: a green one would count for every pull request with this commit, wherever it leads. Where this branch requires that check, name the branch in `branches`.';
      return plain(name, 'success', 'Not governed here', [
        `**Not governed here.** ${why}`,
        ...(verdict.isGovernedElsewhere === true ? [leftOut] : []),
      ]);
    }
    case 'no-record':
      return plain(name, 'success', 'No decision record changed', [
        '**No decision record changed**, so there is nothing to judge and nobody has to approve.',
      ]);
    case 'configuration-broken':
      return brokenConfiguration(name, verdict.problems);
    case 'unjudged':
      return plain(name, 'action_required', `Could not be judged: ${verdict.cause.message}`, [
        `**No verdict could be reached** (${codeSpan(verdict.cause.code)}): ${escapeMarkdown(verdict.cause.message)}`,
        `**What to do next:** ${escapeMarkdown(verdict.cause.hint)}`,
      ]);
    case 'own-index':
      return ownIndex(name, verdict);
  }
}
