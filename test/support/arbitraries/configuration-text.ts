import fc from '../properties.ts';
import { hostileText, word } from './text.ts';

const pieces = [
  ...[
    'version: 1',
    '\n',
    '\n  ',
    '\n- ',
    ' ',
    ':',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    ',',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>',
    '#',
  ],
  ...[
    'mode: enforce',
    'roles:',
    'scopes:',
    'approve: ',
    'all: ',
    'any: ',
    'count: 2',
    'from: ',
    'name: ',
    'default: true',
  ],
  ...[
    'rules:',
    'logs:',
    'path: ',
    'index: ',
    '"@ada"',
    '"@octo/infra"',
    '"@ada#1"',
    'true',
    '~',
    '\t',
    '<<: ',
    '---\n',
    '1e999',
  ],
];
const anyYaml = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, word), { maxLength: 10 });

const whole = [
  'version: 1\nmode: advise\nbranches: [main, "release/*"]\nroles:\n  CTO: "@ada"\n  Infra: ["@octo/infra", "@ben#2"]\nscopes:\n',
  '- { name: Infra, match: { metadata: [infra] }, approve: { all: [Infra, CTO] } }\n- { name: Data, default: true, approve: { count: 1, from: [CTO, "@cyd"] } }\n',
  'logs:\n- { path: docs/adr, index: docs/adr/README.md, statuses: { parked: draft }, sections: { context: [Why] } }\n',
  'rules:\n  preset: strict\n  status-known: warning\n  sections-complete: [error, { sections: [context] }]\nindex: { columns: [id, title], badges: text }\n',
].join('');

const mutated = fc
  .tuple(fc.nat({ max: whole.length }), fc.nat({ max: 12 }), fc.oneof(word, fc.constantFrom(...pieces)))
  .map(([at, length, inserted]) => whole.slice(0, at) + inserted + whole.slice(at + length));

const keys = ['mode', 'branches', 'logs', 'rules', 'roles', 'scopes', 'index', '__proto__', 'constructor'];
const asJson = fc
  .dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 })
  .map((value) => JSON.stringify({ version: 1, ...value }));

/** Configurations: a whole one with one wound, YAML in pieces, any JSON below the known keys, any text. */
export const configurationText = fc.oneof(
  { weight: 2, arbitrary: mutated },
  { weight: 4, arbitrary: anyYaml.map((parts) => parts.join('')) },
  { weight: 3, arbitrary: anyYaml.map((parts) => `version: 1\n${parts.join('')}`) },
  { weight: 2, arbitrary: asJson },
  { weight: 1, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
