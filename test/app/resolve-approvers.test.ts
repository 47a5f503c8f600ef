import { describe, expect, it } from 'vitest';
import type { FirstSeen, SeenName } from '../../src/app/job-ports.ts';
import type { People } from '../../src/app/ports.ts';
import { createApproverResolver, nothingSeen, readingOnly } from '../../src/app/resolve-approvers.ts';
import type { ResolvedApprover } from '../../src/core/model/resolved-approver.ts';
import { approverKey, heldToPin } from '../../src/core/model/resolved-approver.ts';
import type { Approver } from '../../src/core/model/configuration.ts';
import { facts } from '../core/report/samples.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop' };
const ada = (id: number | null = null): Approver => ({ kind: 'user', login: 'Ada', id });
const leads = (id: number | null = null): Approver => ({ kind: 'team', organization: 'octo', slug: 'leads', id });
const user = (id: number): ResolvedApprover => ({ kind: 'user', account: { id, login: 'ada', kind: 'user' } });
const team = (id: number): ResolvedApprover => ({
  kind: 'team',
  id,
  slug: 'leads',
  organization: 'octo',
  isSecret: false,
  members: [],
});
const otherId = (expected: number, found: number) => ({
  kind: 'unresolved',
  reason: 'other-id',
  expected,
  found,
  by: 'first-seen',
});

/** A memory of first ids as plain data, and what was asked of it. */
const memoryOf = (remembered: Readonly<Record<string, number>> = {}) => {
  const ids = new Map(Object.entries(remembered));
  const reads: (readonly string[])[] = [];
  const kept: SeenName[] = [];
  const owners = new Set<number>();
  const known = (names: readonly string[]) =>
    new Map(names.flatMap((name) => (ids.has(name) ? [[name, ids.get(name) ?? 0] as const] : [])));
  const firstSeen: Pick<FirstSeen, 'read' | 'keep'> = {
    read: ({ ownerId }, names) => {
      owners.add(ownerId);
      reads.push(names);
      return Promise.resolve(known(names));
    },
    keep: (_place, seen) => {
      kept.push(...seen);
      for (const { name, id, isPinned } of seen) if (isPinned || !ids.has(name)) ids.set(name, id);
      return Promise.resolve(known(seen.map(({ name }) => name)));
    },
  };
  return { firstSeen, ids, reads, kept, owners };
};

/** GitHub's answers, held to pins as the adapter does. */
const peopleOf = (answers: Readonly<Record<string, ResolvedApprover>>): Pick<People, 'resolve'> => ({
  resolve: (_ref, approvers) =>
    Promise.resolve(
      new Map(
        approvers.map((approver) => {
          const key = approverKey(approver);
          return [key, heldToPin(answers[key] ?? { kind: 'unresolved', reason: 'not-found' }, approver)] as const;
        }),
      ),
    ),
});

const resolver = (
  answers: Readonly<Record<string, ResolvedApprover>>,
  firstSeen: Pick<FirstSeen, 'read' | 'keep'>,
  base = 'main',
) => createApproverResolver({ people: peopleOf(answers), firstSeen }, ref, facts({ base: { ref: base, sha: 'b' } }));

describe('resolving approvers', () => {
  it('remembers what is new by one read and one write, by the id of the owner', async () => {
    const { firstSeen, ids, reads, kept, owners } = memoryOf({ '@octo/leads': 4 });
    const known = resolver({ '@ada': user(1), '@octo/leads': team(4) }, firstSeen);
    expect(Object.fromEntries(await known.governing([ada(), leads()]))).toEqual({
      '@ada': user(1),
      '@octo/leads': team(4),
    });
    await known.governing([ada(), leads()], new Date());
    await known.proposed([ada()]);
    expect(reads).toEqual([['@ada', '@octo/leads']]);
    expect(kept).toEqual([{ name: '@ada', id: 1, isPinned: false }]);
    expect([...ids]).toEqual([
      ['@octo/leads', 4],
      ['@ada', 1],
    ]);
    expect([...owners]).toEqual([facts().repository.ownerId]);
  });

  it('resolves names of another id than then to nobody, with both ids, however often', async () => {
    const { firstSeen, kept } = memoryOf({ '@ada': 1, '@octo/leads': 4 });
    const known = resolver({ '@ada': user(9), '@octo/leads': team(8) }, firstSeen);
    for (const answers of [await known.governing([ada(), leads()]), await known.proposed([ada(), leads()])])
      expect(Object.fromEntries(answers)).toEqual({ '@ada': otherId(1, 9), '@octo/leads': otherId(4, 8) });
    expect(kept).toEqual([]);
  });

  it.each([
    ['the default branch', 'main', [{ name: '@ada', id: 9, isPinned: true }], { '@ada': user(9) }],
    ['another branch, for itself alone', 'release', [], { '@ada': otherId(1, 9) }],
  ])('lets a pin of %s replace it', async (_name, base, expected, later) => {
    const { firstSeen, kept } = memoryOf({ '@ada': 1 });
    const answers = { '@ada': user(9) };
    expect(Object.fromEntries(await resolver(answers, firstSeen, base).governing([ada(9)]))).toEqual(answers);
    expect(kept).toEqual(expected);
    expect(Object.fromEntries(await resolver(answers, firstSeen).governing([ada()]))).toEqual(later);
  });

  it('lets a pin that is proposed count for the proposal, and replace nothing', async () => {
    const { firstSeen, kept } = memoryOf({ '@ada': 1 });
    const known = resolver({ '@ada': user(9) }, firstSeen);
    expect(Object.fromEntries(await known.proposed([ada(9)]))).toEqual({ '@ada': user(9) });
    expect(kept).toEqual([]);
  });

  it('never takes over a pin to an id that the name does not have', async () => {
    const { firstSeen, kept } = memoryOf({ '@ada': 1 });
    const answers = await resolver({ '@ada': user(1) }, firstSeen).governing([ada(7)]);
    expect(answers.get('@ada')).toMatchObject({ reason: 'other-id', expected: 7, found: 1, by: 'pin' });
    expect(kept).toEqual([]);
  });

  it('remembers nothing of names that nobody has, or that are only proposed', async () => {
    const { firstSeen, kept } = memoryOf();
    await resolver({}, firstSeen).governing([ada(), leads()]);
    await resolver({ '@ada': user(1) }, firstSeen).proposed([ada()]);
    await resolver({ '@ada': user(1) }, readingOnly(firstSeen)).governing([ada()]);
    expect(kept).toEqual([]);
  });

  it('goes by what another instance remembered a moment before', async () => {
    const { firstSeen } = memoryOf({ '@ada': 1 });
    const raced = { ...firstSeen, read: () => Promise.resolve(new Map<string, number>()) };
    const answers = await resolver({ '@ada': user(9) }, raced).governing([ada()]);
    expect(answers.get('@ada')).toEqual(otherId(1, 9));
  });

  it.each(['read', 'keep'] as const)(
    'fails where it cannot %s: nothing counts as seen for the first time',
    async (name) => {
      const { firstSeen } = memoryOf();
      const broken = { ...firstSeen, [name]: () => Promise.reject(new Error('The disk is full.')) };
      await expect(resolver({ '@ada': user(1) }, broken).governing([ada()])).rejects.toThrow('The disk is full.');
    },
  );

  it('says nothing of it where no database is kept', async () => {
    const answers = await resolver({ '@ada': user(9) }, nothingSeen).governing([ada()]);
    expect(answers.get('@ada')).toEqual(user(9));
  });
});
