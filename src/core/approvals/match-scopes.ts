import { quoted } from '../config/quoted.ts';
import { scopeKey } from '../config/scope-key.ts';
import { suggestion } from '../config/closest-name.ts';
import { globMatches } from '../log/glob-match.ts';
import type { ApprovalProblem } from '../model/approval.ts';
import type { ApprovalSubject } from '../model/approval-subject.ts';
import type { Scope } from '../model/configuration.ts';
import { unreadScopes } from './unread-scopes.ts';

/** A scope with everything it judges in this pull request. */
export interface MatchedScope {
  readonly scope: Scope;
  readonly subjects: readonly ApprovalSubject[];
  /** Those of them that it judges only since it is not known whether one of its authors wrote them. Absent: none. */
  readonly presumed?: readonly ApprovalSubject[];
}

/** Whether one of the authors that a scope names opened the pull request or wrote a subject; null: not known. */
export type WrittenBy = (scope: Scope, subject: ApprovalSubject) => boolean | null;

interface Match {
  readonly scopes: ReadonlySet<Scope>;
  readonly problems: readonly ApprovalProblem[];
}

interface MatchedSubject extends Match {
  readonly subject: ApprovalSubject;
  /** The scopes that hold only since it is not known who wrote it. */
  readonly presumed: ReadonlySet<Scope>;
}

const problemAt = (
  subject: ApprovalSubject,
  message: string,
  code: ApprovalProblem['code'] = 'no-scope-matches',
  line = subject.scopeLine,
): ApprovalProblem => ({ code, message, path: subject.path, line });

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
  const defaults = scopes.filter((scope) => scope.isDefault);
  const unread = unreadScopes(subject, known);
  if (names.length === 0 && unread.length === 0) {
    // Paths and labels only add: the default scope judges what names none, whatever else does.
    if (defaults.length > 0 || hasOther) return { scopes: new Set(defaults), problems: [] };
    const message = `${subject.label} names no scope, and no scope is the default, so nobody is known who could approve it. Name one: ${known.map(quoted).join(', ')}.`;
    return { scopes: new Set(), problems: [problemAt(subject, message)] };
  }
  const unknown = names.filter((name) => matching(name, scopes).length === 0);
  const named = names.flatMap((name) => matching(name, scopes));
  return {
    scopes: new Set([...named, ...(unread.length > 0 ? defaults : [])]),
    problems: [
      ...unread,
      ...unknown.map((name) =>
        problemAt(
          subject,
          `${subject.label} names the scope ${quoted(name)}, which is not configured, so nobody is known who could approve it. ${suggestion(name, known, 'The scopes are')}`,
        ),
      ),
    ],
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
  const isRead = names.length > 0 && subject.isScopeUnreadAtBase !== true;
  if (isRead && names.every((name) => matching(name, scopes).length > 0)) {
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

/** What is known of the pull request beside its files. */
interface Surroundings {
  /** Lower case; null: not known. */
  readonly labels: ReadonlySet<string> | null;
  readonly isWrittenBy: WrittenBy;
}

/**
 * Whether a scope judges a subject for where it stands or stood, for a label of its pull request or for who wrote it; null: not known.
 * Labels that are not known may be any; a glob that could not be read would match everything.
 */
const liesIn = (scope: Scope, subject: ApprovalSubject, { labels, isWrittenBy }: Surroundings): boolean | null => {
  const paths = subject.paths ?? [subject.path];
  const lies = scope.paths.length > 0 && paths.some((path) => globMatches(scope.paths, path));
  const asksLabels = subject.kind === 'record' && scope.labels.length > 0;
  const isLabelled = asksLabels && (labels === null ? null : scope.labels.some((label) => labels.has(label)));
  const each = [lies, isLabelled, isWrittenBy(scope, subject)];
  if (each.includes(true)) return true;
  return each.includes(null) ? null : false;
};

const matchSubject = (
  subject: ApprovalSubject,
  scopes: readonly Scope[],
  surroundings: Surroundings,
): MatchedSubject => {
  const found = scopes.map((scope) => ({ scope, lies: liesIn(scope, subject, surroundings) }));
  const hasOther = found.some(({ lies }) => lies === true);
  const { scopes: named, problems } = matchNames(subject, scopes, hasOther);
  // What may be counts as being, and never as a reason to need nobody else.
  const around = found.filter(({ lies }) => lies !== false).map(({ scope }) => scope);
  const presumed = found.filter(
    ({ scope, lies }) => lies === null && !named.has(scope) && surroundings.isWrittenBy(scope, subject) === null,
  );
  return {
    subject,
    scopes: new Set([...named, ...around]),
    problems,
    presumed: new Set(presumed.map(({ scope }) => scope)),
  };
};

/** The scopes that a subject names at base and at head; those that judge what speaks of all records. */
const matchNames = (subject: ApprovalSubject, scopes: readonly Scope[], hasOther: boolean): Match => {
  if (subject.kind !== 'record') return { scopes: new Set(matchAllRecords(scopes)), problems: [] };
  const { base, head } = sidesOf(subject);
  const atHead = head === null ? null : matchHead(subject, head, scopes, hasOther);
  // A record that is on neither side is read as one that is gone: it needs somebody, too.
  const atBase =
    base === null && head !== null ? null : matchBase(subject, base ?? [], scopes, head === null && !hasOther);
  return {
    scopes: new Set([...(atHead?.scopes ?? []), ...(atBase?.scopes ?? [])]),
    problems: [...goneAtBase(subject), ...(atHead?.problems ?? []), ...(atBase?.problems ?? [])],
  };
};

/**
 * Which scopes judge which of the subjects, in the order of the configuration. Every subject is matched by itself and needs all
 * scopes that it names, at base and at head, and those that match its paths, a label of the pull request or who wrote it; one that
 * nobody judges is a problem at its scope line. `labels` null: not known.
 */
export function matchScopes(
  scopes: readonly Scope[],
  subjects: readonly ApprovalSubject[],
  labels: readonly string[] | null = null,
  isWrittenBy: WrittenBy = () => false,
): { readonly matched: readonly MatchedScope[]; readonly problems: readonly ApprovalProblem[] } {
  const carried = labels === null ? null : new Set(labels.map((label) => label.trim().toLowerCase()));
  const surroundings: Surroundings = { labels: carried, isWrittenBy };
  const matches = subjects.map((subject) => matchSubject(subject, scopes, surroundings));
  return {
    matched: scopes.flatMap((scope): readonly MatchedScope[] => {
      const covered = matches.filter((match) => match.scopes.has(scope)).map((match) => match.subject);
      const presumed = matches.filter((match) => match.presumed.has(scope)).map((match) => match.subject);
      return covered.length === 0 ? [] : [{ scope, subjects: covered, ...(presumed.length === 0 ? {} : { presumed }) }];
    }),
    problems: matches.flatMap((match) => match.problems),
  };
}
