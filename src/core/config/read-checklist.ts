import type { Checklist, ChecklistEntry, CustomRule } from '../model/configuration.ts';
import { catalogue } from '../rules/catalogue.ts';
import { checklistPresets, type AskedOfRule, type ChecklistPreset } from './checklist-presets.ts';
import type { WrittenChecklist } from './checklist-schema.ts';
import { suggestion } from './closest-name.ts';
import type { KeyPath } from './key-path.ts';
import { quoted } from './quoted.ts';
import type { Report } from './report-problem.ts';

type WrittenItem = Extract<WrittenChecklist, readonly unknown[]>[number];

/** Who ticks an item besides rules. */
const tickers = ['people', 'approvals', 'committed', 'index-updated'] as const;
const isTicker = (by: string): by is (typeof tickers)[number] => (tickers as readonly string[]).includes(by);

const presetsOf = (written: WrittenChecklist | undefined): readonly ChecklistPreset[] => {
  if (written === undefined || Array.isArray(written) || !('preset' in written)) return [];
  const { preset = [] } = written;
  return [...new Set(typeof preset === 'string' ? [preset] : preset)].map((name) => checklistPresets[name]);
};

/** What the presets of a written checklist ask of rules, by rule id. Nothing where it names none. */
export const askedByChecklist = (written: WrittenChecklist | undefined): Readonly<Record<string, AskedOfRule>> =>
  Object.assign({}, ...presetsOf(written).map(({ asks }) => asks)) as Readonly<Record<string, AskedOfRule>>;

function readItems(
  written: readonly WrittenItem[],
  custom: readonly Pick<CustomRule, 'id'>[],
  above: KeyPath,
  report: Report,
): readonly ChecklistEntry[] {
  const rules = [...catalogue.map(({ id }) => id), ...custom.map(({ id }) => id)];
  const check = (by: string, path: KeyPath, known: readonly string[]): void => {
    if (known.includes(by)) return;
    const who =
      known === rules ? 'of several, each has to be a rule' : 'that is done by people, approvals, an event or a rule';
    const message = `${quoted(by)} cannot tick an item: ${who}. ${suggestion(by, known)}`;
    report(path, message, 'value', 'of-parent');
  };
  return written.map(({ id, text, by = 'people' }, index) => {
    const path = [...above, index];
    if (written.slice(0, index).some((other) => other.id === id)) {
      report([...path, 'id'], `The item ${quoted(id)} stands here a second time. Choose another id.`);
    }
    if (typeof by !== 'string') {
      for (const [at, rule] of by.entries()) check(rule, [...path, 'by', at], rules);
      return { id, text: text.trim(), by: { rules: [...new Set(by)] } };
    }
    check(by, [...path, 'by'], [...tickers, ...rules]);
    return { id, text: text.trim(), by: isTicker(by) ? by : { rules: [by] } };
  });
}

/**
 * Reads the checklist: the items of the presets in their order, each once, with those of the team in their place or behind them. Ids
 * that stand twice, rules that do not exist, and items that cannot be left out because no preset has them, are reported.
 */
export function readChecklist(
  written: WrittenChecklist | undefined,
  custom: readonly Pick<CustomRule, 'id'>[],
  report: Report,
): Checklist {
  if (written === undefined) return { items: [], fromTemplate: false };
  if (Array.isArray(written)) return { items: readItems(written, custom, ['checklist'], report), fromTemplate: false };
  const { without = [], from } = written;
  const own = readItems(written.items ?? [], custom, ['checklist', 'items'], report);
  const ready = new Map(presetsOf(written).flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  for (const [index, id] of without.entries()) {
    if (ready.has(id)) continue;
    const hint = suggestion(id, [...ready.keys()], 'They have');
    report(['checklist', 'without', index], `The presets have no item ${quoted(id)} that could be left out. ${hint}`);
  }
  const kept = [...ready.values()].filter(({ id }) => !without.includes(id));
  return {
    items: [
      ...kept.map((item) => own.find(({ id }) => id === item.id) ?? item),
      ...own.filter(({ id }) => !kept.some((item) => item.id === id)),
    ],
    fromTemplate: from === 'template',
  };
}
