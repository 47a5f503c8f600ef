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

const nearest = (name: string, roles: readonly string[], canCombine: boolean): string => {
  const joined = joinedNames(name);
  if (joined?.names.every((part) => isKnown(part, roles)) === true) {
    const list = joined.names.map((part) => (part.startsWith('@') ? quoted(part) : part)).join(', ');
    return canCombine ? `Did you mean "{ ${joined.form}: [${list}] }"?` : `Did you mean the list "[${list}]"?`;
  }
  if (roles.length === 0) return 'The file has no roles yet.';
  return suggestion(name, roles, 'The roles are');
};

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
  const define = name.length > 40 ? 'Add it to "roles"' : `Add it to "roles" (${quotedRole(name)})`;
  return `${quoted(name)} is neither a role nor begins with "@", ${why}. ${nearest(name, roles, use === 'approve')} ${define}, or write ${forms} here.`;
}

/** The line that a role of this name would have. */
const quotedRole = (name: string): string => {
  const key = /^[\w ]+$/.test(name) ? name : quoted(name);
  return `roles: { ${key}: "@login" }`;
};
