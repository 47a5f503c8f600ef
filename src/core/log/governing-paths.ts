import type { LogSettings } from '../model/configuration.ts';
import { pathBelow } from './log-of.ts';
import { isTemplateName } from './record-name.ts';

/** Where the configuration stands in a repository. */
export const configurationPath = '.github/adr.yml';
/** adr-tools' pointer to the folder of records. */
export const adrDirPath = '.adr-dir';

/**
 * Whether a path defines a log or the rules: the configuration, `.adr-dir`, a template of a log. A change of one needs the
 * approvers of the default scope, whatever it says.
 */
export const isGoverningPath = (path: string, logs: readonly LogSettings[]): boolean =>
  path === configurationPath ||
  path === adrDirPath ||
  (isTemplateName(path) && logs.some((log) => pathBelow(path, log) !== null));
