import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../scripts/corpus-findings.ts';
import { checkCorpus } from '../../scripts/corpus/findings/check-corpus.ts';
import { countFindings, spreadOf } from '../../scripts/corpus/findings/count-findings.ts';
import { drawSample } from '../../scripts/corpus/findings/draw-sample.ts';
import { seededRandom } from '../../scripts/corpus/findings/seeded-random.ts';
import type { CheckedFile } from '../../src/cli/check-report.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';
import type { Finding, Severity } from '../../src/core/model/finding.ts';

let folder = '';
let said: string[] = [];
const say = (text: string): void => void said.push(text);
const out = (): string => said.join('\n');

async function write(file: string, text: string): Promise<void> {
  const at = path.join(folder, file);
  await mkdir(path.dirname(at), { recursive: true });
  await writeFile(at, text);
}

const whole = (number: number, title: string): string =>
  `# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nThe bread gets stale on the way, which is a problem, because every day customers send some of it back to us.\n\n## Decision\n\nWe will bake it in the shop.\n\n## Consequences\n\nThe shop smells of bread.\n`;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adr-governor-findings-'));
  said = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Two logs: a bakery with one bad record of three, and a garden with two records in one file, the second one bad. */
async function writeLogs(): Promise<void> {
  await write('acme__bakery/docs/adr/0001-bake-here.md', whole(1, 'Bake here'));
  await write('acme__bakery/docs/adr/0002-bake-early.md', whole(2, 'Bake early'));
  await write(
    'acme__bakery/docs/adr/0003-sell-cake.md',
    whole(3, 'Sell cake').replace('Accepted', 'Acepted').replace('We will', '[Describe the decision]\n\nWe will'),
  );
  await write(
    'acme__garden/DECISIONS.md',
    [
      '# Decisions',
      '## ADR-001: Plant trees\n\n**Status**: Accepted\n\n### Context\n\nIt is hot in summer, and nobody can sit in the garden at noon for want of a roof.\n\n### Decision\n\nWe will plant trees.\n\n### Consequences\n\nThere is shade.',
      '## ADR-002: Dig a pond\n\n**Status**: Accepted\n\n### Context\n\nIt is dry in summer, and the birds that used to come here have to go without water.\n\n### Decision\n\nWe will dig [title].\n\n### Consequences\n\nLorem ipsum.\n',
    ].join('\n\n'),
  );
}

describe('a corpus is checked', () => {
  it('repository by repository, without the configuration that one brings', async () => {
    await writeLogs();
    await write('acme__bakery/.github/adr.yml', 'rules:\n  status-known: off\n');
    await write('notes.md', '# No repository\n');
    await write('.hidden/docs/adr/0001-x.md', whole(1, 'X'));
    const checked = await checkCorpus(folder, '2025-03-14');
    expect(checked.map(({ name, files }) => [name, files.map((file) => file.path)])).toEqual([
      ['acme__bakery', ['docs/adr/0001-bake-here.md', 'docs/adr/0002-bake-early.md', 'docs/adr/0003-sell-cake.md']],
      ['acme__garden', ['DECISIONS.md']],
    ]);
    const ids = countFindings(checked).findings.map(({ finding }) => `${finding.path} ${finding.ruleId}`);
    expect(ids).toContain('docs/adr/0003-sell-cake.md status-known');
  });

  it('with the habits of each log', async () => {
    const unusual = (title: string): string => `# ${title}\n\n## Context\n\nIt rains.\n\n## Decision\n\nWe wait.\n`;
    for (const name of ['one', 'two', 'three', 'four']) {
      await write(`acme__roof/docs/adr/${name}.md`, unusual(`Mend ${name}`));
    }
    const { findings } = countFindings(await checkCorpus(folder, '2025-03-14'));
    expect(findings.filter(({ finding }) => finding.severity !== 'info')).toEqual([]);
  });
});

/** A finding of a made-up rule, where the words stand in the text. */
function finding(text: string, words: string, ruleId: string, severity: Severity): Finding {
  const offset = text.indexOf(words);
  const line = text.slice(0, offset).split('\n').length;
  const at = { offset, line, column: offset - text.lastIndexOf('\n', offset - 1) };
  return {
    ruleId,
    messageId: `${ruleId}-broken`,
    severity,
    path: 'docs/adr/a.md',
    range: { start: at, end: at },
    message: 'No.',
    why: '',
    fix: null,
  };
}

function checkedFile(text: string, findings: readonly Finding[]): CheckedFile {
  const settings = { statuses: {}, sections: {}, rules: {} };
  const { decisions } = readDocument({ path: 'docs/adr/a.md', text, settings, evaluate: false });
  return {
    path: 'docs/adr/a.md',
    text,
    decisions,
    findings,
    suppressed: [],
    changes: null,
    previousPath: null,
    fixed: [],
    baselined: [],
    unfixed: null,
  };
}

describe('findings are counted', () => {
  const one = whole(1, 'Bake here');
  const two =
    '# Decisions\n\n## ADR-001: Plant trees\n\n**Status**: Accepted\n\n### Decision\n\nWe plant.\n\n## ADR-002: Dig a pond\n\n**Status**: Proposed\n\n### Decision\n\nWe dig.\n';
  const none = { ...checkedFile('', [finding('', '', 'soft', 'error')]), decisions: [] };
  const counts = countFindings([
    {
      name: 'acme__bakery',
      files: [
        checkedFile(one, [
          finding(one, 'Bake', 'hard', 'error'),
          finding(one, 'Accepted', 'hard', 'error'),
          finding(one, 'smells', 'soft', 'info'),
        ]),
        none,
      ],
      obstacles: [],
    },
    {
      name: 'acme__garden',
      files: [checkedFile(two, [finding(two, 'Dig', 'hard', 'warning'), finding(two, 'We dig', 'soft', 'warning')])],
      obstacles: [],
    },
  ]);

  it('by rule, a record once', () => {
    expect(counts.rules).toEqual([
      { rule: 'hard', error: 2, warning: 1, info: 0, records: 2 },
      { rule: 'soft', error: 1, warning: 1, info: 1, records: 2 },
    ]);
    expect(counts.messages.map(({ rule, message }) => [rule, message])).toEqual([
      ['hard', 'hard-broken'],
      ['soft', 'soft-broken'],
    ]);
  });

  it('by repository', () => {
    expect(counts.records).toBe(3);
    expect(counts.repositories).toEqual([
      { repository: 'acme__bakery', of: 1, error: 3, warning: 0, info: 1, records: 1 },
      { repository: 'acme__garden', of: 2, error: 0, warning: 2, info: 0, records: 1 },
    ]);
  });

  it('by record that its log accepted', () => {
    expect(counts.accepted).toEqual({
      records: 2,
      heavy: { median: 1, p90: 2 },
      all: { median: 1.5, p90: 3 },
    });
  });

  it('with the lines they stand on', () => {
    expect(counts.findings.map(({ source }) => source)).toEqual([
      '# 1. Bake here',
      'Accepted',
      'The shop smells of bread.',
      '',
      '## ADR-002: Dig a pond',
      'We dig.',
    ]);
  });

  it.each([
    [[], 0, 0],
    [[3], 3, 3],
    [[4, 1], 2.5, 4],
    [[9, 0, 1], 1, 9],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4.5, 8],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
  ])('%j: median %d, p90 %d', (values, median, p90) => {
    expect(spreadOf(values)).toEqual({ median, p90 });
  });
});

describe('a sample is drawn', () => {
  const items = Array.from({ length: 20 }, (_, index) => index);

  it('the same for the same seed, another one for another', () => {
    const sample = drawSample(items, 5, 7);
    expect(new Set(sample).size).toBe(5);
    expect(sample).toEqual(drawSample(items, 5, 7));
    expect(sample).toEqual([...sample].sort((a, b) => a - b));
    expect(drawSample(items, 5, 8)).not.toEqual(sample);
  });

  it('of all items where there are no more', () => {
    expect(drawSample(items, 50, 1)).toEqual(items);
    expect(drawSample([], 3, 1)).toEqual([]);
    expect(drawSample(items, 0, 1)).toEqual([]);
  });

  it('with the same chance for each', () => {
    const hits = items.map(() => 0);
    for (let seed = 0; seed < 2000; seed += 1) for (const item of drawSample(items, 5, seed)) hits[item]! += 1;
    // 500 are expected of each; five standard deviations are about 97.
    for (const count of hits) expect(Math.abs(count - 500)).toBeLessThan(97);
  });

  it('from numbers of which the first ones are known', () => {
    const random = seededRandom(1);
    const numbers = [random(), random(), random()];
    expect(numbers.map((number) => Math.floor(number * 4_294_967_296))).toEqual([
      2_693_262_067, 11_749_833, 2_265_367_787,
    ]);
    expect(seededRandom(2 ** 32 + 1)()).toBe(numbers[0]);
  });
});

describe('the script', () => {
  it('tells what it found as text', async () => {
    await writeLogs();
    await run([folder], say);
    expect(out()).toMatch(/no-placeholder +3 +0 +0 +2/);
    expect(out()).toMatch(/no-placeholder\/filler +1 +0 +0 +1/);
    expect(out()).toMatch(/acme__garden +2 +0 +0 +1 +2/);
    expect(out()).toContain('accepted (4 of 5)');
    expect(out()).toMatch(/errors and warnings: median \d/);
    expect(out()).not.toContain('drawn with seed');
  });

  it('shows the sample with its lines', async () => {
    await writeLogs();
    await run([folder, '--sample', '99', '--seed', '3'], say);
    expect(out()).toMatch(/(\d+) of \1 errors, drawn with seed 3/);
    expect(out()).toMatch(
      /acme__bakery\/docs\/adr\/0003-sell-cake\.md:5:1 status-known\/status-misspelled - "Acepted" .*\n {4}Acepted\n/,
    );
    said = [];
    await run([folder, '--sample', '2', '--seed', '3'], say);
    const once = out();
    said = [];
    await run([folder, '--sample', '2', '--seed', '3'], say);
    expect(out()).toBe(once);
    expect(out()).toMatch(/2 of \d+ errors/);
  });

  it('draws the sample of another severity', async () => {
    await writeLogs();
    await run([folder, '--sample', '99', '--severity', 'warning'], say);
    const [, drawn = '', of = ''] = /(\d+) of (\d+) warnings, drawn with seed 1/.exec(out()) ?? [];
    expect(Number(drawn)).toBe(Number(of));
    expect(out().slice(out().indexOf('drawn with'))).not.toContain('status-known');
  });

  it('tells it as JSON', async () => {
    await writeLogs();
    await run([folder, '--sample', '1', '--format', 'json'], say);
    const read: unknown = JSON.parse(out());
    expect(read).toMatchObject({
      records: 5,
      accepted: { records: 4 },
      findings: { 0: { repository: 'acme__bakery', line: 5, column: 1, rule: 'status-known' } },
      sample: { seed: 1, findings: { length: 1 } },
    });
  });

  it('fails above the bar', async () => {
    await write(
      'acme__shed/docs/adr/0001-a.md',
      whole(1, 'A').replace('We will', '[Describe it here]\n\nLorem ipsum {title}\n\nWe will'),
    );
    expect(await run([folder], say)).toBe(1);
    expect(out()).toContain('Above the bar');
    said = [];
    expect(await run([folder, '--median', '99'], say)).toBe(0);
    expect(out()).toContain('Within the bar');
  });

  it.each([
    ['no folder', []],
    ['two folders', ['a', 'b']],
    ['an unknown option', ['a', '--fast']],
    ['a sample that is no count', ['a', '--sample', '-1']],
    ['a seed that is no number', ['a', '--seed', 'x']],
    ['another format', ['a', '--format', 'xml']],
    ['a severity that there is not', ['a', '--severity', 'fatal']],
  ])('explains itself for %s', async (_name, args) => {
    expect(await run(args, say)).toBe(2);
    expect(out()).toContain('Usage');
  });

  it('counts nothing where there is nothing', async () => {
    expect(await run([path.join(folder, 'nowhere')], say)).toBe(2);
    expect(out()).toContain('cannot be read');
    expect(await run([folder], say)).toBe(2);
    expect(out()).toContain('nothing to count');
  });
});
