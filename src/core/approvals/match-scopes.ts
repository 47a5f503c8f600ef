import { quoted } from '../config/quoted.ts';
import { scopeKey } from '../config/scope-key.ts';
import { suggestion } from '../config/closest-name.ts';
import { globMatches } from '../log/glob-match.ts';
import type { ApprovalProblem, ApprovalSubject } from '../model/approval.ts';
import type { Scope } from '../model/configuration.ts';

/** A scope with everything it judges in this pull request. */
export interface MatchedScope {
  readonly scope: Scope;
  readonly subjects: readonly ApprovalSubject[];
}

interface Match {
  readonly scopes: ReadonlySet<Scope>;
  readonly problems: readonly ApprovalProblem[];
}

const problemAt = (
  subject: ApprovalSubject,
  message: string,
  code: ApprovalProblem['code'] = 'no-scope-matches',
): ApprovalProblem => ({
  code,
  message,
  path: subject.path,
  line: subject.scopeLine,
});

const sidesOf = (subject: ApprovalSubject): NonNullable<ApprovalSubject['scopesAt']> => {
  if (subject.scopesAt !== undefined) return subject.scopesAt;
  return subject.substance === null
    ? { base: subject.scopeNames, head: null }
    : { base: null, head: subject.scopeNames };
};

const namesOf = (written: readonly string[]): readonly string[] => written.filter((name) => name.trim() !== '');

const matching = (name: string, scopes: readonly Scope[]): readonly Scope[] =>
  scopes.filter((scope) => scope.metadata.includes(scopeKey(name)));

/** What the record says at head. A name that no scope has is never read as no name: a slip of the pen would ask for less. */
const matchHead = (
  subject: ApprovalSubject,
  written: readonly string[],
  scopes: readonly Scope[],
  hasOther: boolean,
): Match => {
  const names = namesOf(written);
  const known = scopes.map((scope) => scope.name);
  if (names.length === 0) {
    const defaults = scopes.filter((scope) => scope.isDefault);
    // Paths and labels only add: the default scope judges what names none, whatever else does.
    if (defaults.length > 0 || hasOther) return { scopes: new Set(defaults), problems: [] };
    const message = `${subject.label} names no scope, and no scope is the default, so nobody is known who could approve it. Name one: ${known.map(quoted).join(', ')}.`;
    return { scopes: new Set(), problems: [problemAt(subject, message)] };
  }
  const unknown = names.filter((name) => matching(name, scopes).length === 0);
  return {
    scopes: new Set(names.flatMap((name) => matching(name, scopes))),
    problems: unknown.map((name) =>
      problemAt(
        subject,
        `${subject.label} names the scope ${quoted(name)}, which is not configured, so nobody is known who could approve it. ${suggestion(name, known, 'The scopes are')}`,
      ),
    ),
  };
};

/**
 * What the record said at base. Nobody can mend a name there any more, so what no scope matches goes to the default scope. Where
 * there is none, head decides; a record that is gone from head then has nobody who could approve.
 */
const matchBase = (
  subject: ApprovalSubject,
  written: readonly string[],
  scopes: readonly Scope[],
  needsSomebody: boolean,
): Match => {
  const names = namesOf(written);
  const named = names.flatMap((name) => matching(name, scopes));
  if (names.length > 0 && names.every((name) => matching(name, scopes).length > 0)) {
    return { scopes: new Set(named), problems: [] };
  }
  const defaults = scopes.filter((scope) => scope.isDefault);
  if (defaults.length > 0 || !needsSomebody) return { scopes: new Set([...named, ...defaults]), problems: [] };
  const message = `${subject.label} is taken away, but no scope matches it and none is the default, so nobody is known who could approve that. Make one scope of the configuration the default.`;
  return { scopes: new Set(named), problems: [problemAt(subject, message)] };
};

/** What speaks of all records is judged by the default scope; where there is none, by every scope: it decides for all of them. */
const matchAllRecords = (scopes: readonly Scope[]): readonly Scope[] => {
  const defaults = scopes.filter((scope) => scope.isDefault);
  return defaults.length > 0 ? defaults : scopes;
};

/** Git follows a record that the base branch moved, and so would this change: past the scopes that it had there. */
const goneAtBase = (subject: ApprovalSubject): readonly ApprovalProblem[] => {
  if (subject.isGoneAtBase !== true) return [];
  const message = `${subject.label} was moved or taken away on the base branch meanwhile, so it is not known which scopes it leaves. Bring the base branch into this pull request ("Update branch").`;
  return [problemAt(subject, message, 'gone-at-base')];
};

/**
 * The scopes that judge a subject for where it stands or stood, or for a label of its pull request. Labels that are not known may
 * be any; a glob that could not be read would match everything.
 */
const matchAround = (
  subject: ApprovalSubject,
  scopes: readonly Scope[],
  labels: ReadonlySet<string> | null,
): readonly Scope[] => {
  const paths = subject.paths ?? [subject.path];
  const isLabelled = (scope: Scope): boolean =>
    subject.kind === 'record' && scope.labels.some((label) => labels === null || labels.has(label));
  const lies = (scope: Scope): boolean =>
    scope.paths.length > 0 && paths.some((path) => globMatches(scope.paths, path));
  return scopes.filter((scope) => lies(scope) || isLabelled(scope));
};

const matchSubject = (
  subject: ApprovalSubject,
  scopes: readonly Scope[],
  labels: ReadonlySet<string> | null,
): Match => {
  const around = matchAround(subject, scopes, labels);
  if (subject.kind !== 'record') return { scopes: new Set([...matchAllRecords(scopes), ...around]), problems: [] };
  const { base, head } = sidesOf(subject);
  const hasOther = around.length > 0;
  const atHead = head === null ? null : matchHead(subject, head, scopes, hasOther);
  // A record that is on neither side is read as one that is gone: it needs somebody, too.
  const atBase =
    base === null && head !== null ? null : matchBase(subject, base ?? [], scopes, head === null && !hasOther);
  return {
    scopes: new Set([...(atHead?.scopes ?? []), ...(atBase?.scopes ?? []), ...around]),
    problems: [...goneAtBase(subject), ...(atHead?.problems ?? []), ...(atBase?.problems ?? [])],
  };
};

/**
 * Which scopes judge which of the subjects, in the order of the configuration. Every subject is matched by itself and needs all
 * scopes that it names, at base and at head, and those that match its paths or a label of the pull request; one that nobody judges
 * is a problem at its scope line. `labels` null: not known.
 */
export function matchScopes(
  scopes: readonly Scope[],
  subjects: readonly ApprovalSubject[],
  labels: readonly string[] | null = null,
): { readonly matched: readonly MatchedScope[]; readonly problems: readonly ApprovalProblem[] } {
  const carried = labels === null ? null : new Set(labels.map((label) => label.trim().toLowerCase()));
  const matches = subjects.map((subject) => ({ subject, ...matchSubject(subject, scopes, carried) }));
  return {
    matched: scopes.flatMap((scope): readonly MatchedScope[] => {
      const covered = matches.filter((match) => match.scopes.has(scope)).map((match) => match.subject);
      return covered.length === 0 ? [] : [{ scope, subjects: covered }];
    }),
    problems: matches.flatMap((match) => match.problems),
  };
}
