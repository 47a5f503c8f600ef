import { describe, expect, it } from 'vitest';
import { findLeftovers } from '../../../src/core/rules/support/leftovers.ts';
import { evaluateDocument } from '../../../src/core/evaluate/evaluate.ts';
import { parseDocument } from '../../../src/core/parse/parse-document.ts';
import { readDecisions } from '../../../src/core/parse/read-decisions.ts';
import { noPlaceholder } from '../../../src/core/rules/no-placeholder/rule.ts';
import { findingsOf, messagesOf, placesOf } from './messages-of.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const found = (text: string): readonly string[] =>
  findLeftovers(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what a template left', () => {
  it.each([
    ['[Describe the situation]', 'prompt: [Describe the situation]'],
    ['**Author**: [Name/Team]', 'prompt: [Name/Team]'],
    ['- [List positive outcomes]', 'prompt: [List positive outcomes]'],
    ['Chosen option: "{title of option 1}", because', 'prompt: {title of option 1}'],
    [
      '{short title, representative of solved problem and found solution}',
      'prompt: {short title, representative of solved problem and found solution}',
    ],
    [
      '[example | description | pointer to more information | …]',
      'prompt: [example | description | pointer to more information | …]',
    ],
    ['{list everyone involved in the decision}', 'prompt: {list everyone involved in the decision}'],
    ['What is it? [What was decided]', 'prompt: [What was decided]'],
    ['Chosen option: "[option 1]", because it is cheap', 'prompt: [option 1]'],
    ['Good, because [argument a]\nBad, because of rust', 'prompt: [argument a]'],
    ['It costs [insert sum] a year', 'prompt: [insert sum]'],
    ['**Title**: [Title].', 'prompt: [Title]'],
    ['Ask [who decides]\nand wait', 'prompt: [who decides]'],
    ['It costs [TBD] a year', 'unfinished: [TBD]'],
    ['{ todo }', 'unfinished: { todo }'],
    ['TBD', 'unfinished: TBD'],
    ['TODO: measure it', 'unfinished: TODO'],
    ['Costs (TBD) and risks', 'unfinished: TBD'],
    ['The version is TBD.', 'unfinished: TBD'],
    ['The move begins on TBD.', 'unfinished: TBD'],
    ['It is led by TBA, as usual', 'unfinished: TBA'],
    ['- TODO', 'unfinished: TODO'],
    ['Date: YYYY-MM-DD', 'date: YYYY-MM-DD'],
    ['YYYY-MM-DD', 'date: YYYY-MM-DD'],
    [
      'Status: x\nDate: {YYYY-MM-DD when the decision was last updated}',
      'date: {YYYY-MM-DD when the decision was last updated}',
    ],
    ['Date: DD/MM/YYYY', 'date: DD/MM/YYYY'],
    ['Lorem ipsum dolor sit amet', 'filler: Lorem ipsum'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('what is no left-over', () => {
  it.each([
    'an array[index] and items[name]',
    'the path /users/{name}/orders',
    'the variable ${title} and {{ title }}',
    '[sic], [1], [RFC2119], [x], [ ], [!NOTE], [ADR-0012]',
    'the interval [0, 1] and a range {1, 2, 3}',
    'TODO comments are forbidden by the linter',
    'we agreed on TBD and on TODO.',
    'we keep a TODO list',
    'files are named YYYY-MM-DD-title.md',
    'dates have the form YYYY-MM-DD',
    'Format: YYYY-MM-DD is what we write',
    'the type { id: string; name: string }',
    'the tag is_TODO and #TODO',
    '{accepted}',
    'lorem and ipsum',
    '[[Describe the page]]',
    'trunk-based development (TBDs)',
    'lines look like [date] [level] and some words',
    'they reached [what was thought to be] the limit',
    'it is slow [note: since the summer]',
    'it holds [when the shop is closed], else not',
    'files are called {number}-{title}.md',
    'the key is {name}.{date}, the queue orders-{name}',
    'arn:{name}',
    'the colour is one of {red, green, dark blue}',
    'the state is one of {open, paid or sent}',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of [
      '[',
      '{',
      '[a',
      '[Describe ',
      'TODO',
      'TBD ',
      ':',
      '(',
      'YYYY-MM-DD ',
      'lorem ',
      '\n',
      '| ',
    ]) {
      const start = cpuTime();
      findLeftovers(hostile.repeat(100_000 / hostile.length));
      expect(cpuTime() - start, hostile).toBeLessThan(1000);
    }
  });
});

describe('where it looks', () => {
  it.each([
    ['code span', 'Write `[Describe the thing]` there.'],
    ['fence', '```\n# ADR-XXX: [Title]\nTODO\n```'],
    ['indented code', 'Text\n\n    [Describe the thing]'],
    ['comment', '<!-- [Describe the thing] TODO: it -->'],
    ['link', '[Describe the thing](https://example.org/thing)'],
    ['reference', 'See [Describe the thing].\n\n[Describe the thing]: https://example.org'],
    ['footnote', 'See[^todo].\n\n[^todo]: It is there.'],
    ['check boxes', '- [ ] open\n- [x] done'],
    ['prose about ids', 'Records are named ADR-XXX.'],
  ])('not in %s', (_, body) => {
    expect(messagesOf('no-placeholder', `# Use PostgreSQL\n\n## Context\n\n${body}\n`)).toEqual([]);
  });

  it('in front matter, value by value', () => {
    const text =
      '---\nstatus: proposed\ndate: {YYYY-MM-DD when the decision was last updated}\n---\n\n# Use PostgreSQL\n';
    expect(messagesOf('no-placeholder', text.replace('{', '"{').replace('}', '}"'))).toEqual(['date@3']);
  });

  it('in tables, lists and headings, at the exact place', () => {
    const text = '# [Title]\n\n| Risk | Owner |\n| --- | --- |\n| [Describe it here] | ada |\n\n- TODO\n';
    expect(messagesOf('no-placeholder', text)).toEqual(['prompt@1', 'prompt@5', 'open-point@7']);
    expect(placesOf('no-placeholder', text)).toEqual(['[Title]', '[Describe it here]', 'TODO']);
  });

  it('leaves the status to the rule of the status', () => {
    expect(messagesOf('no-placeholder', '# Use PostgreSQL\n\n**Status**: TBD\n')).toEqual([]);
  });

  it.each([['url'], ['link'], ['#'], [''], ['TODO']])('at links that lead to "%s"', (address) => {
    expect(messagesOf('no-placeholder', `# Use PostgreSQL\n\n## Context\n\nSee [it](${address}).\n`)).toEqual([
      'address@5',
    ]);
  });

  it('leaves a question alone that has an answer', () => {
    const section = '# Use PostgreSQL\n\n## Decision\n\nWhat is the change that we make?\n';
    expect(messagesOf('no-placeholder', section)).toEqual(['question@5']);
    expect(messagesOf('no-placeholder', `${section}\nWe use PostgreSQL.\n`)).toEqual([]);
  });

  it('leaves the way up alone', () => {
    for (const link of ['[Back to top](#)', '[\u2191](#)', '[to the Top of the page](#)']) {
      expect(messagesOf('no-placeholder', `# Use PostgreSQL\n\n## Context\n\nText. ${link}\n`), link).toEqual([]);
    }
    expect(messagesOf('no-placeholder', '# Use PostgreSQL\n\n## Context\n\n[Stopped](#)\n')).toEqual(['address@5']);
  });

  it.each([
    ['docs/adr/0007-bake.md', 'Proposed', ['id@1']],
    ['docs/adr/adr-xxxx-bake.md', 'Proposed', []],
    ['docs/adr/NNNN-bake.md', 'Draft', []],
    ['docs/adr/adr-xxxx-bake.md', 'Accepted', ['id@1']],
    ['docs/xxx/0007-bake.md', 'Proposed', ['id@1']],
    ['docs/adr/proxxxy.md', 'Proposed', ['id@1']],
  ])('lets a title wait for its number as the file does: %s, %s', (path, status, expected) => {
    const text = `# ADR-XXXX: Bake\n\n**Status**: ${status}\n`;
    expect(messagesOf('no-placeholder', text, { path })).toEqual(expected);
  });

  it('says once what is wrong with a link', () => {
    expect(messagesOf('no-placeholder', '# Bake\n\n## Context\n\nSee [the price list (TBD)]().\n')).toEqual([
      'address@5',
    ]);
  });
});

describe('what is unfinished', () => {
  const record = (status: string, body: string): string =>
    `# Bake bread\n\n${status === '' ? '' : `**Status**: ${status}\n\n`}${body}\n`;
  const inAccepted = (body: string): readonly string[] =>
    messagesOf('no-placeholder', record('Accepted', body)).map((message) => message.split('@')[0] ?? '');

  it.each([
    ['Accepted', 'unfinished', 'left-open'],
    ['', 'left-open', 'open-point'],
    ['On hold', 'left-open', 'open-point'],
    ['Proposed', 'left-open', 'open-point'],
    ['Draft', 'open-point', 'open-point'],
    ['Rejected', 'open-point', 'open-point'],
    ['Deprecated', 'open-point', 'open-point'],
    ['Superseded by ADR-9', 'open-point', 'open-point'],
  ])('weighs by the status "%s"', (status, whole, part) => {
    const text = record(status, '## Decision\n\nBake. Oven: TBD\n\n## Consequences\n\nTBD');
    expect(findingsOf('no-placeholder', text).map(({ messageId }) => messageId)).toEqual([part, whole]);
  });

  it('weighs as error, warning and info', () => {
    const severities = ['Accepted', 'Proposed', 'Draft'].map((status) =>
      findingsOf('no-placeholder', record(status, '## Decision\n\nTODO')).map(({ severity }) => severity),
    );
    expect(severities).toEqual([['error'], ['warning'], ['info']]);
  });

  it.each([
    ['all of a section', '## Decision\n\nTODO', ['unfinished']],
    ['all of a list', '## Consequences\n\n- TBD\n- TBD', ['unfinished', 'unfinished']],
    ['all beside a comment', '## Consequences\n\n<!-- good and bad ones -->\n_TBD_', ['unfinished']],
    ['all above a subsection', '## Decision\n\nTBD\n\n### Details\n\nBread.', ['unfinished']],
    ['all of a subsection', '## Consequences\n\n### Good\n\nWarm.\n\n### Bad\n\nTODO.', ['unfinished']],
    ['all behind a label', '## Context\n\nHunger.\n\n**Decision**\n\nTBD', ['unfinished']],
    ['a paragraph of many', '## Decision\n\nTBD\n\nAt least we know that we are hungry.', ['left-open']],
    ['an item of many', '## Decision\n\n- bread\n- TBD', ['left-open']],
    ['a note with words', '## Decision\n\nTODO: find an oven', ['left-open']],
    ['a section of another kind', '## Open questions\n\nTBD', ['left-open']],
    ['a section that may grow later', '## References\n\nTBD', ['left-open']],
    ['a heading without text', '## TODO', ['left-open']],
    ['a heading with more words', '## Price (TBD)\n\nNot yet known.', ['left-open']],
    ['a heading above tasks', '## TODO\n\n- buy flour', []],
    ['a heading in a quotation', '> ## TODO', []],
    ['a word of the text', '## Decision\n\nWe will forbid TODO in code, and keep a TODO list.', []],
    ['the head of a table', '## Decision\n\n| TODO | TBD |\n|:---|---|\n| oven | flour |', []],
    ['a cell', '## Decision\n\n| oven | date |\n| --- | --- |\n| big | TBD |', ['left-open']],
    [
      'two tables',
      '## Decision\n\n| a | b |\n|---|---|\n| TBD | TBD |\n\nAnd\n\n| a |\n|---|\n| TBD |',
      ['left-open', 'left-open'],
    ],
  ])('%s', (_, body, expected) => {
    expect(inAccepted(body)).toEqual(expected);
  });

  it('counts the cells of a table', () => {
    const table = (cells: string): string => record('Accepted', `## Plan\n\n| a | b | c |\n|---|---|---|\n${cells}`);
    const told = (cells: string): readonly string[] =>
      findingsOf('no-placeholder', table(cells)).map(({ message, range }) => `${range.start.line} ${message}`);
    expect(told('| x | y | TBD |')).toEqual([
      '9 "TBD" says that something is still missing here. Write it, or delete the place.',
    ]);
    expect(told('| x | TBD | TODO |')[0]).toContain('here, and so does 1 more cell of this table.');
    expect(told('| x | TBD | TODO |\n| TBD | y | tbd |')).toEqual([
      '9 "TBD" says that something is still missing here, and so do 3 more cells of this table. Write it, or delete the place.',
    ]);
  });

  it('in front matter', () => {
    const text = '---\nstatus: accepted\ndate: TBD\n---\n\n# Bake bread\n\n## Decision\n\nBake.\n';
    expect(messagesOf('no-placeholder', text)).toEqual(['left-open@3']);
  });

  it('in time in proportion to the text', () => {
    for (const hostile of ['|TBD', 'TBD\n\n', '# TODO\n', '- TBD\n', '[TBD]()', '<!--', '[TBD] ']) {
      const body = hostile.startsWith('|')
        ? `|a|\n|-|\n${hostile.repeat(20_000)}|\n`
        : hostile.repeat(60_000 / hostile.length);
      const document = parseDocument('a.md', record('Accepted', `## Decision\n\n${body}`));
      const settings = { statuses: {}, sections: {}, rules: {} };
      const start = cpuTime();
      const decisions = readDecisions(document, settings);
      const read = cpuTime();
      evaluateDocument(document, decisions, settings, [noPlaceholder]);
      expect(cpuTime() - read, hostile).toBeLessThan(1500 + 2 * (read - start));
    }
  });
});

describe('a line of the template', () => {
  const template = {
    prompts: [
      'This log is read by auditors, too.',
      'Say why it cannot wait …',
      'Describe the pressure that is felt here',
      'Is there a deadline for this?',
      'Costs in {currency} a year',
    ],
  };
  it.each([
    ['that every record may keep', 'This log is read by auditors, too.', 'template-line'],
    ['that is all of its section', '## Context\n\nThis log is read by auditors, too.', 'template'],
    ['that is emphasised', '*This log is read by auditors, too.*', 'template'],
    ['that breaks off', 'Say why it cannot wait …', 'template'],
    ['that commands', 'Describe the pressure that is felt here', 'template'],
    ['that asks', 'Is there a deadline for this?', 'template'],
    ['with a place to fill', 'Costs in {currency} a year', 'template'],
  ])('%s', (_, line, expected) => {
    const text = `# Bake bread\n\n${line}\n\n## Decision\n\nBake.\n`;
    expect(messagesOf('no-placeholder', text, { template })).toEqual([`${expected}@${line.startsWith('#') ? 5 : 3}`]);
  });
});
