import type { Choice } from './choices.ts';
import type { WrittenRecord, WrittenSection } from './written-record.ts';

/** What else there is to say of a record, whatever the convention. */
export interface Telling {
  readonly choice: Choice;
  /** A paragraph with a link, a table or a fence; null: the record has none. */
  readonly more: string | null;
}

/** A way in which teams write records. */
export interface Convention {
  readonly name: string;
  /** What lies beside the records, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly pathOf: (record: Pick<WrittenRecord, 'number' | 'title'>) => string;
  /** The line of the title, with its marks. */
  readonly titleLine: (record: Pick<WrittenRecord, 'number' | 'title'>) => string;
  /** How other records name it. */
  readonly reference: (record: Pick<WrittenRecord, 'number' | 'title'>) => string;
  readonly supersededBy: (record: Pick<WrittenRecord, 'number' | 'title'>) => string;
  /** In the convention's letter case. */
  readonly status: (word: string) => string;
  readonly sections: (telling: Telling) => readonly WrittenSection[];
  readonly render: (record: WrittenRecord) => string;
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const padded = (number: number): string => String(number).padStart(4, '0');

const rendered = (sections: readonly WrittenSection[]): string =>
  sections.map(({ heading, body }) => (body === '' ? `${heading}\n` : `${heading}\n\n${body}\n`)).join('\n');

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const madrTemplate = `---
status: "{proposed | rejected | accepted | deprecated | superseded by ADR-0123}"
date: "{YYYY-MM-DD}"
decision-makers: "{who decides}"
---

# {what is solved, and how}

## Context and Problem Statement

{Tell the situation in three sentences and say what hurts}

## Considered Options

- {one way}
- {another way}

## Decision Outcome

Chosen option: "{one way}", because {what spoke for it}.

### Consequences

- Good, because {what gets better}
- Bad, because {what gets worse}

<!-- optional -->
## Pros and Cons of the Options

### {one way}

- Good, because {what speaks for it}
- Bad, because {what speaks against it}

<!-- optional -->
## More Information

{Where to read on}
`;

/** MADR 4: front matter, titles without a number, a template beside the records. */
export const madr: Convention = {
  name: 'MADR 4',
  files: { 'docs/decisions/adr-template.md': madrTemplate },
  pathOf: ({ number, title }) => `docs/decisions/${padded(number)}-${slug(title)}.md`,
  titleLine: ({ title }) => `# ${title}`,
  reference: ({ number }) => `ADR-${padded(number)}`,
  supersededBy: ({ number }) => `superseded by ADR-${padded(number)}`,
  status: (word) => word.toLowerCase(),
  sections: ({ choice: { problem, options, because, gain, price }, more }) => [
    { name: 'context', heading: '## Context and Problem Statement', body: problem },
    { name: 'alternatives', heading: '## Considered Options', body: list(options.map(({ name }) => name)) },
    {
      name: 'decision',
      heading: '## Decision Outcome',
      body: `Chosen option: "${options[0].name}", because ${because}.`,
    },
    {
      name: 'consequences',
      heading: '### Consequences',
      body: list([`Good: ${gain}`, `Bad: ${price}`]),
    },
    {
      name: 'weighing',
      heading: '## Pros and Cons of the Options',
      body: options
        .map(({ name, good, bad }) => `### ${name}\n\n${list([`Good, because ${good}`, `Bad, because ${bad}`])}`)
        .join('\n\n'),
    },
    ...(more === null ? [] : [{ name: 'more', heading: '## More Information', body: more } as const]),
  ],
  render: (record) =>
    [
      '---',
      `status: ${record.status}`,
      `date: ${record.date}`,
      'decision-makers: [Ada Example, Ben Example]',
      ...(record.supersedes === null ? [] : [`supersedes: ${record.supersedes}`]),
      '---',
      '',
      madr.titleLine(record),
      '',
      rendered(record.sections),
    ].join('\n'),
};

/** The convention of adr-tools, after Michael Nygard: a section for the status, numbered titles. */
export const nygard: Convention = {
  name: 'Nygard',
  files: {},
  pathOf: ({ number, title }) => `doc/adr/${padded(number)}-${slug(title)}.md`,
  titleLine: ({ number, title }) => `# ${String(number)}. ${title}`,
  reference: (record) =>
    `[${String(record.number)}. ${record.title}](${nygard.pathOf(record).slice('doc/adr/'.length)})`,
  supersededBy: (record) => `Superseded by ${nygard.reference(record)}`,
  status: (word) => word,
  sections: ({ choice: { problem, options, decision, because, gain, price }, more }) => [
    { name: 'context', heading: '## Context', body: [problem, more ?? ''].join('\n\n').trim() },
    {
      name: 'decision',
      heading: '## Decision',
      body: `${decision} We chose so because ${because}.\n\n${options
        .slice(1)
        .map(({ name, good, bad }) => `${name} would have meant that ${good}, but ${bad}.`)
        .join(' ')}`,
    },
    { name: 'consequences', heading: '## Consequences', body: `${gain} ${price}` },
  ],
  render: (record) =>
    [
      nygard.titleLine(record),
      '',
      `Date: ${record.date}`,
      '',
      '## Status',
      '',
      record.status,
      ...(record.supersedes === null ? [] : ['', `Supersedes ${record.supersedes}`]),
      '',
      rendered(record.sections),
    ].join('\n'),
};

/** Metadata in bold lines, ids with words, alternatives below headings. */
export const boldLine: Convention = {
  name: 'bold lines',
  files: {},
  pathOf: ({ number, title }) => `docs/adr/ADR-${padded(number)}-${slug(title)}.md`,
  titleLine: ({ number, title }) => `# ADR-${padded(number)}: ${title}`,
  reference: (record) => `[ADR-${padded(record.number)}](${boldLine.pathOf(record).slice('docs/adr/'.length)})`,
  supersededBy: (record) => `Superseded by ${boldLine.reference(record)}`,
  status: (word) => word,
  sections: ({ choice: { problem, options, decision, because, gain, price }, more }) => [
    { name: 'context', heading: '## Context', body: problem },
    { name: 'decision', heading: '## Decision', body: `${decision} ${capital(because)}.` },
    {
      name: 'alternatives',
      heading: '## Alternatives Considered',
      body: options
        .slice(1)
        .map(({ name, good, bad }) => `### ${name}\n\n- **Pros**: ${good}\n- **Cons**: ${bad}`)
        .join('\n\n'),
    },
    { name: 'consequences', heading: '## Consequences', body: `**Positive**: ${gain}\n\n**Negative**: ${price}` },
    ...(more === null ? [] : [{ name: 'more', heading: '## References', body: more } as const]),
  ],
  render: (record) =>
    [
      boldLine.titleLine(record),
      '',
      `**Status**: ${record.status}`,
      `**Date**: ${record.date}`,
      '**Deciders**: Ada Example, Ben Example',
      ...(record.supersedes === null ? [] : [`**Supersedes**: ${record.supersedes}`]),
      '',
      rendered(record.sections),
    ].join('\n'),
};

export const conventions: readonly Convention[] = [madr, nygard, boldLine];
