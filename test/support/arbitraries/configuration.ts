import fc from '../properties.ts';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import type {
  ChecklistEntry,
  ApprovalSettings,
  Approver,
  BadgeStyle,
  Barrable,
  Configuration,
  CustomRule,
  Duration,
  IndexColumn,
  LogSettings,
  Mode,
  Modes,
  Permission,
  Requirement,
  Role,
  RuleSetting,
  Scope,
  Staged,
} from '../../../src/core/model/configuration.ts';
import { kindCatalogue } from '../../../src/core/rules/kinds/kind-catalogue.ts';
import { canonicalSections } from '../../../src/core/model/section-name.ts';
import { canonicalStatus } from './decision.ts';
import { parentPlace } from './parent.ts';
import { dictionary, few, folder, glob, hostileText, maybe, mostly, number, path, word } from './text.ts';

/** Few names, so that those of a configuration, of GitHub and of a review meet. */
export const login = fc.oneof({ weight: 20, arbitrary: fc.constantFrom('ada', 'Ben', 'cyd') }, word);
export const organization = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('octo', 'octo', 'Octo', 'elsewhere') },
  word,
);
export const slug = fc.oneof({ weight: 20, arbitrary: fc.constantFrom('infra', 'board') }, word);
export const accountId = fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 4 }) }, number);

export const approver: fc.Arbitrary<Approver> = fc.oneof(
  fc.record({ kind: fc.constant('user'), login, id: maybe(accountId) }),
  fc.record({ kind: fc.constant('team'), organization, slug, id: maybe(accountId) }),
);

const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Infra', 'Data', 'CTO') }, word);
const count = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 2 }) }, number);

/** At least one as a rule: nothing at all can never be fulfilled. */
const some = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.array(of, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant<Value[]>([]) },
  );

/** Combinations in combinations; now and then deeper or larger than any configuration lets pass. */
export const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.letrec<{ part: Requirement; seat: Requirement }>((tie) => ({
      seat: fc.record({ kind: fc.constant('seat'), name, who: some(approver) }),
      part: fc.oneof(
        { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
        { weight: 3, arbitrary: tie('seat') },
        { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('all', 'any'), of: some(tie('part')) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('count'), count, from: some(tie('part')) }) },
      ),
    })).part,
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(approver, fc.constantFrom(24, 26, 200), fc.constantFrom<('all' | 'any')[]>('all', 'any'))
      .map(([one, depth, kind]) => {
        let nested: Requirement = { kind: 'seat', name: 'deep', who: [one] };
        for (let at = 0; at < depth; at += 1) nested = { kind, of: [nested] };
        return nested;
      }),
  },
);

/** Mostly nothing. */
const rarely = <Value>(of: fc.Arbitrary<Value[]>): fc.Arbitrary<Value[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<Value[]>([]) }, { weight: 1, arbitrary: of });

export const role: fc.Arbitrary<Role> = fc.record({ name, who: few(approver), deputies: few(approver, 1) });
const stages = maybe(fc.array(requirement, { maxLength: 2 }));
const oneScope: fc.Arbitrary<Scope> = fc.record({
  name,
  metadata: few(fc.oneof(fc.constantFrom('infra', 'data'), word), 2),
  paths: rarely(few(glob, 2)),
  labels: rarely(few(word, 2)),
  isDefault: mostly(true),
  approve: requirement,
  consult: few(approver, 1),
  inform: few(approver, 1),
  line: number,
});
const staged: fc.Arbitrary<Staged> = requirement.map((approve) => ({ approve }));
const when = maybe(fc.record({ new: staged, status: staged, other: staged }, { requiredKeys: [] }));
export const scope: fc.Arbitrary<Scope> = fc
  .tuple(oneScope, stages, maybe(few(approver, 1)), when, maybe(fc.boolean()))
  .map(([own, after, authors, kinds, asksConsulted]) => ({
    ...own,
    ...(after === null ? {} : { after }),
    ...(authors === null ? {} : { authors }),
    ...(kinds === null ? {} : { when: kinds }),
    ...(asksConsulted === null ? {} : { asksConsulted }),
  }));

export const statuses: fc.Arbitrary<LogSettings['statuses']> = dictionary(word, canonicalStatus);
export const sections: fc.Arbitrary<LogSettings['sections']> = fc
  .array(fc.tuple(fc.constantFrom(...canonicalSections), few(word, 2)), { maxLength: 2 })
  .map((entries) => Object.fromEntries(entries));

/** How ids, titles and files are written. */
export const pattern = fc.oneof(
  fc.constantFrom(
    'ADR-{number:4}',
    '{number}',
    '{number:4}-{slug}.md',
    '{date}-{slug}.md',
    '{number}. {title}',
    '{title}',
  ),
  fc.constantFrom('{number:99}', '{number:0}', '{{number}}', '{', '{other}', '.*(a+)+{number}'),
  word,
);

export const logSettings: fc.Arbitrary<LogSettings> = fc.record(
  {
    path: folder,
    kind: fc.constantFrom('folder', 'folder', 'file'),
    include: few(glob, 2),
    index: maybe(path),
    statuses,
    sections,
    template: fc.oneof(path, word),
    id: pattern,
    file: pattern,
  },
  { requiredKeys: ['path', 'kind', 'include', 'index', 'statuses', 'sections'] },
);

const shipped = defaultConfiguration().rules;
const severity = fc.constantFrom<RuleSetting['severity'][]>('error', 'warning', 'info', 'off');
const options = dictionary(word, fc.oneof(word, number, few(word, 2), fc.constant(null)));
const ruleSetting: fc.Arbitrary<RuleSetting> = fc.record(
  { severity, options, isNamed: fc.constant(true) },
  { requiredKeys: ['severity', 'options'] },
);
/** A rule of the team's own: of a kind that may not exist, with options that may not be its. */
export const customRule: fc.Arbitrary<CustomRule> = fc.record({
  id: word,
  kind: fc.oneof(fc.constantFrom(...kindCatalogue.map((each) => each.kind)), word),
  severity,
  message: maybe(word),
  options,
});
export const since: fc.Arbitrary<Configuration['since']> = maybe(fc.oneof(number, fc.constant('2026-01-15'), word));

/** The settings of the rules as they come, or with any others among them. */
export const ruleSettings: fc.Arbitrary<Configuration['rules']> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(shipped) },
  {
    weight: 1,
    arbitrary: dictionary(fc.oneof(fc.constantFrom(...Object.keys(shipped)), hostileText), ruleSetting).map((own) => ({
      ...shipped,
      ...own,
    })),
  },
);

export const column = fc.constantFrom<IndexColumn[]>(
  'id',
  'title',
  'status',
  'date',
  'scope',
  'impact',
  'superseded-by',
);
export const badges = fc.constantFrom<BadgeStyle[]>('shields', 'text', 'none');
export const mode = fc.constantFrom<Mode[]>('observe', 'advise', 'enforce');

export const ruleModes: fc.Arbitrary<Configuration['ruleModes']> = dictionary(
  fc.oneof(fc.constantFrom('status-known', 'title-present', 'document-readable'), word),
  mode,
);
export const modes: fc.Arbitrary<Modes> = fc.record({ mode, ruleModes }, { requiredKeys: ['mode'] });

/** Mostly null. */
const seldom = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: of });

export const duration: fc.Arbitrary<Duration> = fc.record({
  count: number,
  unit: fc.constantFrom<Duration['unit'][]>('day', 'working day', 'week', 'month'),
});
const permission = fc.constantFrom<Permission[]>('write', 'maintain', 'admin');

const approvals: fc.Arbitrary<ApprovalSettings> = fc.record({
  distinct: mostly(true),
  ifAuthor: fc.constantFrom<ApprovalSettings['ifAuthor'][]>('override', 'override', 'deputy', 'skip'),
  unattributed: fc.constantFrom<ApprovalSettings['unattributed'][]>('block', 'extra-approval'),
  bar: fc.oneof(
    { weight: 3, arbitrary: fc.constant<ApprovalSettings['bar'][number][]>(['author', 'committers-of-text']) },
    few(fc.constantFrom<Barrable[]>('author', 'committers-of-text', 'co-authors', 'merge-authors'), 3),
  ),
  consult: fc.constantFrom('name', 'request'),
  remind: maybe(duration),
  discussion: seldom(fc.record({ duration, line: number })),
  override: permission,
});

export const checklistEntry: fc.Arbitrary<ChecklistEntry> = fc.record({
  id: word,
  text: word,
  by: fc.oneof(
    fc.constantFrom<('people' | 'approvals' | 'committed' | 'index-updated')[]>(
      'people',
      'approvals',
      'committed',
      'index-updated',
    ),
    fc.record({ rules: few(word, 2) }),
  ),
});

export const configuration: fc.Arbitrary<Configuration> = fc.record({
  mode,
  ruleModes,
  branches: maybe(few(glob, 2)),
  extends: seldom(fc.tuple(parentPlace, fc.boolean()).map(([place, isRead]) => ({ ...place, isRead }))),
  logs: maybe(few(logSettings, 2)),
  rules: ruleSettings,
  since,
  customRules: few(customRule, 1),
  checklist: fc.record({ items: few(checklistEntry, 2), fromTemplate: fc.boolean() }),
  roles: few(role, 2),
  scopes: few(scope, 2),
  approvals,
  merge: fc.record({
    accept: fc.boolean(),
    write: fc.constantFrom<Configuration['merge']['write'][]>('pull-request', 'direct'),
  }),
  index: fc.record({
    columns: few(column),
    badges: maybe(badges),
    statistics: fc.boolean(),
    graph: fc.boolean(),
  }),
  review: fc.record({ every: maybe(duration), staleProposal: maybe(duration) }),
  waive: permission,
});
