import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import type { CanonicalStatus } from '../../../src/core/model/status.ts';
import { isStatusPlaceholder, statusPhrases } from '../../../src/core/parse/read-status.ts';
import { cutOut, readOne } from './reading.ts';

const body = '\n\n## Context\n\nWe need it.\n';
const own = statusPhrases({});

describe('styles of metadata', () => {
  // Each gives Accepted, 5 January 2024 and Ada as the author.
  it.each<[string, string]>([
    ['several fields a line', '**Status**: Accepted | **Date**: 2024-01-05 | **Author**: Ada'],
    ['several plain fields a line', 'Status: Accepted | Date: 2024-01-05 | Author: Ada'],
    ['dots between them', '**Status:** Accepted · **Date:** 2024-01-05 · **Author:** Ada'],
    ['full stops between them', 'Status: Accepted. Date: 2024-01-05. Author: Ada'],
    ['commas between them', '- Status: Accepted, Date: 2024-01-05, Author: Ada'],
    ['dashes between them', 'Status: Accepted — Date: 2024-01-05 — Author: Ada'],
    ['slashes between them', 'Status: Accepted / Decided on: 2024-01-05 / Author: Ada'],
    ['wide blanks between them', 'Status: Accepted　Date: 2024-01-05    Author: Ada'],
    ['single blanks between them', 'Status: Accepted Date: 2024-01-05\nAuthor: Ada'],
    [
      'a table in HTML',
      '<table>\n<tr><th>Status</th>\n<td>Accepted</td><!-- <td>or</td> --></tr>\n<tr><td>Date</td><td>2024-01-05</td></tr>\n<tr><td>Author</td><td><b>Ada</b></td></tr>\n</table>',
    ],
    ['lines below a title that is no heading', 'ADR-5: Use Kafka\nStatus: Accepted\nDate: 2024-01-05\nAuthor: Ada'],
    ['bold labels alone between them', '**Status:** Accepted, **Date:** 2024-01-05, **Author:** Ada'],
    ['a bullet of several', '- Status: Accepted | Date: 2024-01-05 | Author: Ada'],
    ['a numbered list', '1. Status: Accepted\n2. Date: 2024-01-05\n3. Author: Ada'],
    ['a quoted list', '> - Status: Accepted\n> - Date: 2024-01-05\n> - Author: Ada'],
    ['quoted lines', '> **Status**: Accepted\n> **Date**: 2024-01-05\n> **Author**: Ada'],
    ['quoted plain lines', '> Status: Accepted\n> Date: 2024-01-05\n> Author: Ada'],
    ['a quoted table', '> | | |\n> |---|---|\n> | Status | Accepted |\n> | Date | 2024-01-05 |\n> | Author | Ada |'],
    [
      'a table with a head',
      '| Item | Value |\n|---|---|\n| Status | Accepted |\n| Date | 2024-01-05 |\n| Author | Ada |',
    ],
    ['a table across', '| Status | Date | Author |\n|---|---|---|\n| Accepted | 2024-01-05 | Ada |'],
    [
      'a table of pairs',
      '| Status | Accepted | Date | 2024-01-05 |\n|---|---|---|---|\n| Author | Ada | Impact | High |',
    ],
    [
      'a table with remarks',
      '| Field | Value | Remark |\n|---|---|---|\n| Status | Accepted | |\n| Date | 2024-01-05 | x |\n| Author | Ada | |',
    ],
    ['slanted labels', '*Status:* Accepted  \n_Date:_ 2024-01-05  \n*Author*: Ada'],
    ['HTML labels', '<b>Status:</b> Accepted<br>\n<b>Date:</b> 2024-01-05<br>\n<b>Author:</b> Ada'],
    ['bold labels without a colon', '**Status** Accepted\n**Date** 2024-01-05\n**Author**: Ada'],
    ['lines above a rule, a heading to Markdown', 'Status: Accepted\nDate: 2024-01-05\nAuthor: Ada\n---'],
    ['a box', ':::info\n**Status:** Accepted\n**Date:** 2024-01-05\n**Author:** Ada\n:::'],
    ['an alert', '> [!NOTE]\n> **Status:** Accepted\n> **Date:** 2024-01-05\n> **Author:** Ada'],
    [
      'comments around values',
      '- Status: <!-- draft | final --> Accepted <!-- or not -->\n- Date: 2024-01-05 <!-- ISO -->\n- Author: Ada',
    ],
    ['emoji before labels', '**🚦 Status:** Accepted\n**📅 Date:** 2024-01-05\n**👤 Author:** Ada'],
    ['broken emoji before labels', '**ðŸš¦ Status:** Accepted\n**üìÖ Date:** 2024-01-05\n**Author:** Ada'],
    ['two languages in a label', '**Status / 状态**: Accepted\n**日期 (Date)**: 2024-01-05\n**Author**: Ada'],
    ['a hint in a label', '**Status**: Accepted\n**Date (YYYY-MM-DD)**: 2024-01-05\n**Author (who wrote it)**: Ada'],
    ['sections of their own', '## Status\n\nAccepted\n\n## Date\n\n2024-01-05\n\n## Author\n\nAda'],
    ['answers in headings', '## Status: Accepted\n\n## Date: 2024-01-05\n\n## Author: Ada'],
    ['fields in the status section', '## Status\n\n- Status: Accepted\n- Date: 2024-01-05\n- Author: Ada'],
    ['quotation marks', 'Status: "Accepted"\nDate: "2024-01-05"\nAuthor: "Ada"'],
    ['code marks', '- Status: `Accepted`\n- Date: `2024-01-05`\n- Author: `Ada`'],
  ])('%s', (_name, metadata) => {
    for (const ending of ['\n', '\r\n']) {
      const text = `# Title\n\n${metadata}${body}`.replaceAll('\n', ending);
      const decision = readOne(text);
      expect(decision).toMatchObject({
        status: { value: 'accepted', note: null },
        date: '2024-01-05',
        people: { author: ['Ada'] },
      });
      expect(decision.status && cutOut(text, decision.status.wordRange)).toBe('Accepted');
      for (const field of decision.fields)
        expect(cutOut(text, field.valueRange).replaceAll('\r\n', '\n')).toBe(field.raw);
    }
  });

  it.each<[string, string, string]>([
    ['one of several on a line', '**Status**: Accepted | **Date**: 2024-01-05', 'Accepted'],
    ['with a comment behind', '- Status: Accepted (by us) <!-- x -->', 'Accepted (by us)'],
    ['with a comment before', '- Status: <!-- x --> Accepted', 'Accepted'],
    ['in a quoted table', '> | a | b |\n> |---|---|\n> | Status | `Accepted` |', '`Accepted`'],
    ['in a cell with a comment', '| Status | Accepted <!-- x --> |\n|---|---|\n| Date | 2024-01-05 |', 'Accepted'],
    ['in HTML', '<b>Status:</b> Accepted', 'Accepted'],
    ['crossed out in part', '**Status**: ~~Draft~~ Accepted', '~~Draft~~ Accepted'],
  ])('the value as written %s', (_name, metadata, raw) => {
    const text = `# Title\n\n${metadata}${body}`;
    const { status } = readOne(text);
    expect(status).toMatchObject({ value: 'accepted', raw });
    expect(status && cutOut(text, status.range)).toBe(raw);
  });

  it('a wrapped value goes on to the next field', () => {
    const text = `# T\n\n**Status**: Superseded by\n[ADR-5](0005-x.md)\n**Date**: 2024-01-05${body}`;
    expect(readOne(text)).toMatchObject({
      status: { value: 'superseded', raw: 'Superseded by\n[ADR-5](0005-x.md)' },
      supersededBy: ['0005-x.md'],
      date: '2024-01-05',
    });
  });

  it.each([
    ['a table of something else', '| Name | Speed |\n|---|---|\n| Kafka | high |'],
    ['a table of changes', '| Version | Date | Author |\n|---|---|---|\n| 1 | 2024-01-05 | Ada |'],
    [
      'a table of many rows under known words',
      '| Status | Date |\n|---|---|\n| up | 2024-01-05 |\n| down | 2024-01-06 |',
    ],
    ['prose with a bar', 'We say Status: Accepted | Date: 2024-01-05 and mean it.'],
    ['prose with a label', 'At noon, status: Accepted, date: 2024-01-05 was written.'],
    ['code', '```\nStatus: Accepted\n```'],
    ['a comment', '<!-- Status: Accepted | Date: 2024-01-05 -->'],
  ])('no metadata is %s', (_name, text) => {
    expect(readOne(`# Title\n\n${text}${body}`)).toMatchObject({ status: null, date: null, fields: [] });
  });

  it.each([
    ['of pairs', '| Status | Rejected |\n|---|---|\n| Date | 2024-01-05 |\n| Owner | Ada |'],
    ['across', '| Status | Date | Owner |\n|---|---|---|\n| Rejected | 2024-01-05 | Ada |'],
    ['below a label', '**Cost**:\n\n| Impact | Date |\n|---|---|\n| High | 2024-01-05 |'],
  ])('no metadata is a table below a section heading: %s', (_name, table) => {
    for (const heading of ['## Rationale', '## Consequences', '## Who calls whom']) {
      const decision = readOne(`# Title\n\n**Status**: Accepted${body}\n${heading}\n\n${table}\n`);
      expect(decision.fields.map((field) => field.name)).toEqual(['status']);
      expect(decision).toMatchObject({ status: { value: 'accepted' }, date: null, impact: null });
      expect(decision.people.owner).toEqual([]);
      expect(decision.sections.at(-1)?.text.endsWith(table)).toBe(true);
    }
  });
});

describe('metadata among labels, in a record without headings', () => {
  it.each([
    ['behind them', '**Context**: a\n\n**Decision**: b\n\n**Status**: Accepted\n\n**Date**: 2024-01-05'],
    ['in one paragraph', '**Context**: a\n**Status**: Accepted\n**Decision**: b\n**Date**: 2024-01-05'],
    ['in plain letters', 'Context: a\n\nDecision: b\n\nStatus: Accepted\nDate: 2024-01-05'],
    ['in a list', '- Context: a\n- Decision: b\n- Status: Accepted\n- Date: 2024-01-05'],
  ])('%s', (_name, text) => {
    expect(readOne(`# T\n\n${text}\n`)).toMatchObject({ status: { value: 'accepted' }, date: '2024-01-05' });
  });

  it('is none below a heading', () => {
    const text = '# T\n\n## Context\n\na\n\n## Decision\n\nb\n\nStatus: Accepted\n\nc\n';
    expect(readOne(text).status).toBeNull();
  });

  it('labels that Markdown takes into a list are labels all the same', () => {
    const text = '# T\n\n**Context:**\n- a\n**Decision:** b\n**Consequences:** c\n';
    expect(readOne(text).sections.map(({ name }) => name)).toEqual(['context', 'decision', 'consequences']);
  });
});

describe('a status told by its history alone', () => {
  it.each<[string, CanonicalStatus | null]>([
    ['## Status History\n\n- 2024-01-05: Proposed\n- 2024-02-05: Accepted by the board', 'accepted'],
    ['## Statusverlauf\n\n| Datum | Status |\n|---|---|\n| 2024-01-05 | Vorgeschlagen |', 'proposed'],
    ['## Status History\n\n- 2024-01-05: written\n- YYYY-MM-DD: to be filled in', null],
    ['## History\n\n- 2024-01-05: Proposed', null],
  ])('%j', (section, value) => {
    expect(readOne(`# T\n\n## Context\n\na\n\n${section}\n`).status?.value ?? null).toBe(value);
  });

  it('counts less than a status of its own', () => {
    const text = '# T\n\nStatus: Rejected\n\n## Context\n\na\n\n## Status History\n\n- 2024-01-05: Accepted\n';
    expect(readOne(text).status?.value).toBe('rejected');
  });
});

describe('a status shown as a mark', () => {
  it.each<[string, CanonicalStatus | null]>([
    ['<Badge type="success">Accepted</Badge>', 'accepted'],
    ['<Badge text="Rejected" />', 'rejected'],
    ['<StatusLabel status="draft" />', 'draft'],
    ['<span class="badge badge--success">Accepted</span>', 'accepted'],
    ['![Status: Accepted](a.svg)', 'accepted'],
    ['[![badge](https://img.shields.io/badge/status-superseded-yellow)](x)', 'superseded'],
    [':::info Status\nAccepted\n:::', 'accepted'],
    [':::tip Accepted\n\nSince May.\n\n:::', 'accepted'],
    ['<Badge text="beta" />', null],
    ['<div>Accepted</div>', null],
    ['<!-- <Badge>Accepted</Badge> -->', null],
    ['![Build passing](https://img.shields.io/badge/build-accepted-green)', null],
  ])('%s', (mark, value) => {
    expect(readOne(`# Title\n\n${mark}${body}`).status?.value ?? null).toBe(value);
  });

  it.each<[string, CanonicalStatus | null]>([
    ['tags: [adr, accepted]', 'accepted'],
    ['tags:\n  - status/proposed', 'proposed'],
    ['tags: [adr, live, done]', null],
    ['sidebar_custom_props:\n  status: accepted', 'accepted'],
    ['adr: { status: rejected }', 'rejected'],
    ['status: { accepted }', 'accepted'],
    ['status: { value: accepted, since: 2024 }', 'accepted'],
    ['status:\n  - accepted', 'accepted'],
    ['status: "proposed | accepted"', 'other'],
    ['status: {proposed | accepted | rejected}', 'other'],
  ])('front matter %j', (yaml, value) => {
    expect(readOne(`---\n${yaml}\n---\n# T\n`).status?.value ?? null).toBe(value);
  });

  it.each<[string, CanonicalStatus]>([
    ['[![badge](https://img.shields.io/badge/ADR-rejected-red.svg)](README.md)', 'rejected'],
    ['![any](https://badgen.net/badge/ADR/proposed/orange/)', 'proposed'],
    ['<Badge>Accepted</Badge>', 'accepted'],
    ['Accepted ![a](https://badgen.net/badge/status/proposed)', 'accepted'],
    ['![any](https://badgen.net/badge/build/accepted)', 'other'],
  ])('in a status section: %s', (mark, value) => {
    const { status } = readOne(`# T\n\n## Status\n\n${mark}\n\n## Context\n\na\n`);
    expect([status?.value, status?.style, status?.raw]).toEqual([value, 'status-section', mark]);
  });

  it('a line goes before a mark', () => {
    expect(readOne('# T\n\n<Badge>Rejected</Badge>\n\nStatus: Accepted\n').status?.value).toBe('accepted');
  });
});

describe('histories', () => {
  it.each<[string, CanonicalStatus, string]>([
    ['2024-01-05 proposed\n\n2024-02-01 accepted', 'accepted', '2024-01-05 proposed\n2024-02-01 accepted'],
    ['Proposed on 2024-01-05\nAccepted on 2024-02-01', 'accepted', 'Proposed on 2024-01-05\nAccepted on 2024-02-01'],
    ['- 2024-02-01 accepted\n- 2024-01-05 proposed', 'accepted', '2024-02-01 accepted\n2024-01-05 proposed'],
    ['Proposed | Accepted\n\n2024-01-05 proposed', 'proposed', 'Proposed | Accepted\n2024-01-05 proposed'],
    ['Proposed | Accepted\n\nAccepted', 'accepted', 'Proposed | Accepted\nAccepted'],
    ['Accepted\n\nSuperseded by ADR-5', 'superseded', 'Accepted\nSuperseded by ADR-5'],
    ['Accepted\n\nIt took us half a year to get here.', 'accepted', 'Accepted'],
    ['Accepted\n\nSupersedes ADR-3', 'accepted', 'Accepted'],
    ['Accepted by the board\nof the whole house', 'accepted', 'Accepted by the board\nof the whole house'],
    ['Superseded by [5](5.md)\n\n*Previously: Accepted*', 'superseded', 'Superseded by [5](5.md)'],
    ['Accepted - and in parts done', 'accepted', 'Accepted - and in parts done'],
    ['[x] Accepted', 'accepted', '[x] Accepted'],
    ['☐ Proposed ☑ Accepted ☐ Rejected', 'accepted', '☐ Proposed ☑ Accepted ☐ Rejected'],
    ['[ ] Proposed [ ] Accepted', 'other', '[ ] Proposed [ ] Accepted'],
  ])('%j', (section, value, raw) => {
    expect(readOne(`# T\n\n## Status\n\n${section}${body}`).status).toMatchObject({ value, raw });
  });

  it('in a table, in a cell and in a nested list', () => {
    const table = '| Date | Status |\n|---|---|\n| 2024-01-05 | Proposed |\n| 2024-02-01 | Accepted |';
    expect(readOne(`# T\n\n## Status\n\n${table}${body}`).status?.value).toBe('accepted');
    const cell = '| Status | 2024-01-05 Proposed<br>2024-02-01 Accepted |\n|---|---|\n| Author | Ada |';
    expect(readOne(`# T\n\n${cell}${body}`).status?.value).toBe('accepted');
    expect(readOne(`# T\n\n- Status:\n  - 2024-01-05 Proposed\n  - 2024-02-01 Rejected${body}`).status?.value).toBe(
      'rejected',
    );
  });
});

describe('what a template left in', () => {
  it.each<[string, boolean]>([
    ['proposed | accepted | ...', true],
    ['proposed, accepted, rejected', true],
    ['Proposed/Accepted', true],
    ['[accepted]', true],
    ['{proposed | accepted}', true],
    ['<status>', true],
    ['Accepted / Implemented', false],
    ['Accepted, superseded by ADR-5', false],
    ['Proposed -> Accepted', false],
    ['Accepted, see https://example.com/proposed/rejected', false],
    ['Accepted (was: proposed | draft)', false],
    ['On hold', false],
  ])('%s', (text, isLeft) => {
    expect(isStatusPlaceholder(text, own)).toBe(isLeft);
  });
});

describe('words of a team win', () => {
  it.each<[string, CanonicalStatus]>([
    ['Approved', 'proposed'],
    ['In Pilot', 'accepted'],
    ['试行', 'draft'],
    ['试行中', 'other'],
  ])('%s', (text, value) => {
    const statuses = { approved: 'proposed', 'in pilot': 'accepted', 试行: 'draft' } as const;
    expect(readOne(`# T\n\nStatus: ${text}\n`, 'a.md', { statuses, sections: {} }).status?.value).toBe(value);
  });
});

describe('other fields', () => {
  it.each<[string, object]>([
    ['**Impact**: 🔴 High', { impact: 'High' }],
    ['**Impact**: High 🔴', { impact: 'High' }],
    ['**Impact**: üü† Medium', { impact: 'Medium' }],
    ['**Impact**: 🔴 高', { impact: '高' }],
    ['**Impact**: Élevé', { impact: 'Élevé' }],
    ['**Category**: Data', { category: 'Data' }],
    ['**Tags**: a b, c', { tags: ['a b', 'c'] }],
    ['**Tags**: #data #api', { tags: ['data', 'api'] }],
    ['**Tags**: data api', { tags: ['data', 'api'] }],
    ['**Tags**: [list of tags]', { tags: [] }],
    ['**Status**: Accepted on 2024-01-05', { date: '2024-01-05' }],
    ['**Date**: soon\n**Last Modified**: 2024-01-05', { date: '2024-01-05', dateRaw: '2024-01-05' }],
    ['**Created**: 2023-01-01\n**Last Modified**: 2024-01-05', { date: '2024-01-05' }],
    ['**Data**: 08/02/2024', { date: '2024-02-08', dateRaw: '08/02/2024' }],
    ['- Fecha: 08/02/2024', { date: '2024-02-08', dateRaw: '08/02/2024' }],
    ['**Date**: 08/02/2024', { date: null, dateRaw: '08/02/2024' }],
    ['**Created**: 2023-01-01\n**Date**: January 2024', { date: null, dateRaw: 'January 2024' }],
    ['**Proposed**: 2023-01-01\n**Accepted**: 2024-01-05', { date: '2024-01-05' }],
    ['**Status**: angenommen · 05.01.2024', { date: '2024-01-05' }],
    ['**Status**: Superseded by 20201016-use-slugs', { date: null }],
  ])('%j', (metadata, wanted) => {
    expect(readOne(`# T\n\n${metadata}${body}`, 'x.md')).toMatchObject(wanted);
  });

  it('a date that says nothing leaves the word to the file name', () => {
    expect(readOne(`# T\n\n- Date: [YYYY-MM-DD]${body}`, '20240105-x.md')).toMatchObject({
      date: '2024-01-05',
      dateRaw: '[YYYY-MM-DD]',
    });
  });
});

describe('laws of metadata', () => {
  const labels = fc.constantFrom('Status', 'Date', 'Author', 'Deciders', 'Impact', 'Tags', 'Superseded by');
  const values = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 .()-]{0,20}[A-Za-z0-9]$/);
  const styles = fc.constantFrom<(label: string, value: string) => string>(
    (label, value) => `**${label}**: ${value}`,
    (label, value) => `**${label}:** ${value}`,
    (label, value) => `- ${label}: ${value}`,
    (label, value) => `> **${label}**: ${value}`,
    (label, value) => `| a | b |\n|---|---|\n| ${label} | ${value} |`,
    (label, value) => `*${label}:* ${value} <!-- ${label} -->`,
  );

  it('a field is the value that was written, in every style', () => {
    fc.assert(
      fc.property(labels, values, styles, (label, value, style) => {
        const text = `# Title\n\n${style(label, value)}${body}`;
        const field = readOne(text).fields.find((one) => one.label === label);
        expect(field?.raw).toBe(value);
        expect(field && cutOut(text, field.valueRange)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('several fields on a line are the same as one on each', () => {
    const fields = fc.uniqueArray(fc.tuple(labels, values), {
      minLength: 2,
      maxLength: 5,
      selector: ([label]) => label,
    });
    fc.assert(
      fc.property(fields, (pairs) => {
        const written = pairs.map(([label, value]) => `**${label}**: ${value}`);
        const rawOf = (metadata: string): unknown =>
          readOne(`# Title\n\n${metadata}${body}`).fields.map(({ label, raw }) => [label, raw]);
        expect(rawOf(written.join(' | '))).toEqual(rawOf(written.join('\n')));
      }),
      { numRuns: 300 },
    );
  });
});

describe('metadata that has to be approved is in the substance', () => {
  const substance = (metadata: string): string => readOne(`# T\n\n${metadata}${body}`).substance;

  it.each<[string, string, string]>([
    [
      'a status beside a date on a line',
      '**Date**: 2024-01-05 | **Status**: Draft',
      '**Date**: 2024-01-05 | **Status**: Accepted',
    ],
    ['a date that claims acceptance', '**Date**: 2024-01-05', '**Date**: 2024-01-05\n**Accepted**: 2024-01-06'],
    ['people who are said to have approved', '**Approved by**: Ada', '**Approved by**: Grace'],
    ['words between a label and a later colon', '**Date** as agreed: 2024-01-05', '**Date** never: 2024-01-05'],
    [
      'what takes a record out of force in part',
      '## Status\n\nAccepted\n\nPartially superseded by ADR-3',
      '## Status\n\nAccepted\n\nPartially superseded by ADR-4',
    ],
    ['a notice', 'This ADR was superseded by ADR-3', 'This ADR was superseded by ADR-4'],
  ])('%s', (_name, before, after) => {
    expect(substance(after)).not.toBe(substance(before));
  });

  it('a plain date is not', () => {
    expect(substance('**Date**: 2024-01-05')).toBe(substance('**Date**: 5. Januar 2024'));
  });
});
