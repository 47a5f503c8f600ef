import type { CheckName } from '../model/pull-request.ts';
import type { CheckDemand } from './required-checks.ts';

/** What is amiss with how a branch asks for checks: what is so, why it matters, and what helps. Plain text. */
export interface SettingsAdvice {
  readonly demand: Exclude<CheckDemand, 'required'>;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

const names = (checks: readonly CheckName[]): string => checks.map((check) => `"${check}"`).join(' and ');

/** `branch` is told as it stands: whoever shows it escapes the whole. */
const words = (
  demand: SettingsAdvice['demand'],
  checks: readonly CheckName[],
  branch: string,
): Omit<SettingsAdvice, 'demand'> => {
  const [are, them, each] = checks.length === 1 ? ['is', 'it', 'it'] : ['are', 'them', 'each'];
  switch (demand) {
    case 'not-required':
      return {
        what: `${names(checks)} ${are} not required on ${branch}.`,
        why: `A pull request can be merged there whatever ${checks.length === 1 ? 'it says' : 'they say'}.`,
        next: `Somebody who administers the repository adds ${them} to the required status checks of a ruleset (Settings, Rules, Rulesets) with this app as source.`,
      };
    case 'any-source':
      return {
        what: `${names(checks)} ${are} required on ${branch} from any source.`,
        why: 'Whoever may write to the repository can set a check of that name to green.',
        next: `Choose this app as the source of ${each} where ${are === 'is' ? 'it is' : 'they are'} required.`,
      };
    case 'other-source':
      return {
        what: `${names(checks)} ${are} required on ${branch} from another app than this one.`,
        why: 'GitHub waits for a check that never comes, so nothing can be merged.',
        next: `Choose this app as the source of ${each} where ${are === 'is' ? 'it is' : 'they are'} required.`,
      };
    case 'unknown':
      return {
        what: `Whether ${names(checks)} ${are} required on ${branch} could not be read.`,
        why: 'GitHub does not show it here. Nothing is wrong because of that.',
        next: `Have a look at the rules of the branch: both checks should be required, with this app as source.`,
      };
  }
};

/** In the order of what they mean for the team. */
const order = ['other-source', 'not-required', 'any-source', 'unknown'] as const;

/** What there is to say of how a branch asks for the app's checks, the gravest first; nothing where all is well. */
export const settingsAdvice = (
  demands: ReadonlyMap<CheckName, CheckDemand>,
  branch: string,
): readonly SettingsAdvice[] =>
  order.flatMap((demand): readonly SettingsAdvice[] => {
    const checks = [...demands].filter(([, each]) => each === demand).map(([name]) => name);
    return checks.length === 0 ? [] : [{ demand, ...words(demand, checks, branch) }];
  });
