import { linkPath } from '../log/link-path.ts';
import type { DocumentReading } from '../model/reading.ts';

/** Links of a document that are looked up; no record has more. */
const most = 500;

/** The places in the repository that the links of a document lead to, each once; the document itself is none. */
export function linkedPaths({ path, view }: Pick<DocumentReading, 'path' | 'view'>): readonly string[] {
  const links = (view?.prose.links ?? []).slice(0, most);
  const paths = links.flatMap(({ address }) => linkPath(address, path)?.path ?? []);
  return [...new Set(paths)].filter((each) => each !== path && each !== '');
}
