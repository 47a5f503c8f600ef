import fc from '../../support/properties.ts';
import type * as claimsIn from '../../../src/core/log/claims-in.ts';
import type * as conventionalPlace from '../../../src/core/log/conventional-place.ts';
import type * as discoverLogs from '../../../src/core/log/discover-logs.ts';
import { globMatcher } from '../../../src/core/log/glob-match.ts';
import type * as globMatch from '../../../src/core/log/glob-match.ts';
import type * as governingPaths from '../../../src/core/log/governing-paths.ts';
import type * as indexPlacesModule from '../../../src/core/log/index-places.ts';
import type * as layOverModule from '../../../src/core/log/lay-over.ts';
import type * as linkPathModule from '../../../src/core/log/link-path.ts';
import type * as logOf from '../../../src/core/log/log-of.ts';
import type * as managedBlock from '../../../src/core/log/managed-block.ts';
import type * as markdownLines from '../../../src/core/log/markdown-lines.ts';
import type * as namedFolders from '../../../src/core/log/named-folders.ts';
import type * as nextFreeNumber from '../../../src/core/log/next-free-number.ts';
import type * as numberSeries from '../../../src/core/log/number-series.ts';
import type * as otherFormat from '../../../src/core/log/other-format.ts';
import type * as recordSummaryModule from '../../../src/core/log/record-summary.ts';
import type * as recordId from '../../../src/core/log/record-id.ts';
import type * as recordName from '../../../src/core/log/record-name.ts';
import type * as referenceRankModule from '../../../src/core/log/reference-rank.ts';
import type * as referenceShapeModule from '../../../src/core/log/reference-shape.ts';
import type * as relativeLink from '../../../src/core/log/relative-link.ts';
import type * as renderIndex from '../../../src/core/log/render-index.ts';
import type * as resolveReferenceModule from '../../../src/core/log/resolve-reference.ts';
import type * as statusBadge from '../../../src/core/log/status-badge.ts';
import type * as supersessionCircleModule from '../../../src/core/log/supersession-circle.ts';
import { referenceShape } from '../../../src/core/log/reference-shape.ts';
import { indexMarkers } from '../../../src/core/log/managed-block.ts';
import { badges, column, logSettings } from '../../support/arbitraries/configuration.ts';
import { claim, logRecords, recordSummary } from '../../support/arbitraries/log-facts.ts';
import { decision, status } from '../../support/arbitraries/decision.ts';
import { markdown } from '../../support/arbitraries/markdown.ts';
import { changedFile, openPullRequestFiles } from '../../support/arbitraries/pull-request.ts';
import { few, folder, glob, maybe, path, text, word } from '../../support/arbitraries/text.ts';
import { repositoryName } from '../../support/arbitraries/parent.ts';
import { entriesOf, exercise } from './entries.ts';

const marker = fc.constantFrom(
  indexMarkers.start,
  indexMarkers.end,
  `\n${indexMarkers.start}\n`,
  `\n${indexMarkers.end}\n`,
);
const withMarkers = fc.array(fc.oneof(marker, markdown), { maxLength: 4 }).map((parts) => parts.join(''));
const file = fc.oneof(text, withMarkers);

/** Paths by which logs are found, and texts that point at their folders. */
const place = fc.oneof(
  fc.constantFrom('doc/ADR.md', 'a/10-ADR/0001-x.md', 'x/0012-use-kafka/README.md', 'docs/decisions/x.rst', 'kep.yaml'),
  path,
  text,
);
const log4brains = fc.oneof(
  fc
    .array(fc.oneof(folder, word), { maxLength: 3 })
    .map(([own = '', ...others]) =>
      ['project:', `  adrFolder: ${own}`, '  packages:', ...others.map((one) => `    - adrFolder: ${one}`)].join('\n'),
    ),
  text,
);

/** References to other records, of every shape. */
const reference = fc.oneof(
  fc.constantFrom(
    'ADR-0012',
    '#12',
    '0012-use-kafka.md#x',
    'https://a.example/b/blob/main/docs/adr/0001-x.md',
    'Use Kafka',
  ),
  path,
  word,
  text,
);

export const logTable = [
  ...entriesOf<typeof claimsIn>('log/claims-in.ts', {
    numbersTaken: fc.tuple(few(changedFile, 4), few(logSettings)),
    isIndexPullRequest: fc.tuple(openPullRequestFiles),
    claimsIn: fc
      .tuple(few(logSettings), openPullRequestFiles, few(openPullRequestFiles, 4), logSettings)
      .map(([logs, own, open, other]) => [logs[0] ?? other, logs, own, open]),
  }),
  ...entriesOf<typeof conventionalPlace>('log/conventional-place.ts', {
    isForeign: fc.tuple(place),
    placesOf: fc.tuple(place),
  }),
  ...entriesOf<typeof discoverLogs>('log/discover-logs.ts', {
    discoverLogs: fc.tuple(
      fc.record(
        {
          configured: fc.option(few(logSettings, 2), { freq: 1 }),
          adrDir: maybe(fc.oneof(text, path)),
          log4brains: maybe(log4brains),
          paths: few(place, 5),
        },
        { requiredKeys: ['configured', 'adrDir', 'paths'] },
      ),
    ),
  }),
  ...entriesOf<typeof globMatch>('log/glob-match.ts', {
    isBoundedGlob: fc.tuple(fc.oneof(glob, text)),
    isBoundedPath: fc.tuple(fc.oneof(path, text)),
    globMatcher: exercise(globMatcher, fc.tuple(few(fc.oneof(glob, text)), fc.oneof(path, text)), (make, [globs, at]) =>
      make(globs)(at),
    ),
    globMatches: fc.tuple(few(fc.oneof(glob, text)), fc.oneof(path, text)),
  }),
  ...entriesOf<typeof governingPaths>('log/governing-paths.ts', {
    isGoverningPath: fc.tuple(path, few(logSettings), repositoryName),
    isDefiningPage: fc.tuple(path, few(logSettings)),
    mayGovern: fc.tuple(fc.oneof(path, text)),
  }),
  ...entriesOf<typeof indexPlacesModule>('log/index-places.ts', {
    indexPlaces: fc.tuple(logSettings),
  }),
  ...entriesOf<typeof layOverModule>('log/lay-over.ts', {
    inLogOrder: fc.tuple(few(recordSummary)),
    layOver: fc
      .tuple(logRecords, few(fc.tuple(path, few(recordSummary, 2)), 2), few(path))
      .map(([base, changed, unread]) => [base, new Map(changed), unread]),
  }),
  ...entriesOf<typeof linkPathModule>('log/link-path.ts', {
    linkPath: fc.tuple(fc.oneof(text, path, word), path),
  }),
  ...entriesOf<typeof logOf>('log/log-of.ts', {
    pathBelow: fc.tuple(path, logSettings),
    logOf: fc.tuple(path, few(logSettings)),
  }),
  ...entriesOf<typeof managedBlock>('log/managed-block.ts', {
    hasManagedBlock: fc.tuple(file),
    managedLines: fc.tuple(file),
    spliceManagedBlock: fc.tuple(maybe(file), fc.oneof(text, withMarkers), fc.record({ title: word })),
  }),
  ...entriesOf<typeof markdownLines>('log/markdown-lines.ts', { markdownLines: fc.tuple(file) }),
  ...entriesOf<typeof namedFolders>('log/named-folders.ts', {
    folderOfAdrDir: fc.tuple(fc.oneof(text, path)),
    foldersOfLog4brains: fc.tuple(log4brains),
  }),
  ...entriesOf<typeof nextFreeNumber>('log/next-free-number.ts', {
    nextFreeNumber: fc.tuple(decision, few(recordSummary, 4), few(claim, 4)),
  }),
  ...entriesOf<typeof numberSeries>('log/number-series.ts', {
    seriesOf: fc.tuple(decision, few(recordSummary, 4)),
    rivalsOf: fc.tuple(decision, few(recordSummary, 4)),
    countsWith: fc.tuple(decision, claim, few(recordSummary, 4)),
  }),
  ...entriesOf<typeof otherFormat>('log/other-format.ts', {
    otherFormatOf: fc.tuple(place),
    asMarkdown: fc.tuple(place),
  }),
  ...entriesOf<typeof recordId>('log/record-id.ts', {
    recordId: fc.tuple(decision),
    recordTitle: fc.tuple(decision),
  }),
  ...entriesOf<typeof recordSummaryModule>('log/record-summary.ts', {
    summaryOf: fc.tuple(decision),
  }),
  ...entriesOf<typeof recordName>('log/record-name.ts', {
    isMarkdown: fc.tuple(place),
    isTemplateName: fc.tuple(place),
    isTemplateFolder: fc.tuple(place),
    isFolderPage: fc.tuple(place),
    isRecordFolder: fc.tuple(place),
    isRecordName: fc.tuple(place),
    isNumberedName: fc.tuple(place),
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
  ...entriesOf<typeof referenceShapeModule>('log/reference-shape.ts', {
    nameOfRecord: fc.tuple(fc.oneof(path, text)),
    idShape: fc.tuple(reference),
    referenceShape: fc.tuple(reference, path),
  }),
  ...entriesOf<typeof referenceRankModule>('log/reference-rank.ts', {
    isRecordPrefix: fc.tuple(text),
    ownPrefix: fc.tuple(recordSummary),
    referenceRank: fc
      .tuple(reference, path, recordSummary)
      .map(([written, from, record]) => [referenceShape(written, from), record]),
  }),
  ...entriesOf<typeof resolveReferenceModule>('log/resolve-reference.ts', {
    isSameRecord: fc.tuple(recordSummary, recordSummary),
    resolveReference: fc.tuple(reference, recordSummary, logRecords),
  }),
  ...entriesOf<typeof supersessionCircleModule>('log/supersession-circle.ts', {
    supersessionCircle: fc.tuple(recordSummary, fc.constantFrom('supersedes', 'supersededBy'), logRecords),
  }),
  ...entriesOf<typeof statusBadge>('log/status-badge.ts', {
    statusWord: fc.tuple(maybe(status)),
    shieldsPart: fc.tuple(text),
    shieldsUrl: fc.tuple(text, word, word),
    statusBadge: fc.tuple(maybe(status), badges),
  }),
];
