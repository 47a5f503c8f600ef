import { printableLine } from './formats/printable.ts';
import type { Host } from './host.ts';
import { pageHost, readGitHubName, type GitHubName } from './pull-request-name.ts';
import { readVersion } from './version.ts';

/** What is needed to ask GitHub. The token is never printed. */
export interface GitHubAccess {
  readonly token: string;
  /** Without a slash at the end. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly target: GitHubName;
}

export type ReadAccess =
  | { readonly ok: true; readonly access: GitHubAccess }
  /** What is wrong and what to do, one line each. */
  | { readonly ok: false; readonly problems: readonly string[] };

const refused = (...problems: readonly string[]): ReadAccess => ({ ok: false, problems });

const noToken =
  'There is no token to ask GitHub with. Set GITHUB_TOKEN (or GH_TOKEN) to one that may read the repository, e.g. GH_TOKEN=$(gh auth token).';

/** A line end in a header would be another header; tokens are visible ASCII. */
const isToken = (text: string): boolean => /^[\x21-\x7E]+$/.test(text);

/** An empty variable counts as not set. */
const variable = (host: Host, name: string): string | null => {
  const value = host.env[name]?.trim() ?? '';
  return value === '' ? null : value;
};

const readApiUrl = (given: string): string | null => {
  if (!/^https?:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(given) || !URL.canParse(given)) return null;
  return given.replace(/\/+$/, '');
};

/** Reads what a command on GitHub needs: the repository or pull request it was given, the address of the API and the token. */
export async function readAccess(host: Host, given: string, apiUrl: string | undefined): Promise<ReadAccess> {
  const target = readGitHubName(given);
  const shown = printableLine(given);
  if (target === null)
    return refused(`"${shown}" is no repository or pull request. Write owner/repo, owner/repo#12 or its address.`);
  const api = readApiUrl(apiUrl ?? variable(host, 'GITHUB_API_URL') ?? 'https://api.github.com');
  if (api === null) return refused('--api-url must be an http(s) address, e.g. https://github.example.com/api/v3.');
  if (target.host !== null && target.host !== pageHost(api)) {
    return refused(
      `"${shown}" is not on ${pageHost(api)}, which would be asked. For GitHub Enterprise give its API, e.g. --api-url https://github.example.com/api/v3.`,
    );
  }
  const token = variable(host, 'GITHUB_TOKEN') ?? variable(host, 'GH_TOKEN');
  if (token === null) return refused(noToken);
  if (!isToken(token)) return refused('The token in GITHUB_TOKEN or GH_TOKEN has characters that no token has.');
  return { ok: true, access: { token, apiUrl: api, userAgent: `adr-governor/${await readVersion()}`, target } };
}
