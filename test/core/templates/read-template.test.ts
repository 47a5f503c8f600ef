import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { templateNames } from '../../../src/core/config/template-names.ts';
import type { builtInMarkdown } from '../../../src/core/templates/built-in-templates.ts';
import { builtInTemplate, builtInTemplateNames } from '../../../src/core/templates/built-in-templates.ts';
import { findFencedTemplate } from '../../../src/core/templates/find-fenced-template.ts';
import { idPattern } from '../../../src/core/templates/id-pattern.ts';
import { readTemplate } from '../../../src/core/templates/read-template.ts';
import { statusChoices } from '../../../src/core/templates/status-choices.ts';
import { hostileText } from '../report/samples.ts';

const markdown = `# ADR-XXXX: [Name]

**Status:** ✅ Accepted / 🔄 Proposed / ❌ Rejected
**Date:** YYYY-MM-DD
**Impact:** High / Low <!-- optional -->

---

## Context

[Say why]
- What is missing?

## Decision

We will [verb].

<!-- This element is optional. -->
## Alternatives Considered

### Option 1: [Name]

**Pros:**
- [Good]

## Consequences (optional)

### Positive

| Who | What |
| --- | --- |
| [team] | [effect] |

\`\`\`
kept as it is
\`\`\`

---

**Last Updated:** YYYY-MM-DD
**Reviewers:** [Names]
`;

describe('readTemplate', () => {
  const template = readTemplate(markdown, 'docs/adr/template.md');

  it('takes fields in their order, those at the foot and those that may go', () => {
    expect(template.source).toBe('docs/adr/template.md');
    expect(template.metadataStyle).toBe('bold-line');
    expect(template.fields).toEqual([
      { name: 'status', label: 'Status', isFooter: false },
      { name: 'date', label: 'Date', isFooter: false },
      { name: 'impact', label: 'Impact', isFooter: false, isOptional: true },
      { name: 'last updated', label: 'Last Updated', isFooter: true },
      { name: 'reviewers', label: 'Reviewers', isFooter: true },
    ]);
  });

  it('takes sections in their order, and no heading that is itself a place to fill', () => {
    expect(template.sections).toEqual([
      { name: 'context', heading: 'Context', depth: 2 },
      { name: 'decision', heading: 'Decision', depth: 2 },
      { name: 'alternatives', heading: 'Alternatives Considered', depth: 2, isOptional: true },
      { name: 'consequences', heading: 'Consequences (optional)', depth: 2, isOptional: true },
      { name: null, heading: 'Positive', depth: 3 },
    ]);
  });

  it('takes what has to be replaced, line by line, and no label, code or comment', () => {
    for (const prompt of [
      '[Name]',
      'YYYY-MM-DD',
      '[Say why]',
      'What is missing?',
      'We will [verb].',
      'Option 1: [Name]',
      '[Good]',
      '[effect]',
      '[Names]',
    ])
      expect(template.prompts).toContain(prompt);
    const all = template.prompts.join('\n');
    for (const kept of ['**Pros:**\n', 'kept as it is', 'This element', 'Positive', 'Decision'])
      expect(`${all}\n`).not.toContain(kept);
    expect(new Set(template.prompts).size).toBe(template.prompts.length);
  });

  it('takes the choices of the status and the id', () => {
    expect(template.statuses).toEqual(['Accepted', 'Proposed', 'Rejected']);
    expect(template.id).toBe('ADR-{number:4}');
  });

  it('is the same with other line ends and a byte order mark', () => {
    expect(readTemplate(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`, 'docs/adr/template.md')).toEqual(template);
  });

  it('takes the status menu of a section', () => {
    const { statuses, metadataStyle } = readTemplate(
      '# 1. [T]\n\n## Status\n\ndraft | accepted\n\n## Context\n\nx\n',
      't',
    );
    expect(statuses).toEqual(['draft', 'accepted']);
    expect(metadataStyle).toBe('status-section');
  });

  it('takes front matter, also where its places to fill make it no YAML', () => {
    const fields = (status: string) =>
      readTemplate(
        `---\n# optional\nstatut: ${status}\ndate: {AAAA-MM-JJ}\n---\n\n# {titre}\n\n## Contexte\n\n{texte libre}\n`,
        't',
      );
    for (const status of ['"{proposé | accepté}"', '{proposé | accepté | remplacé par [A](a.md)}']) {
      const read = fields(status);
      expect(read.metadataStyle).toBe('front-matter');
      expect(read.fields.map(({ label, isOptional }) => [label, isOptional])).toEqual([
        ['statut', true],
        ['date', true],
      ]);
      expect(read.statuses.slice(0, 2)).toEqual(['proposé', 'accepté']);
      expect(read.sections.map((section) => section.name)).toEqual(['context']);
      expect(read.prompts).toContain('{texte libre}');
    }
  });

  it.each(['', '\0', '>'.repeat(2000), 'no heading at all'])('demands nothing by %j', (text) => {
    expect(readTemplate(text, 'x')).toMatchObject({ source: 'x', sections: [], statuses: [], id: null });
  });

  it('never throws', () => {
    const piece = fc.oneof(
      hostileText,
      fc.constantFrom('---\n', '# ', '[', ']', '{', '}', '|', '<!--', '-->', 'Status: ', '\n'),
    );
    const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(readTemplate(any, 'x').source).toBe('x');
        findFencedTemplate(any);
      }),
      { numRuns: 500 },
    );
  });
});

describe('statusChoices', () => {
  it.each<[string, readonly string[]]>([
    ['proposed | accepted', ['proposed', 'accepted']],
    ['[Proposed/Accepted/Superseded by [ADR-0005](0005-a/b.md)]', ['Proposed', 'Accepted', 'Superseded']],
    ['{draft | accepted | … | superseded by ADR-0123}', ['draft', 'accepted', 'superseded']],
    ['Proposed, Accepted or Rejected', ['Proposed', 'Accepted', 'Rejected']],
    ['"{proposed | accepted}"', ['proposed', 'accepted']],
    ['✅ Accepted / 🔄 In review', ['Accepted', 'In review']],
    ['提议、通过、已弃用', ['提议', '通过', '已弃用']],
    ['Accepted | accepted', []],
    ['Accepted', []],
    ['Accepted, after a long talk with everybody, which was needed', []],
    ['', []],
    ['|'.repeat(1000), []],
  ])('%j', (text, choices) => {
    expect(statusChoices(text)).toEqual(choices);
  });
});

describe('idPattern', () => {
  it.each<[string, string | null]>([
    ['ADR-XXX: [Title]', 'ADR-{number:3}'],
    ['ADR-XXXX: [Title]', 'ADR-{number:4}'],
    ['**ADR-nnn** Title', 'ADR-{number:3}'],
    ['ADR 7 - Title', 'ADR {number}'],
    ['[ADR-0003] Title', 'ADR-{number:4}'],
    ['Team-ADR-Shop-NNNN: Title', 'Team-ADR-Shop-{number:4}'],
    ['NUMBER. TITLE', '{number}'],
    ['1. Title', '{number}'],
    ['0001 - Title', '{number:4}'],
    ['[number]. Title', '{number}'],
    ['Phase 2: Title', null],
    ['[Title]', null],
    ['', null],
  ])('%j', (title, id) => {
    expect(idPattern(title)).toBe(id);
  });
});

describe('findFencedTemplate', () => {
  const inFence = (text: string, language = 'markdown'): string =>
    `# Records\n\n## Format\n\n\`\`\`bash\ncp template.md x.md\n\`\`\`\n\n- like this:\n\n  \`\`\`${language}\n${text.replace(/^/gm, '  ')}\n  \`\`\`\n`;

  it('finds it with its line', () => {
    const readme = inFence(markdown.replace(/```[^`]*```/, ''));
    const found = findFencedTemplate(readme);
    expect(found?.line).toBe(12);
    expect(readme.split('\n')[(found?.line ?? 0) - 1]).toContain('ADR-XXXX');
    expect(readTemplate(found?.markdown ?? '', 'README.md:12').sections.length).toBe(5);
    expect(findFencedTemplate(`\uFEFF${readme.replaceAll('\n', '\r\n')}`)?.line).toBe(12);
  });

  it.each([
    ['a filled example', '# Use Kafka\n\nStatus: accepted\n\n## Context\n\nBusy.\n\n## Decision\n\nKafka.'],
    ['code of another language', markdown.replace(/```[^`]*```/, ''), 'yaml'],
    ['no record', '# [Title]\n\nText'],
    ['no heading', 'Status: [x]'],
  ])('finds none in %s', (_name, text, language = 'markdown') => {
    expect(findFencedTemplate(inFence(text, language).replace('## Format', '## Example'))).toBeNull();
  });

  it('finds none where nothing can be read', () => {
    expect(findFencedTemplate('a\0')).toBeNull();
    expect(findFencedTemplate('')).toBeNull();
  });
});

describe('the built-in templates', () => {
  it('are those that the configuration may name', () => {
    expect([...builtInTemplateNames].sort()).toEqual([...templateNames].sort());
    expect(builtInTemplate('other')).toBeNull();
    expect(builtInTemplate('toString')).toBeNull();
  });

  it.each<[keyof typeof builtInMarkdown, string, readonly string[], readonly string[]]>([
    ['nygard', 'status-section', ['date'], ['status', 'context', 'decision', 'consequences']],
    [
      'madr-2',
      'bullet',
      ['status?', 'deciders?', 'date?', 'technical story?'],
      [
        'context',
        'drivers?',
        'alternatives',
        'decision',
        'consequences?',
        'consequences?',
        'alternatives?',
        'references?',
      ],
    ],
    [
      'madr-3',
      'front-matter',
      ['status?', 'date?', 'deciders?', 'consulted?', 'informed?'],
      [
        'context',
        'drivers?',
        'alternatives',
        'decision',
        'consequences?',
        'compliance?',
        'alternatives?',
        'references?',
      ],
    ],
    ['madr-3-minimal', 'none', [], ['context', 'alternatives', 'decision', 'consequences?']],
    [
      'madr-4',
      'front-matter',
      ['status?', 'date?', 'decision makers?', 'consulted?', 'informed?'],
      [
        'context',
        'drivers?',
        'alternatives',
        'decision',
        'consequences?',
        'compliance?',
        'alternatives?',
        'references?',
      ],
    ],
    ['madr-4-minimal', 'none', [], ['context', 'alternatives', 'decision', 'consequences?']],
    [
      'bold-line',
      'bold-line',
      ['status', 'date', 'decision makers', 'consulted'],
      ['context', 'decision', 'consequences', 'alternatives', 'references'],
    ],
    [
      'bold-line-rationale',
      'bold-line',
      ['status', 'date', 'author'],
      ['context', 'decision', 'rationale', 'consequences', 'alternatives'],
    ],
    [
      'bold-line-full',
      'bold-line',
      ['status', 'date', 'author', 'deciders', 'impact', 'last updated', 'reviewers'],
      ['context', 'decision', 'rationale', 'alternatives', 'consequences', 'implementation', 'references'],
    ],
  ])('%s', (name, style, fields, sections) => {
    const template = builtInTemplate(name);
    const marked = (text: string, isOptional: true | undefined): string => `${text}${isOptional ? '?' : ''}`;
    expect(template?.metadataStyle).toBe(style);
    expect(template?.fields.map((field) => marked(field.name, field.isOptional))).toEqual(fields);
    expect(template?.sections.flatMap((one) => (one.name === null ? [] : [marked(one.name, one.isOptional)]))).toEqual(
      sections,
    );
    expect(template?.prompts.length).toBeGreaterThan(5);
  });
});
