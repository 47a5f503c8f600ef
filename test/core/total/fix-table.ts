import fc from '../../support/properties.ts';
import type * as appliedOnDemand from '../../../src/core/fix/applied-on-demand.ts';
import type * as applyEdits from '../../../src/core/fix/apply-edits.ts';
import type * as applyFixes from '../../../src/core/fix/apply-fixes.ts';
import type * as numberInPath from '../../../src/core/fix/number-in-path.ts';
import type * as numberInTitle from '../../../src/core/fix/number-in-title.ts';
import type * as pathPlaces from '../../../src/core/fix/path-places.ts';
import type * as referencesTo from '../../../src/core/fix/references-to.ts';
import type * as renameRecord from '../../../src/core/fix/rename-record.ts';
import type * as renumberRecord from '../../../src/core/fix/renumber-record.ts';
import type * as rewrittenNumber from '../../../src/core/fix/rewritten-number.ts';
import type * as wholeFix from '../../../src/core/fix/whole-fix.ts';
import { decision, title } from '../../support/arbitraries/decision.ts';
import { edit, finding } from '../../support/arbitraries/finding.ts';
import { logRecords, recordSummary } from '../../support/arbitraries/log-facts.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { few, number, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const recordPath = fc.oneof(
  fc.constantFrom('docs/adr/0012-x.md', 'ADR-7.md', 'docs/adr/0012-x/README.md', 'a b/0012 - é.md', '0012.md'),
  path,
);
const id = fc.oneof(fc.constantFrom('ADR-0012', 'ADR-12a', '12', 'ADR #7', 'D1', 'ADR-'), word);
const referring = fc
  .array(
    fc.oneof(
      fc.constantFrom('[12](0012-x.md)', '(#adr-0012-', 'ADR-0012', '../adr/0012-x.md#adr-0012', '<', '](', '%20', '/'),
      word,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(referring, text, markdown);
const texts = fc
  .array(fc.tuple(recordPath, anyText), { maxLength: 3 })
  .map((entries): ReadonlyMap<string, string> => new Map(entries));

/** A record whose text is there in most cases, and which is one of its log. */
const renumbering = fc
  .tuple(decision, few(recordSummary), texts, anyText, fc.oneof(fc.nat({ max: 99 }), number), fc.boolean())
  .map(([record, others, known, own, to, isKnown]) => ({
    record,
    to,
    records: [record, ...others],
    texts: isKnown ? new Map([...known, [record.path, own]]) : known,
  }));

const fix = fc.record({ title: word, safe: fc.boolean(), edits: few(edit, 4) });

export const fixTable = [
  ...entriesOf<typeof appliedOnDemand>('fix/applied-on-demand.ts', {
    isAppliedOnDemand: fc.tuple(finding),
    offersNumber: fc.tuple(finding),
  }),
  ...entriesOf<typeof applyEdits>('fix/apply-edits.ts', { applyEdits: fc.tuple(texts, few(edit, 4)) }),
  ...entriesOf<typeof applyFixes>('fix/apply-fixes.ts', { applyFixes: fc.tuple(texts, few(fix, 4)) }),
  ...entriesOf<typeof numberInPath>('fix/number-in-path.ts', {
    numberInPath: fc.tuple(fc.oneof(recordPath, text)),
    renumberedPath: fc.tuple(recordPath, number),
  }),
  ...entriesOf<typeof numberInTitle>('fix/number-in-title.ts', { numberInTitle: fc.tuple(title, anyText) }),
  ...entriesOf<typeof pathPlaces>('fix/path-places.ts', {
    encoded: fc.tuple(fc.oneof(recordPath, text)),
    leadsTo: fc.tuple(anyText, recordPath, few(word)),
    pathBefore: fc.tuple(anyText, number),
    pathPlaces: fc.tuple(anyText, recordPath, recordPath),
  }),
  ...entriesOf<typeof referencesTo>('fix/references-to.ts', {
    anchorReferences: fc.tuple(anyText, recordPath, recordPath, id),
    fileReferences: fc.tuple(anyText, recordPath, recordPath, number),
    idReferences: fc.tuple(anyText, id),
  }),
  ...entriesOf<typeof renameRecord>('fix/rename-record.ts', {
    renameRecord: fc.tuple(fc.record({ from: recordPath, to: recordPath, texts })),
  }),
  ...entriesOf<typeof renumberRecord>('fix/renumber-record.ts', { renumberRecord: fc.tuple(renumbering) }),
  ...entriesOf<typeof rewrittenNumber>('fix/rewritten-number.ts', {
    rewrittenNumber: fc.tuple(fc.oneof(fc.constantFrom('0012', '7', ''), text), number),
  }),
  ...entriesOf<typeof wholeFix>('fix/whole-fix.ts', { wholeFix: fc.tuple(finding, logRecords, texts) }),
];
