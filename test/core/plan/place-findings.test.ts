import { expect, it } from 'vitest';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { ShownReviewComment } from '../../../src/core/model/pull-request.ts';
import { placeFindings } from '../../../src/core/plan/place-findings.ts';
import { finding } from '../report/samples.ts';

const path = 'docs/adr/0012-use-a-queue.md';
const text = '# 12. Use a queue\n';
const start = { offset: 0, line: 1, column: 1 };
const taken = (offer: string | null): Finding =>
  finding({
    path,
    range: { start, end: { offset: 17, line: 1, column: 18 } },
    fix: offer === null ? null : { title: `Give this record ${offer}`, safe: false, edits: [] },
  });
const place = (one: Finding, shown: readonly ShownReviewComment[]) =>
  placeFindings({
    findings: [one],
    diffLines: new Map([[path, new Set([1])]]),
    texts: new Map([[path, text]]),
    shown,
    mayComment: true,
  });
const shownFor = (one: Finding): readonly ShownReviewComment[] =>
  place(one, []).create.map(({ body }, index) => ({
    nodeId: `C${index}`,
    body,
    isMinimised: false,
    isAnswered: false,
    path,
    line: 1,
  }));

it('a comment is replaced when what it offers is no longer right, and left alone while it is', () => {
  for (const offer of ['13', null]) {
    expect(place(taken(offer), shownFor(taken(offer)))).toMatchObject({ create: [], minimise: [] });
  }
  const renewed = place(taken('14'), shownFor(taken('13')));
  expect(renewed.create.map(({ body }) => body).join()).toContain('Give this record 14');
  expect(renewed.minimise).toEqual(['C0']);
});
