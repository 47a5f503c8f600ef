import { closestName } from '../config/closest-name.ts';
import { quoted } from '../config/quoted.ts';
import type { Command } from '../model/command.ts';
import { refusal, success, type Outcome } from '../model/outcome.ts';

/** The words of each command, for help and hints. */
export const commandForms = {
  help: '/adr help',
  check: '/adr check',
  fix: '/adr fix',
  renumber: '/adr renumber [N]',
  waive: '/adr waive <rule> <reason>',
  confirm: '/adr confirm <item>',
  override: '/adr override [commit] <reason>',
} as const satisfies Record<Command['kind'], string>;

const names = Object.keys(commandForms);
const mostLetters = 1000;
const longestReason = 500;
const highestNumber = 999_999;

/** The first line of a text if it begins with `/adr`, trimmed at its end and cut to 1,000 characters; null if it does not. */
export function commandLine(body: string): string | null {
  const line = (body.slice(0, mostLetters).split(/\r?\n|\r/, 1)[0] ?? '').trimEnd();
  return /^\/adr(?:[ \t]|$)/.test(line) ? line : null;
}

const form = (kind: Command['kind']): string => `Write ${commandForms[kind]}.`;

const noMore = (
  command: Command & { readonly kind: 'help' | 'check' | 'fix' },
  rest: string,
): Outcome<Command, string> =>
  rest === '' ? success(command) : refusal(`${commandForms[command.kind]} takes no further words.`);

const renumber = (rest: string): Outcome<Command, string> => {
  if (rest === '') return success({ kind: 'renumber', to: null });
  const to = /^\d{1,6}$/.test(rest) ? Number(rest) : -1;
  return to < 0 || to > highestNumber
    ? refusal(`${quoted(rest)} is no number. ${form('renumber')}`)
    : success({ kind: 'renumber', to });
};

const waive = (rest: string): Outcome<Command, string> => {
  const [, rule = '', reason = ''] = /^(\S+)[ \t]*(.*)$/.exec(rest) ?? [];
  if (rule === '') return refusal(`It does not say which rule. ${form('waive')}`);
  if (reason === '') return refusal(`A waiver needs a reason that others can judge. ${form('waive')}`);
  if (reason.length > longestReason) return refusal(`The reason is longer than ${longestReason} characters.`);
  return success({ kind: 'waive', rule, reason });
};

const confirm = (rest: string): Outcome<Command, string> =>
  /^\S+$/.test(rest)
    ? success({ kind: 'confirm', item: rest })
    : refusal(`It has to name one item of the checklist by its id. ${form('confirm')}`);

const override = (rest: string): Outcome<Command, string> => {
  const [, commit = null, reason = ''] = /^(?:([0-9a-f]{7,64})(?:[ \t]+|$))?(.*)$/.exec(rest) ?? [];
  if (reason === '') return refusal(`An override needs a reason that others can judge. ${form('override')}`);
  if (reason.length > longestReason) return refusal(`The reason is longer than ${longestReason} characters.`);
  return success({ kind: 'override', commit, reason });
};

/**
 * Reads the line of a command (see `commandLine`). Words are told apart by blanks; names are exact, in lower case. Refused with one
 * sentence that says what would work: an unknown command, a missing or superfluous word.
 */
export function parseCommand(line: string): Outcome<Command, string> {
  const [, name = '', words = ''] = /^\/adr(?:[ \t]+(\S+)[ \t]*(.*))?$/.exec(line.slice(0, mostLetters)) ?? [];
  const rest = words.trim();
  switch (name) {
    case '':
    case 'help':
      return noMore({ kind: 'help' }, rest);
    case 'check':
    case 'fix':
      return noMore({ kind: name }, rest);
    case 'renumber':
      return renumber(rest);
    case 'waive':
      return waive(rest);
    case 'confirm':
      return confirm(rest);
    case 'override':
      return override(rest);
    default: {
      const meant = closestName(name, names);
      const hint = meant === null ? 'Write /adr help for what there is.' : `Did you mean /adr ${meant}?`;
      return refusal(`There is no command ${quoted(name)}. ${hint}`);
    }
  }
}
