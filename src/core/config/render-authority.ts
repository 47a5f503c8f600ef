import { rolesOf } from '../authority/roles-asked.ts';
import type { AreaApproval, Asked, Authority, GeneralApproval, OpenSaying, Saying } from '../model/authority.ts';
import type { Duration, LogSettings } from '../model/configuration.ts';
import { durationText } from './duration.ts';
import { globProblem } from './glob-problem.ts';
import { plain, quote } from './plain-yaml.ts';
import { scopeKey } from './scope-key.ts';

/** A log and what its documents say of approvals. */
export interface LogAuthority {
  readonly settings: Pick<LogSettings, 'path' | 'kind'>;
  readonly authority: Authority;
}

const place = ({ path, line }: Saying): string => `${path}:${line}`;
const told = (said: Saying): string => plain(`${place(said)}: ${said.words}`);

/** Names as `roles` writes them: documents spell the same role in several ways. */
type Spelling = ReadonlyMap<string, string>;

function requirement(asked: Asked, spelling: Spelling): string {
  const nameOf = (name: string): string => quote(spelling.get(name.toLowerCase()) ?? name);
  if (asked.kind === 'name') return nameOf(asked.name);
  if (asked.kind === 'count') return `{ count: ${asked.count}, from: [${asked.from.map(nameOf).join(', ')}] }`;
  return `{ ${asked.kind}: [${asked.of.map((part) => requirement(part, spelling)).join(', ')}] }`;
}

/** A stage before it can only stand beside a form. */
function staged({ approve, after }: GeneralApproval, spelling: Spelling): string {
  const last = requirement(approve, spelling);
  if (after === null) return last;
  const form = approve.kind === 'name' ? `{ all: [${last}] }` : last;
  return `${form.slice(0, -2)}, after: ${requirement(after, spelling)} }`;
}

/** A row whose approvers could not be read is a scope all the same: it says so there, and not once more below. */
const areaLines = (
  { name, others, isDefault, approve, said }: AreaApproval,
  spelling: Spelling,
  unread: ReadonlySet<string>,
): readonly string[] => [
  `  - name: ${quote(name)} # ${unread.has(place(said)) ? 'who approves could not be read for certain: ' : ''}${told(said)}`,
  ...(others.length === 0 ? [] : [`    match: { metadata: [${others.map(quote).join(', ')}] }`]),
  ...(isDefault ? ['    default: true # for records that name no other scope, and for changes of this file'] : []),
  `    approve: ${requirement(approve, spelling)}`,
];

/** The glob for every record of a log, null where its path is none. */
function everyRecord({ path, kind }: LogAuthority['settings']): string | null {
  const glob = kind === 'file' ? path : `${path === '' ? '' : `${path}/`}**`;
  return globProblem(glob) === null && !/[*?[\]{}]/.test(path) && plain(glob) === glob ? glob : null;
}

interface General {
  readonly name: string;
  readonly general: GeneralApproval;
  readonly globs: readonly string[];
  readonly isDefault: boolean;
}

function generalLines({ name, general, globs, isDefault }: General, spelling: Spelling): readonly string[] {
  const at = general.said.map(place).at(-1) ?? '';
  const whom = (key: 'consult' | 'inform', who: string | null): readonly string[] =>
    who === null ? [] : [`    ${key}: [] # ${plain(`${who} (${at})`)}: fill in who that is, or remove this line`];
  return [
    `  - name: ${quote(name)}`,
    ...general.said.map((said) => `    # ${told(said)}`),
    ...(globs.length === 0
      ? []
      : [`    match: { paths: [${globs.map(quote).join(', ')}] } # every record, whatever scope it names`]),
    ...(isDefault ? ['    default: true # for records that name no scope, and for changes of this file'] : []),
    `    approve: ${staged(general, spelling)}`,
    ...whom('consult', general.consult),
    ...whom('inform', general.inform),
  ];
}

const sameKey = (asked: Asked): string => JSON.stringify(asked).toLowerCase();

/** The rows of every log, each name once; what two logs say differently, or a second default, is left to the team. */
function areasOf(logs: readonly LogAuthority[]): {
  readonly areas: readonly AreaApproval[];
  readonly open: readonly OpenSaying[];
} {
  const areas = new Map<string, AreaApproval>();
  const open: OpenSaying[] = [];
  for (const area of logs.flatMap(({ authority }) => authority.areas)) {
    const key = area.isDefault ? '\n' : scopeKey(area.name);
    const known = areas.get(key);
    if (known === undefined) areas.set(key, area);
    else if (sameKey(known.approve) !== sameKey(area.approve)) open.push({ ...area.said, why: 'contradicts' });
  }
  const rows = [...areas.values()];
  const names = rows.map(({ name }) => scopeKey(name));
  return { areas: rows.filter(({ name }, at) => names.indexOf(scopeKey(name)) === at), open };
}

const sameGeneral = ({ approve, after }: GeneralApproval): string =>
  `${sameKey(approve)} ${after === null ? '' : sameKey(after)}`;

/** A scope for what each log says of all its records; one for all logs where every log says the same. */
function generalsOf(logs: readonly LogAuthority[], areas: readonly AreaApproval[]): readonly General[] {
  const all = logs.flatMap(({ settings, authority: { general } }) => (general === null ? [] : [{ settings, general }]));
  const isSame = all.length === logs.length && new Set(all.map(({ general }) => sameGeneral(general))).size === 1;
  const speaking = isSame ? all.slice(0, 1) : all;
  const taken = new Set(areas.map(({ name }) => scopeKey(name)));
  return speaking.map(({ settings, general }) => {
    if (isSame && areas.length === 0) return { name: 'Architecture', general, globs: [], isDefault: true };
    const wanted = isSame ? 'Every record' : `Records of ${plain(settings.path) || 'this repository'}`;
    const name = taken.has(scopeKey(wanted)) ? `${wanted}, as documented` : wanted;
    taken.add(scopeKey(name));
    const globs = (isSame ? logs : [{ settings }]).map((log) => everyRecord(log.settings));
    const isDefault = isSame && !areas.some((area) => area.isDefault);
    return { name, general, globs: globs.flatMap((glob) => glob ?? []), isDefault };
  });
}

function discussionLines(logs: readonly LogAuthority[]): {
  readonly lines: readonly string[];
  readonly open: readonly OpenSaying[];
} {
  const found = logs.flatMap(({ authority: { discussion } }) => discussion ?? []);
  const key = (duration: Duration): string => durationText(duration);
  const [first] = found;
  if (first === undefined) return { lines: [], open: [] };
  if (found.length < logs.length || found.some(({ duration }) => key(duration) !== key(first.duration)))
    return { lines: [], open: found.map(({ said }) => ({ ...said, why: 'contradicts' })) };
  return { lines: ['approvals:', `  discussion: ${durationText(first.duration)} # ${told(first.said)}`, ''], open: [] };
}

const whyNot: Readonly<Record<OpenSaying['why'], string>> = {
  contradicts: 'says something else than another place',
  unclear: 'could not be read for certain',
  incomplete: 'may be half of it, since others could not be read',
};

const openLines = (open: readonly OpenSaying[]): readonly string[] =>
  open.length === 0
    ? []
    : [
        '# These places speak of approvals, too, and nothing was taken from them: decide yourself.',
        ...open.map((said) => `#   ${whyNot[said.why]}: ${told(said)}`),
      ];

/** Which of the scopes is for records that name none, where the documents do not say. */
const defaultLines = (hasDefault: boolean): readonly string[] =>
  hasDefault
    ? []
    : [
        '  # Nothing says who approves records that name no scope: nobody can, until one of these has "default: true".',
        '  # The default scope also approves changes of this file.',
      ];

/**
 * The parts `roles`, `scopes` and `approvals` of a first configuration, as the documents of the logs say it, each with the place that says
 * it. Roles, and who is consulted or told, are empty lists for people to fill in: until then the configuration is refused, so that nothing
 * is approved by nobody. Where the documents say nothing, a commented example.
 */
export function renderAuthority(logs: readonly LogAuthority[]): readonly string[] {
  const { areas, open: torn } = areasOf(logs);
  const generals = generalsOf(logs, areas);
  const discussion = discussionLines(logs);
  const everyOpen = [...logs.flatMap(({ authority }) => authority.open), ...torn, ...discussion.open];
  const unread = new Set(everyOpen.filter(({ why }) => why === 'unclear').map(place));
  const asScope = new Set(areas.map(({ said }) => place(said)));
  const open = everyOpen.filter((said) => !(said.why === 'unclear' && asScope.has(place(said))));
  const roles = rolesOf(
    areas,
    generals.map(({ general }) => general),
  );
  const spelling: Spelling = new Map(roles.map(({ name }) => [name.toLowerCase(), name]));
  if (areas.length === 0 && generals.length === 0) {
    return [
      ...discussion.lines,
      ...openLines(open),
      '# Who approves what; without scopes nobody has to.',
      '# roles:',
      '#   CTO: "@login"',
      '# scopes:',
      '#   - { name: Architecture, default: true, approve: CTO }',
    ];
  }
  const hasDefault = areas.some(({ isDefault }) => isDefault) || generals.some(({ isDefault }) => isDefault);
  return [
    '# Who approves what, as the documents say it. Approvers are asked and waited for with "mode: enforce" only.',
    ...(roles.length === 0
      ? []
      : [
          '# Fill in every empty list: "@login", "@organisation/team" or several of them. While one is empty, this file is refused.',
          'roles:',
          ...roles.map(({ name, said }) => `  ${quote(name)}: [] # ${plain(place(said))}`),
        ]),
    'scopes: # a record says which one it belongs to: "Scope: ..."',
    ...defaultLines(hasDefault),
    ...areas.flatMap((area) => areaLines(area, spelling, unread)),
    ...generals.flatMap((general) => generalLines(general, spelling)),
    '',
    ...discussion.lines,
    ...openLines(open),
  ];
}
