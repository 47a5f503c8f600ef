import { commandForms } from './parse-command.ts';
import { codeSpan, escapeMarkdown } from '../report/escape-markdown.ts';
import { firstLine } from '../report/first-line.ts';
import type { Command, CommandRequest } from '../model/command.ts';

const whatEachDoes: Readonly<Record<Command['kind'], string>> = {
  help: 'says this.',
  check: 'judges the pull request again. The author, or write permission.',
  fix: 'commits every safe fix to the branch, and a free number where one is taken. Write permission.',
  renumber: 'gives the new record the number N, or the next free one, wherever it is named. Write permission.',
  waive: 'lets what a rule says now pass. Not the author; the permission "maintain", or what `decision-missing` names.',
  confirm: 'ticks an item of the checklist that waits for people. The author, or write permission.',
  override:
    'approves without the approvers that are missing, until the text changes. Not the author, nor who wrote the text; the permission "admin", or what `approvals.override` names.',
};

const markerOf = (key: string): string =>
  `<!-- adr-governor:answer ${key.replace(/[^a-z0-9:]/gi, '').slice(0, 100)} -->`;

/** Whether a comment of ours answers the request of that key. */
export const isAnswerTo = (body: string, key: string): boolean => firstLine(body) === markerOf(key);

/** The list of commands, as a comment. */
export const renderHelp = (key: string): string => {
  const rows = Object.entries(commandForms).map(
    ([kind, form]) => `- ${codeSpan(form)} ${whatEachDoes[kind as Command['kind']]}`,
  );
  const head = 'The first line of a new comment is a command if it begins with `/adr`. Edits are not read.';
  return `${markerOf(key)}\n${head}\n\n${rows.join('\n')}`;
};

/** Says in one sentence why a command was not carried out, and what would work. Nobody is mentioned. */
export const renderRefusal = ({ key, line, by }: CommandRequest, why: string): string =>
  `${markerOf(key)}\n${codeSpan(line, 200)} by ${codeSpan(by.login)} was not carried out. ${escapeMarkdown(why)}`;
