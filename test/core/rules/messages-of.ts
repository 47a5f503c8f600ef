import { evaluateChange } from '../../../src/core/evaluate/evaluate-change.ts';
import { evaluateInLog, type LogWideFacts } from '../../../src/core/evaluate/evaluate-in-log.ts';
import { evaluateLog } from '../../../src/core/evaluate/evaluate-log.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import { subjectOf } from '../../../src/core/evaluate/wanted-rules.ts';
import { defaultInclude } from '../../../src/core/log/conventional-place.ts';
import { summaryOf } from '../../../src/core/log/record-summary.ts';
import type { LogSettings } from '../../../src/core/model/configuration.ts';
import type { Convention } from '../../../src/core/model/convention.ts';
import { isOfChange, type Finding } from '../../../src/core/model/finding.ts';
import type { Template } from '../../../src/core/model/template.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';
import type { GoodExample } from '../../../src/core/rules/rule.ts';

type Optional<Whole> = { readonly [Name in keyof Whole]?: Whole[Name] | undefined };

/** What an example says beside its Markdown. */
export interface Circumstances extends Optional<Omit<GoodExample, 'title' | 'markdown'>> {
  readonly statuses?: Parameters<typeof readDocument>[0]['settings']['statuses'];
}

const noHabits: Convention = {
  records: 10,
  metadataStyle: null,
  fields: [],
  sections: [],
  id: null,
  title: null,
  file: null,
  language: null,
  statuses: [],
  startsProposed: false,
};

const noTemplate: Template = {
  source: 'template.md',
  metadataStyle: 'none',
  fields: [],
  sections: [],
  prompts: [],
  statuses: [],
  id: null,
};

/** The findings of these rules on a document; by default every rule as it is recommended. */
export function judged(
  markdown: string,
  circumstances: Circumstances = {},
  rules: Parameters<typeof readDocument>[0]['settings']['rules'] = {},
): readonly Finding[] {
  const { path, habits, template, scopes, statuses, today } = circumstances;
  const { findings } = readDocument({
    path: path ?? 'docs/adr/0007-use-postgresql.md',
    text: markdown,
    settings: {
      statuses: statuses ?? {},
      sections: {},
      rules,
      ...(scopes === undefined ? {} : { scopeNames: scopes }),
    },
    evaluate: true,
    convention: habits === undefined ? null : { ...noHabits, ...habits },
    template: template === undefined ? null : { ...noTemplate, ...template },
    ...(today === undefined ? {} : { today }),
  });
  return findings;
}

const usualPath = 'docs/adr/0007-use-postgresql.md';

const usualLog: LogSettings = {
  path: 'docs/adr',
  kind: 'folder',
  include: defaultInclude,
  index: null,
  statuses: {},
  sections: {},
};

/** The findings of one rule, all others switched off, with whatever the circumstances tell it. */
export function findingsOf(ruleId: string, markdown: string, circumstances: Circumstances = {}): readonly Finding[] {
  const rules = Object.fromEntries(
    catalogue.map((rule) => [
      rule.id,
      rule.id === ruleId
        ? { severity: 'error' as const, options: circumstances.options ?? {} }
        : { severity: 'off' as const, options: {} },
    ]),
  );
  const settings = {
    statuses: circumstances.statuses ?? {},
    sections: {},
    rules,
    ...(circumstances.scopes === undefined ? {} : { scopeNames: circumstances.scopes }),
  };
  const { today, before, log = {}, files = [], claims = [], index = {}, pullRequest } = circumstances;
  const path = circumstances.path ?? usualPath;
  const request = {
    path,
    text: markdown,
    settings,
    evaluate: true,
    convention: circumstances.habits === undefined ? null : { ...noHabits, ...circumstances.habits },
    template: circumstances.template === undefined ? null : { ...noTemplate, ...circumstances.template },
    ...(today === undefined ? {} : { today }),
  };
  const rule = catalogue.find(({ id }) => id === ruleId);
  const reading = readDocument(request);
  if (rule === undefined || subjectOf(rule) === 'document') return reading.findings;
  const decisionsOf = (at: string, text: string) =>
    readDocument({ path: at, text, settings, evaluate: false }).decisions;
  const others = Object.entries(log).flatMap(([at, text]) => decisionsOf(at, text));
  const known = [path, ...Object.keys(log), ...files];
  const facts: LogWideFacts = {
    convention: request.convention,
    template: request.template,
    log: {
      settings: usualLog,
      records: [...reading.decisions, ...others]
        .map(summaryOf)
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      unread: [],
    },
    tree: { known, has: (at) => known.some((each) => each === at || each.startsWith(`${at}/`)) },
    claims,
    index: Object.entries(index).map(([at, text]) => ({ path: at, text })),
    ...(today === undefined ? {} : { today }),
    ...(before === undefined ? {} : { base: before === null ? null : (decisionsOf(path, before)[0] ?? null) }),
    ...(circumstances.approvals === undefined
      ? {}
      : { approvals: { approved: [], counted: [], author: null, ...circumstances.approvals } }),
    ...(pullRequest === undefined
      ? {}
      : { 'pull-request': { number: 7, title: '', body: '', paths: [path], ...pullRequest } }),
  };
  if (subjectOf(rule) === 'change') {
    const given = circumstances.change;
    const usual = { paths: [], records: [], exemption: null, waivedBy: 'maintain', isByBot: false } as const;
    return evaluateChange(given === undefined ? {} : { change: { ...usual, ...given } }, settings);
  }
  if (subjectOf(rule) === 'record') {
    return evaluateInLog({ ...reading, text: markdown }, () => facts, settings).flat();
  }
  const start = { offset: 0, line: 1, column: 1 };
  return evaluateLog(facts, { path, range: { start, end: start } }, settings);
}

/** What a rule says of a document, as `message@line`, in the order of the file. */
export const messagesOf = (ruleId: string, markdown: string, circumstances: Circumstances = {}): readonly string[] =>
  findingsOf(ruleId, markdown, circumstances).map((finding) =>
    isOfChange(finding) ? finding.messageId : `${finding.messageId}@${finding.range.start.line}`,
  );

/** The texts that the findings of a rule stand on. */
export const placesOf = (ruleId: string, markdown: string, circumstances: Circumstances = {}): readonly string[] =>
  findingsOf(ruleId, markdown, circumstances).map(({ range }) => markdown.slice(range.start.offset, range.end.offset));
