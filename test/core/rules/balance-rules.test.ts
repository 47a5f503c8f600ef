import { describe, expect, it } from 'vitest';
import { messagesOf, placesOf } from './messages-of.ts';

const context = '## Context\n\nThe orders need transactions, and this is what the old store does not have.';
const record = (consequences: string, decision = 'We will use PostgreSQL.'): string =>
  `# Use PostgreSQL\n\n${context}\n\n## Decision\n\n${decision}\n\n${consequences}\n`;

describe('consequences-balanced', () => {
  it.each<[string, string, readonly string[]]>([
    ['both, as headings', '## Consequences\n\n### Positive\n\n- fast\n\n### Negative\n\n- dear', []],
    ['both, as sections', '## Positive Consequences\n\n- fast\n\n## Negative Consequences\n\n- dear', []],
    ['both, as labels', '## Consequences\n\n**Positive:**\n- fast\n\n**Negative:**\n- dear', []],
    ['both, in one sentence', '## Consequences\n\nReports get faster, but orders take longer.', []],
    ['a duty beside a gain', '## Consequences\n\nReports get faster. Teams need to learn SQL.', []],
    ['nothing that is known to be either', '## Consequences\n\nOrders live in one place from now on.', []],
    ['trade-offs', '## Trade-offs\n\nReports get faster.', []],
    [
      'a price behind no label',
      '## Consequences\n\n**Positive:**\n- fast\n\n**Operation:**\n- a second server has to be run',
      [],
    ],
    ['a list of risks', '## Risks\n\n- The servers may fail', []],
    ['none, said so', '## Consequences\n\n### Positive\n\n- fast\n\n### Negative\n\nNone.', []],
    ['the template', '## Consequences\n\n### Positive\n\n- [List the benefits]', []],
    ['only gains, as a label', '## Consequences\n\n**Benefits:**\n- fast\n- known', ['only-positive@11']],
    ['only gains, as items', '## Consequences\n\n* Good, because fast', ['only-positive@11']],
    [
      'gains, and an empty heading',
      '## Consequences\n\n### Positive\n\n- fast\n\n### Negative\n\n### Neutral\n\n- new',
      ['only-positive@17'],
    ],
    ['only the price', '## Consequences\n\n* Bad, because dear', ['only-negative@11']],
    ['only praise', '## Consequences\n\nReports become faster and clearer.', ['nothing-against@11']],
  ])('%s', (_, consequences, expected) => {
    expect(messagesOf('consequences-balanced', record(consequences))).toEqual(expected);
  });

  const gains = '## Consequences\n\n**Positive:**\n- fast';

  it('takes weaknesses that stand with the decision, its reasons or the chosen option', () => {
    expect(messagesOf('consequences-balanced', record(gains, 'Use it.\n\n**Weaknesses:**\n- dear'))).toEqual([]);
    expect(messagesOf('consequences-balanced', record(`## Rationale\n\nCons: dear\n\n${gains}`))).toEqual([]);
    const options = (of: string): string => `## Options\n\n### ${of}\n\n- Bad, because dear\n\n### Files\n\n${gains}`;
    expect(messagesOf('consequences-balanced', record(options('PostgreSQL')))).toEqual([]);
    expect(
      messagesOf('consequences-balanced', record(options('MySQL').replace('### Files', '### PostgreSQL'))),
    ).toEqual(['only-positive@19']);
  });

  it('goes by structure in any language, and says nothing of text it cannot read', () => {
    const german = (consequences: string): readonly string[] =>
      messagesOf(
        'consequences-balanced',
        `# PostgreSQL einsetzen\n\n## Kontext\n\nDie Bestellungen brauchen Transaktionen, und die gibt es in der alten Ablage leider nicht.\n\n## Konsequenzen\n\n${consequences}\n`,
      );
    expect(german('**Vorteile:**\n\n- schnell\n\n**Nachteile:**\n\n- teuer')).toEqual([]);
    expect(german('**Vorteile:**\n\n- schnell')).toEqual(['only-positive@7']);
    expect(german('**Vorteile:**\n\n- schnell\n\n**Betrieb:**\n\n- teuer')).toEqual([]);
    expect(german('Alles wird schneller.')).toEqual([]);
  });
});

describe('context-explains-why', () => {
  const thin = (text: string, options?: Readonly<Record<string, unknown>>): readonly string[] =>
    messagesOf(
      'context-explains-why',
      `# Use PostgreSQL\n\n${text}\n\n## Decision\n\nWe will use PostgreSQL, because this is what all of the services will share from now on.\n`,
      { options },
    );
  it.each<[string, string, readonly string[]]>([
    ['a few words', '## Context\n\nWe need a store.', ['thin@3']],
    ['a few words on many lines', '## Context\n\nWe\nneed\na\nstore.', ['thin@3']],
    [
      'one long line',
      '## Context\n\nOrders get lost whenever two of them arrive at the very same time, which happens each night.',
      [],
    ],
    [
      'a question and drivers',
      '## Context\n\nWhere do orders live?\n\n## Drivers\n\n- no order gets lost\n- all of us know it',
      [],
    ],
    ['a picture', '## Context\n\nSee this: ![the shop](shop.png)', []],
    ['a table', '## Context\n\n| a | b |\n|---|---|\n| 1 | 2 |', []],
    ['code', '## Context\n\nIt fails:\n\n```\nboom\n```', []],
    ['an empty section', '## Context', []],
    ['no section', '## Status\n\nAccepted', []],
    ['the template', '## Context\n\n[Describe the situation]', []],
    ['a label', '**Context:** too short', []],
    ['Chinese', '## 背景\n\n当前的测试比较少。', ['thin@3']],
    [
      'a description',
      '## Context\n\nThe shop has two services. One takes the orders, the other one writes bills.',
      ['no-reason@3'],
    ],
    ['a problem', '## Context\n\nThe shop has two services. One takes the orders, and the other one loses bills.', []],
  ])('%s', (_, text, expected) => {
    expect(thin(text)).toEqual(expected);
  });

  it('counts to what the team asks for', () => {
    expect(thin('## Context\n\nWe need a store.', { words: 4 })).toEqual([]);
    expect(thin('## Context\n\nWe need a store.', { words: 5 })).toEqual(['thin@3']);
  });
});

describe('implementation-planned', () => {
  it.each<[string, string, readonly string[]]>([
    ['steps', '## Implementation\n\n- Set up the server', []],
    ['a sentence', '## Next steps\n\nThe platform team moves the orders in May.', []],
    ['a link', '## Rollout plan\n\n[plan](plan.md)', []],
    ['code', '## Implementation\n\n```\nx\n```', []],
    ['below headings', '## Implementation\n\n### First\n\nSet up the server\n', []],
    ['nothing to say', '## Implementation\n\nNone', ['hollow@11']],
    ['a word', '## Migration\n\nSoon', ['hollow@11']],
    ['an empty section', '## Implementation', []],
    ['the template', '## Implementation\n\n[How will this be implemented?]', []],
    ['no section', '', []],
  ])('%s', (_, text, expected) => {
    expect(messagesOf('implementation-planned', record(text))).toEqual(expected);
  });

  it('misses the section where it is asked for, unless a heading speaks of it', () => {
    const options = { required: true };
    expect(messagesOf('implementation-planned', record(''), { options })).toEqual(['missing@1']);
    expect(messagesOf('implementation-planned', record('## Moving the orders: timeline\n\nMay.'), { options })).toEqual(
      [],
    );
    expect(messagesOf('implementation-planned', record('## How\n\nIn May.'), { options })).toEqual([]);
    expect(messagesOf('implementation-planned', record('## Implementation\n\nMove the orders.'), { options })).toEqual(
      [],
    );
  });
});

describe('references-given', () => {
  it.each<[string, string, readonly string[]]>([
    ['a link', 'See [the discussion](https://example.com/1).', []],
    ['a bare address', 'See https://example.com/1.', []],
    ['a ticket', 'Discussed in #123.', []],
    ['a ticket of another tracker', 'Discussed in SHOP-42.', []],
    ['another record', 'Builds on ADR-0003.', []],
    ['a standard', 'Tokens follow RFC 7519.', []],
    ['a file', 'See docs/orders/plan.md.', []],
    ['a relation', 'Supersedes ADR 3', []],
    ['a section of its own words', '## References\n\nMinutes of the meeting in May', []],
    ['an anchor', 'See [above](#context).', ['missing@1']],
    ['a picture', '![orders](orders.png)', ['missing@1']],
    ['nothing', '', ['missing@1']],
    ['an empty answer', '## References\n\n- N/A', ['empty@11']],
    ['an empty section', '## References', ['empty@11']],
  ])('%s', (_, text, expected) => {
    expect(messagesOf('references-given', record(text))).toEqual(expected);
  });
});

describe('length-reasonable', () => {
  it('counts words that people read, and nothing else', () => {
    const words = (count: number): string => 'word '.repeat(count);
    const options = { maximum: 100 };
    expect(messagesOf('length-reasonable', `# Use it\n\n${words(98)}\n`, { options })).toEqual([]);
    expect(messagesOf('length-reasonable', `# Use it\n\n${words(99)}\n`, { options })).toEqual(['long@1']);
    expect(
      messagesOf('length-reasonable', `# Use it\n\n- ${words(60)}\n\n| a |\n|---|\n| ${words(60)} |\n`, { options }),
    ).toEqual(['long@1']);
    expect(
      messagesOf('length-reasonable', `# Use it\n\n<!-- ${words(200)} -->\n\n\`\`\`\n${words(200)}\n\`\`\`\n`, {
        options,
      }),
    ).toEqual([]);
    expect(messagesOf('length-reasonable', `# 用\n\n${'字'.repeat(198)}\n`, { options })).toEqual([]);
    expect(messagesOf('length-reasonable', `# 用\n\n${'字'.repeat(204)}\n`, { options })).toEqual(['long@1']);
  });
});

describe('outcomes-measurable', () => {
  it.each([
    ['An order is stored within 200 ms.', []],
    ['99.9 % of the orders arrive.', []],
    ['It costs $20 a month.', []],
    ['Ten times as fast, by our benchmark.', []],
    ['An alert tells when it is full.', []],
    ['Reports use 3x fewer queries.', []],
    ['Orders will be safe in version 15.2, since 2024.', ['unmeasured@11']],
    ['Three teams share it.', ['unmeasured@11']],
  ])('%s', (text, expected) => {
    expect(messagesOf('outcomes-measurable', record(`## Consequences\n\n${text}`))).toEqual(expected);
  });

  it('is content with a section on how it is checked, and asks no record without consequences', () => {
    expect(messagesOf('outcomes-measurable', record('## Consequences\n\nSafe.\n\n## Confirmation\n\nBy us.'))).toEqual(
      [],
    );
    expect(messagesOf('outcomes-measurable', record(''))).toEqual([]);
  });
});

describe('context-dated', () => {
  const undated = (text: string, metadata = ''): readonly string[] =>
    placesOf(
      'context-dated',
      `# Use PostgreSQL\n\n${metadata}## Context\n\n${text}\n\n## Decision\n\nWe will use PostgreSQL, because this is what all of the services will share.\n`,
    );
  it.each<[string, readonly string[]]>([
    ['Currently orders live in files. They will soon be too many.', ['Currently']],
    ['Orders live in files at the\nmoment.', ['at the\nmoment']],
    ['> Currently, they said.\n\nOrders live in files.', []],
    ['Orders live in files.', []],
    ['`currently` is a flag.', []],
  ])('%s', (text, expected) => {
    expect(undated(text)).toEqual(expected);
  });

  it.each([
    ['a field', '**Date**: 2025-03-14\n\n'],
    ['a date that cannot be read', '**Date**: spring of 25\n\n'],
    ['its status', '## Status\n\nAccepted in May 2025\n\n'],
    ['its history', '## Changelog\n\n- 2025-03-14: first draft\n\n'],
  ])('is content with %s', (_, metadata) => {
    expect(undated('Currently orders live in files.', metadata)).toEqual([]);
  });

  it('is content with a date in the file name', () => {
    const markdown =
      '# A\n\n## Context\n\nCurrently the orders live in files that we have to move.\n\n## Decision\n\nMove.\n';
    expect(messagesOf('context-dated', markdown)).toEqual(['undated@5']);
    expect(messagesOf('context-dated', markdown, { path: 'docs/adr/20250314-a.md' })).toEqual([]);
  });
});
