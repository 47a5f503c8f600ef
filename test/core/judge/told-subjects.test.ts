import { describe, expect, it } from 'vitest';
import { mostTold, renderTold, toldIn } from '../../../src/core/commands/told-block.ts';
import { toldSubjects } from '../../../src/core/judge/told-subjects.ts';
import type { ToldSubject } from '../../../src/core/model/verdict.ts';
import { readOne } from '../parse/reading.ts';
import { subject } from '../approvals/approval-world.ts';
import { discoverLogs } from '../../../src/core/log/discover-logs.ts';

const [monday, friday] = ['2026-11-23T10:00:00.000Z', '2026-11-27T10:00:00.000Z'];
const log = discoverLogs({ configured: null, adrDir: 'docs/adr', paths: [] })[0]!;

/** A new record with this title at a path. */
const record = (path: string, title: string, key: string | null = null) => ({
  subject: subject({ path }),
  record: {
    change: 'added' as const,
    file: { change: 'added' as const, path, basePath: null, log },
    base: null,
    head: readOne(`# ${title}\n\n## Decision\n\nWe will.\n`),
    key,
    isGoneAtBase: false,
  },
});
const page = (path: string) => ({ subject: subject({ path, kind: 'page' }), record: null });
const a = record('docs/adr/0002-a.md', 'Use A');

const summaryOf = (told: readonly ToldSubject[]): string => `What it says\n\n${renderTold(told)}`;
const onMonday = (...discussed: Parameters<typeof toldSubjects>[0]) => summaryOf(toldSubjects(discussed, [], monday));
const since = (discussed: Parameters<typeof toldSubjects>[0], summaries: readonly string[]) =>
  toldSubjects(discussed, summaries, friday).map((each) => each.since);

describe('since when people were told of a record', () => {
  it.each([
    ['of one that nobody knew', [a], [], [friday]],
    ['of one that was told before', [a], [onMonday(a)], [monday]],
    ['of one beside it', [a, record('docs/adr/0003-b.md', 'Use B')], [onMonday(a)], [monday, friday]],
    [
      'of another one of the same title beside it',
      [a, record('docs/adr/0003-a.md', 'Use A')],
      [onMonday(a)],
      [monday, friday],
    ],
    ['of one whose title changes', [record('docs/adr/0002-a.md', 'Use AA')], [onMonday(a)], [monday]],
    ['of one that moves', [record('docs/adr/0003-a.md', 'Use A')], [onMonday(a)], [monday]],
    [
      'of two where one was',
      [record('docs/adr/0003-a.md', 'Use A'), record('docs/adr/0004-a.md', 'Use A')],
      [onMonday(a)],
      [monday, friday],
    ],
    ['of one in its place', [record('docs/adr/0003-b.md', 'Use B')], [onMonday(a)], [friday]],
    ['of another one in the same file', [record('docs/adr/0002-a.md', 'Use B', '["2",0]')], [onMonday(a)], [friday]],
    ['of a page', [page('docs/adr/0002-a.md')], [onMonday(a)], [friday]],
    ['by a check that says nothing of it before that', [a], ['Nothing', onMonday(a)], [monday]],
    ['by the newest check that says anything', [a], [onMonday(page('x.md')), onMonday(a)], [friday]],
    ['by words that look like it', [a], [`${onMonday(a)}\nfurther\nlines`], [friday]],
  ])('%s', (_what, discussed, summaries, expected) => {
    expect(since(discussed, summaries)).toEqual(expected);
  });

  it('is not known where nobody knows the time', () => {
    expect(toldSubjects([a], [], undefined)).toMatchObject([{ since: '' }]);
  });

  it('is kept for all together where there are too many, until one joins them', () => {
    const many = Array.from({ length: mostTold + 1 }, (_, index) => record(`docs/adr/${String(index)}.md`, 'Use A'));
    expect(since(many, [onMonday(...many)])).toEqual([monday]);
    expect(since([...many, a], [onMonday(...many)])).toEqual([friday]);
  });

  it.each(['', 'x', '<!-- adr-governor:told:1 -->', 'x\n<!-- adr-governor:decisions:1 [] -->'])(
    'is nowhere in %j',
    (summary) => {
      expect(toldIn(summary) ?? []).toEqual([]);
    },
  );

  it('stands above decisions, and takes no time that is none', () => {
    const told = toldSubjects([a], [], monday);
    expect(toldIn(`${summaryOf(told)}\n<!-- adr-governor:decisions:1 [] -->`)).toEqual(told);
    expect(toldIn(summaryOf(told).replace('11-23', '99-99'))).toEqual([]);
  });
});
