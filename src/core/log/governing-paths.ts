import { sharedConfigurationPath, type RepositoryName } from '../config/parent-place.ts';
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

/** Where the rules stand, and what says where the records are, whatever the configuration says. */
const fixedPaths: ReadonlySet<string> = new Set([configurationPath, baselinePath, adrDirPath, log4brainsPath]);

const isTemplateBelow = (below: string): boolean =>
  isTemplateName(below) || (isMarkdown(below) && below.split('/').slice(0, -1).some(isTemplateFolder));

/**
 * Whether a path defines a log or the rules: the configuration (also the one that the repository holds for others), the baseline,
 * `.adr-dir`, `.log4brains.yml`, a template that lies in a log or that the configuration names for it, wherever it lies. A change of one
 * needs the approvers of the default scope, whatever it says. Of a page that shows a template among other things see `isDefiningPage`.
 */
export const isGoverningPath = (
  path: string,
  logs: readonly LogSettings[],
  repository: Pick<RepositoryName, 'name'>,
): boolean =>
  fixedPaths.has(path) ||
  path === sharedConfigurationPath(repository) ||
  logs.some((log) => log.template === path || (log.kind === 'folder' && isTemplateBelow(pathBelow(path, log) ?? '')));

/**
 * Whether a path is the README of a log, which may show its template or its checklist among other things: what it says of the rest
 * defines nothing, so that the text has to tell.
 */
export const isDefiningPage = (path: string, logs: readonly LogSettings[]): boolean =>
  logs.some((log) => log.kind === 'folder' && path === (log.path === '' ? 'README.md' : `${log.path}/README.md`));

/**
 * Whether a path may define a log or the rules, where it is not known which logs there are: a template that is called so, wherever it
 * lies, counts. Only a template of another name, which the configuration names, is not told this way. `path` as git spells it.
 */
export const mayGovern = (path: string): boolean => fixedPaths.has(path) || isTemplateBelow(path);
