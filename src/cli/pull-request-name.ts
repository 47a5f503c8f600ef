/** A repository, or a pull request of it, as people write it. */
export interface GitHubName {
  readonly owner: string;
  readonly name: string;
  /** null: the repository itself. */
  readonly number: number | null;
  /** Of an address: the host it names, which has to be the one that is asked. null: none was named. */
  readonly host: string | null;
}

const owner = String.raw`(?<owner>[A-Za-z\d][\w-]{0,99})`;
const repository = String.raw`(?<name>[\w.-]{1,100})`;
const short = new RegExp(`^${owner}/${repository}(?:#(?<number>[1-9]\\d{0,8}))?$`);
const address = new RegExp(
  `^https?://(?<host>[^/?#@\\s]+)/${owner}/${repository}(?:/pull/(?<number>[1-9]\\d{0,8})(?:[/?#].*)?)?/?$`,
);

/** `owner/repo`, `owner/repo#12` or the address of either; null for anything else. */
export function readGitHubName(given: string): GitHubName | null {
  const found = (short.exec(given.trim()) ?? address.exec(given.trim()))?.groups;
  if (found?.owner === undefined || found.name === undefined || /^\.{1,2}$/.test(found.name)) return null;
  const { host = null, number } = found;
  return { owner: found.owner, name: found.name, number: number === undefined ? null : Number(number), host };
}

/** The host of the pages that belong to an API: `github.com` to `api.github.com`, on GitHub Enterprise Server the same host. */
export const pageHost = (apiUrl: string): string => new URL(apiUrl).host.replace(/^api\./, '');
