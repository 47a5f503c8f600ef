import { exampleFindings, exampleSettings } from '../../core/rules/example-words.ts';
import { optionList } from '../../core/rules/option-list.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { RuleFacts } from '../../core/evaluate/rule-facts.ts';
import { painter, type Paint, type Style } from './paint.ts';
import { printable, printableLine } from './printable.ts';
import type { TextLook } from './text-look.ts';
import { wrap } from './wrap.ts';

/** Lines of prose are read best when they are not too long. */
const widestProse = 100;
const usualColumns = 80;
const indent = '  ';
const deep = indent.repeat(3);
/** A column of prose that is narrower cannot be read (commander does not wrap it either). */
const leastColumn = 40;

const colours: Readonly<Record<string, Style>> = { error: 'red', warning: 'yellow', info: 'blue', off: 'dim' };

/** How a page is laid out. */
interface Layout {
  readonly paint: Paint;
  /** Prose broken at word ends, each line after `start`. */
  readonly wrap: (text: string, start: string) => readonly string[];
  /** In columns. */
  readonly width: number;
}

function layoutOf({ coloured, columns }: Pick<TextLook, 'coloured' | 'columns'>): Layout {
  const width = Math.min(widestProse, columns ?? usualColumns);
  return {
    paint: painter(coloured),
    width,
    wrap: (text, start) => wrap(printableLine(text), width - start.length).map((line) => `${start}${line}`),
  };
}

const section = (title: string, lines: readonly string[], { paint }: Layout): readonly string[] =>
  lines.length === 0 ? [] : ['', paint('bold', title), ...lines];

function severityLines({ severity, rule }: RuleFacts, { paint }: Layout): readonly string[] {
  const weigh = (weight: string): string => paint(colours[weight] ?? 'reset', weight);
  if (rule === null) return [`${indent}${weigh(severity.recommended)}, always: it cannot be switched off`];
  return (['recommended', 'strict', 'minimal'] as const).map(
    (preset) => `${indent}${preset.padEnd(13)}${weigh(severity[preset])}`,
  );
}

/** The last column, values, is wrapped where it stands; below the row if there is no room for it. */
function optionLines(rule: Rule, { wrap, width }: Layout): readonly string[] {
  const options = optionList(rule.options);
  if (options.length === 0) return [`${indent}The rule has no options.`];
  const rows = options.map(({ name, standard, value }) => [name, standard ?? 'not set', value.replaceAll('`', '')]);
  const widest = (title: string, index: number): number =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0));
  const [first, second] = [widest('option', 0), widest('default', 1)];
  const hang = indent.length * 3 + first + second;
  const line = ([name = '', standard = '', value = '']: readonly string[]): readonly string[] => {
    const start = `${indent}${printableLine(name).padEnd(first)}${indent}${printableLine(standard).padEnd(second)}${indent}`;
    if (width - hang < leastColumn) return [start.trimEnd(), ...wrap(value, deep)];
    const [head = '', ...rest] = wrap(value, ' '.repeat(hang));
    return [`${start}${head.slice(hang)}`, ...rest];
  };
  return [
    ...line(['option', 'default', 'value']),
    ...rows.flatMap((row, index) => [...line(row), ...wrap(options[index]?.meaning ?? '', deep)]),
  ];
}

const messageLines = ({ messages, atMost }: Rule, { wrap, paint }: Layout): readonly string[] =>
  Object.entries(messages).flatMap(([id, text]) => {
    const most = atMost[id];
    const limit = most === undefined ? '' : ` (at most ${most})`;
    return [`${indent}${paint('cyan', id)}${limit}`, ...wrap(text, deep)];
  });

const documentLines = (markdown: string, { paint }: Layout): readonly string[] =>
  printable(markdown.replace(/\n+$/, ''))
    .split('\n')
    .map((line) => `${indent}${indent}${paint('dim', '|')} ${line}`.trimEnd());

/** What only a rule of the catalogue, or one made like it, declares. */
function ruleSections(rule: Rule, layout: Layout): readonly string[] {
  const { good, bad } = rule.examples;
  const goodLines = good.flatMap((example) => [
    ...layout.wrap(`${example.title}${exampleSettings(example)}`, indent),
    ...documentLines(example.markdown, layout),
  ]);
  const badLines = bad.flatMap((example) => [
    ...layout.wrap(`${example.title}${exampleSettings(example)}: ${exampleFindings(example)}`, indent),
    ...documentLines(example.markdown, layout),
  ]);
  const since = rule.since === '' ? '' : `Since version ${rule.since}. `;
  return [
    ...section('Options', optionLines(rule, layout), layout),
    ...section('Messages', messageLines(rule, layout), layout),
    ...section('Good', goodLines, layout),
    ...section('Bad', badLines, layout),
    '',
    ...layout.wrap(`${since}Looks at: ${rule.needs.join(', ')}.`, ''),
  ];
}

/** The page of a rule for people in a terminal, as wide as the window but for long lines of prose. */
export function renderRuleText(facts: RuleFacts, look: Pick<TextLook, 'coloured' | 'columns'>): string {
  const layout = layoutOf(look);
  const { id, what, why, fix, rule } = facts;
  const details = rule?.docs.details;
  const lines = [
    layout.paint('bold', id),
    ...layout.wrap(what, ''),
    ...(details === undefined ? [] : ['', ...layout.wrap(details, '')]),
    ...section('Why', layout.wrap(why, indent), layout),
    ...section('How to fix it', layout.wrap(fix, indent), layout),
    ...section('Severity by preset', severityLines(facts, layout), layout),
    ...(rule === null ? [] : ruleSections(rule, layout)),
  ];
  return `${lines.join('\n')}\n`;
}

/** All rules, one a line: id, severity by default, what holds. */
export function renderRuleList(rules: readonly RuleFacts[], look: Pick<TextLook, 'coloured' | 'columns'>): string {
  const paint = painter(look.coloured);
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, what, severity: { recommended } }) => {
      const weight = paint(colours[recommended] ?? 'reset', recommended.padEnd('warning'.length));
      return `${id.padEnd(width)}  ${weight}  ${printableLine(what)}\n`;
    })
    .join('');
}
