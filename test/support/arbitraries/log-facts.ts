import fc from '../properties.ts';
import type { Claim } from '../../../src/core/model/claim.ts';
import type { IndexPage } from '../../../src/core/model/index-page.ts';
import type { LogRecords } from '../../../src/core/model/log-records.ts';
import type { LogState } from '../../../src/core/model/log-state.ts';
import type { RecordSummary } from '../../../src/core/model/record-summary.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { ApproverFacts, ChangeFacts, Facts, PullRequestText } from '../../../src/core/rules/facts.ts';
import { checklistEntry, logSettings } from './configuration.ts';
import { convention, template } from './convention.ts';
import { decision } from './decision.ts';
import { markdown } from './markdown.ts';
import { few, maybe, number, path, text, word } from './text.ts';

export const recordSummary: fc.Arbitrary<RecordSummary> = decision.map(summaryOf);

export const logRecords: fc.Arbitrary<LogRecords> = fc.record({
  settings: maybe(logSettings),
  records: few(recordSummary, 4),
  unread: few(path, 2),
});

export const claim: fc.Arbitrary<Claim> = fc.record(
  { pullRequest: fc.nat(), path, number, authorCanWrite: fc.boolean(), yields: fc.constant(true as const) },
  { requiredKeys: ['pullRequest', 'path', 'number', 'authorCanWrite'] },
);

export const logState: fc.Arbitrary<LogState> = fc.record(
  {
    records: logRecords,
    convention,
    template: maybe(template),
    checklist: few(checklistEntry, 2),
    brokenByMost: few(word, 2),
    paths: few(path),
  },
  { requiredKeys: ['records', 'convention', 'template', 'brokenByMost', 'paths'] },
);

export const indexPage: fc.Arbitrary<IndexPage> = fc.record({ path, text: markdown });

const pullRequestText: fc.Arbitrary<PullRequestText> = fc.record({
  number: fc.nat(),
  title: word,
  body: text,
  paths: few(path),
});

export const changeFacts: fc.Arbitrary<ChangeFacts> = fc.record({
  paths: few(path, 4),
  records: few(path, 1),
  exemption: maybe(text),
  waivedBy: fc.constantFrom<ChangeFacts['waivedBy'][]>('write', 'maintain', 'admin'),
  isByBot: fc.boolean(),
});

export const approverFacts: fc.Arbitrary<ApproverFacts> = fc.record({
  approved: few(word, 3),
  counted: few(word, 2),
  author: maybe(word),
});

const date = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') });

/** Everything that is known beside the document. */
export const logWideFacts: fc.Arbitrary<Omit<Facts, 'document'>> = fc.record({
  convention: maybe(convention),
  template: maybe(template),
  base: maybe(decision),
  log: logRecords,
  tree: fc
    .record({ known: few(path), answer: fc.option(fc.boolean()) })
    .map(({ known, answer }) => ({ known, has: (at: string) => (known.includes(at) ? true : answer) })),
  claims: few(claim, 3),
  index: few(indexPage, 2),
  'pull-request': pullRequestText,
  change: changeFacts,
  approvals: approverFacts,
  today: fc.oneof(
    date.map((day) => day.toISOString().slice(0, 10)),
    word,
  ),
});
