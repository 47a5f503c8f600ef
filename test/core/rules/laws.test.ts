import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { fixedText } from '../../support/fixed-text.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { ruleCrashed } from '../../../src/core/evaluate/built-in.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import type { DocumentReading } from '../../../src/core/model/reading.ts';

const path = 'docs/adr/0007-use-postgresql.md';

const settings = { statuses: {}, sections: {}, rules: {}, scopeNames: ['Infrastructure', 'infra', 'Security'] };

const read = (text: string): DocumentReading =>
  readDocument({ path, text, settings, evaluate: true, today: '2025-03-14' });

const examples = catalogue.flatMap((rule) =>
  [...rule.examples.good, ...rule.examples.bad].map((each) => each.markdown),
);

const pieces = [
  '---\n',
  'status: acepted\n',
  '# ',
  '## Decision\n',
  '**Status**: ',
  'We should probably use it. ',
  '## Context\n\n',
  '## Consequences\n',
  '**Date**: 14 March 2025\n',
  '- Date: 2025-02-30\n',
  'Impact: Hihg\n',
  '**Scope**: Infrastucture, Security\n',
  '| Date | 5/23/25 |\n|---|---|\n| Impact | High / Medium / Low |\n',
  '# ADR-001: One\n',
  '## ADR-002: Two\n',
  '**Follow-up:**\n',
  '---\n',
  'Ã©',
  'â€™',
  '\uFFFD',
  '[Describe the thing]',
  '{title of it}',
  'TODO: ',
  'YYYY-MM-DD',
  '[a](url)',
  '`',
  '```\n',
  '> ',
  '| a | b |\n|---|---|\n| TBD | [x] |\n',
  '\r\n',
  '\n\n',
  '\uFEFF',
  '\u0000',
  '😀',
  '**',
  '<!-- ',
  ' -->',
  '- [ ] ',
  '\t',
  '[^1]',
  '"',
];

/** Real documents, cut, joined and sprinkled with what is awkward; and plain noise. */
const documents = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(400), fc.nat(40), fc.constantFrom(...pieces)), { maxLength: 6 }),
    )
    .map(([text, changes]) =>
      changes.reduce((changed, [at, length, piece]) => {
        const start = at % (changed.length + 1);
        return changed.slice(0, start) + piece + changed.slice(start + length);
      }, text),
    ),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Lines and columns, counted anew from the original text. */
function pointAt(text: string, offset: number): { line: number; column: number } {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const before = text.slice(start, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('every rule, on any document', () => {
  it('keeps its ranges inside the file, says nothing empty and never crashes', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const finding of read(text).findings) {
          const { start, end } = finding.range;
          expect(start.offset).toBeGreaterThanOrEqual(0);
          expect(end.offset).toBeGreaterThanOrEqual(start.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
          const isInsideLineEnd = text.slice(start.offset - 1, start.offset + 1) === '\r\n';
          if (!isInsideLineEnd) expect({ line: start.line, column: start.column }).toEqual(pointAt(text, start.offset));
          expect(finding.message).not.toBe('');
          expect(finding.message).not.toMatch(/\{[a-z]+\}(?!")/);
          expect(finding.ruleId).not.toBe(ruleCrashed.id);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('says the same of a document with CRLF, on the same lines', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const plain = text.replaceAll('\r', '').replaceAll('\uFEFF', '');
        const said = (variant: string): readonly string[] =>
          read(variant).findings.map(
            ({ ruleId, messageId, range: { start, end } }) =>
              `${ruleId} ${messageId} ${start.line}:${start.column}-${end.line}:${end.column}`,
          );
        const expected = said(plain);
        expect(said(plain.replaceAll('\n', '\r\n'))).toEqual(expected);
        expect(said(`\uFEFF${plain}`)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('comes to rest: applying safe fixes again changes nothing', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let current = text;
        for (let round = 0; round < 5; round += 1) {
          const fixed = fixedText(current, path, read(current).findings);
          if (fixed.applied.length === 0) break;
          current = fixed.text;
        }
        expect(fixedText(current, path, read(current).findings).applied).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is deterministic, and leaves its input alone', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const request = Object.freeze({
          path,
          text,
          settings: Object.freeze({
            statuses: Object.freeze({}),
            sections: Object.freeze({}),
            rules: Object.freeze({}),
          }),
          evaluate: true,
        });
        expect(readDocument(request)).toEqual(readDocument(request));
      }),
      { numRuns: 200 },
    );
  });
});
