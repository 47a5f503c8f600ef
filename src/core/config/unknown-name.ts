import { quoted } from './quoted.ts';
import { suggestion } from './closest-name.ts';

const forms = '"@login" or "@organisation/team"';
/** Longer texts are no lists of names. */
const longestList = 300;

/** `CTO and Leads`, `CTO / Leads`: several names in one text, and what they are joined by; null if it is none. */
function joinedNames(text: string): { readonly form: 'all' | 'any'; readonly names: readonly string[] } | null {
  if (text.length > longestList) return null;
  const parts = (by: RegExp): readonly string[] => text.split(by).map((part) => part.trim());
  const both = parts(/ and | und |[,;+&]/i);
  if (both.length > 1) return { form: 'all', names: both };
  const either = parts(/ or | oder | \/ |\|/i);
  return either.length > 1 ? { form: 'any', names: either } : null;
}

const isKnown = (name: string, roles: readonly string[]): boolean => roles.includes(name) || name.startsWith('@');

/** What was meant by a text that joins names which are all known; null where it is none. */
const combination = (name: string, roles: readonly string[], canCombine: boolean): string | null => {
  const joined = joinedNames(name);
  if (joined?.names.every((part) => isKnown(part, roles)) !== true) return null;
  const list = joined.names.map((part) => (part.startsWith('@') ? quoted(part) : part)).join(', ');
  return canCombine ? `Did you mean "{ ${joined.form}: [${list}] }"?` : `Did you mean the list "[${list}]"?`;
};

/** The line that a role of this name would have. */
const roleLine = (name: string): string => `roles: { ${/^[\w ]+$/.test(name) ? name : quoted(name)}: "@login" }`;

/**
 * What is wrong with a name that is no role and no person or team, and what to write instead. `roles`: the names of those there are;
 * `use`: whether it is asked to approve, in which case names can be combined, or only named.
 */
export function unknownNameProblem(name: string, roles: readonly string[], use: 'approve' | 'name'): string {
  if (name === '') {
    const choice = roles.length === 0 ? '' : 'a role, ';
    return `This name is empty, so it stands for nobody. Write ${choice}${forms}.`;
  }
  const why = use === 'approve' ? 'so nobody could approve for it' : 'so it stands for nobody';
  const what = `${quoted(name)} is neither a role nor begins with "@", ${why}.`;
  const combined = combination(name, roles, use === 'approve');
  if (combined !== null) return `${what} ${combined}`;
  const known = roles.length === 0 ? 'The file has no roles yet.' : suggestion(name, roles, 'The roles are');
  const define = name.length > 40 ? 'Add it to "roles"' : `Add it to "roles" (${roleLine(name)})`;
  return `${what} ${known} ${define}, or write ${forms} here.`;
}
