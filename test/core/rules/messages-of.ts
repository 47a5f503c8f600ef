import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { Convention } from '../../../src/core/model/convention.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { Template } from '../../../src/core/model/template.ts';
import { catalogue } from '../../../src/core/rules/catalogue.ts';

export interface Circumstances {
  readonly path?: string | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
  readonly habits?: Partial<Convention> | undefined;
  readonly template?: Partial<Template> | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly today?: string | undefined;
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

/** The findings of one rule, all others switched off. */
export function findingsOf(ruleId: string, markdown: string, circumstances: Circumstances = {}): readonly Finding[] {
  const rules = Object.fromEntries(
    catalogue.map((rule) => [
      rule.id,
      rule.id === ruleId
        ? { severity: 'error' as const, options: circumstances.options ?? {} }
        : { severity: 'off' as const, options: {} },
    ]),
  );
  return judged(markdown, circumstances, rules);
}

/** What a rule says of a document, as `message@line`, in the order of the file. */
export const messagesOf = (ruleId: string, markdown: string, circumstances: Circumstances = {}): readonly string[] =>
  findingsOf(ruleId, markdown, circumstances).map(({ messageId, range }) => `${messageId}@${range.start.line}`);

/** The texts that the findings of a rule stand on. */
export const placesOf = (ruleId: string, markdown: string, circumstances: Circumstances = {}): readonly string[] =>
  findingsOf(ruleId, markdown, circumstances).map(({ range }) => markdown.slice(range.start.offset, range.end.offset));
