import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import type { Convention } from '../model/convention.ts';
import type { Fix, Severity } from '../model/finding.ts';
import type { Range } from '../model/position.ts';
import type { Template } from '../model/template.ts';
import type { ApproverFacts, ChangeFacts, Fact, Facts, PullRequestText, View } from './facts.ts';

/** The placeholders of a message text: `'{a} of {b}'` has `a` and `b`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type DataOf<Text extends string> = [Placeholders<Text>] extends [never]
  ? { readonly data?: undefined }
  : { readonly data: Readonly<Record<Placeholders<Text>, string | number>> };

/** Where a finding stands. Ranges are in original coordinates; the path defaults to the view's document. */
export interface Place {
  readonly path?: string;
  readonly range: Range;
}

/** One thing a rule has to say. The message must be one of the rule's own and carry all of its placeholders. */
export type Report<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: {
    readonly message: Id;
    readonly at: Place;
    /** What of the record it is about, where one message is about several elements: a section, a field. */
    readonly element?: string;
    readonly fix?: Fix | null;
  } & DataOf<Messages[Id]>;
}[keyof Messages & string];

/** A report of any rule, as the evaluator sees it. */
export interface AnyReport {
  readonly message: string;
  readonly at: Place;
  readonly element?: string | undefined;
  readonly fix?: Fix | null | undefined;
  readonly data?: Readonly<Record<string, string | number>> | undefined;
}

export type Preset = 'recommended' | 'strict' | 'minimal';

/** A document that the rule has nothing to say about. */
export interface GoodExample {
  readonly title: string;
  readonly markdown: string;
  readonly path?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What most records of its log do, as far as it matters here. */
  readonly habits?: Partial<Convention>;
  /** The log's template, as far as it matters here. */
  readonly template?: Partial<Template>;
  /** The record before the change, as its file stood; null: it is new. Absent: not known. */
  readonly before?: string | null;
  /** Other records of the log, by path. */
  readonly log?: Readonly<Record<string, string>>;
  /** Further files of the repository. */
  readonly files?: readonly string[];
  /** Numbers that other open pull requests take. */
  readonly claims?: readonly Claim[];
  /** Pages that list the log's records, by path. */
  readonly index?: Readonly<Record<string, string>>;
  readonly pullRequest?: Partial<PullRequestText>;
  /** Who approved the record. Absent: not known. */
  readonly approvals?: Partial<ApproverFacts>;
  /** What changes as a whole. Absent: not known. */
  readonly change?: Partial<ChangeFacts>;
  /** The names of the configured scopes. */
  readonly scopes?: readonly string[];
  /** The day of the judgement, an ISO date. */
  readonly today?: string;
}

/** A document that the rule speaks about: `messageId@line`, in the order of the file; `messageId` where it stands in no file. */
export interface BadExample extends GoodExample {
  readonly expect: readonly string[];
}

/** What every rule declares besides its check; pages, configuration schema and tests are derived from it. */
interface RuleDeclaration {
  /** The sentence that should hold, in kebab case; permanent. */
  readonly id: string;
  /** Version of adr-governor that brought it. */
  readonly since: string;
  readonly severity: Readonly<Record<Preset, Severity | 'off'>>;
  /** What a preset asks beyond the options' defaults; a configuration that writes options for the rule replaces it. */
  readonly presetOptions?: Readonly<Partial<Record<Preset, Readonly<Record<string, unknown>>>>>;
  /** Whether an author may switch it off in the document; never for what numbers, lifecycle, scopes or approvals rest on. */
  readonly suppressible: boolean;
  readonly docs: {
    /** What holds where the rule is content, one sentence; also the item of the checklist. */
    readonly what: string;
    /** What it looks at and what it leaves alone, where that needs saying. */
    readonly details?: string;
    /** Why it matters, one sentence; stands under every finding. */
    readonly why: string;
    /** How to mend it. */
    readonly fix: string;
  };
  readonly examples: { readonly good: readonly GoodExample[]; readonly bad: readonly BadExample[] };
}

/** The part of a rule that looks at facts: what a kind shares between its instances. */
export interface Check<
  Needs extends readonly Fact[],
  Options extends z.ZodObject,
  Messages extends Record<string, string>,
> {
  readonly needs: Needs;
  readonly options: Options;
  readonly messages: Messages;
  /** Messages that weigh at most this much, whatever the rule's severity is. */
  readonly atMost?: Readonly<Partial<Record<keyof Messages & string, Severity>>>;
  /** Yields reports in any order; must not throw, and must not change the view. */
  check(view: View<Needs>, options: z.output<Options>): Iterable<Report<Messages>>;
}

/** A rule with its types laid aside: what catalogue, evaluator, configuration and pages work with. */
export interface Rule extends RuleDeclaration {
  readonly needs: readonly Fact[];
  readonly options: z.ZodObject;
  readonly messages: Readonly<Record<string, string>>;
  readonly atMost: Readonly<Partial<Record<string, Severity>>>;
  /** Options that do not fit the rule's schema count as the defaults; configuration refuses them long before. */
  check(facts: Facts, options: Readonly<Record<string, unknown>>): Iterable<AnyReport>;
}

/** Declares a rule: everything about it in one place. */
export function defineRule<
  const Needs extends readonly Fact[],
  Options extends z.ZodObject,
  const Messages extends Record<string, string>,
>(declaration: RuleDeclaration & Check<Needs, Options, Messages>): Rule {
  return {
    ...declaration,
    atMost: declaration.atMost ?? {},
    check: (facts, options) => {
      const parsed = declaration.options.safeParse(options);
      const effective = parsed.success ? parsed.data : declaration.options.parse({});
      // The evaluator runs a rule only where every fact it needs is there.
      return declaration.check(facts, effective);
    },
  };
}

/** A check that several rules share and that differs in its options only. */
export interface Kind<
  Needs extends readonly Fact[],
  Options extends z.ZodObject,
  Messages extends Record<string, string>,
> extends Check<Needs, Options, Messages> {
  readonly kind: string;
}

/** A kind with its types laid aside: what configuration and evaluator make a team's own rules from. */
export interface AnyKind {
  readonly kind: string;
  readonly needs: readonly Fact[];
  readonly options: z.ZodObject;
  readonly messages: Readonly<Record<string, string>>;
  /** The options must have passed the kind's schema. */
  check(facts: Facts, options: Readonly<Record<string, unknown>>): Iterable<AnyReport>;
}

/** Declares a kind of rule, e.g. "this section is required". */
export function defineKind<
  const Needs extends readonly Fact[],
  Options extends z.ZodObject,
  const Messages extends Record<string, string>,
>(kind: Kind<Needs, Options, Messages>): Kind<Needs, Options, Messages> {
  return kind;
}

/**
 * The check of a rule that is a kind with fixed options: spread it into `defineRule`. The instance keeps the kind's options
 * with these values as their defaults, so that a team may still change them.
 */
export function instanceOf<
  Needs extends readonly Fact[],
  Options extends z.ZodObject,
  Messages extends Record<string, string>,
>(kind: Kind<Needs, Options, Messages>, fixed: z.input<Options>): Check<Needs, z.ZodObject, Messages> {
  const standard = new Map<string, unknown>(Object.entries(fixed));
  const schemas: readonly (readonly [string, z.core.$ZodType])[] = Object.entries(kind.options.shape);
  const shape = schemas.map(([name, schema]) => [
    name,
    standard.has(name) ? z.prefault(schema, standard.get(name)) : schema,
  ]);
  return {
    needs: kind.needs,
    messages: kind.messages,
    ...(kind.atMost === undefined ? {} : { atMost: kind.atMost }),
    options: z.strictObject(Object.fromEntries(shape)),
    check: (view, options) => {
      const parsed = kind.options.safeParse(options);
      return parsed.success ? kind.check(view, parsed.data) : [];
    },
  };
}
