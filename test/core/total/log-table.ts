import fc from 'fast-check';
import type * as discoverLogs from '../../../src/core/log/discover-logs.ts';
import type * as globMatch from '../../../src/core/log/glob-match.ts';
import type * as governingPaths from '../../../src/core/log/governing-paths.ts';
import type * as logOf from '../../../src/core/log/log-of.ts';
import type * as managedBlock from '../../../src/core/log/managed-block.ts';
import type * as markdownLines from '../../../src/core/log/markdown-lines.ts';
import type * as recordId from '../../../src/core/log/record-id.ts';
import type * as recordName from '../../../src/core/log/record-name.ts';
import type * as relativeLink from '../../../src/core/log/relative-link.ts';
import type * as renderIndex from '../../../src/core/log/render-index.ts';
import type * as statusBadge from '../../../src/core/log/status-badge.ts';
import { indexMarkers } from '../../../src/core/log/managed-block.ts';
import { badges, column, logSettings } from '../../support/arbitraries/configuration.ts';
import { decision, status } from '../../support/arbitraries/decision.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { few, folder, glob, maybe, path, text, word } from '../../support/arbitraries/text.ts';
import { entriesOf } from './entries.ts';

const marker = fc.constantFrom(
  indexMarkers.start,
  indexMarkers.end,
  `\n${indexMarkers.start}\n`,
  `\n${indexMarkers.end}\n`,
);
const withMarkers = fc.array(fc.oneof(marker, markdown), { maxLength: 4 }).map((parts) => parts.join(''));
const file = fc.oneof(text, withMarkers);

export const logTable = [
  ...entriesOf<typeof discoverLogs>('log/discover-logs.ts', {
    folderOfAdrDir: fc.tuple(fc.oneof(text, path)),
    discoverLogs: fc.tuple(
      fc.record({ configured: maybe(few(logSettings, 2)), adrDir: maybe(fc.oneof(text, path)), paths: few(path, 5) }),
    ),
  }),
  ...entriesOf<typeof globMatch>('log/glob-match.ts', {
    isBoundedGlob: fc.tuple(fc.oneof(glob, text)),
    globMatches: fc.tuple(few(fc.oneof(glob, text)), fc.oneof(path, text)),
  }),
  ...entriesOf<typeof governingPaths>('log/governing-paths.ts', {
    isGoverningPath: fc.tuple(path, few(logSettings)),
  }),
  ...entriesOf<typeof logOf>('log/log-of.ts', {
    pathBelow: fc.tuple(path, logSettings),
    logOf: fc.tuple(path, few(logSettings)),
  }),
  ...entriesOf<typeof managedBlock>('log/managed-block.ts', {
    hasManagedBlock: fc.tuple(file),
    spliceManagedBlock: fc.tuple(maybe(file), fc.oneof(text, withMarkers), fc.record({ title: word })),
  }),
  ...entriesOf<typeof markdownLines>('log/markdown-lines.ts', { markdownLines: fc.tuple(file) }),
  ...entriesOf<typeof recordId>('log/record-id.ts', {
    recordId: fc.tuple(decision),
    recordTitle: fc.tuple(decision),
  }),
  ...entriesOf<typeof recordName>('log/record-name.ts', {
    isMarkdown: fc.tuple(fc.oneof(path, text)),
    isTemplateName: fc.tuple(fc.oneof(path, text)),
    isRecordName: fc.tuple(fc.oneof(path, text)),
    isNumberedName: fc.tuple(fc.oneof(path, text)),
  }),
  ...entriesOf<typeof relativeLink>('log/relative-link.ts', { relativeLink: fc.tuple(path, fc.oneof(path, text)) }),
  ...entriesOf<typeof renderIndex>('log/render-index.ts', {
    renderIndex: fc.tuple(
      fc.record({
        records: few(decision),
        logPath: folder,
        indexPath: path,
        settings: fc.record({ columns: few(column), badges: maybe(badges) }),
        isPrivate: fc.boolean(),
      }),
    ),
  }),
  ...entriesOf<typeof statusBadge>('log/status-badge.ts', {
    statusWord: fc.tuple(maybe(status)),
    shieldsPart: fc.tuple(text),
    shieldsUrl: fc.tuple(text, word, word),
    statusBadge: fc.tuple(maybe(status), badges),
  }),
];
