import { z } from 'zod';
import { stagedSchema } from './requirement-schema.ts';
import { glob, name } from './text-schema.ts';
import { boundedList } from '../rules/support/bounded.ts';

const peopleForms = 'Write "@login", "@organisation/team", or a list of them.';

const peopleOr = (tooFew: string) =>
  z.union(
    [
      z.string().describe('"@login" or "@organisation/team", pinned to an id by "#1234567" behind it.'),
      boundedList(z.string(), { min: 1, max: 100, tooFew }),
    ],
    { error: peopleForms },
  );

const people = peopleOr('This list is empty. Name at least one "@login" or "@organisation/team", or remove the line.');
const holders = peopleOr(
  'Nobody holds this role yet, so nothing that asks for it could be approved. Name at least one "@login" or "@organisation/team".',
);

const nameForms = 'Write a role, "@login", "@organisation/team", or a list of them.';

/** The same, where roles may stand, too. */
const names = z.union(
  [
    z.string().describe('A role, "@login" or "@organisation/team", pinned to an id by "#1234567" behind it.'),
    boundedList(z.string(), {
      min: 1,
      max: 100,
      tooFew: 'This list is empty. Name at least one role, "@login" or "@organisation/team".',
    }),
  ],
  { error: nameForms },
);

/** People and teams as they are written: one, or a list. */
export type WrittenPeople = z.output<typeof people>;

/** Who holds a role. */
export const roleSchema = z
  .union(
    [
      holders,
      z.strictObject({
        who: holders,
        deputies: people
          .optional()
          .describe(
            'Who approves in their place where only the author of the pull request holds the role, with "if-author: deputy".',
          ),
      }),
    ],
    { error: peopleForms },
  )
  .describe('Who holds the role; each of them can fill it.');

const matchSchema = z.strictObject({
  metadata: boundedList(name('The name'), { min: 1, max: 100 })
    .optional()
    .describe('More names that the scope line of a record may use.'),
  paths: boundedList(glob, { min: 1, max: 50 })
    .optional()
    .describe('The scope also judges the records whose path is of these patterns, before or after the change.'),
  labels: boundedList(name('The label'), { min: 1, max: 50 })
    .optional()
    .describe(
      'The scope also judges the records of pull requests that carry one of these labels. Where labels are not known, every record counts as labelled.',
    ),
  authors: people
    .optional()
    .describe(
      'The scope also judges pull requests that one of these people, or somebody of these teams, opened, and what they wrote in those of others. Where it is not known who did, that counts as theirs.',
    ),
});

const whenSchema = z.strictObject({
  new: stagedSchema
    .optional()
    .describe('Of a new record. One that begins as more than a proposal is a status change, too.'),
  status: stagedSchema.optional().describe('Of a change of the status. Taking a record away is one, too.'),
  other: stagedSchema.optional().describe('Of any other change of a record.'),
});

/** One entry of `scopes`. */
export const scopeSchema = z.strictObject({
  name: name('The name of the scope').describe('As records name it.'),
  match: matchSchema.optional().describe('What belongs to the scope besides records that name it.'),
  default: z.boolean().optional().describe('Whether it judges records that name no scope. One scope at most.'),
  approve: stagedSchema,
  when: whenSchema
    .optional()
    .describe(
      'What is asked for instead, by what a pull request does to a record. A change of several kinds needs what each of them asks for; a change of the configuration or of what a page says outside of its records needs all of it.',
    ),
  consult: z
    .union(
      [
        names,
        z.strictObject({
          who: names,
          request: z
            .boolean()
            .optional()
            .describe('Whether they are asked for a review, too. Default: as "approvals.consult" says.'),
        }),
      ],
      { error: nameForms },
    )
    .optional()
    .describe('Who is consulted: named in the check with whether they have answered. Nobody waits for them.'),
  inform: names
    .optional()
    .describe(
      'Who is told after the merge, by one comment that mentions them, where the mode is `enforce`; the check names them before.',
    ),
});
