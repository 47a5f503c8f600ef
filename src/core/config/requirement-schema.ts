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

/** What is wrong with the keys that stand together; null if they are one form. */
function formProblem(written: WrittenCombination): string | null {
  const form = formOf(written);
  switch (form) {
    case 'all':
    case 'any':
    case 'count from':
      return null;
    case 'count':
      return 'This says how many have to approve and not who. Add "from", for example { count: 2, from: [Architects] }.';
    case 'from':
      return 'This says who may approve and not how many of them. Add "count", for example { count: 2, from: [Architects] }, or write "all" or "any" in place of "from".';
    case '':
      return written.after === undefined
        ? 'This does not say who approves. Write { all: [...] }, { any: [...] } or { count: N, from: [...] }.'
        : '"after" says who approves before, and who approves then is missing. Add it, for example { all: [CTO], after: Tech Lead }.';
    default: {
      const names = form.split(' ').map((key) => `"${key}"`);
      return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} stand side by side here, so it is not clear which holds. Write one of them and put the other into it, for example { all: [CTO, { any: [A, B] }] }.`;
    }
  }
}

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
  const message = formProblem(written);
  if (message !== null) context.addIssue({ code: 'custom', message, params: { about: 'form' } });
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
