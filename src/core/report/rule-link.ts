import { builtIns } from '../evaluate/built-in.ts';
import { catalogue } from '../rules/catalogue.ts';
import { codeSpan } from './escape-markdown.ts';

/** The address of a rule's page; null where nobody serves one. */
export type RuleLink = (ruleId: string) => string | null;

const known: ReadonlySet<string> = new Set([...catalogue, ...builtIns].map(({ id }) => id));

/** Where the page of a rule is to be read without a server. */
export const ruleHelp = (id: string): string => `adr-governor explain ${id}`;

/** The path of a rule's page below the address of the server. */
export const rulePath = (id: string): string => `rules/${id}`;

/**
 * The one place that says where rules are explained.
 *
 * @param publicUrl the address under which people reach the server, without a slash at its end; null: they do not. Rules that a team adds
 *   by configuration have no page there.
 */
export const ruleLinks =
  (publicUrl: string | null): RuleLink =>
  (ruleId) =>
    publicUrl === null || !known.has(ruleId) ? null : `${publicUrl}/${rulePath(ruleId)}`;

/** A rule's id as Markdown, with a link to its page where there is one. */
export function linkedRule(ruleId: string, linkOf: RuleLink | undefined): string {
  const address = linkOf?.(ruleId) ?? null;
  return address === null ? codeSpan(ruleId) : `[${codeSpan(ruleId)}](<${address}>)`;
}
