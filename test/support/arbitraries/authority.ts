import fc from '../properties.ts';
import type { Page, PageTable, Sentence } from '../../../src/core/authority/page-parts.ts';
import type { AreaApproval, Asked, Authority, GeneralApproval } from '../../../src/core/model/authority.ts';
import { few, maybe, number, path, text, word } from './text.ts';

/** Names of roles as documents write them, and what is none. */
export const roleName = fc.oneof(
  fc.constantFrom(
    'CTO',
    'Tech Lead',
    '2 team members',
    'Security and Compliance Team',
    '@octo-org/arb',
    'UI/UX Lead',
    'stakeholders',
  ),
  word,
);
/** Names with what stands between them. */
export const askingPhrase = fc.oneof(
  fc
    .tuple(few(roleName, 5), fc.constantFrom(' + ', ', ', ' and ', ' or ', '/', ' / ', ', or ', ' & '))
    .map(([names, joint]) => names.join(joint)),
  text,
);

const sentenceText = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'Reviewed by ',
        'ADRs must be approved by ',
        'All ADRs require approval from ',
        'Approvers: ',
        'Accountable: ',
        'Review period: 3-5 business days',
        'Reviewed by the CTO, then approved by ',
      ),
      askingPhrase,
    )
    .map(([before, phrase]) => `${before}${phrase}`),
  text,
);

export const saying = fc.record({ path, line: number, words: fc.oneof(sentenceText, word) });
export const sentence: fc.Arbitrary<Sentence> = fc.record({
  path,
  line: number,
  words: sentenceText,
  kind: fc.constantFrom<Sentence['kind'][]>('task', 'item', 'prose'),
  headings: few(fc.oneof(fc.constantFrom('RACI', 'Review process'), word)),
  list: number,
  below: few(roleName),
});

const cell = fc.oneof(
  fc.constantFrom(
    'Scope',
    'Approver',
    'Activity',
    'Responsible',
    'Accountable',
    'Approve ADR',
    'Review ADR',
    'R',
    'A',
    'A/R',
    'C',
    '-',
    'Others',
  ),
  askingPhrase,
);
const header = fc.oneof(
  fc.constantFrom(
    ['Scope', 'Approver'],
    ['Activity', 'Responsible', 'Accountable', 'Consulted'],
    ['Activity', 'CTO', 'CEO'],
  ),
  few(cell, 4),
);
export const pageTable: fc.Arbitrary<PageTable> = fc.record({
  path,
  line: number,
  headings: few(word),
  rows: fc.tuple(header, few(few(cell, 4), 4)).map(([first, rest]) => [first, ...rest]),
  lines: few(number, 5),
  hasLinks: fc.boolean(),
});

const tableText = pageTable.map(({ rows }) => {
  const lines = rows.map((row) => `| ${row.map((one) => one.replaceAll(/[\n|]/g, ' ')).join(' | ')} |`);
  return [lines[0] ?? '', `|${'---|'.repeat(rows[0]?.length ?? 1)}`, ...lines.slice(1)].join('\n');
});
const pageText = fc
  .array(
    fc.oneof(
      tableText,
      sentenceText.map((one) => `- [ ] ${one}\n`),
      sentenceText.map((one) => `1. ${one}\n   - CTO\n`),
      fc.constantFrom('# ADRs\n', '## RACI\n', '## Example\n', '```\n'),
      word,
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.join('\n\n'));

export const page: fc.Arbitrary<Page> = fc.record({
  path,
  text: pageText,
  kind: fc.constantFrom<Page['kind'][]>('own', 'template', 'project'),
  isInRecord: fc.constantFrom(
    () => false,
    (offset: number) => offset % 2 === 1,
  ),
});

const name: fc.Arbitrary<Asked> = roleName.map((one) => ({ kind: 'name', name: one }));
const count: fc.Arbitrary<Asked> = fc
  .tuple(number, few(roleName))
  .map(([figure, from]) => ({ kind: 'count', count: figure, from }));
/** Of any depth up to two; its parts need not make sense. */
export const asked: fc.Arbitrary<Asked> = fc.oneof(
  name,
  count,
  fc
    .tuple(fc.constantFrom<('all' | 'any')[]>('all', 'any'), few(fc.oneof(name, count), 3))
    .map(([kind, of]) => ({ kind, of })),
);

export const area: fc.Arbitrary<AreaApproval> = fc.record({
  name: word,
  others: few(word),
  isDefault: fc.boolean(),
  approve: asked,
  said: saying,
});
export const general: fc.Arbitrary<GeneralApproval> = fc.record({
  approve: asked,
  after: maybe(asked),
  consult: maybe(word),
  inform: maybe(word),
  said: few(saying, 2),
});

export const authority: fc.Arbitrary<Authority> = fc.record({
  areas: few(area),
  general: maybe(general),
  discussion: maybe(
    fc.record({
      duration: fc.record({ count: number, unit: fc.constantFrom('day' as const, 'week' as const) }),
      said: saying,
    }),
  ),
  open: few(
    saying.map((one) => ({ ...one, why: 'unclear' as const })),
    2,
  ),
});
