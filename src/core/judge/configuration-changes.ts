import { durationText } from '../config/duration.ts';
import { quoted } from '../config/quoted.ts';
import { scopeKey } from '../config/scope-key.ts';
import { approverKey } from '../model/resolved-approver.ts';
import type { Approver, Configuration, Requirement, Scope, Staged } from '../model/configuration.ts';
import type { ConfigurationChange } from '../model/preview.ts';
import { listed } from '../report/texts.ts';

/** Deeper than any requirement that is judged. */
const deepest = 25;
const mostNames = 5;
const mostParts = 12;

const approverWords = (approver: Approver): string =>
  approver.kind === 'user' && approver.id !== null ? `${approverKey(approver)}#${approver.id}` : approverKey(approver);

/** Tells lists of people apart by small numbers: a role of thousands that every scope names is gone through once. */
class PeopleLists {
  readonly #ids = new Map<string, number>();
  readonly #known = new Map<readonly Approver[], number>();

  idOf(list: readonly Approver[]): number {
    const known = this.#known.get(list);
    if (known !== undefined) return known;
    const text = list.map(approverWords).join(' ');
    const id = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, id);
    this.#known.set(list, id);
    return id;
  }
}

type Lists = Pick<PeopleLists, 'idOf'>;

/** What a requirement asks for in short words, and a print that differs wherever anybody or anything in it does. */
interface Asked {
  readonly words: string;
  readonly print: string;
}

const names = (list: readonly Approver[]): string =>
  listed(
    list
      .slice(0, mostNames)
      .map(approverWords)
      .concat(list.length > mostNames ? [`${list.length - mostNames} more`] : []),
    mostNames + 1,
  );

const joined = (parts: readonly Asked[], word: string): string => {
  const more = parts.length > mostParts ? [`${parts.length - mostParts} more`] : [];
  return [...parts.slice(0, mostParts).map(({ words }) => words), ...more].join(word);
};

const prints = (parts: readonly Asked[]): string => parts.map(({ print }) => print).join(',');

const bracketed = (asked: Asked, isCombined: boolean): Asked =>
  isCombined ? { ...asked, words: `(${asked.words})` } : asked;

function askedBy(requirement: Requirement, lists: Lists, depth = 0): Asked {
  if (depth > deepest) return { words: '...', print: '...' };
  const below = (parts: readonly Requirement[]): readonly Asked[] =>
    parts.map((part) => bracketed(askedBy(part, lists, depth + 1), part.kind === 'all' || part.kind === 'any'));
  switch (requirement.kind) {
    case 'seat': {
      const { name, who, deputies = [] } = requirement;
      const people = name.startsWith('@') ? names(who) : `${name} (${names(who) || 'nobody'})`;
      const words = deputies.length === 0 ? people : `${people}, deputies ${names(deputies)}`;
      return { words, print: `${quoted(name)}:${lists.idOf(who)}:${lists.idOf(deputies)}` };
    }
    case 'all':
    case 'any': {
      const parts = below(requirement.of);
      return {
        words: joined(parts, requirement.kind === 'all' ? ' and ' : ' or '),
        print: `${requirement.kind}[${prints(parts)}]`,
      };
    }
    case 'count': {
      const parts = below(requirement.from);
      return {
        words: `${requirement.count} of ${joined(parts, ', ')}`,
        print: `${requirement.count}[${prints(parts)}]`,
      };
    }
  }
}

const stagesAsked = ({ approve, after = [] }: Staged, lists: Lists): Asked => {
  const stages = [...after, approve].map((stage) => askedBy(stage, lists));
  return { words: joined(stages, ', then '), print: prints(stages) };
};

const kindWords = { new: 'new records', status: 'changes of status', other: 'other changes' } as const;

const scopeAsked = (scope: Scope, lists: Lists): Asked => {
  const base = stagesAsked(scope, lists);
  const kinds = (['new', 'status', 'other'] as const).flatMap((kind) => {
    const staged = scope.when?.[kind];
    if (staged === undefined) return [];
    const asked = stagesAsked(staged, lists);
    return [{ words: `for ${kindWords[kind]}: ${asked.words}`, print: `${kind}:${asked.print}` }];
  });
  return { words: joined([base, ...kinds], '; '), print: prints([base, ...kinds]) };
};

const covers = ({ name, metadata, paths, labels, authors = [], isDefault }: Scope, lists: Lists): Asked => {
  const others = metadata.filter((each) => each !== scopeKey(name));
  const part = (word: string, of: readonly string[]): string[] =>
    of.length === 0 ? [] : [`${word} ${listed(of, mostNames)}`];
  const words = [
    ...part('also named', others),
    ...part('paths', paths),
    ...part('labels', labels),
    ...(authors.length === 0 ? [] : [`authors ${names(authors)}`]),
    ...(isDefault ? ['default'] : []),
  ];
  return {
    words: words.join('; ') || 'its name',
    print: JSON.stringify([others, paths, labels, lists.idOf(authors), isDefault]),
  };
};

/** A change whose words look alike says that it is one all the same. */
const change = (what: string, before: Asked, after: Asked): readonly ConfigurationChange[] => {
  if (before.print === after.print) return [];
  const isAlike = before.words === after.words;
  return [{ what, before: before.words, after: isAlike ? `${after.words}, but other people or names` : after.words }];
};

const ofScope = (before: Scope | undefined, after: Scope | undefined, lists: Lists): readonly ConfigurationChange[] => {
  const what = `Scope ${quoted((after ?? before)?.name ?? '')}`;
  if (before === undefined)
    return after === undefined ? [] : [{ what, before: null, after: scopeAsked(after, lists).words }];
  if (after === undefined) return [{ what, before: scopeAsked(before, lists).words, after: null }];
  return [
    ...change(what, scopeAsked(before, lists), scopeAsked(after, lists)),
    ...change(`${what}: what it covers`, covers(before, lists), covers(after, lists)),
  ];
};

const settingsOf = ({ mode, branches, approvals, waive }: Configuration): readonly (readonly [string, string])[] => [
  ['mode', mode],
  ['branches', listed(['the default branch', ...(branches ?? [])], mostNames)],
  ['approvals.distinct', String(approvals.distinct)],
  ['approvals.if-author', approvals.ifAuthor],
  ['approvals.unattributed', approvals.unattributed],
  ['approvals.bar', listed([...approvals.bar].sort())],
  ['approvals.discussion', approvals.discussion === null ? 'none' : durationText(approvals.discussion.duration)],
  ['approvals.override', approvals.override],
  ['decision-missing.waive', waive],
];

/**
 * What two configurations say otherwise of who approves what: settings first, then scopes by their names, those that go away last. In
 * short words: long lists of people are cut, but a change in them is told. Nothing where both say the same.
 */
export function configurationChanges(before: Configuration, after: Configuration): readonly ConfigurationChange[] {
  const lists = new PeopleLists();
  const old = new Map(before.scopes.map((scope) => [scopeKey(scope.name), scope]));
  const kept = new Set(after.scopes.map(({ name }) => scopeKey(name)));
  const settingsBefore = new Map(settingsOf(before));
  return [
    ...settingsOf(after).flatMap(([what, now]) => {
      const then = settingsBefore.get(what) ?? null;
      return then === now ? [] : [{ what, before: then, after: now }];
    }),
    ...after.scopes.flatMap((scope) => ofScope(old.get(scopeKey(scope.name)), scope, lists)),
    ...before.scopes.flatMap((scope) => (kept.has(scopeKey(scope.name)) ? [] : ofScope(scope, undefined, lists))),
  ];
}
