import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../../src/core/config/default-configuration.ts';
import { readDocument } from '../../../src/core/evaluate/read-document.ts';
import type { DocumentReading } from '../../../src/core/model/reading.ts';
import { guardDocument } from '../../../src/core/parse/guard.ts';
import { hostileFrontMatter, hostileMarkdown, hostileToNative } from '../../support/hostile-documents.ts';
import { rangesOf } from '../../support/ranges.ts';

const record = '\n\n## Status\n\nAccepted\n\n## Context\n\nBusy.\n\n## Decision\n\nWe will use Kafka.\n';
const settings = { statuses: {}, sections: {}, rules: defaultConfiguration().rules };
const sizes = [8, 32, 120, 1024].map((kilobytes) => kilobytes * 1024);

/** Processor time that one hostile document may take before its verdict. */
const mostCpuMs = 2000;

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Reads a document with all rules; it must get its verdict or a refusal, in time, with every place inside of it. */
const expectVerdict = (text: string): DocumentReading => {
  const before = cpuMs();
  const reading = readDocument({ path: 'docs/adr/0001-x.md', text, settings, evaluate: true });
  const took = cpuMs() - before;
  expect(took).toBeLessThan(mostCpuMs);
  for (const { start, end } of rangesOf([reading.decisions, reading.findings])) {
    expect(start.offset).toBeGreaterThanOrEqual(0);
    expect(end.offset).toBeGreaterThanOrEqual(start.offset);
    expect(end.offset).toBeLessThanOrEqual(text.length);
  }
  // Silence is no verdict: what is refused is an error.
  if (reading.refusal !== null) {
    expect(reading.decisions).toEqual([]);
    expect(reading.findings.map((finding) => finding.severity)).toEqual(['error']);
  }
  return reading;
};

describe('hostile Markdown gets its verdict in time', () => {
  it.each(Object.entries({ ...hostileMarkdown, ...hostileToNative }))(
    '%s',
    (_name, make) => {
      for (const size of sizes) {
        for (const text of [`# ${make(size)}${record}`, `# 1. Use Kafka${record}\n${make(size)}`]) {
          const refusal = guardDocument(text);
          const reading = expectVerdict(text);
          if (refusal !== null) expect(reading.refusal).toEqual(refusal);
        }
      }
    },
    120_000,
  );
});

describe('hostile front matter gets its verdict in time', () => {
  it.each(Object.entries(hostileFrontMatter))(
    '%s',
    (_name, make) => {
      for (const size of sizes) {
        for (const language of ['', 'yaml', 'js', ' javascript', 'coffee']) {
          expectVerdict(`---${language}\n${make(size)}---\n# 1. Use Kafka${record}`);
        }
        // Without an end it is no front matter.
        expectVerdict(`---\n${make(size)}\n# 1. Use Kafka${record}`);
      }
    },
    120_000,
  );

  it('never runs code', () => {
    const planted = 'globalThis.__adrGovernorPlanted = true';
    for (const language of ['js', 'javascript', ' JS', 'coffee', 'json', 'toml', 'yaml']) {
      expectVerdict(`---${language}\n${planted}\n---\n# T${record}`);
      expectVerdict(`---${language}\n({ toString() { ${planted}; } })\n---\n# T${record}`);
    }
    expect('__adrGovernorPlanted' in globalThis).toBe(false);
  });
});

describe('what is odd and harmless is read', () => {
  it.each<[string, string, number]>([
    ['a file of no bytes', '', 1],
    ['a byte order mark alone', '\uFEFF', 1],
    ['an image of 300 KB on one line', `# T${record}\n![x](data:image/png;base64,${'A'.repeat(300_000)})\n`, 1],
    ['a map as status', `---\nstatus: { accepted }\n---\n# T${record}`, 1],
  ])('%s', (_name, text, records) => {
    const reading = expectVerdict(text);
    expect(reading.refusal).toBeNull();
    expect(reading.decisions.length).toBeLessThanOrEqual(records);
  });
});
