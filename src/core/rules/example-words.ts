import type { BadExample, GoodExample } from './rule.ts';

/** What surrounds the document of an example, in brackets; '' where it stands alone. */
export function exampleSettings(example: GoodExample): string {
  const parts = [
    ...(example.path === undefined ? [] : [`file \`${example.path}\``]),
    ...(example.options === undefined ? [] : [`options \`${JSON.stringify(example.options)}\``]),
    ...(example.habits === undefined ? [] : [`habits of the log \`${JSON.stringify(example.habits)}\``]),
    ...(example.template === undefined ? [] : [`its template \`${JSON.stringify(example.template)}\``]),
    ...(example.before === null ? ['a new record'] : []),
    ...(example.files === undefined ? [] : [`further files ${example.files.map((path) => `\`${path}\``).join(', ')}`]),
    ...(example.claims === undefined ? [] : [`other pull requests \`${JSON.stringify(example.claims)}\``]),
    ...(example.pullRequest === undefined ? [] : [`pull request \`${JSON.stringify(example.pullRequest)}\``]),
    ...(example.approvals === undefined ? [] : [`approvals \`${JSON.stringify(example.approvals)}\``]),
    ...(example.change === undefined ? [] : [`change \`${JSON.stringify(example.change)}\``]),
    ...(example.scopes === undefined ? [] : [`scopes \`${JSON.stringify(example.scopes)}\``]),
    ...(example.today === undefined ? [] : [`today is ${example.today}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function told(expectation: string): string {
  const [messageId = '', line] = expectation.split('@');
  return line === undefined ? `\`${messageId}\`` : `\`${messageId}\` on line ${line}`;
}

/** What the rule says of a bad example: its messages with their lines. */
export const exampleFindings = ({ expect }: BadExample): string => expect.map(told).join(', ');
