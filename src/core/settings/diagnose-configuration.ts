import { approversNamed } from '../config/approvers-named.ts';
import { configurationAdvice } from '../config/configuration-advice.ts';
import { configurationPeople } from '../judge/configuration-people.ts';
import { configurationPath } from '../log/governing-paths.ts';
import type { ResolvedApprovers } from '../model/resolved-approver.ts';
import type { Configuration, ConfigurationProblem } from '../model/configuration.ts';
import type { Outcome } from '../model/outcome.ts';
import { fine, type Diagnosis } from './diagnosis.ts';

/** The configuration of the default branch and what GitHub knows of the people in it. */
export interface ExaminedConfiguration {
  readonly text: string;
  readonly read: Outcome<Configuration, ConfigurationProblem>;
  readonly resolved: ResolvedApprovers;
}

const mostTold = 20;

const peopleOf = (text: string, configuration: Configuration, resolved: ResolvedApprovers): readonly Diagnosis[] => {
  const path = configurationPath;
  const named = approversNamed(configuration).length;
  if (configuration.scopes.length === 0) {
    const what = 'The configuration names no scopes, so nobody has to approve a record.';
    const next = 'Name scopes and who approves them in .github/adr.yml, if records should be approved.';
    return [{ id: 'people-known', state: 'warning', what, next }];
  }
  const found = configurationPeople({ text, path, configuration, resolved, author: null });
  // What a shared configuration says stands at no line of this one.
  const missing = [...resolved].filter(([, { kind }]) => kind === 'unresolved').map(([key]) => key);
  if (found.length === 0 && missing.length > 0)
    return missing.slice(0, mostTold).map((key): Diagnosis => ({
      id: 'people-known',
      state: 'warning',
      what: `"${key}", whom the configuration that this one builds on names, does not exist on GitHub or is not shown here.`,
      next: 'Correct it there.',
    }));
  if (found.length === 0)
    return [
      fine(
        'people-known',
        `All ${named} people and teams that the configuration names are there, and every role is filled.`,
      ),
    ];
  return found.slice(0, mostTold).map(({ severity, message, range }): Diagnosis => ({
    id: 'people-known',
    state: severity === 'error' ? 'problem' : 'warning',
    what: `${path}:${range.start.line}: ${message}`,
    next: 'Correct it in .github/adr.yml, or put people into the team.',
  }));
};

/**
 * What is to be said of a configuration: whether it can be read, what stands in it in vain, and whether whoever it names is there.
 * null: there is none, which is a matter of taste.
 */
export function diagnoseConfiguration(examined: ExaminedConfiguration | null): readonly Diagnosis[] {
  if (examined === null) {
    const what = 'There is no .github/adr.yml on the default branch: the app gives advice, and nobody has to approve.';
    const next = 'Let "adr-governor config init" write one from what the log does.';
    return [{ id: 'configuration-valid', state: 'warning', what, next }];
  }
  const { text, read, resolved } = examined;
  if (!read.ok)
    return read.problems.slice(0, mostTold).map(({ path, line, column, message }): Diagnosis => ({
      id: 'configuration-valid',
      state: 'problem',
      what: `${path}:${line}:${column}: ${message}`,
      next: 'Mend it: until then every pull request that changes a record fails.',
    }));
  const advice = configurationAdvice(text, configurationPath, read.value);
  return [
    fine('configuration-valid', `.github/adr.yml is valid (mode: ${read.value.mode}).`),
    ...advice.map(({ path, line, message }): Diagnosis => ({
      id: 'configuration-advice',
      state: 'warning',
      what: `${path}:${line}: ${message}`,
      next: null,
    })),
    ...peopleOf(text, read.value, resolved),
  ];
}
