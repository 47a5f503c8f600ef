import { exampleFindings, exampleSettings } from './example-words.ts';
import { optionList } from './option-list.ts';
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

/** Further documents of an example, each with what it is. */
const besides = ({ before, log = {}, index = {} }: GoodExample): string =>
  [
    ...(typeof before === 'string' ? [`Before the change:\n\n${fenced(before)}`] : []),
    ...Object.entries(log).map(([path, text]) => `Beside it \`${path}\`:\n\n${fenced(text)}`),
    ...Object.entries(index).map(([path, text]) => `The list \`${path}\`:\n\n${fenced(text)}`),
  ]
    .map((part) => `\n\n${part}`)
    .join('');

const goodExample = (example: GoodExample): string =>
  `**${example.title}**${exampleSettings(example)}\n\n${fenced(example.markdown)}${besides(example)}`;

const badExample = (example: BadExample): string =>
  `**${example.title}**${exampleSettings(example)}: ${exampleFindings(example)}\n\n${fenced(example.markdown)}${besides(example)}`;

/** The options as a table, from their schema; a sentence where a rule has none. */
function optionsTable(rule: Rule): string {
  const options = optionList(rule.options);
  if (options.length === 0) return 'The rule has no options.';
  const rows = options.map(({ name, value, standard, meaning }) =>
    row(`\`${name}\``, value, standard === null ? 'not set' : `\`${standard}\``, meaning),
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
    `## Options\n\n${[optionsTable(rule), ...presetSentences(rule)].join('\n\n')}`,
    `## Messages\n\n${messagesTable(rule)}`,
    `## Good\n\n${rule.examples.good.map(goodExample).join('\n\n')}`,
    `## Bad\n\n${rule.examples.bad.map(badExample).join('\n\n')}`,
    `## Besides\n\nSince version ${rule.since}. Looks at: ${rule.needs.join(', ')}. ${
      rule.suppressible
        ? `It may be held back in a record: \`<!-- adr-ignore ${rule.id}: reason -->\`.`
        : 'It cannot be held back in a record.'
    }`,
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
    'Most rules of style and completeness may be held back in a record by a comment, `<!-- adr-ignore rule-id: reason -->`: above the first section for the whole record, in a section for that section. The reason is mandatory, a comment that is not needed is reported, and what a pull request holds back stands in the first lines of its check. Rejected, superseded and deprecated records are judged a step milder by these rules.',
    '',
    'Where the page of a rule says "at most" of a message, e.g. "at most warning", that message weighs no more than this in any preset, also where the rule is an error. What makes findings milder counts from there: in a rejected record, "at most warning" is an info. A record older than `rules.since`, and a habit that most records of the log share, are told as info whatever the message.',
    '',
    row('rule', 'what holds', 'recommended', 'strict', 'minimal'),
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}
