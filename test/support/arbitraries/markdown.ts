import fc from '../properties.ts';
import { hostileText, word } from './text.ts';

const pieces = [
  ...[
    '# ',
    '# ADR-0007 Use Kafka\n',
    '## Status\n',
    '## Context\n\n',
    '## References\n',
    '### 2. Decision :\n',
    '## ADR-0008: Cache at the edge\n\n',
    '## 背景\n\n',
    '### Contexte / Context\n',
    'Title\n=====\n',
  ],
  ...[
    '**Status**: Accepted\n',
    '**Status**:',
    '**Context**\n',
    '**Scope**: Infra, "Data"\n',
    '- Date: 2026-01-15\n',
    '* Deciders: ',
    '- **Deciders**: @ada, Ben and [Cyd](https://example.com/cyd)\n',
    '| Status | Date | Deciders |\n|---|---|---|\n| draft | 2026-01-15 | Ada |\n',
    '**Amends**: [ADR-3](3.md), ADR-4\n',
    'Status: ~~Proposed~~ Accepted\n',
    '- [x] Accepted\n- [ ] Rejected\n',
  ],
  ...[
    'Status: {proposed | accepted}\n',
    '| Status | Accepted |\n|---|---|\n| Date | 1 |\n',
    'Superseded by [12](0012-x.md)\n',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '---\n',
    '```\n',
    '~~~ md\n',
    '<!--',
    '-->',
    '<br>',
    '<b>',
  ],
  ...[
    '[a](b)',
    '![a](b)',
    '[^1]',
    '[^1]: ',
    '[a]: b\n',
    '[www.example.com]',
    'www.example.com',
    'a@b.co',
    '~~',
    '`',
    '*',
    '__',
  ],
  ...[
    '- [ ] ',
    '- [x] done\n',
    '&amp;',
    '&#10;',
    '\\*',
    ':',
    '|',
    '{',
    '\r\n',
    '\r',
    '\ufeff',
    '😀',
    '✅ Accepted',
    'ADR-1',
  ],
  ...[
    'What is the problem? ',
    'TBD\n',
    'Maybe we should use it. ',
    '[insert here]',
    '<placeholder>',
    'YYYY-MM-DD',
    'Lorem ipsum',
  ],
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: word },
  hostileText,
);
const joined = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map((parts) => parts.join(''));

const keys = fc.constantFrom(
  'status: ',
  'title: ',
  'date: ',
  'scope: [a, b]',
  '- x',
  '  - y: ',
  '"a": ',
  '&a ',
  '*a',
  '<<: ',
  '#',
);
const frontMatter = fc
  .tuple(
    fc.constantFrom('---\n', '---js\n', '--- \n', '\ufeff---\r\n', '+++\n'),
    fc.array(fc.tuple(keys, word), { maxLength: 4 }),
  )
  .map(([fence, fields]) => `${fence}${fields.map((field) => `${field.join('')}\n`).join('')}---\n`);

/** Records of three kinds: front matter, bold lines, a section for the status; and a file that holds several. */
const records = [
  '---\nstatus: accepted\ndate: 2026-01-15\nscope: Data\n---\n# Keep events for a year\n\n## Context\n\nAuditors ask.\n\n## Decision\n\nWe keep them.\n',
  '# ADR-0007: Use Kafka\n\n**Status**: Proposed (since May)  \n**Scope**: Infra, Data\n\n## Context\n\nQueues.\n\n## Decision\n\nWe could use it.\n\n## Consequences\n\n- TBD\n',
  '# 12. Cache at the edge\r\n\r\nDate: 2026-01-15\r\n\r\n## Status\r\n\r\nSupersedes [7. Kafka](0007-use-kafka.md)\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nSlow.\r\n',
  '# Decisions\n\n## ADR-0001: Use Kafka\n\nStatus: accepted\nOwner: Ada, Ben\n\n### Context\n\nQueues.[^1]\n\n### Decision\n\nWe do.\n\n---\n\n## ADR-0002: Cache\n\n**Status**: superseded by ADR-0003\n\n### Context\n\nSlow.\n\n### Decision:\n\n---\n\n[^1]: Or not.\n\n*Last updated: 2026-01-15*\n',
];
const mutated = fc
  .tuple(fc.constantFrom(...records), fc.nat({ max: 300 }), fc.nat({ max: 30 }), fc.oneof(piece, joined(3)))
  .map(([record, at, length, inserted]) => record.slice(0, at) + inserted + record.slice(at + length));

/** Documents: pieces of Markdown in any order, front matter of any kind, records into which something was written, any characters. */
export const markdown = fc.oneof(
  { weight: 8, arbitrary: joined(8) },
  { weight: 2, arbitrary: fc.tuple(frontMatter, joined(5)).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: mutated },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
