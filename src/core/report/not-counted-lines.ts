import { baselinePath } from '../log/governing-paths.ts';
import type { Verdict } from '../model/verdict.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { missedDecisionLines } from './missed-decision-lines.ts';
import { counted } from './texts.ts';

type Judged = Extract<Verdict, { kind: 'judged' }>;

/** What is named in one of these lines; the rest is counted. */
const mostNamed = 10;

/** Each of them once, with how often it is there, beginning with the heading; nothing where there is none. */
const tallied = (heading: string, lines: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const told = [...counts].slice(0, mostNamed).map(([line, count]) => (count === 1 ? line : `${line}, ${count} times`));
  const more = counts.size - told.length;
  return lines.length === 0 ? [] : [`**${heading}:** ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`];
};

/** What the records themselves hold back. */
const suppressionLine = ({ records }: Judged): readonly string[] =>
  tallied(
    'Held back by comments in the records',
    records
      .flatMap(({ suppressed = [] }) => suppressed)
      .map(({ finding, reason }) => `${codeSpan(finding.ruleId)} (${escapeMarkdown(reason, 200)})`),
  );

/** What people let pass. */
const waiverLine = ({ records, waived: ofOthers = [] }: Judged): readonly string[] =>
  tallied(
    'Waived',
    [...records.flatMap(({ waived = [] }) => waived), ...ofOthers].map(
      ({ finding, by, reason }) =>
        `${codeSpan(finding.ruleId)} by ${codeSpan(by.login)} (${escapeMarkdown(reason, 200)})`,
    ),
  );

/** What was decided for another base branch; the check "ADR approvals" tells of an override. */
function missedLine({ missed = [] }: Judged): readonly string[] {
  const told = missedDecisionLines(missed.filter(({ kind }) => kind !== 'override'));
  return told === '' ? [] : [told];
}

/** What stood before and does not count, and what of that is mended now. */
function baselineLine({ records, mended = 0, moved = 0 }: Judged): readonly string[] {
  const held = records.reduce((sum, { baselined = [] }) => sum + baselined.length, 0);
  const stand = `${counted(held, 'finding')} ${held === 1 ? 'stands' : 'stand'} in the baseline (${codeSpan(baselinePath)}) and ${held === 1 ? 'does' : 'do'} not count here.`;
  const entries = mended === 1 ? '1 entry of the baseline is' : `${mended} entries of the baseline are`;
  const update = `run ${codeSpan('adr-governor check --update-baseline')} and commit what it writes`;
  const left = `${entries} mended here: ${update}.`;
  const behind = `${moved} of them ${moved === 1 ? 'stands' : 'stand'} there under the old name of a record that is moved here: ${update}, or ${moved === 1 ? 'it counts' : 'they count'} from the next change on.`;
  const lines = [...(held === 0 ? [] : [stand]), ...(moved === 0 ? [] : [behind]), ...(mended === 0 ? [] : [left])];
  return lines.length === 0 ? [] : [lines.join(' ')];
}

/**
 * Lines of Markdown for the top of the check: what was found and does not count, and why. Held back by comments, waived, decided for another
 * base branch, or older than the baseline; whoever approves must see it at once. None where there is nothing of that.
 */
export const notCountedLines = (verdict: Judged): readonly string[] => [
  ...suppressionLine(verdict),
  ...waiverLine(verdict),
  ...missedLine(verdict),
  ...baselineLine(verdict),
];
