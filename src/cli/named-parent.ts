import { parseParent } from '../core/config/parent-place.ts';
import { readYaml } from '../core/config/read-yaml.ts';
import type { ParentPlace } from '../core/model/parent.ts';

/** The place that a configuration builds on, whoever owns it: the command line does not know whose repository it is in. */
export function namedParent(text: string): ParentPlace | null {
  const yaml = readYaml(text);
  const named = yaml.ok ? yaml.value.children.get('extends') : undefined;
  return typeof named?.value === 'string' ? parseParent(named.value, named.at.line) : null;
}
