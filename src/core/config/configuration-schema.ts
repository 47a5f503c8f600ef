import { z } from 'zod';
import { checklistSchema } from './checklist-schema.ts';
import { extendsProblem } from './extends-problem.ts';
import { logSchema } from './log-schema.ts';
import { roleSchema, scopeSchema } from './people-schema.ts';
import { rulesSchema } from './rules-schema.ts';
import { checked, duration, glob, mode, permission } from './text-schema.ts';
import { pathPresetNames } from '../rules/decision-missing/path-presets.ts';
import { boundedList } from '../rules/support/bounded.ts';

const pathPreset = z.enum(pathPresetNames);

const barred = z
  .array(z.enum(['author', 'committers-of-text', 'co-authors', 'merge-authors']))
  .refine((who) => who.includes('author'), 'Authors never approve their own pull request: "author" has to stand here.');

const approvals = z.strictObject({
  distinct: z
    .boolean()
    .optional()
    .describe('Whether one person fills one seat of a requirement at most. Default: true.'),
  'if-author': z
    .enum(['deputy', 'skip', 'override'])
    .optional()
    .describe(
      'What happens where nobody but the author holds a needed role. deputy: the deputies of the role approve; skip: it is left out, unless it is all that is asked for; override (default): nobody steps in.',
    ),
  unattributed: z
    .enum(['block', 'extra-approval'])
    .optional()
    .describe('What commits that GitHub links to no account ask for. Default: extra-approval.'),
  bar: barred
    .optional()
    .describe(
      'Whose approvals never count, nor do their overrides: the author, who wrote commits that change the text, whom these name as co-authors (also by an accepted suggestion), who made merge commits of the pull request (also by "Update branch"). Default: the author and the committers of the text.',
    ),
  consult: z
    .enum(['name', 'request'])
    .optional()
    .describe(
      'Whether those whom scopes consult are named in the check (name, the default) or asked for a review, too (request). Nobody waits for them.',
    ),
  remind: duration
    .optional()
    .describe(
      'After how long those whose approval is missing are reminded, by one comment that names them: twice at most, and only where the mode is `enforce`.',
    ),
  discussion: duration
    .optional()
    .describe(
      'How long a pull request stays open for comment, whoever approves: since it was opened, made ready for review or opened again. `/adr override` ends it.',
    ),
  override: permission.optional().describe('The permission that `/adr override <reason>` needs. Default: admin.'),
});

const indexColumns = ['id', 'title', 'status', 'date', 'scope', 'impact', 'superseded-by'] as const;

const index = z.strictObject({
  columns: boundedList(z.enum(indexColumns), { min: 1, max: 50 })
    .optional()
    .describe('The columns of the list, in their order.'),
  badges: z
    .enum(['shields', 'text', 'none'])
    .optional()
    .describe('How statuses look. Default: shields in public repositories, text in private ones.'),
  statistics: z.boolean().optional().describe('Whether figures stand below the list. Read and checked; not shown yet.'),
  graph: z.boolean().optional().describe('Whether a graph of supersession stands below. Read; not shown yet.'),
});

/** The shape of `.github/adr.yml`. What it cannot say (names that are known, one default scope) is checked afterwards. */
export const configurationSchema = z.strictObject({
  version: z.literal(1).describe('The version of this format: 1.'),
  mode: mode
    .optional()
    .describe(
      'observe: checks that always succeed; advise: comments, nothing red; enforce: checks may fail. Default: enforce. "rules.modes" says it of single rules.',
    ),
  branches: boundedList(glob, { min: 1, max: 50 })
    .optional()
    .describe(
      'Base branches whose pull requests are judged beside those into the default branch, which always are. Default: none.',
    ),
  extends: checked(extendsProblem)
    .optional()
    .describe(
      'The configuration of the same owner that this one builds on: "owner/name" for adr.yml at the root of its default branch, "owner/name:path" for another file. One level deep. Without any configuration "<owner>/.github" holds, if its adr.yml exists.',
    ),
  logs: boundedList(logSchema, { min: 1, max: 200 })
    .optional()
    .describe('Where the records are. Default: the usual places.'),
  rules: rulesSchema.optional().describe('What records are held to.'),
  checklist: checklistSchema
    .optional()
    .describe('Items beside the rules: a list of them, or a mapping that starts from ready ones.'),
  roles: z.record(z.string(), roleSchema).optional().describe('Names for people and teams that approve.'),
  scopes: boundedList(scopeSchema, {
    min: 1,
    max: 200,
    tooFew: 'This list is empty. Add a scope, or remove "scopes" if nobody has to approve.',
  })
    .optional()
    .describe('Areas of architecture, each with those who approve its records.'),
  approvals: approvals.optional().describe('How approvals are counted.'),
  merge: z
    .strictObject({
      accept: z.boolean().optional().describe('Whether a proposed record becomes accepted when it is merged.'),
      write: z.enum(['pull-request', 'direct']).optional().describe('How that is written. Default: pull-request.'),
    })
    .optional()
    .describe('What happens after the merge. Read and checked; nothing is written yet.'),
  index: index.optional().describe('What the index shows.'),
  review: z
    .strictObject({
      every: duration.optional().describe('After how long an accepted record is due for review.'),
      'stale-proposal': duration.optional().describe('After how long a proposal is stale.'),
    })
    .optional()
    .describe('The care of the log over time. Read and checked; nobody is told yet.'),
  'decision-missing': z
    .strictObject({
      preset: z
        .union([pathPreset, boundedList(pathPreset, { min: 1, max: 10 })])
        .optional()
        .describe('Ready lists of files whose change needs a decision, one or several.'),
      paths: boundedList(glob, { min: 1, max: 100 }).optional().describe('Files whose change needs a decision.'),
      unless: boundedList(glob, { max: 100 }).optional().describe('Files whose change never needs one.'),
      waive: permission
        .optional()
        .describe('The permission that may waive what this or any other rule says. Default: maintain.'),
    })
    .superRefine(({ preset, paths }, context) => {
      if (preset !== undefined || paths !== undefined) return;
      const message = 'This does not say which files need a decision. Add "paths", or a "preset".';
      context.addIssue({ code: 'custom', message });
    })
    .optional()
    .describe(
      'Which changes need a decision record: then "decision-missing" is an error unless "rules" say otherwise.',
    ),
});

export type WrittenConfiguration = z.output<typeof configurationSchema>;
