import { askedOf } from '../approvals/asked-of.ts';
import { approverLookup, type KnownApprover } from '../approvals/known-approver.ts';
import { judgeScope } from '../approvals/judge-scope.ts';
import { otherIdWords } from '../approvals/other-id-words.ts';
import { SearchEffort } from '../approvals/search-effort.ts';
import { closestName } from '../config/closest-name.ts';
import { mentionsIn, type Mention } from '../config/mentions.ts';
import { listsNamed, requirementsOf } from '../config/named-approvers.ts';
import { quoted } from '../config/quoted.ts';
import { configurationValid } from '../evaluate/built-in.ts';
import { type ApprovalSubject } from '../model/approval-subject.ts';
import { approverKey, type ResolvedApprovers } from '../model/resolved-approver.ts';
import type { Approver, Configuration, Scope } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Account } from '../model/pull-request.ts';

/** A configuration that can be read, and what GitHub knows of the names in it. */
export interface NamedPeople {
  /** What it was read from, and the path that findings carry. */
  readonly text: string;
  readonly path: string;
  readonly configuration: Pick<Configuration, 'roles' | 'scopes' | 'approvals'>;
  /** An answer for everybody of `approversNamed`, and for whoever else is known: they are suggested for misspelt names. */
  readonly resolved: ResolvedApprovers;
  /** Whoever brings it, if anybody does: what they alone could approve is named. */
  readonly author: Account | null;
}

const why = 'An approver who is not there keeps every pull request of the scope waiting.';
const whyAuthor = 'Until it is known who that is, every pull request counts as one of theirs.';
const whyTold = 'Somebody who is not there hears of no decision.';

const findingAt = (
  path: string,
  at: { readonly line: number; readonly column: number },
  severity: Finding['severity'],
  messageId: string,
  message: string,
  reason = why,
): Finding => {
  const point = { offset: 0, line: at.line, column: at.column };
  return {
    ruleId: configurationValid.id,
    messageId,
    severity,
    path,
    range: { start: point, end: point },
    message,
    why: reason,
    fix: null,
  };
};

/** Something that needs approval, whatever it is: only who could give it is asked. */
const anything: ApprovalSubject = {
  kind: 'configuration',
  path: '',
  label: '',
  scopeNames: [],
  scopeLine: 1,
  substance: null,
  needsApproval: true,
  substanceAt: new Map(),
  textAuthors: [],
  unattributedCommits: [],
};

/** So many names that are not there are compared with those that are: nobody misspells more of them, and each costs all the others. */
const mostCompared = 20;

/** The name that was probably meant by one that is not there. */
type Closest = (approver: Approver) => string | null;

const closestOf = (resolved: ResolvedApprovers): Closest => {
  const found = new Map<string, string | null>();
  return (approver) => {
    const key = approverKey(approver);
    if (found.has(key) || found.size >= mostCompared) return found.get(key) ?? null;
    const known = [...resolved].flatMap(([name, { kind }]) => (kind === approver.kind ? [name] : []));
    const closest = closestName(key, known);
    found.set(key, closest);
    return closest;
  };
};

const unresolvedWords = (known: KnownApprover, closestTo: Closest): string | null => {
  const { key, approver, unresolved } = known;
  switch (unresolved?.reason) {
    case undefined:
      return null;
    case 'not-found': {
      const closest = closestTo(approver);
      const hint = closest === null ? 'Correct the name, or create it first.' : `Did you mean ${quoted(closest)}?`;
      return `${quoted(key)} does not exist on GitHub, or this app cannot see it. ${hint}`;
    }
    case 'not-visible':
      return `${quoted(key)} cannot be seen by this app, so it is not known who that is. Give the app access to it, or name somebody else.`;
    case 'other-id':
      return otherIdWords(known, unresolved);
  }
};

interface JudgedNames {
  readonly scope: Scope;
  readonly isImpossible: boolean;
  readonly names: ReadonlySet<string>;
  /** What is wrong with the requirement itself. */
  readonly messages: readonly { readonly code: string; readonly message: string }[];
}

/** Whether a scope could be approved at all, if everybody who may approve did. */
const judgedNames = (
  { configuration }: NamedPeople,
  scope: Scope,
  lookUp: (approver: Approver) => KnownApprover,
  author: Account | null,
  effort: SearchEffort,
): JudgedNames => {
  const judged = askedOf({ scope, subjects: [anything] }).map((asked) =>
    judgeScope(asked, { lookUp, reviewers: [], author, head: '', settings: configuration.approvals, effort }),
  );
  const problems = judged.flatMap((each) => each.problems);
  const messages = new Map(problems.map((problem) => [problem.message, problem]));
  return {
    scope,
    isImpossible: judged.some(({ result }) => result.state === 'impossible'),
    names: new Set(requirementsOf(scope).flatMap(listsNamed).flat().map(approverKey)),
    messages: [...messages.values()].filter(
      ({ code }) => code !== 'approver-unresolved' && code !== 'approver-other-id' && code !== 'author-holds-role',
    ),
  };
};

/** Where each name stands first; one that is pinned, where its pin stands. */
const places = (mentions: readonly Mention[]): ReadonlyMap<string, Mention> => {
  const found = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = approverKey(mention.approver);
    const known = found.get(key)?.approver;
    if (known === undefined || (mention.approver.id !== null && known.id === null)) found.set(key, mention);
  }
  return found;
};

/**
 * What is wrong with the people and teams that a configuration names, each at its line: names that GitHub does not know or does not
 * show, pinned ids of somebody else, teams without members, requirements that ask for more people than there are, and scopes that
 * nobody but its author could approve. An error where no pull request of a scope could ever be approved, else a warning. Members of
 * teams are never named. What an extended configuration says is not spoken of: it is mended there.
 */
export function configurationPeople(given: NamedPeople): readonly Finding[] {
  const { text, path, configuration, resolved, author } = given;
  const lookUp = approverLookup(resolved);
  const own = configuration.scopes.filter(({ source }) => source === undefined);
  const effort = SearchEffort.ofVerdict();
  const judged = own.map((scope) => judgedNames(given, scope, lookUp, null, effort));
  const needed = new Set(judged.flatMap(({ isImpossible, names }) => (isImpossible ? [...names] : [])));
  const approving = new Set(
    [
      ...configuration.roles.flatMap(({ who, deputies }) => [...who, ...deputies]),
      ...configuration.scopes.flatMap((scope) => requirementsOf(scope).flatMap(listsNamed).flat()),
    ].map(approverKey),
  );
  const authors = new Set(configuration.scopes.flatMap((scope) => (scope.authors ?? []).map(approverKey)));
  const whyNamed = (key: string): string => (approving.has(key) ? why : authors.has(key) ? whyAuthor : whyTold);
  const closestTo = closestOf(resolved);
  const named = [...places(mentionsIn(text)).values()].flatMap(({ approver, at }): readonly Finding[] => {
    const key = approverKey(approver);
    if (!resolved.has(key)) return [];
    const known = lookUp(approver);
    const words = unresolvedWords(known, closestTo);
    if (words !== null) {
      const severity = needed.has(key) ? 'error' : 'warning';
      return [findingAt(path, at, severity, known.unresolved?.reason ?? 'not-found', words, whyNamed(key))];
    }
    if (approver.kind === 'user' || known.people.length > 0 || !approving.has(key)) return [];
    const message = `The team ${quoted(key)} has no members who could approve. Add people to it, or name others.`;
    return [findingAt(path, at, needed.has(key) ? 'error' : 'warning', 'team-empty', message)];
  });
  const ofScopes = judged.flatMap(({ scope, isImpossible, messages }): readonly Finding[] => {
    const at = { line: scope.line, column: 1 };
    const severity = isImpossible ? 'error' : 'warning';
    const said = messages.map(({ code, message }) => findingAt(path, at, severity, code, message));
    if (isImpossible || author === null) return said;
    const asAuthor = judgedNames(given, scope, lookUp, author, effort);
    if (!asAuthor.isImpossible) return said;
    const message = `Where ${quoted(author.login)} opens a pull request, nobody could approve ${quoted(scope.name)}: they hold a role of it alone. Name another person, or "deputies" beside "if-author: deputy".`;
    return [...said, findingAt(path, at, 'warning', 'nobody-but-author', message)];
  });
  return [...named, ...ofScopes].toSorted(
    ({ range: one }, { range: other }) => one.start.line - other.start.line || one.start.column - other.start.column,
  );
}
