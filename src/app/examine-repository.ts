import { approversNamed } from '../core/config/approvers-named.ts';
import { configurationInForce } from '../core/config/configuration-in-force.ts';
import { diagnoseApp, meantApp } from '../core/settings/diagnose-app.ts';
import { diagnoseBranch } from '../core/settings/diagnose-branch.ts';
import { diagnoseConfiguration, type ExaminedConfiguration } from '../core/settings/diagnose-configuration.ts';
import { fine, type Diagnosis } from '../core/settings/diagnosis.ts';
import { ownChecks } from '../core/settings/required-checks.ts';
import type {
  Lookup,
  People,
  PullRequests,
  RepositoryRef,
  RepositorySettings,
  RepositoryTip,
  SourceTree,
} from './ports.ts';
import type { CheckApp } from '../core/model/app-installation.ts';
import { withParent } from './with-parent.ts';

export interface ExaminationPorts {
  readonly lookup: Lookup;
  readonly pullRequests: Pick<PullRequests, 'openFiles'>;
  readonly sourceTree: Pick<SourceTree, 'tip' | 'parent'>;
  readonly people: Pick<People, 'resolve'>;
  readonly settings: Pick<RepositorySettings, 'branch'>;
}

export interface Examination {
  readonly repository: string;
  readonly branch: string;
  /** The app that was named or found; null: neither. */
  readonly appId: number | null;
  readonly diagnoses: readonly Diagnosis[];
}

/** So many open pull requests are looked at for the app's checks, the newest first. */
const mostLookedAt = 3;

const examineConfiguration = async (
  { people, sourceTree }: ExaminationPorts,
  ref: RepositoryRef,
  tip: RepositoryTip,
): Promise<ExaminedConfiguration | null> => {
  const governing = await withParent(sourceTree, ref, tip);
  const isOfOwner = governing.parent?.answer.kind === 'text';
  if (tip.configuration === null && !isOfOwner) return null;
  const read = configurationInForce(governing, ref);
  const named = read.ok ? approversNamed(read.value) : [];
  const resolved = named.length === 0 ? new Map<string, never>() : await people.resolve(ref, named);
  return { text: tip.configuration?.text ?? '', read, resolved };
};

interface Looked {
  readonly lookedAt: readonly number[];
  readonly seen: readonly CheckApp[];
}

const lookForChecks = async (
  { lookup, pullRequests }: ExaminationPorts,
  ref: RepositoryRef,
  branch: string,
): Promise<Looked> => {
  const open = (await pullRequests.openFiles(ref)).filter(({ baseBranch }) => baseBranch === branch);
  const newest = open.toSorted((one, other) => other.number - one.number).slice(0, mostLookedAt);
  const seen = new Map<number, CheckApp>();
  for (const { headSha } of newest)
    for (const app of await lookup.checkApps(ref, headSha, ownChecks)) seen.set(app.id, app);
  return { lookedAt: newest.map(({ number }) => number), seen: [...seen.values()] };
};

/**
 * Looks over a repository: whether the app can do its work there and what it says is heeded, with the next step wherever not. Reads
 * with whatever token it is given, and says where that shows too little. Throws Failure where not even the repository can be read.
 */
export async function examineRepository(
  ports: ExaminationPorts,
  name: { readonly owner: string; readonly name: string },
  appId: number | null,
): Promise<Examination> {
  const ref = await ports.lookup.repository(name.owner, name.name);
  const tip = await ports.sourceTree.tip(ref);
  const repository = `${ref.owner}/${ref.name}`;
  const branch = tip.defaultBranch;
  if (tip.isArchived || tip.sha === null) {
    const what = tip.isArchived ? 'The repository is archived: the app leaves it alone.' : 'The repository is empty.';
    const diagnosis: Diagnosis = { id: 'repository-governed', state: 'problem', what, next: null };
    return { repository, branch, appId, diagnoses: [diagnosis] };
  }
  const [configuration, looked, installed, settings] = await Promise.all([
    examineConfiguration(ports, ref, tip),
    lookForChecks(ports, ref, branch),
    ports.lookup.installations(ref.owner),
    ports.settings.branch(ref, branch),
  ]);
  const facts = { appId, ...looked, installed };
  const meant = meantApp(facts);
  const read = configuration?.read.ok === true ? configuration.read.value : null;
  const diagnoses = [
    fine('repository-governed', `Pull requests into ${branch} are governed.`),
    ...diagnoseConfiguration(configuration),
    ...diagnoseApp(facts),
    ...diagnoseBranch(settings ?? { branch, protection: 'unreadable', rules: 'unreadable' }, meant, read),
  ];
  return { repository, branch, appId: meant, diagnoses };
}
