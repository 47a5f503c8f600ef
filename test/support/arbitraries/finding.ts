import fc from '../properties.ts';
import type { Edit, Finding, Fix } from '../../../src/core/model/finding.ts';
import type { Suppression } from '../../../src/core/model/suppression.ts';
import { range } from './position.ts';
import { few, maybe, number, path, word } from './text.ts';

export const severity = fc.constantFrom<Finding['severity'][]>('error', 'warning', 'info');

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('replace'), path, start: number, end: number, text: word }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename'), from: path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create'), path, text: word }) },
);

const fix: fc.Arbitrary<Fix> = fc.record({ title: word, safe: fc.boolean(), edits: few(edit, 2) });

/** What a rule could say about any place of any file. */
export const finding: fc.Arbitrary<Finding> = fc.record(
  {
    ruleId: fc.oneof(fc.constantFrom('status-known', 'document-readable', 'title-present'), word),
    messageId: word,
    element: word,
    severity,
    path,
    range,
    message: word,
    why: word,
    fix: maybe(fix),
  },
  { requiredKeys: ['ruleId', 'messageId', 'severity', 'path', 'range', 'message', 'why', 'fix'] },
);

/** A comment that holds rules back, or fails to. */
export const suppression: fc.Arbitrary<Suppression> = fc.record({
  ruleIds: few(fc.oneof(fc.constantFrom('no-placeholder', 'status-known'), word), 3),
  reason: fc.oneof(fc.constant(''), word),
  range,
});
