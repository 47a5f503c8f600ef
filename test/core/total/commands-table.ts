import fc from 'fast-check';
import type * as answerCommand from '../../../src/core/commands/answer-command.ts';
import type * as branchChanges from '../../../src/core/commands/branch-changes.ts';
import type * as decisionBlock from '../../../src/core/commands/decision-block.ts';
import type * as fixesFor from '../../../src/core/commands/fixes-for.ts';
import type * as parseCommand from '../../../src/core/commands/parse-command.ts';
import type * as renderAnswer from '../../../src/core/commands/render-answer.ts';
import type * as withDecisions from '../../../src/core/commands/with-decisions.ts';
import { command, decision, permission, request } from '../../support/arbitraries/command.ts';
import { configuration } from '../../support/arbitraries/configuration.ts';
import { edit } from '../../support/arbitraries/finding.ts';
import { checkContent, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { few, lines, maybe, path, text, word } from '../../support/arbitraries/text.ts';
import { judged } from '../../support/arbitraries/verdict.ts';
import { entriesOf } from './entries.ts';
import { material } from './judge-material.ts';

const texts = few(fc.tuple(path, lines)).map((entries): ReadonlyMap<string, string> => new Map(entries));
const fix = fc.record({ title: word, safe: fc.boolean(), edits: few(edit) });

export const commandsTable = [
  ...entriesOf<typeof answerCommand>('commands/answer-command.ts', {
    answerCommand: fc.tuple(
      command,
      fc.record({
        request,
        permission,
        facts: pullRequestFacts,
        verdict: maybe(judged),
        configuration: maybe(configuration),
        decisions: few(decision),
        fingerprintOf: fc.constant(() => 'x'),
        now: word,
      }),
    ),
    commitBody: fc.tuple(few(text), request),
    isForAnotherHead: fc.tuple(request, pullRequestFacts),
    mayAtLeast: fc.tuple(permission, fc.constantFrom<('write' | 'maintain' | 'admin')[]>('write', 'maintain', 'admin')),
  }),
  ...entriesOf<typeof branchChanges>('commands/branch-changes.ts', { branchChanges: fc.tuple(texts, few(fix)) }),
  ...entriesOf<typeof decisionBlock>('commands/decision-block.ts', {
    firstDecisions: fc.tuple(few(text)),
    renderDecisions: fc.tuple(few(decision, 60)),
    decisionsIn: fc.tuple(
      fc.oneof(
        text,
        text.map((json) => `x\n<!-- adr-governor:decisions:1 ${json.replaceAll('\n', ' ')} -->`),
      ),
    ),
  }),
  ...entriesOf<typeof fixesFor>('commands/fixes-for.ts', { fixesFor: fc.tuple(judged, material, texts) }),
  ...entriesOf<typeof parseCommand>('commands/parse-command.ts', {
    commandLine: fc.tuple(text),
    parseCommand: fc.tuple(
      fc.oneof(
        text,
        text.map((words) => `/adr ${words}`),
      ),
    ),
  }),
  ...entriesOf<typeof renderAnswer>('commands/render-answer.ts', {
    isAnswerTo: fc.tuple(text, word),
    renderHelp: fc.tuple(word),
    renderRefusal: fc.tuple(request, text),
  }),
  ...entriesOf<typeof withDecisions>('commands/with-decisions.ts', {
    withDecisions: fc.tuple(checkContent, few(decision)),
  }),
];
