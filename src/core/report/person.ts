import type { Approver } from '../model/configuration.ts';
import type { Account } from '../model/pull-request.ts';
import { codeSpan } from './escape-markdown.ts';
import { plainText } from './plain-text.ts';

/** A person by login as code, never as a mention: a check or comment that is written again must not ping anybody. */
export const person = (account: Account): string => codeSpan(account.login);

/** The login for a title, which GitHub does not read as Markdown. */
export const personInTitle = (account: Pick<Account, 'login'>): string => plainText(account.login, 60);

/** A user or team of the configuration as code, never as a mention. */
export const approverName = (approver: Approver): string =>
  codeSpan(approver.kind === 'user' ? approver.login : `${approver.organization}/${approver.slug}`);
