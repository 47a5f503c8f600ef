import type { AwaitedStep, ChecklistItem } from '../model/verdict.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';

const itemMarks: Readonly<Record<ChecklistItem['state'], string>> = {
  passed: '✅',
  failed: '❌',
  waiting: '⏳',
  waived: '🟡',
};

const atMerge = 'happens by itself at the merge';

const awaited: Readonly<Record<Exclude<AwaitedStep, 'people'>, string>> = {
  approvals: 'waits for the approvals',
  merge: atMerge,
  'index-row': 'the index does not list the record yet',
  'index-written': 'the app writes the index after the merge',
};

/** What has to happen, as the end of a line; '' where nothing has. */
function nextStep({ id, state, waitsFor, rules = [] }: ChecklistItem): string {
  if (state === 'failed' && rules.length > 0) return `: see ${rules.map((rule) => codeSpan(rule)).join(', ')}`;
  if (waitsFor === undefined) return '';
  return `: ${waitsFor === 'people' ? codeSpan(`/adr confirm ${id}`) : awaited[waitsFor]}`;
}

/** An item of a checklist on one line: how it stands, who confirmed or waived it, and what it waits for. */
export function checklistLine(item: ChecklistItem): string {
  const word = item.state === 'waived' ? 'waived' : 'confirmed';
  const old = item.state === 'waived' ? ', stands in the baseline' : '';
  const by = item.by === undefined ? old : `, ${word} by ${codeSpan(item.by)}`;
  return `- ${itemMarks[item.state]} ${escapeMarkdown(item.text)} (${codeSpan(item.id)}${by})${nextStep(item)}`;
}

/** The line of an item after the merge: what the merge ticks is ticked. Any other line stays as it is. */
export function tickedAtMerge(line: string): string {
  const end = `: ${atMerge}`;
  const start = `- ${itemMarks.waiting} `;
  return line.startsWith(start) && line.endsWith(end)
    ? `- ${itemMarks.passed} ${line.slice(start.length, -end.length)}`
    : line;
}
