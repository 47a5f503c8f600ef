import fc from '../../support/properties.ts';
import type * as answerCommand from '../../../src/core/commands/answer-command.ts';
import type * as answerConfirm from '../../../src/core/commands/answer-confirm.ts';
import type * as answerOverride from '../../../src/core/commands/answer-override.ts';
import type * as answerWaive from '../../../src/core/commands/answer-waive.ts';
import type * as approvedBlock from '../../../src/core/commands/approved-block.ts';
import type * as branchChanges from '../../../src/core/commands/branch-changes.ts';
import type * as commandContext from '../../../src/core/commands/command-context.ts';
import type * as decisionBlock from '../../../src/core/commands/decision-block.ts';
import type * as fixesFor from '../../../src/core/commands/fixes-for.ts';
import type * as parseCommand from '../../../src/core/commands/parse-command.ts';
import type * as renderAnswer from '../../../src/core/commands/render-answer.ts';
import type * as toldBlock from '../../../src/core/commands/told-block.ts';
import type * as ownCommitDecision from '../../../src/core/commands/own-commit-decision.ts';
import type * as safeJson from '../../../src/core/commands/safe-json.ts';
import type * as withApproved from '../../../src/core/commands/with-approved.ts';
import type * as withDecisions from '../../../src/core/commands/with-decisions.ts';
import { command, decision, permission, request } from '../../support/arbitraries/command.ts';
import { configuration } from '../../support/arbitraries/configuration.ts';
import { edit } from '../../support/arbitraries/finding.ts';
import { checkContent, pullRequestFacts } from '../../support/arbitraries/pull-request.ts';
import { few, lines, maybe, path, text, word } from '../../support/arbitraries/text.ts';
import { judged, told } from '../../support/arbitraries/verdict.ts';
import { entriesOf } from './entries.ts';
import { material } from './judge-material.ts';

const texts = few(fc.tuple(path, lines)).map((entries): ReadonlyMap<string, string> => new Map(entries));
const fix = fc.record({ title: word, safe: fc.boolean(), edits: few(edit) });

const context = fc.record({
  request,
  permission,
  facts: pullRequestFacts,
  verdict: maybe(judged),
  configuration: maybe(configuration),
  decisions: few(decision),
  fingerprintOf: fc.constant(() => 'x'),
  at: word,
});

const approved = fc.record({
  base: word,
  texts: few(
    fc.record({
      path,
      blob: fc.constantFrom('a'.repeat(40), 'x'),
      marks: few(fc.constantFrom('0123456789abcdef', 'x'), 2),
    }),
    120,
  ),
});

export const commandsTable = [
  ...entriesOf<typeof answerCommand>('commands/answer-command.ts', {
    answerCommand: fc.tuple(command, context),
    commitBody: fc.tuple(few(text), request),
    isForAnotherHead: fc.tuple(request, pullRequestFacts),
  }),
  ...entriesOf<typeof answerConfirm>('commands/answer-confirm.ts', {
    answerConfirm: fc.tuple(context, fc.record({ kind: fc.constant('confirm' as const), item: word })),
  }),
  ...entriesOf<typeof answerOverride>('commands/answer-override.ts', {
    answerOverride: fc.tuple(
      context,
      fc.record({ kind: fc.constant('override' as const), commit: maybe(word), reason: text }),
    ),
  }),
  ...entriesOf<typeof answerWaive>('commands/answer-waive.ts', {
    answerWaive: fc.tuple(context, fc.record({ kind: fc.constant('waive' as const), rule: word, reason: text })),
  }),
  ...entriesOf<typeof branchChanges>('commands/branch-changes.ts', { branchChanges: fc.tuple(texts, few(fix)) }),
  ...entriesOf<typeof commandContext>('commands/command-context.ts', {
    isByAuthor: fc.tuple(context),
    mayAtLeast: fc.tuple(permission, fc.constantFrom<('write' | 'maintain' | 'admin')[]>('write', 'maintain', 'admin')),
    refused: fc.tuple(text),
  }),
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
  ...entriesOf<typeof ownCommitDecision>('commands/own-commit-decision.ts', {
    ownCommitDecision: fc.tuple(
      fc.record({
        request,
        command: fc.constantFrom<('fix' | 'renumber')[]>('fix', 'renumber'),
        sha: maybe(word),
        parent: word,
        base: word,
        moved: few(fc.tuple(word, text), 30),
        at: word,
      }),
      few(decision, 60),
    ),
  }),
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
    withDecisions: fc.tuple(checkContent, few(decision), few(told)),
  }),
  ...entriesOf<typeof safeJson>('commands/safe-json.ts', { safeJson: fc.tuple(fc.dictionary(text, text)) }),
  ...entriesOf<typeof approvedBlock>('commands/approved-block.ts', {
    renderApproved: fc.tuple(approved),
    approvedIn: fc.tuple(
      fc.oneof(
        text,
        text.map((one) => `x\n<!-- adr-governor:approved:1 ${one.replaceAll('\n', ' ')} -->`),
      ),
    ),
  }),
  ...entriesOf<typeof withApproved>('commands/with-approved.ts', { withApproved: fc.tuple(checkContent, approved) }),
  ...entriesOf<typeof toldBlock>('commands/told-block.ts', {
    renderTold: fc.tuple(few(told)),
    toldIn: fc.tuple(
      fc.oneof(
        text,
        text.map((one) => `x\n<!-- adr-governor:told:1 ${one.replaceAll('\n', ' ')} -->`),
      ),
    ),
  }),
];
