import fc from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/approvals/judge-approvals.ts';
import { approverKey } from '../../../src/core/model/resolved-approver.ts';
import type { ApprovalFacts, ApprovalVerdict } from '../../../src/core/model/approval.ts';
import type { ApprovalSubject } from '../../../src/core/model/approval-subject.ts';
import type { ResolvedApprover } from '../../../src/core/model/resolved-approver.ts';
import type {
  Approver,
  Barrable,
  ChangeKind,
  Configuration,
  Requirement,
  Scope,
} from '../../../src/core/model/configuration.ts';
import type { Account, Review } from '../../../src/core/model/pull-request.ts';
import { configured } from './approval-world.ts';

const people: readonly Account[] = [1, 2, 3, 4, 5, 6].map((id) => ({
  id,
  login: `p${id}`,
  kind: id === 6 ? 'bot' : 'user',
}));
const arbitraryPerson = fc.constantFrom(...people);

/** The rare cases one time in eight: else nearly every case would be blocked for several reasons at once. */
const mostly = <Common, Rare>(common: fc.Arbitrary<Common>, ...rare: readonly Rare[]): fc.Arbitrary<Common | Rare> =>
  fc.oneof({ arbitrary: common, weight: 7 }, { arbitrary: fc.constantFrom(...rare), weight: 1 });

const arbitraryApprover: fc.Arbitrary<Approver> = fc.oneof(
  arbitraryPerson.map((person) => ({ kind: 'user' as const, login: person.login, id: null })),
  fc
    .constantFrom('red', 'red', 'red', 'blue', 'blue', 'blue', 'void', 'ghost')
    .map((slug) => ({ kind: 'team' as const, organization: 'octo', slug, id: null })),
);

const arbitraryRequirement = (depth: number): fc.Arbitrary<Requirement> => {
  const seat = fc.array(arbitraryApprover, { minLength: 1, maxLength: 3 }).chain((who) =>
    fc.array(arbitraryApprover, { maxLength: 2 }).map((deputies): Requirement => {
      return { kind: 'seat', name: who.map(approverKey).join('/'), who, deputies };
    }),
  );
  if (depth === 0) return seat;
  const part = arbitraryRequirement(depth - 1);
  const parts = fc.oneof({ arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }), weight: 15 }, fc.constant([]));
  return fc.oneof(
    seat,
    parts.map((of): Requirement => ({ kind: 'all', of })),
    parts.map((of): Requirement => ({ kind: 'any', of })),
    fc
      .tuple(mostly(fc.integer({ min: 1, max: 3 }), 0), parts)
      .map(([count, from]): Requirement => ({ kind: 'count', count, from })),
  );
};

const arbitraryStages = fc.option(fc.array(arbitraryRequirement(1), { minLength: 1, maxLength: 2 }), { freq: 1 });

const staged = arbitraryRequirement(1).map((approve) => ({ approve }));
/** What a scope asks for by kind of change, and whose pull requests it judges: nothing in most cases. */
const arbitraryMore: fc.Arbitrary<Partial<Pick<Scope, 'when' | 'authors' | 'consult' | 'asksConsulted'>>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  {
    arbitrary: fc.record(
      {
        when: fc.record({ new: staged, status: staged, other: staged }, { requiredKeys: [] }),
        authors: fc.array(arbitraryApprover, { minLength: 1, maxLength: 2 }),
        consult: fc.array(arbitraryApprover, { maxLength: 2 }),
        asksConsulted: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    weight: 2,
  },
);
const arbitraryChanges = fc.option(fc.subarray(['new', 'status', 'other'] as const, { minLength: 0 }), { nil: [] });

const arbitraryScopes: fc.Arbitrary<readonly Scope[]> = fc
  .array(fc.tuple(arbitraryRequirement(2), fc.boolean(), arbitraryStages, arbitraryMore), {
    minLength: 1,
    maxLength: 3,
  })
  .map((scopes) =>
    scopes.map(([approve, isDefault, after, more], index) => ({
      ...(after === null ? {} : { after }),
      name: `s${index}`,
      metadata: [`s${index}`],
      paths: [],
      labels: [],
      isDefault,
      approve,
      consult: [],
      inform: [],
      line: index + 1,
      ...more,
    })),
  );

const arbitraryReview = fc.record({
  author: fc.option(arbitraryPerson, { freq: 10, nil: null }),
  state: mostly(fc.constant('approved' as const), 'changes-requested', 'commented', 'dismissed', 'pending'),
  commit: mostly(fc.constantFrom('head', 'same'), 'older', 'unknown', null),
  authorCanWrite: mostly(fc.constant(true), false),
}) satisfies fc.Arbitrary<Partial<Review>>;

const arbitraryReviews: fc.Arbitrary<readonly Review[]> = fc
  .array(arbitraryReview, { maxLength: 9 })
  .map((reviews) =>
    reviews.map((one, index) => ({ ...one, id: `r${index}`, submittedAt: new Date(index * 60_000).toISOString() })),
  );

const arbitrarySubject: fc.Arbitrary<ApprovalSubject> = fc
  .record({
    kind: mostly(fc.constant('record' as const), 'configuration'),
    scopeNames: mostly(fc.subarray(['s0', ' S0'], { minLength: 1 }), ['s1'], ['s0', 's2'], ['else'], ['', 's0'], []),
    changes: arbitraryChanges,
    substance: fc.constantFrom('now', 'now', null),
    needsApproval: mostly(fc.constant(true), false),
    textAuthors: mostly(fc.constant([]), [1], [2], [1, 2, 3]),
    unattributedCommits: mostly(fc.constant([]), ['c1']),
    coAuthors: mostly(fc.constant([]), [1], [3]),
    unattributedCoAuthors: mostly(fc.constant([]), ['c2']),
    mergeAuthors: mostly(fc.constant([]), [2]),
    unattributedMerges: mostly(fc.constant([]), ['c3']),
  } satisfies { [Key in keyof ApprovalSubject]?: fc.Arbitrary<ApprovalSubject[Key]> })
  .map((more) => ({
    ...more,
    path: 'a.md',
    label: 'A',
    scopeLine: 1,
    substanceAt: new Map([
      ['same', more.substance],
      ['older', 'then'],
    ]),
  }));

/** As configured by default in half of the cases. */
const arbitrarySettings = fc.option(
  fc.record({
    distinct: fc.boolean(),
    ifAuthor: fc.constantFrom('deputy' as const, 'skip' as const, 'override' as const),
    bar: fc
      .subarray(['committers-of-text', 'co-authors', 'merge-authors'] as const)
      .map((more): readonly Barrable[] => ['author', ...more]),
  }),
  { nil: {} },
);

const bare: Configuration = configured('version: 1');

const arbitraryFacts: fc.Arbitrary<ApprovalFacts> = fc
  .record({
    scopes: arbitraryScopes,
    settings: arbitrarySettings,
    subjects: fc.array(arbitrarySubject, { minLength: 1, maxLength: 2 }),
    author: fc.option(arbitraryPerson, { freq: 10, nil: null }),
    reviews: arbitraryReviews,
    commitsComplete: mostly(fc.constant(true), false),
    filesComplete: mostly(fc.constant(true), false),
    red: fc.subarray([...people], { minLength: 2 }),
    blue: fc.subarray([...people], { minLength: 1 }),
    asked: fc.subarray([1, 2, 3]),
    now: fc.constantFrom('2026-01-03T00:00:00Z', '2026-01-09T00:00:00Z'),
    discussion: fc.option(fc.constant({ duration: { count: 5, unit: 'day' } as const, line: 1 }), { freq: 1 }),
  })
  .map(({ scopes, settings, red, blue, asked, discussion, ...rest }) => ({
    ...rest,
    configuration: { ...bare, scopes, approvals: { ...bare.approvals, ...settings, discussion } },
    openSince: '2026-01-02T00:00:00Z',
    resolved: new Map<string, ResolvedApprover>([
      ...people.map((person): [string, ResolvedApprover] => [`@${person.login}`, { kind: 'user', account: person }]),
      ['@octo/red', { kind: 'team', id: 1, slug: 'red', organization: 'octo', isSecret: false, members: red }],
      ['@octo/blue', { kind: 'team', id: 2, slug: 'blue', organization: 'octo', isSecret: true, members: blue }],
      ['@octo/void', { kind: 'team', id: 3, slug: 'void', organization: 'octo', isSecret: false, members: [] }],
    ]),
    head: 'head',
    requested: { userIds: asked, teamSlugs: [] },
    everRequested: { userIds: asked, teamSlugs: [] },
    ownerLogin: 'octo',
  }));

const rank: Readonly<Record<ApprovalVerdict['state'], number>> = {
  blocked: 0,
  waiting: 1,
  approved: 2,
  'not-needed': 2,
  'not-configured': 2,
};

const later = (facts: ApprovalFacts, more: Partial<Review>): ApprovalFacts => ({
  ...facts,
  reviews: [
    ...facts.reviews,
    {
      id: 'later',
      author: people[0]!,
      state: 'approved',
      commit: 'head',
      submittedAt: '2030-01-01T00:00:00Z',
      authorCanWrite: true,
      ...more,
    },
  ],
});

/** Names of which GitHub says no more who they are: nothing, or why. */
const arbitraryHidden = fc.dictionary(
  fc.constantFrom('@p1', '@p2', '@p3', '@octo/red', '@octo/red', '@octo/blue', '@octo/void'),
  fc.constantFrom(null, 'not-found' as const, 'not-visible' as const),
  { maxKeys: 4 },
);

const hiding = (facts: ApprovalFacts, hidden: Readonly<Record<string, 'not-found' | 'not-visible' | null>>) => ({
  ...facts,
  resolved: new Map(
    [...facts.resolved].flatMap(([name, who]): readonly [string, ResolvedApprover][] => {
      const reason = hidden[name];
      if (reason === undefined) return [[name, who]];
      return reason === null ? [] : [[name, { kind: 'unresolved', reason }]];
    }),
  ),
});

/** Whether this many of these people can be assigned to the seats of a requirement, by trying everything. */
function isFulfilled(
  requirement: Requirement,
  free: ReadonlySet<number>,
  fills: (seat: readonly Approver[], id: number) => boolean,
): boolean {
  /** Every set of people that may be left over after the requirement is fulfilled. */
  const leftovers = (one: Requirement, left: ReadonlySet<number>): readonly ReadonlySet<number>[] => {
    const without = (id: number): ReadonlySet<number> => new Set([...left].filter((each) => each !== id));
    switch (one.kind) {
      case 'seat':
        return [...left].filter((id) => fills(one.who, id)).map(without);
      case 'all':
        if (one.of.length === 0) return [];
        return one.of.reduce<readonly ReadonlySet<number>[]>(
          (sets, part) => sets.flatMap((set) => leftovers(part, set)),
          [left],
        );
      case 'any':
        return one.of.flatMap((part) => leftovers(part, left));
      case 'count': {
        if (one.count < 1) return [];
        const pool = one.from.flatMap((part) => (part.kind === 'seat' ? part.who : []));
        const combinations = one.from.filter((part) => part.kind !== 'seat');
        const go = (missing: number, index: number, set: ReadonlySet<number>): readonly ReadonlySet<number>[] => {
          if (missing === 0) return [set];
          const part = combinations[index];
          if (part !== undefined) {
            return [
              ...go(missing, index + 1, set),
              ...leftovers(part, set).flatMap((rest) => go(missing - 1, index + 1, rest)),
            ];
          }
          return leftovers({ kind: 'seat', name: '', who: pool }, set).flatMap((rest) => go(missing - 1, index, rest));
        };
        return go(one.count, 0, left);
      }
    }
  };
  return leftovers(requirement, free).length > 0;
}

const atNone = new Map(['older', 'same'].map((commit) => [commit, 'else']));

describe('judgeApprovals', () => {
  it('never throws, and is approved only if every scope is met and nothing is unclear', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const verdict = judgeApprovals(facts);
        const asked = verdict.ask.users.length + verdict.ask.teams.length;
        expect(asked + facts.requested.userIds.length).toBeLessThanOrEqual(15);
        if (verdict.state !== 'approved') return;
        expect(facts.commitsComplete && facts.filesComplete).toBe(true);
        expect(verdict.scopes.length).toBeGreaterThan(0);
        expect(verdict.scopes.every((scope) => scope.state === 'met' && scope.requirement.state === 'met')).toBe(true);
        expect(verdict.ask).toEqual({ users: [], teams: [] });
        const covered = new Set(verdict.scopes.flatMap((scope) => scope.subjects));
        expect(facts.subjects.filter((one) => one.needsApproval && !covered.has(one))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('never rests on what was approved before alone', () => {
    let improved = 0;
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const sameBytesAt = new Set(['same', 'older']);
        const subjects = facts.subjects.map((one, index) => (index === 0 ? { ...one, sameBytesAt } : one));
        const stale = { ...facts, subjects: facts.subjects.map((one) => ({ ...one, substanceAt: atNone })) };
        const restored = { ...facts, subjects: subjects.map((one) => ({ ...one, substanceAt: atNone })) };
        const [without, made] = [judgeApprovals(stale), judgeApprovals(restored)];
        if (made.state === 'approved') {
          expect(made.scopes.every(({ reviews }) => reviews.some(({ reason }) => reason === 'counted'))).toBe(true);
        }
        if (rank[made.state] > rank[without.state]) improved += 1;
      }),
      { numRuns: 3000 },
    );
    expect(improved).toBeGreaterThan(0);
  });

  it('is made no better by what the app did, unless an approver commanded it', () => {
    let improved = 0;
    fc.assert(
      fc.property(arbitraryFacts, fc.constantFrom(1, 2, 3, 4, 77), (facts, by) => {
        const beforeAt = new Map(['older', 'same', 'unknown'].map((commit) => [commit, 'then']));
        const steps = [{ by, at: '2030-01-01T00:00:00Z', before: 'then', beforeAt }];
        const stepped = facts.subjects.map((one) => ({ ...one, ownSteps: steps, commanders: [by] }));
        const [without, made] = [judgeApprovals(facts), judgeApprovals({ ...facts, subjects: stepped })];
        if (rank[made.state] <= rank[without.state]) return;
        improved += 1;
        expect(by).not.toBe(77);
        expect(facts.author?.id).not.toBe(by);
      }),
      { numRuns: 3000 },
    );
    expect(improved).toBeGreaterThan(0);
  });

  it('agrees with trying every seating there is', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitraryRequirement(3), arbitraryStages, arbitraryFacts, (approve, after, some) => {
        const scope: Scope = {
          ...(after === null ? {} : { after }),
          name: 's0',
          metadata: ['s0'],
          paths: [],
          labels: [],
          isDefault: true,
          approve,
          consult: [],
          inform: [],
          line: 1,
        };
        const plain = { kind: 'record', scopeNames: [], needsApproval: true, unattributedCommits: [] } as const;
        const one = some.subjects[0];
        if (one === undefined) return;
        const facts: ApprovalFacts = {
          ...some,
          configuration: { ...bare, scopes: [scope] },
          subjects: [{ ...one, ...plain, substance: 'now' }],
          commitsComplete: true,
          filesComplete: true,
        };
        const verdict = judgeApprovals(facts);
        const [judged] = verdict.scopes;
        const counted = new Set(
          judged?.reviews.flatMap((each) => (each.reason === 'counted' ? [each.account.id] : [])),
        );
        const canWrite = new Map(
          facts.reviews.map((review) => [
            review.author?.id,
            review.state === 'commented' || review.state === 'pending' ? undefined : review.authorCanWrite,
          ]),
        );
        for (const review of facts.reviews) {
          if (review.state !== 'commented' && review.state !== 'pending')
            canWrite.set(review.author?.id, review.authorCanWrite);
        }
        const fills = (who: readonly Approver[], id: number): boolean =>
          who.some((approver) => {
            const answer = facts.resolved.get(approverKey(approver));
            if (answer?.kind === 'team') return answer.members.some((member) => member.id === id);
            return answer?.kind === 'user' && answer.account.id === id && canWrite.get(id) === true;
          });
        const isMet = judged?.requirement.state === 'met';
        met += isMet ? 1 : 0;
        // Each stage has a seating of its own.
        expect(isMet).toBe([...(after ?? []), approve].every((stage) => isFulfilled(stage, counted, fills)));
      }),
      { numRuns: 3000 },
    );
    // Far from all of them are fulfilled, nor none.
    expect(met).toBeGreaterThan(200);
  });

  it('asks of a change of several kinds for no less than of each of them alone, and of one that is not known for all', () => {
    let fewer = 0;
    fc.assert(
      fc.property(arbitraryFacts, fc.constantFrom('new', 'status', 'other'), (facts, kind) => {
        const changing = (changes: readonly ChangeKind[]): ApprovalVerdict['state'] =>
          judgeApprovals({ ...facts, subjects: facts.subjects.map((one) => ({ ...one, changes })) }).state;
        const alone = changing([kind]);
        const mixed = rank[changing(['new', 'status', 'other'])];
        expect(mixed).toBeLessThanOrEqual(rank[alone]);
        expect(rank[changing([])]).toBe(mixed);
        fewer += rank[alone] > mixed ? 1 : 0;
      }),
      { numRuns: 2000 },
    );
    expect(fewer).toBeGreaterThan(20);
  });

  it('asks for no less where it is not known who opened the pull request, or who the authors of a scope are', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.boolean(), (facts, byName) => {
        const { configuration } = facts;
        const unknown: Approver = { kind: 'team', organization: 'octo', slug: 'ghost', id: null };
        const scopes = configuration.scopes.map((scope) =>
          scope.authors === undefined ? scope : { ...scope, authors: [unknown] },
        );
        const known = { ...facts, author: people[5]! };
        const blind = byName ? { ...known, configuration: { ...configuration, scopes } } : { ...known, author: null };
        expect(rank[judgeApprovals(blind).state]).toBeLessThanOrEqual(rank[judgeApprovals(known).state]);
      }),
      { numRuns: 1000 },
    );
  });

  it('asks for no less where one more person wrote the text, or it is not known who did', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.option(arbitraryPerson, { nil: null }), (facts, person) => {
        const subjects = facts.subjects.map((one) =>
          person === null
            ? { ...one, unattributedCommits: [...one.unattributedCommits, 'f'.repeat(40)] }
            : { ...one, textAuthors: [...one.textAuthors, person.id] },
        );
        const before = judgeApprovals(facts);
        const after = judgeApprovals({ ...facts, subjects });
        expect(rank[after.state]).toBeLessThanOrEqual(rank[before.state]);
        const known = after.scopes.map(({ scope }) => scope);
        for (const { scope } of before.scopes) expect(known).toContain(scope);
      }),
      { numRuns: 1000 },
    );
  });

  it('gets no better by barring more people', () => {
    fc.assert(
      fc.property(
        arbitraryFacts,
        fc.constantFrom<Barrable[]>('committers-of-text', 'co-authors', 'merge-authors'),
        (facts, more) => {
          const { configuration } = facts;
          const { bar } = configuration.approvals;
          const approvals = { ...configuration.approvals, bar: [...bar, more] };
          const stricter = judgeApprovals({ ...facts, configuration: { ...configuration, approvals } });
          expect(rank[stricter.state]).toBeLessThanOrEqual(rank[judgeApprovals(facts).state]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is the same whoever is consulted and told', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { configuration } = facts;
        const scopes = configuration.scopes.map((scope) => ({ ...scope, consult: [], inform: [] }));
        const { state, problems } = judgeApprovals(facts);
        expect(judgeApprovals({ ...facts, configuration: { ...configuration, scopes } })).toMatchObject({
          state,
          problems,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gets no worse by an approval on the head', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryPerson, (facts, author) => {
        const before = judgeApprovals(facts).state;
        const after = judgeApprovals(later(facts, { author })).state;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gets no better by changes requested or the approval of a bot', () => {
    const worse = fc.oneof(
      fc.tuple(arbitraryPerson, fc.constant('changes-requested' as const)),
      fc.tuple(fc.constant(people[5]!), fc.constant('approved' as const)),
    );
    fc.assert(
      fc.property(arbitraryFacts, worse, arbitraryHidden, (facts, [author, state], hidden) => {
        const given = hiding(facts, hidden);
        const before = judgeApprovals(given).state;
        const after = judgeApprovals(later(given, { author, state })).state;
        expect(rank[after]).toBeLessThanOrEqual(rank[before]);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets nobody pass for whom changes were requested, whoever cannot be found any more', () => {
    let blocked = 0;
    fc.assert(
      fc.property(arbitraryFacts, arbitraryPerson, arbitraryHidden, (facts, author, hidden) => {
        const objected = later(facts, { author, state: 'changes-requested' });
        const known = judgeApprovals(objected).state;
        const blind = judgeApprovals(hiding(objected, hidden)).state;
        if (known !== 'blocked') return;
        blocked += judgeApprovals(facts).state === 'approved' ? 1 : 0;
        expect(blind).toBe('blocked');
      }),
      { numRuns: 3000 },
    );
    // Nothing but the objection blocks some of them.
    expect(blocked).toBeGreaterThan(20);
  });

  it('does not depend on the order in which reviews are listed', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (facts, keys) => {
        const shuffled = facts.reviews
          .map((review, index) => ({ review, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ review }) => review);
        expect(judgeApprovals({ ...facts, reviews: shuffled })).toEqual(judgeApprovals(facts));
      }),
      { numRuns: 1000 },
    );
  });

  it('never counts the author, a bot, a writer of the text or an unreadable commit', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        for (const scope of judgeApprovals(facts).scopes) {
          const { bar } = facts.configuration.approvals;
          const writers = scope.subjects.flatMap((one) => [
            ...(bar.includes('committers-of-text') ? one.textAuthors : []),
            ...(bar.includes('co-authors') ? (one.coAuthors ?? []) : []),
            ...(bar.includes('merge-authors') ? (one.mergeAuthors ?? []) : []),
          ]);
          for (const { account, reason, commit } of scope.reviews) {
            if (reason !== 'counted') continue;
            expect(account.id).not.toBe(facts.author?.id);
            expect(account.kind).toBe('user');
            expect(writers).not.toContain(account.id);
            expect(['head', 'same']).toContain(commit);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
