import { configurationPath } from '../log/governing-paths.ts';
import type { ConfigurationPreview, OpenPreview } from '../model/preview.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { counted } from './texts.ts';

const mostChanges = 60;

const cell = (text: string | null): string => (text === null ? '-' : escapeMarkdown(text, 300));

const changeTable = ({ changes }: ConfigurationPreview): string =>
  [
    '| What | Before | After |',
    '| --- | --- | --- |',
    ...changes
      .slice(0, mostChanges)
      .map(({ what, before, after }) => `| ${cell(what)} | ${cell(before)} | ${cell(after)} |`),
    ...(changes.length > mostChanges ? [`| ${changes.length - mostChanges} more | | |`] : []),
  ].join('\n');

const openLines = ({ looked, notLooked, changed }: OpenPreview): readonly string[] => {
  const left =
    notLooked === 0 ? '' : ` ${notLooked} more that it concerns ${notLooked === 1 ? 'was' : 'were'} not looked at.`;
  if (looked === 0 && notLooked === 0) return ['No other open pull request is concerned.'];
  if (changed.length === 0) {
    return [
      `Of ${counted(looked, 'open pull request')} looked at, oldest first, none would come out otherwise.${left}`,
    ];
  }
  return [
    `Of ${counted(looked, 'open pull request')} looked at, oldest first, ${changed.length} would come out otherwise.${left}`,
    changed
      .flatMap(({ number, checks }) =>
        checks.map(
          ({ name, before, after }) =>
            `- #${number}, ${name}: ${escapeMarkdown(before, 200)} → ${escapeMarkdown(after, 200)}`,
        ),
      )
      .join('\n'),
  ];
};

/** What the configuration that a pull request brings would do once it is merged, for the details of the check. */
export function previewSection(preview: ConfigurationPreview): string {
  const { path = configurationPath, changes, open, isFromFork } = preview;
  return [
    '### Preview of the new configuration',
    `This pull request is judged by the ${codeSpan(path)} of the base branch. Once it is merged, this holds instead:`,
    changes.length === 0 ? 'Who approves what stays as it is.' : changeTable(preview),
    ...(isFromFork
      ? [
          'It comes from a fork: the new text was read, and nothing that it names was looked up. Whether its people and teams exist, and what it means for other pull requests, shows once somebody who may push brings it in a branch of this repository.',
        ]
      : []),
    ...(open === null ? [] : openLines(open)),
  ].join('\n\n');
}

/** The same in one line, for the first lines of the check and for the comment. */
export function previewLine({ changes, open }: ConfigurationPreview): string {
  const who =
    changes.length === 0
      ? 'changes nothing of who approves what'
      : `makes ${counted(changes.length, 'change')} to who approves what`;
  const others =
    open === null || open.changed.length === 0
      ? ''
      : `, and ${counted(open.changed.length, 'open pull request')} would come out otherwise`;
  return `**The new configuration** ${who}${others}.`;
}
