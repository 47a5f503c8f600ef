import type { LogSettings } from '../model/configuration.ts';
import { pathBelow } from './log-of.ts';
import { isMarkdown, isTemplateFolder, isTemplateName } from './record-name.ts';

/** Where the configuration stands in a repository. */
export const configurationPath = '.github/adr.yml';
/** Where what a repository had before it was governed is written down. */
export const baselinePath = '.github/adr-baseline.json';
/** adr-tools' pointer to the folder of records. */
export const adrDirPath = '.adr-dir';
/** log4brains' configuration, which names the folders of records. */
export const log4brainsPath = '.log4brains.yml';

const isTemplateBelow = (below: string): boolean =>
  isTemplateName(below) || (isMarkdown(below) && below.split('/').slice(0, -1).some(isTemplateFolder));

/**
 * Whether a path defines a log or the rules: the configuration, the baseline, `.adr-dir`, `.log4brains.yml`, a template that lies in a log or that
 * the configuration names for it, wherever it lies. A change of one needs the approvers of the default scope, whatever it says.
 */
export const isGoverningPath = (path: string, logs: readonly LogSettings[]): boolean =>
  path === configurationPath ||
  path === baselinePath ||
  path === adrDirPath ||
  path === log4brainsPath ||
  logs.some((log) => log.template === path || (log.kind === 'folder' && isTemplateBelow(pathBelow(path, log) ?? '')));
