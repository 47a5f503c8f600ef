import { describe, expect, it } from 'vitest';
import { judgePullRequest } from '../../src/app/judge-pull-request.ts';
import { readDocument } from '../../src/core/evaluate/read-document.ts';
import { summariseDocument } from '../../src/core/evaluate/summarise-document.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { createFakes } from '../support/fakes.ts';

const ref = { installationId: 1, repositoryId: 10, owner: 'octo-org', name: 'shop', number: 7 };
const head = 'a'.repeat(40);
const path = 'DECISIONS.md';
const configuration = {
  text: 'version: 1\nscopes: [{ name: Infrastructure, default: true, approve: { all: ["@ada"] } }]\n',
  blob: 'c',
};

/** Processor time that judging takes beside the reading of the document, which a thread of its own does. */
const judged = async (text: string): Promise<number> => {
  const files = [{ path, change: 'added', previousPath: null }] as const;
  let reading = 0;
  const timed = <Value>(read: () => Value): Promise<Value> => {
    const begun = cpuTime();
    const value = read();
    reading += cpuTime() - begun;
    return Promise.resolve(value);
  };
  const { ports, published } = createFakes({
    facts: { files, configuration },
    files: { [`${head}:${path}`]: text },
    ports: {
      reader: {
        read: (request) => timed(() => readDocument(request)),
        summarise: (request) => timed(() => summariseDocument(request)),
        close: () => Promise.resolve(),
      },
    },
  });
  const begun = cpuTime();
  const report = await judgePullRequest(ports, ref);
  expect(report.verdict).toBe('judged');
  expect(published.length).toBeGreaterThan(0);
  return cpuTime() - begun - reading;
};

const many = (count: number, body: (index: number) => string): string =>
  `# Architecture decisions\n\n${Array.from({ length: count }, (_, index) => `## ADR-${index + 1}: T\n\n${body(index)}\n\n`).join('')}`;

describe('a file of very many records takes little time of the thread that answers webhooks', () => {
  it.each([
    ['records of which much is said', many(1500, () => 'Status: X')],
    ['each superseded by one that is not there', many(1500, (index) => `Status: Superseded by ADR-${90_000 + index}`)],
    ['each superseding another', many(1500, (index) => `Status: Accepted\n\nSupersedes: ADR-${index}`)],
    ['all superseded by one', many(1500, () => 'Status: Superseded by ADR-1')],
    ['each superseding another section', many(400, (index) => `Supersedes: [x](#adr-${index}-t)`)],
    ['all of one number', many(1500, () => 'Status: X').replaceAll(/ADR-\d+/g, 'ADR-1')],
  ])(
    '%s',
    async (_what, text) => {
      expect(text.length).toBeLessThan(128 * 1024);
      expect(await judged(text)).toBeLessThan(4_000);
    },
    60_000,
  );
});
