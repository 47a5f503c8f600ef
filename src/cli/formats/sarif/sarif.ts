import type { Log, Notification, Run } from 'sarif';
import type { CheckReport } from '../../check-report.ts';
import { allRules } from '../../../core/evaluate/rule-facts.ts';
import { locationOf, repositoryOf, uriBaseId, type SarifPlaces } from './sarif-place.ts';
import { sarifResults } from './sarif-results.ts';
import { descriptorOf, levels } from './sarif-rules.ts';
import { sarifText } from './sarif-text.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** How the run went besides its findings. */
export interface SarifInvocation {
  /** Of this program. */
  readonly version: string;
  /** Of the process. */
  readonly exitCode: number;
  /** Everything that was asked for was judged. */
  readonly isComplete: boolean;
}

function notificationsOf(report: CheckReport, repository: number, places: SarifPlaces): Notification[] {
  const isHere = ({ path }: { readonly path: string }): boolean => repositoryOf(path, places) === repository;
  const at = (path: string): Pick<Notification, 'locations'> => ({
    locations: [{ physicalLocation: { artifactLocation: locationOf(path, places) } }],
  });
  return [
    // Code scanning takes results with a place alone; the first run speaks for the change.
    ...(repository > 0 ? [] : report.ofChange)
      .filter(({ mode }) => mode !== 'observe')
      .map(({ finding: { ruleId, severity, message }, mode }): Notification => ({
        level: levels[severity === 'error' && mode === 'advise' ? 'warning' : severity],
        message: { text: sarifText(message) },
        associatedRule: { id: ruleId },
      })),
    ...report.obstacles.filter(isHere).map(({ path, message }): Notification => ({
      level: 'error',
      message: { text: sarifText(message) },
      ...at(path),
    })),
    ...report.notRead.filter(isHere).map(({ path, format }): Notification => {
      const text = `This is ${format}, which is not read: records have to be Markdown.`;
      return { level: 'note', message: { text: sarifText(text) }, ...at(path) };
    }),
  ];
}

/**
 * The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/): one run for each repository, with paths from
 * its root, so that code scanning finds the lines. Nothing in it depends on the machine or the time.
 */
export function renderSarif(report: CheckReport, invocation: SarifInvocation, places: SarifPlaces): string {
  const rules = allRules(report.customRules).map(descriptorOf);
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const runs = places.roots.map((_, repository): Run => {
    const files = report.files.filter(({ path }) => repositoryOf(path, places) === repository);
    const { results, artifacts } = sarifResults(files, ruleIndexes, places);
    return {
      tool: {
        driver: {
          name: 'adr-governor',
          semanticVersion: invocation.version,
          rules,
        },
      },
      invocations: [
        {
          executionSuccessful: invocation.isComplete,
          exitCode: invocation.exitCode,
          toolExecutionNotifications: notificationsOf(report, repository, places),
        },
      ],
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      defaultEncoding: 'UTF-8',
      originalUriBaseIds: { [uriBaseId]: { description: { text: 'The root of the repository.' } } },
      artifacts,
      results,
    };
  });
  const log: Log = { $schema: schema, version: '2.1.0', runs };
  return `${JSON.stringify(log, null, 2)}\n`;
}
