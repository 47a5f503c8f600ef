import { keyOf } from '../parse/words.ts';
import { linkPath } from './link-path.ts';

/** What a written reference to another record looks like, before anybody looks for the record. */
export type ReferenceShape =
  /** A file or folder of the repository, perhaps one section of it. `name`: as `nameOfRecord` says. */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly name: string;
      readonly fragment: string | null;
      readonly hasEnding: boolean;
    }
  /** A file on a web page of a repository: `path` is what stands behind the host, name of the branch included. */
  | { readonly kind: 'address'; readonly path: string; readonly fragment: string | null }
  /** `prefix` in lower case, '' for a number alone, `#` for what may be a pull request as well. */
  | { readonly kind: 'id'; readonly prefix: string; readonly number: number; readonly digits: string }
  | { readonly kind: 'words'; readonly key: string }
  /** What is surely no record of a log of Markdown files. */
  | { readonly kind: 'other' };

const markdownEnding = /\.(?:md|markdown)$/i;
const longest = 500;

/** `ADR-0012`, `ADR #12`, `DEC-016`, `ACME-ADR-Operator-0008`, `#12`, `12.`; a longer row of digits is a date. */
const id =
  /^(?:(?<prefix>\p{L}(?:[\p{L}\p{N}]{0,20}\p{L})?(?:[-_ ]\p{L}{1,20}){0,4})[-_ .]{0,3}#?|(?<hash>#))?(?<digits>\d{1,6})\.?$/u;
/** Where pages of a repository show a file: GitHub, GitLab, Gitea, Bitbucket. */
const filePage = /\/(?:blob|tree|raw|edit|blame|src)\//;

/** The name a file gives its record, in lower case: without ending; of `0012-x/README.md` that of the folder. */
export function nameOfRecord(path: string): string {
  const parts = path.split('/');
  const file = (parts.at(-1) ?? '').replace(markdownEnding, '');
  const isFolderPage = /^(?:readme|index)$/i.test(file) && parts.length > 1;
  return (isFolderPage ? (parts.at(-2) ?? '') : file).toLowerCase();
}

/** The prefix and number of an id as it is written; null for what is no id. */
export function idShape(written: string): Extract<ReferenceShape, { kind: 'id' }> | null {
  const { prefix, hash, digits } = id.exec(written.slice(0, longest).trim())?.groups ?? {};
  if (digits === undefined) return null;
  const own = hash ?? keyOf(prefix ?? '').replaceAll(' ', '-');
  return { kind: 'id', prefix: own, number: Number(digits), digits };
}

function addressShape(text: string): ReferenceShape {
  const rest = /^https?:\/\/[^/]{1,253}(\/.*)$/i.exec(text)?.[1];
  const place = rest === undefined || !filePage.test(rest) ? null : linkPath(rest, '');
  return place === null ? { kind: 'other' } : { kind: 'address', ...place };
}

function fileShape(text: string, fromPath: string): ReferenceShape {
  const place = linkPath(text, fromPath);
  if (place === null) return { kind: 'other' };
  const { path, fragment } = place;
  const last = path.slice(path.lastIndexOf('/') + 1);
  const hasEnding = markdownEnding.test(last);
  // `v1.2` has no ending; `plan.pdf` and `0003-x.adoc` have another one.
  if (!hasEnding && /\.[a-z]{2,8}$/i.test(last)) return { kind: 'other' };
  return { kind: 'file', path, name: nameOfRecord(path), fragment, hasEnding };
}

/**
 * Tells what a reference looks like that stands in the record of `fromPath`: the target of a link, an address, an id, a number,
 * the name of a file, or words. Takes any text.
 */
export function referenceShape(written: string, fromPath: string): ReferenceShape {
  const text = written.trim();
  if (text === '' || text.length > longest) return { kind: 'other' };
  const asId = idShape(text);
  if (asId !== null) return asId;
  if (/^[a-z][a-z\d+.-]{0,20}:\/\//i.test(text)) return addressShape(text);
  const beforeHash = text.split(/[#?]/, 1)[0] ?? '';
  const isPath = markdownEnding.test(beforeHash) || /^(?:\.{0,2}\/|#)/.test(text);
  if (isPath || (!/\s/.test(text) && /[/-]/.test(beforeHash))) return fileShape(text, fromPath);
  return { kind: 'words', key: keyOf(text) };
}
