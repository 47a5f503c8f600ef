import { z } from 'zod';
import { requirementSchema } from './requirement-schema.ts';
import { glob, name } from './text-schema.ts';
import { boundedList } from '../rules/support/bounded.ts';

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

/** People and teams as they are written: one, or a list. */
export type WrittenPeople = z.output<typeof people>;

/** Who holds a role. */
export const roleSchema = z
  .union(
    [
      people,
      z.strictObject({
        who: people,
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
});

/** One entry of `scopes`. */
export const scopeSchema = z.strictObject({
  name: name('The name of the scope').describe('As records name it.'),
  match: matchSchema.optional().describe('What belongs to the scope besides records that name it.'),
  default: z.boolean().optional().describe('Whether it judges records that name no scope. One scope at most.'),
  approve: requirementSchema,
  consult: people.optional().describe('Who is named in the check. Read and checked; not shown yet.'),
  inform: people.optional().describe('Who is told after the merge. Read and checked; nobody is told yet.'),
});
