import { z } from 'zod';
import { catalogue } from '../rules/catalogue.ts';
import { kindCatalogue } from '../rules/kinds/kind-catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { suggestion } from './closest-name.ts';
import { quoted } from './quoted.ts';
import { checked, mode } from './text-schema.ts';
import { boundedList } from '../rules/support/bounded.ts';

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
const ruleShape = Object.fromEntries(catalogue.map((rule) => [rule.id, ruleSetting(rule)] as const)) as Record<
  `${string}-${string}`,
  ReturnType<typeof ruleSetting>
>;

const preset = z
  .enum(['recommended', 'strict', 'minimal'])
  .optional()
  .describe('The severities that rules have unless they are named here. Default: recommended.');

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar in ISO form. */
export const isCalendarDay = (text: string): boolean => {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const sinceForms = 'Write the number of a record, for example 42, or a date as 2025-01-31.';

const since = z
  .union([z.int().min(0).max(999_999), checked((text) => (isCalendarDay(text) ? null : sinceForms))], {
    error: sinceForms,
  })
  .optional()
  .describe('The first record that rules weigh in full for, by number or date; findings on older ones are info.');

const ruleId = checked((text) =>
  text.length <= 60 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(text)
    ? null
    : 'The id of a rule is at least two words in small letters with hyphens, for example "cost-section".',
);

const kindNames = kindCatalogue.map((kind) => kind.kind);

const customRule = z.discriminatedUnion(
  'kind',
  kindCatalogue.map((kind) =>
    z.strictObject({
      id: ruleId.describe('The name of the rule in findings and reports.'),
      kind: z.literal(kind.kind),
      severity: severity.optional().describe('Default: warning.'),
      mode: mode.optional().describe('How loud it is. Default: as the repository.'),
      message: checked((text) => (text.trim() === '' ? 'The message is empty. Write it, or remove the line.' : null))
        .refine((text) => text.length <= 500, 'The message is longer than 500 characters. Make it shorter.')
        .optional()
        .describe('What authors are told, instead of the words of the kind.'),
      ...kind.options.shape,
    }),
  ) as unknown as readonly [CustomRuleSchema, ...CustomRuleSchema[]],
  {
    error: (issue) => {
      const written = (issue.input as { readonly kind?: unknown } | undefined)?.kind;
      if (typeof written !== 'string') return `"kind" says what the rule looks at: ${kindNames.join(', ')}.`;
      return `${quoted(written)} is no kind of rule. ${suggestion(written, kindNames, 'The kinds are')}`;
    },
  },
);

/** What all kinds have in common; the options of a kind stand beside it. */
type CustomRuleSchema = z.ZodObject<
  {
    id: z.ZodString;
    kind: z.ZodLiteral<string>;
    severity: z.ZodOptional<typeof severity>;
    mode: z.ZodOptional<typeof mode>;
    message: z.ZodOptional<z.ZodString>;
  },
  z.core.$loose
>;

/** Apart from the severities, so that whoever tries a rule out names no severity, and all that is tried out stands together. */
const modes = z
  .strictObject(Object.fromEntries(catalogue.map(({ id }) => [id, mode.optional()])))
  .optional()
  .describe(
    'How loud single rules are, milder or stricter than "mode": observe, advise or enforce by the id of the rule. Rules of your own say theirs beside their kind.',
  );

/** `rules`: a preset, settings by rule id, and rules of the team's own. */
export const rulesSchema = z.strictObject({
  preset,
  since,
  modes,
  ...ruleShape,
  custom: boundedList(customRule, { max: 100 })
    .optional()
    .describe('Rules of your own: a kind of rule with its options.'),
});
