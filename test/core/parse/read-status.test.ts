import { describe, expect, it } from 'vitest';
import type { CanonicalStatus } from '../../../src/core/model/status.ts';
import { readStatusText, statusPhrases } from '../../../src/core/parse/read-status.ts';
import { cutOut, readOne } from './reading.ts';

const own = statusPhrases({});

describe('status words', () => {
  it.each<[string, CanonicalStatus, string | null]>([
    ['Accepted', 'accepted', null],
    ['ACCEPTED', 'accepted', null],
    ['accepted.', 'accepted', null],
    ['Decided', 'accepted', null],
    ['Approved', 'accepted', null],
    ['Active', 'accepted', null],
    ['Implemented', 'accepted', null],
    ['Done', 'accepted', null],
    ['Proposed', 'proposed', null],
    ['Proposal', 'proposed', null],
    ['Under review', 'proposed', null],
    ['Draft', 'draft', null],
    ['WIP', 'draft', null],
    ['work-in-progress', 'draft', null],
    ['Rejected', 'rejected', null],
    ['Declined', 'rejected', null],
    ['Obsolete', 'deprecated', null],
    ['Deprecated', 'deprecated', null],
    ['Superseded', 'superseded', null],
    ['Superceded by ADR-3', 'superseded', 'by ADR-3'],
    ['Superseded by ADR-0012', 'superseded', 'by ADR-0012'],
    ['✅ Accepted', 'accepted', null],
    ['⌛️ Superseded', 'superseded', null],
    ['‚úÖ Accepted', 'accepted', null],
    ['â\u009cÖ Accepted', 'accepted', null],
    ['üîÑ Proposed', 'proposed', null],
    ['Decided (shared runtime, per-team later)', 'accepted', 'shared runtime, per-team later'],
    ['Accepted, applied in v7', 'accepted', 'applied in v7'],
    ['Accepted (lazy consensus) & implemented', 'accepted', '(lazy consensus) & implemented'],
    ['This decision has been accepted', 'accepted', 'This decision has been'],
    ['2024-01-15 accepted', 'accepted', null],
    ['Accepted, superseded by ADR-9', 'superseded', 'Accepted, by ADR-9'],
    ['Implemented. Superseded by ADR-9.', 'superseded', 'Implemented. by ADR-9.'],
    ['Accepted, partially superseded by ADR-9', 'accepted', 'partially superseded by ADR-9'],
    ['Accepted (supersedes ADR-3)', 'accepted', 'supersedes ADR-3'],
    ['Draft: being written or under review', 'draft', 'being written or under review'],
    ['Accepted: approved, or implemented since', 'accepted', 'approved, or implemented since'],
    ['Proposed: not agreed | Accepted: agreed', 'other', null],
    ['Proposed → Accepted', 'accepted', 'Proposed →'],
    ['Proposed -> Accepted', 'accepted', 'Proposed ->'],
    ['Accepted, now deprecated', 'deprecated', 'Accepted, now'],
    ['Proposed, then rejected', 'rejected', 'Proposed, then'],
    ['Accepted (deprecated)', 'deprecated', 'Accepted ( )'],
    ['Accepted, now in progress', 'accepted', 'now in progress'],
    ['Accepted (rejected options below)', 'accepted', 'rejected options below'],
    ['Superseded in part by ADR-9', 'accepted', 'by ADR-9'],
    ['Subsumed by ADR-9', 'superseded', 'by ADR-9'],
    ['Retroactively accepted', 'accepted', 'Retroactively'],
    ['Closed (rejected)', 'rejected', 'Closed ( )'],
    ['Final comment period', 'proposed', null],
    ['Not accepted yet', 'proposed', null],
    ['Proposal rejected', 'rejected', null],
    ['No longer relevant', 'deprecated', null],
    ['{ accepted }', 'accepted', null],
    ['Accepted (was: proposed | draft)', 'accepted', 'was: proposed | draft'],
  ])('%s', (text, value, note) => {
    expect(readStatusText(text, own)).toMatchObject({ value, note });
  });

  it.each([
    'proposed | accepted | rejected',
    'Accepted / Proposed / Rejected / Deprecated / Superseded',
    'Proposed, Accepted, Deprecated, Superseded',
    'proposed or accepted',
    '[Proposed/Accepted]',
    '[proposed | rejected | accepted | superseded by [ADR-0005](0005-example.md)]',
    '{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}',
    '[accepted]',
    '<status>',
    'not yet accepted',
    'Unaccepted',
    'Acceptance pending',
    'Experimental',
    'On hold',
    'TBD',
    'Conditionally accepted',
    'To be accepted',
    '?',
    '✅',
    'accept'.repeat(200),
  ])('%s is other', (text) => {
    expect(readStatusText(text, own)?.value).toBe('other');
  });

  it('says nothing of nothing', () => {
    expect(readStatusText('  ', own)).toBeNull();
  });

  it('lets the configuration add and change words', () => {
    const words = new Map<string, CanonicalStatus>([
      ['on hold', 'draft'],
      ['on hold forever', 'rejected'],
      ['approved', 'proposed'],
      ['constructor', 'draft'],
    ]);
    const phrases = statusPhrases(Object.fromEntries(words));
    expect(readStatusText('On Hold', phrases)?.value).toBe('draft');
    expect(readStatusText('On hold forever', phrases)?.value).toBe('rejected');
    expect(readStatusText('approved', phrases)?.value).toBe('proposed');
    expect(readStatusText('Constructor', phrases)?.value).toBe('draft');
    expect(readStatusText('toString', phrases)?.value).toBe('other');
    expect(readStatusText('__proto__', own)?.value).toBe('other');
  });
});

describe('status sections', () => {
  it.each<[string, string, CanonicalStatus | null, string | null]>([
    ['a word', 'Accepted', 'accepted', 'Accepted'],
    ['bold', '**Accepted**', 'accepted', 'Accepted'],
    ['a list', '- Accepted', 'accepted', 'Accepted'],
    ['a quote', '> Accepted', 'accepted', 'Accepted'],
    ['a later line', 'Accepted\n\nSuperseded by [12. X](0012-x.md)', 'superseded', 'Superseded'],
    ['a relation below', 'Accepted\n\nSupercedes [3. X](0003-x.md)', 'accepted', 'Accepted'],
    ['a relation above', 'Amends [3. X](0003-x.md)\n\nAccepted', 'accepted', 'Accepted'],
    ['a dated history', '2024-01-01 proposed\n\n2024-02-01 accepted', 'accepted', 'accepted'],
    ['a dated list', '- 2024-01-01: Proposed\n- 2024-02-01: Rejected', 'rejected', 'Rejected'],
    ['a later remark', 'Accepted\n\nProposed changes are listed below.', 'accepted', 'Accepted'],
    ['a label', 'Status: Accepted', 'accepted', 'Accepted'],
    ['a bold label', '**Status**: Accepted', 'accepted', 'Accepted'],
    ['a bullet label', '- Date: 2024-01-01\n- Status: Accepted', 'accepted', 'Accepted'],
    ['boxes, one ticked', '- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected', 'accepted', 'Accepted'],
    ['boxes, none ticked', '- [ ] Proposed\n- [ ] Accepted', 'other', 'Proposed'],
    ['a word of the team', 'Experimental', 'other', 'Experimental'],
    ['a note on the work', 'We have moved half of the services and will move the others in spring.', null, null],
    ['nothing', '', null, null],
    ['a comment', '<!-- Accepted -->', null, null],
    ['code', '```\nAccepted\n```', null, null],
    ['a menu', 'Proposed | Accepted', 'other', 'Proposed | Accepted'],
  ])('%s', (_name, body, value, word) => {
    const text = `# T\r\n\r\n## Status\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n\r\n## Context\r\n\r\nAccepted\r\n`;
    const { status } = readOne(text);
    expect(status?.value ?? null).toBe(value);
    if (status && word !== null && value !== 'other') expect(cutOut(text, status.wordRange)).toBe(word);
    if (status) {
      const written = cutOut(text, status.range).replaceAll('\r\n', '\n');
      for (const line of status.raw.split('\n')) expect(written).toContain(line);
      const [first = '', last = ''] = [status.raw.split('\n')[0], status.raw.split('\n').at(-1)];
      expect([written.startsWith(first), written.endsWith(last)]).toEqual([true, true]);
    }
  });

  it.each([
    ['below another heading', '# T\n\n## Status\n\n### Open points\n\nAccepted\n'],
    ['of a fenced example', '# T\n\n```\n## Status\n\nAccepted\n```\n'],
    ['of a comment', '# T\n\n<!--\n## Status\n\nAccepted\n-->\n'],
  ])('take nothing from a line %s', (_name, text) => {
    expect(readOne(text).status).toBeNull();
  });

  it('may be a bold label', () => {
    expect(readOne('# T\n\n**Status**\n\nAccepted\n\n**Context**\n\nx\n').status).toMatchObject({
      value: 'accepted',
      style: 'status-section',
    });
    expect(readOne('# T\n\n**Status:**\nAccepted\n').status?.value).toBe('accepted');
  });
});
