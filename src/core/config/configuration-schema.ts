import { z } from 'zod';
import { logSchema } from './log-schema.ts';
import { roleSchema, scopeSchema } from './people-schema.ts';
import { rulesSchema } from './rules-schema.ts';
import { checked, duration, glob, mode, name, permission } from './text-schema.ts';
import { boundedList } from '../rules/support/bounded.ts';

const repositoryForm = 'Write the repository as "owner/name", for example "octo-org/.github".';

const repository = checked((text) =>
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_.-]{1,100}$/.test(text) && !/\/\.{1,2}$/.test(text)
    ? null
    : repositoryForm,
);

const checklistItem = z.strictObject({
  id: checked((text) =>
    text.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
      ? null
      : 'The id of an item is written in small letters with hyphens, for example "signed-off".',
  ),
  text: name('The text of the item'),
  by: z
    .string()
    .optional()
    .describe('Who ticks it: people (the default) by a command, approvals, or the rule with this id.'),
});

const barred = z
  .array(z.enum(['author', 'committers-of-text']))
  .refine((who) => who.includes('author'), 'Authors never approve their own pull request: "author" has to stand here.');

const approvals = z.strictObject({
  distinct: z
    .boolean()
    .optional()
    .describe('One person fills one seat of a requirement. Always so for now: false is read, but changes nothing yet.'),
  'if-author': z
    .enum(['deputy', 'skip', 'override'])
    .optional()
    .describe('What happens if the author holds a needed role. Default and for now always: override, nobody steps in.'),
  unattributed: z
    .enum(['block', 'extra-approval'])
    .optional()
    .describe('What commits that belong to no account ask for. Default: extra-approval.'),
  bar: barred
    .optional()
    .describe('Whose approvals never count. Default and for now always: the author and the committers of the text.'),
  remind: duration
    .optional()
    .describe('When missing approvers are reminded. Read and checked; nobody is reminded yet.'),
  discussion: duration
    .optional()
    .describe('How long a pull request stays open for comment. Not judged yet: while it is set, nothing is approved.'),
  override: permission.optional().describe('The permission that an override needs. Default: admin. No overrides yet.'),
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
    .describe('Base branches whose pull requests are judged. Default: the default branch.'),
  extends: repository
    .optional()
    .describe('The repository whose adr.yml this one builds on. Not read yet: while it is set, nothing is approved.'),
  logs: boundedList(logSchema, { min: 1, max: 200 })
    .optional()
    .describe('Where the records are. Default: the usual places.'),
  rules: rulesSchema.optional().describe('What records are held to.'),
  checklist: boundedList(checklistItem, { max: 100 })
    .optional()
    .describe('Items for people beside the rules. Read and checked; not shown yet.'),
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
      paths: boundedList(glob, { min: 1, max: 100 }).describe('Files whose change needs a decision.'),
      waive: permission.optional().describe('The permission that can waive it. Default: maintain.'),
    })
    .optional()
    .describe('Which changes need a decision record. Read and checked; not judged yet.'),
});

export type WrittenConfiguration = z.output<typeof configurationSchema>;
