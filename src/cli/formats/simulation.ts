import type { Simulation } from '../../app/simulate-pull-request.ts';
import { modeOf } from '../../core/evaluate/mode-of.ts';
import { isOfChange, type Finding } from '../../core/model/finding.ts';
import type { CheckContent } from '../../core/model/pull-request.ts';
import type { Verdict } from '../../core/model/verdict.ts';
import { shortSha } from '../../core/report/texts.ts';
import { findingsOf } from '../../core/report/told-findings.ts';
import { approvalLines } from './approval-tree.ts';
import { painter, type Paint, type Style } from './paint.ts';
import { printableLine } from './printable.ts';
import type { TextLook } from './text-look.ts';
import { wrap } from './wrap.ts';

export type Simulated = Extract<Simulation, { kind: 'simulated' }>;

/** What the command was given, for saying it again. */
export interface SimulationGiven {
  /** The file that was judged by, as it was named; null: the configuration of the base branch. */
  readonly config: string | null;
  readonly appId: number | null;
}

const indent = '  ';
const colours: Readonly<Record<Finding['severity'], Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** What a check would come to, as a word and a colour. */
export const outcomeOf = ({
  conclusion,
}: Pick<CheckContent, 'conclusion'>): { readonly word: string; readonly style: Style } =>
  conclusion === 'success'
    ? { word: 'would pass', style: 'green' }
    : conclusion === null
      ? { word: 'would wait', style: 'yellow' }
      : { word: 'would fail', style: 'red' };

const underWhat = ({ facts }: Simulated, { config }: SimulationGiven): string => {
  const { ref, sha } = facts.base;
  const base = `${ref} at ${shortSha(sha ?? '')}`;
  if (config !== null) return `Judged under ${config} instead of the configuration of the base branch (${base}).`;
  return facts.configuration === null
    ? `The base branch (${base}) has no configuration: the defaults hold.`
    : `Judged under the configuration of the base branch (${base}).`;
};

/** What is not seen without knowing the app, and how to see it. */
export const appNote = ({ checkApps }: Simulated, { appId }: SimulationGiven): string | null => {
  if (appId !== null) return null;
  const seen = checkApps.map(({ id, slug }) => `${slug} (--app-id ${id})`);
  const runs = seen.length === 0 ? '' : ` Runs of these checks on the head come from: ${seen.join(', ')}.`;
  return `What was decided by command (/adr override, waive, confirm) stands in check runs of the app. Whose they are is not known without --app-id, so none of it counts here.${runs}`;
};

const stateNotes = ({ facts }: Simulated): readonly string[] => [
  ...(facts.state === 'closed'
    ? ['It is closed, so that the app leaves it alone; this is what would hold if it were open.']
    : []),
  ...(facts.isDraft ? ['It is a draft: the app writes its checks, but neither comments nor asks anybody.'] : []),
];

function findingLine(finding: Finding, verdict: Extract<Verdict, { kind: 'judged' }>, paint: Paint): string {
  const { severity, message, path, range, ruleId } = finding;
  const mode = modeOf(ruleId, verdict);
  const quiet = mode === 'observe' ? ' (observed)' : mode === 'advise' && severity === 'error' ? ' (advice)' : '';
  const place = isOfChange(finding) ? 'the change as a whole' : `${path}:${range.start.line}:${range.start.column}`;
  return `${indent}${printableLine(place)} ${paint(colours[severity], severity + quiet)} ${printableLine(message)} ${paint('dim', `(${printableLine(ruleId)})`)}`;
}

function verdictLines(verdict: Verdict, paint: Paint): readonly string[] {
  switch (verdict.kind) {
    case 'judged': {
      const findings = findingsOf(verdict);
      const tree = approvalLines(verdict.approvals, paint);
      return [
        ...(tree.length === 0 ? [] : ['', paint('bold', 'Approvals'), ...tree]),
        ...(findings.length === 0
          ? []
          : ['', paint('bold', 'Findings'), ...findings.map((each) => findingLine(each, verdict, paint))]),
      ];
    }
    case 'configuration-broken':
      return [
        '',
        paint('bold', 'The configuration of the base branch cannot be used'),
        ...verdict.problems.map(({ path, line, column, key, message }) =>
          printableLine(`${indent}${path}:${line}:${column}: ${key === '' ? '' : `${key}: `}${message}`),
        ),
      ];
    default:
      return [];
  }
}

/** A simulation for people in a terminal. */
export function renderSimulation(
  simulation: Simulated,
  given: SimulationGiven,
  look: Pick<TextLook, 'coloured' | 'columns'>,
): string {
  const paint = painter(look.coloured);
  const { facts, checks, verdict, ask, approvedBy } = simulation;
  const { owner, name } = facts.repository;
  const title = printableLine(`${owner}/${name}#${facts.number} "${facts.title}"`);
  const author = facts.author === null ? 'a deleted account' : facts.author.login;
  const supposed = approvedBy.map(({ login }) => login).join(', ');
  const asked = [...ask.users.map(({ login }) => `@${login}`), ...ask.teamSlugs.map((slug) => `@${owner}/${slug}`)];
  const note = appNote(simulation, given);
  const lines = [
    `${paint('bold', title)} by ${printableLine(author)}, ${facts.state}, head ${shortSha(facts.head.sha)}`,
    printableLine(underWhat(simulation, given)),
    ...(supposed === '' ? [] : [printableLine(`As if the head were approved now by: ${supposed}.`)]),
    ...stateNotes(simulation),
    '',
    ...checks.map((check) => {
      const { word, style } = outcomeOf(check);
      return `${check.name.padEnd('ADR approvals'.length)}  ${paint(style, word)}: ${printableLine(check.title)}`;
    }),
    ...verdictLines(verdict, paint),
    ...(asked.length === 0 ? [] : ['', `The app would ask for a review: ${printableLine(asked.join(', '))}.`]),
    ...(note === null ? [] : ['', paint('dim', printableLine(note))]),
    '',
    'Nothing was written.',
  ];
  const { columns } = look;
  const fitted = columns === null ? lines : lines.flatMap((line) => wrapped(line, columns));
  return `${fitted.join('\n')}\n`;
}

/** Lines after the first stand a little deeper than the first. */
const wrapped = (line: string, columns: number): readonly string[] => {
  const start = /^ */.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = wrap(line.slice(start.length), columns - start.length, indent.repeat(2));
  return [`${start}${first}`, ...rest.map((each) => `${start}${each}`)];
};
