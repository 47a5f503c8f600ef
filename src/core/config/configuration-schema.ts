import { z } from 'zod';
import { boundedList } from '../rules/support/bounded.ts';
import { canonicalSections, type CanonicalSection } from '../model/section-name.ts';
import { canonicalStatuses } from '../model/status.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { globProblem } from './glob-problem.ts';
import { pathProblem } from './repository-path.ts';
import { requirementSchema } from './requirement-schema.ts';

const checked = (problemOf: (text: string) => string | null) =>
  z.string().superRefine((text, context) => {
    const message = problemOf(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

const name = (what: string) =>
  checked((text) => (text.trim() === '' ? `${what} is empty. Write it, or remove the entry.` : null));

const glob = checked(globProblem);

const markdownFile = checked((text) => {
  if (/\.(?:md|markdown)$/i.test(text.trim())) return pathProblem(text);
  return 'The index stands in a Markdown file: write a path that ends in ".md".';
});

const folder = checked((text) => {
  if (!/\.(?:md|markdown)$/i.test(text.trim())) return pathProblem(text);
  return 'A log is a folder with one file per record. Write the path of the folder.';
});

const perSection = <Schema>(schema: Schema) =>
  Object.fromEntries(canonicalSections.map((section) => [section, schema])) as Record<CanonicalSection, Schema>;

const log = z.strictObject({
  path: folder.describe('The folder the records lie in, from the root of the repository.'),
  include: boundedList(glob, { min: 1, max: 50 })
    .optional()
    .describe('Which files below the folder are records. Default: Markdown files.'),
  index: markdownFile.optional().describe('The Markdown file that lists the records.'),
  statuses: z
    .record(name('The name of the status'), z.enum(canonicalStatuses))
    .optional()
    .describe('More names for statuses, with their meaning.'),
  sections: z
    .strictObject(perSection(boundedList(name('The name of the section'), { min: 1, max: 50 }).optional()))
    .optional()
    .describe('More names for sections.'),
});

/** What a rule may be set to. */
export const severities = ['error', 'warning', 'info', 'off'] as const;
const severity = z.enum(severities);

const ruleSetting = (rule: Rule) =>
  z
    .union([severity, z.tuple([severity, rule.options.strict()])], {
      error: 'Write error, warning, info or off, or one of them with options: [warning, { ... }].',
    })
    .optional()
    .describe(rule.docs.what);

/** Ids of rules carry a hyphen: that is what tells them from `preset` for the compiler. */
const ruleShape = Object.fromEntries(catalogue.map((rule) => [rule.id, ruleSetting(rule)])) as Record<
  `${string}-${string}`,
  ReturnType<typeof ruleSetting>
>;

const preset = z
  .enum(['recommended', 'strict', 'minimal'])
  .optional()
  .describe('The severities that rules have unless they are named here. Default: recommended.');

const rules = z.strictObject({ preset, ...ruleShape });

const peopleForms = 'Write "@login", "@organisation/team", or a list of them.';

const people = z.union(
  [
    z.string().describe('"@login", "@login#user id" or "@organisation/team".'),
    boundedList(z.string(), {
      min: 1,
      max: 100,
      tooFew: 'This list is empty. Name at least one "@login" or "@organisation/team".',
    }),
  ],
  { error: peopleForms },
);

const role = z
  .union([people, z.strictObject({ who: people })], { error: peopleForms })
  .describe('Who holds the role; each of them can fill it.');

const scope = z.strictObject({
  name: name('The name of the scope').describe('As records name it.'),
  match: z
    .strictObject({
      metadata: boundedList(name('The name'), { min: 1, max: 100 })
        .optional()
        .describe('More names that the scope line of a record may use.'),
    })
    .optional(),
  default: z.boolean().optional().describe('Whether it judges records that name no scope. One scope at most.'),
  approve: requirementSchema,
});

const indexColumns = ['id', 'title', 'status', 'date', 'scope', 'impact', 'superseded-by'] as const;

/** The shape of `.github/adr.yml`. What it cannot say (names that are known, one default scope) is checked afterwards. */
export const configurationSchema = z.strictObject({
  version: z.literal(1).describe('The version of this format: 1.'),
  mode: z
    .enum(['observe', 'advise', 'enforce'])
    .optional()
    .describe(
      'observe: checks that always succeed; advise: comments, nothing red; enforce: checks may fail. Default: enforce.',
    ),
  branches: boundedList(glob, { min: 1, max: 50 })
    .optional()
    .describe('Base branches whose pull requests are judged. Default: the default branch.'),
  logs: boundedList(log, { min: 1, max: 200 })
    .optional()
    .describe('Where the records are. Default: the usual folders.'),
  rules: rules.optional(),
  roles: z.record(z.string(), role).optional().describe('Names for people and teams that approve.'),
  scopes: boundedList(scope, {
    min: 1,
    max: 200,
    tooFew: 'This list is empty. Add a scope, or remove "scopes" if nobody has to approve.',
  })
    .optional()
    .describe('Areas of architecture, each with those who approve its records.'),
  index: z
    .strictObject({
      columns: boundedList(z.enum(indexColumns), { min: 1, max: 20 }).optional(),
      badges: z
        .enum(['shields', 'text', 'none'])
        .optional()
        .describe('How statuses look. Default: shields in public repositories, text in private ones.'),
    })
    .optional()
    .describe('What the index shows.'),
});

export type WrittenConfiguration = z.output<typeof configurationSchema>;
