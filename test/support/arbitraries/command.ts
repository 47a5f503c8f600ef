import fc from '../properties.ts';
import type {
  Command,
  CommandDecision,
  CommandRequest,
  RepositoryPermission,
} from '../../../src/core/model/command.ts';
import { account, commit } from './pull-request.ts';
import { few, maybe, number, path, text, word } from './text.ts';

const person = account.map(({ id, login }) => ({ id, login }));
const given = {
  request: word,
  by: person,
  commit: fc.oneof(fc.constant('a'.repeat(40)), commit),
  base: maybe(fc.oneof(fc.constant('main'), word)),
  at: word,
};

export const permission = fc.constantFrom<RepositoryPermission[]>(
  'none',
  'read',
  'triage',
  'write',
  'maintain',
  'admin',
);
export const fingerprint = fc.oneof(fc.constant('0123456789abcdef'), word);
export const decision: fc.Arbitrary<CommandDecision> = fc.oneof(
  fc.record({
    kind: fc.constant('waiver'),
    rule: fc.oneof(fc.constantFrom('no-placeholder', 'number-unique'), word),
    reason: text,
    findings: few(fingerprint, 4),
    ...given,
  }),
  fc.record({ kind: fc.constant('confirmation'), item: word, ...given }),
  fc.record({ kind: fc.constant('override'), reason: text, ...given }),
  fc.record({
    kind: fc.constant('commit'),
    command: fc.constantFrom<('fix' | 'renumber')[]>('fix', 'renumber'),
    sha: given.commit,
    moved: few(fc.tuple(path, path), 2),
    ...given,
  }),
);
export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom<('help' | 'check' | 'fix')[]>('help', 'check', 'fix') }),
  fc.record({ kind: fc.constant('renumber'), to: maybe(number) }),
  fc.record({
    kind: fc.constant('waive'),
    rule: fc.oneof(fc.constantFrom('no-placeholder', 'document-readable'), word),
    reason: text,
  }),
  fc.record({ kind: fc.constant('confirm'), item: word }),
  fc.record({ kind: fc.constant('override'), commit: maybe(commit), reason: text }),
);
export const request: fc.Arbitrary<CommandRequest> = fc.record({
  key: word,
  line: fc.oneof(fc.constantFrom('/adr', '/adr help', '/adr waive x y', '/adr renumber 7'), text),
  by: person,
  from: fc.oneof(
    fc.record({
      kind: fc.constant('comment'),
      nodeId: word,
      createdAt: fc.oneof(fc.constant('2026-01-02T03:04:05Z'), word),
    }),
    fc.record({ kind: fc.constant('button'), head: commit }),
  ),
});
