import { readYaml } from '../config/read-yaml.ts';
import type { YamlTree } from '../config/yaml-tree.ts';

/** A folder of the repository without dots and slashes at its ends, '' for the root; null where it lies outside. */
function folderInside(written: string): string | null {
  const text = written.trim().slice(0, 4096).replaceAll('\\', '/');
  if (text === '' || text.startsWith('/') || text.startsWith('~') || /^[a-z]:/i.test(text)) return null;
  const segments = text.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') ? null : segments.join('/');
}

/**
 * The folder that adr-tools' `.adr-dir` names, relative to the repository and without dots at its ends; null when the file is
 * empty or points outside of the repository.
 */
export function folderOfAdrDir(text: string): string | null {
  const line = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1)[0];
  return line === undefined ? null : folderInside(line);
}

const at = (tree: YamlTree | undefined, ...keys: readonly string[]): YamlTree | undefined =>
  keys.reduce<YamlTree | undefined>((found, key) => found?.children.get(key), tree);

/** Packages that are looked at; more than any monorepo has. */
const mostPackages = 500;

/**
 * The folders that `.log4brains.yml` names: `project.adrFolder` and that of each of `project.packages`, relative to the repository.
 * Empty where the file is no YAML that can be read; folders outside of the repository are left out. Never throws.
 * Source: https://github.com/thomvaill/log4brains#-adr-locations
 */
export function foldersOfLog4brains(text: string): readonly string[] {
  const read = readYaml(text);
  if (!read.ok) return [];
  const project = at(read.value, 'project');
  const packages = [...(at(project, 'packages')?.children.values() ?? [])].slice(0, mostPackages);
  return [project, ...packages]
    .map((owner) => at(owner, 'adrFolder')?.value)
    .map((folder) => (typeof folder === 'string' ? folderInside(folder) : null))
    .filter((folder) => folder !== null);
}
