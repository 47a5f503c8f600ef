import { z } from 'zod';
import { boundedList } from '../rules/support/bounded.ts';

/** A requirement as written: a name, or a combination of requirements. */
export type WrittenRequirement = string | WrittenCombination;

export interface WrittenCombination {
  readonly all?: readonly WrittenRequirement[] | undefined;
  readonly any?: readonly WrittenRequirement[] | undefined;
  readonly count?: number | undefined;
  readonly from?: readonly WrittenRequirement[] | undefined;
  /** At the outermost combination of a requirement only. */
  readonly after?: WrittenRequirement | undefined;
}

const longestList = 50;

const formOf = (written: WrittenCombination): string =>
  ['all', 'any', 'count', 'from'].filter((key) => written[key as keyof WrittenCombination] !== undefined).join(' ');

const parts = (description: string) =>
  boundedList(
    z.lazy(() => requirementSchema),
    {
      min: 1,
      max: longestList,
      tooFew:
        'This list is empty, so nobody would have to approve. Name at least one role, "@login" or "@organisation/team".',
    },
  )
    .optional()
    .describe(description);

const forms = {
  all: parts('Every one of these has to be fulfilled.'),
  any: parts('One of these has to be fulfilled.'),
  count: z
    .int()
    .min(1, 'At least 1 person has to approve. To ask for nobody, remove the scope.')
    .max(longestList)
    .optional()
    .describe('How many different people have to approve.'),
  from: parts('Whom the people that are counted may belong to.'),
};

const oneForm = (written: WrittenCombination, context: z.RefinementCtx): void => {
  if (['all', 'any', 'count from'].includes(formOf(written))) return;
  context.addIssue({
    code: 'custom',
    message: 'A requirement takes one form: { all: [...] }, { any: [...] } or { count: N, from: [...] }.',
  });
};

const combination = z.strictObject(forms).superRefine(oneForm);

const wrongForm =
  'Write a role, "@login", "@organisation/team", or one of { all: [...] }, { any: [...] }, { count: N, from: [...] }.';
const oneName = z.string().describe('A role, "@login" or "@organisation/team".');

/** Whom approvals are needed from: the name of a role, `@login`, `@organisation/team`, or a combination. */
export const requirementSchema: z.ZodType<WrittenRequirement> = z
  .union([oneName, combination], { error: wrongForm })
  .meta({ id: 'requirement' });

const stages = z
  .strictObject({
    ...forms,
    after: z
      .lazy(() => stagedSchema)
      .optional()
      .describe(
        'What has to be fulfilled before: a review before the approval. Its people are asked first, those of the approval when it is fulfilled; one person may take part in both.',
      ),
  })
  .superRefine(oneForm);

/** The same at the outside, where stages may come before it. */
export const stagedSchema: z.ZodType<WrittenRequirement> = z
  .union([oneName, stages], { error: wrongForm })
  .meta({ id: 'staged-requirement' });
