import { z } from 'zod';
import type { BadExample, GoodExample, Rule } from './rule.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A fence that no line of the text can close. */
function fenced(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.endsWith('\n') ? text : `${text}\n`}${fence}`;
}

const settings = (example: GoodExample): string => {
  const parts = [
    ...(example.path === undefined ? [] : [`file \`${example.path}\``]),
    ...(example.options === undefined ? [] : [`options \`${JSON.stringify(example.options)}\``]),
    ...(example.habits === undefined ? [] : [`habits of the log \`${JSON.stringify(example.habits)}\``]),
    ...(example.template === undefined ? [] : [`its template \`${JSON.stringify(example.template)}\``]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

function told(expectation: string): string {
  const [messageId = '', line] = expectation.split('@');
  return line === undefined ? `\`${messageId}\`` : `\`${messageId}\` on line ${line}`;
}

const goodExample = (example: GoodExample): string =>
  `**${example.title}**${settings(example)}\n\n${fenced(example.markdown)}`;

const badExample = (example: BadExample): string =>
  `**${example.title}**${settings(example)}: ${example.expect.map(told).join(', ')}\n\n${fenced(example.markdown)}`;

const property = z.object({
  description: z.string().default(''),
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.object({ type: z.string().optional(), enum: z.array(z.unknown()).optional() }).optional(),
  default: z.unknown().optional(),
});

const valueOf = (schema: {
  readonly type?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
}): string =>
  schema.enum === undefined ? (schema.type ?? 'any') : schema.enum.map((value) => `\`${String(value)}\``).join(', ');

/** The options as a table, from their schema; a sentence where a rule has none. */
function optionsTable(options: z.ZodObject): string {
  const schema = z
    .object({ properties: z.record(z.string(), property).default({}) })
    .safeParse(z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }));
  const entries = schema.success ? Object.entries(schema.data.properties) : [];
  if (entries.length === 0) return 'The rule has no options.';
  const rows = entries.map(([name, { description, items, default: standard, ...value }]) =>
    row(
      `\`${name}\``,
      items === undefined ? valueOf(value) : `list of ${valueOf(items)}`,
      standard === undefined ? 'not set' : `\`${JSON.stringify(standard)}\``,
      description,
    ),
  );
  return [row('option', 'value', 'default', 'meaning'), '| --- | --- | --- | --- |', ...rows].join('\n');
}

function messagesTable(rule: Rule): string {
  const rows = Object.entries(rule.messages).map(([id, text]) =>
    row(`\`${id}\``, text, rule.atMost[id] === undefined ? '' : `at most ${rule.atMost[id]}`),
  );
  return [row('message', 'text', 'severity'), '| --- | --- | --- |', ...rows].join('\n');
}

/** What presets ask beyond the defaults, one sentence each. */
const presetSentences = ({ presetOptions = {} }: Rule): readonly string[] =>
  Object.entries(presetOptions).map(
    ([preset, options]) => `The preset \`${preset}\` sets \`${JSON.stringify(options)}\`.`,
  );

/** The page of a rule in Markdown: everything a person may want to know of it, from its declaration alone. */
export function renderRulePage(rule: Rule): string {
  const { recommended, strict, minimal } = rule.severity;
  const sections = [
    `# ${rule.id}`,
    rule.docs.what,
    ...(rule.docs.details === undefined ? [] : [rule.docs.details]),
    `## Why\n\n${rule.docs.why}`,
    `## How to fix it\n\n${rule.docs.fix}`,
    `## Severity\n\n${row('recommended', 'strict', 'minimal')}\n| --- | --- | --- |\n${row(recommended, strict, minimal)}`,
    `## Options\n\n${[optionsTable(rule.options), ...presetSentences(rule)].join('\n\n')}`,
    `## Messages\n\n${messagesTable(rule)}`,
    `## Good\n\n${rule.examples.good.map(goodExample).join('\n\n')}`,
    `## Bad\n\n${rule.examples.bad.map(badExample).join('\n\n')}`,
    `## Besides\n\nSince version ${rule.since}. Looks at: ${rule.needs.join(', ')}.`,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The table of all rules in Markdown. `linkOf` gives the address of a rule's page as seen from the table. */
export function renderRuleTable(rules: readonly Rule[], linkOf: (rule: Rule) => string): string {
  const rows = rules.map((rule) =>
    row(
      `[\`${rule.id}\`](${linkOf(rule)})`,
      rule.docs.what,
      rule.severity.recommended,
      rule.severity.strict,
      rule.severity.minimal,
    ),
  );
  return `${[
    '# Rules',
    '',
    'Each rule has a page with its reasons, options and examples. Severities are those of the presets.',
    '',
    row('rule', 'what holds', 'recommended', 'strict', 'minimal'),
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}
