import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { corpusFolder, markdownBelow } from '../../support/corpus.ts';
import { markdownPieces } from '../../support/markdown-pieces.ts';
import { rangesOf } from '../../support/ranges.ts';

const settings = { statuses: {}, sections: {}, rules: defaultConfiguration().rules };
const fixtures = path.join(import.meta.dirname, '../../../fixtures/adr');
const records = ['good', 'bad', 'styles']
  .flatMap((folder) => readdirSync(path.join(fixtures, folder)).map((name) => path.join(fixtures, folder, name)))
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(file, 'utf8'));

/** Reads and judges a text; whatever it is, every place that comes out lies inside of it. */
const expectInside = (text: string, file = 'docs/adr/0001-x.md'): void => {
  const { decisions, findings } = readDocument({ path: file, text, settings, evaluate: true });
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { start, end } of rangesOf([decisions, findings])) {
    const isInside =
      start.offset >= 0 &&
      start.offset <= end.offset &&
      end.offset <= text.length &&
      start.line >= 1 &&
      start.line <= end.line &&
      end.line <= lines &&
      start.column >= 1 &&
      end.column >= 1;
    if (!isInside) expect.fail(`${JSON.stringify({ start, end })} is not inside ${text.length} characters`);
  }
};

const mutation = fc.record({
  record: fc.constantFrom(...records),
  at: fc.nat(),
  length: fc.nat({ max: 60 }),
  inserted: fc.oneof(markdownPieces, fc.string({ unit: 'binary', maxLength: 8 })),
  copied: fc.nat({ max: 200 }),
});

/** A piece is cut out, another one or a copy of an earlier part written in, up to three times. */
const mutated = fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) =>
  mutations.reduce((text, { at, length, inserted, copied }) => {
    const place = at % (text.length + 1);
    const copy = copied % 3 === 0 ? text.slice(Math.max(0, place - copied), place) : '';
    return text.slice(0, place) + copy + inserted + text.slice(place + length);
  }, mutations[0]?.record ?? ''),
);

describe('10,000 mutated documents', () => {
  it('are each read and judged without a crash, with every place inside the file', () => {
    fc.assert(
      fc.property(mutated, (text) => expectInside(text)),
      { numRuns: 10_000, endOnFailure: true },
    );
  }, 300_000);
});

describe(
  corpusFolder === null ? 'public records (not beside this checkout, so not read here)' : 'public records',
  () => {
    const files = corpusFolder === null ? [] : markdownBelow(corpusFolder);

    it('are each read and judged, also with other line ends and a byte order mark, with every place inside the file', () => {
      expect(corpusFolder === null || files.length > 100).toBe(true);
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        const plain = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
        for (const variant of new Set([text, plain.replaceAll('\n', '\r\n'), `\uFEFF${plain}`]))
          expectInside(variant, file);
      }
    }, 300_000);
  },
);
