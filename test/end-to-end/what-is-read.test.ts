import { afterEach, describe, expect, it } from 'vitest';
import type { PullRequestHandle } from '../../sandbox/github/actor.ts';
import { approvalsState, approveAs } from '../support/approving.ts';
import { recordText } from '../support/record-text.ts';
import { closeClean, createWorld, type World } from '../support/world.ts';

let world: World;
afterEach(() => closeClean(world));

const path = 'docs/adr/0002-use-kafka.md';
const infra = '**Scope**: Infrastructure';
/** A record with other metadata, and with something at its foot. */
const record = (metadata: string, foot = ''): string =>
  recordText({ number: 2, title: 'Use Kafka' }).replace(/\*\*Status\*\*[^]*?\n\n/, `${metadata}\n\n`) + foot;

const state = (of: PullRequestHandle): string => approvalsState(world, of);
const approve = (of: PullRequestHandle, ...logins: readonly string[]): Promise<void> => approveAs(world, of, ...logins);

describe('a change of form alone needs the approvers of the scope where other things are read by it', () => {
  it.each<[string, string, string]>([
    [
      'an author between two scopes',
      record('**Status**: Proposed\n**Scope**: Architecture\nInfrastructure'),
      record('**Status**: Proposed\n**Scope**: Architecture\nAuthor: Ada\nInfrastructure'),
    ],
    [
      'references below a scope at the foot',
      record('**Status**: Accepted', `\n${infra}\n`),
      record('**Status**: Accepted', `\n${infra}\n\n## References\n\n- [a](0001-record-decisions.md)\n`),
    ],
    [
      'a rule that goes',
      record('**Status**: Accepted', '\n---\n\nScope: Infrastructure\n\nDate: 2026-03-04\n'),
      record('**Status**: Accepted', '\nScope: Infrastructure\n\nDate: 2026-03-04\n'),
    ],
    [
      'a date between two scopes',
      record('**Status**: Accepted\n**Scope**: Architecture\nInfrastructure'),
      record('**Status**: Accepted\n**Scope**: Architecture\n**Date**: 2026-03-04\nInfrastructure'),
    ],
    [
      'emphasis that makes a status of words',
      record(infra, '\nStatus: Accepted\n'),
      record(infra, '\n**Status**: Accepted\n'),
    ],
    [
      'the end of a line in a status section',
      record(`${infra}\n\n## Status\n\n2026-01-01 Proposed 2026-02-02 Accepted`),
      record(`${infra}\n\n## Status\n\n2026-01-01 Proposed\n2026-02-02 Accepted`),
    ],
  ])('%s', async (_name, before, after) => {
    world = await createWorld({ files: { [path]: before } });
    const pullRequest = world.open({ [path]: after });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    await approve(pullRequest, 'ian', 'cleo');
    expect(state(pullRequest)).toBe('success');
  });

  it('and waits for a scope line to be mended that is none any more', async () => {
    const text = record('**Status**: Proposed\nScope: Infrastructure');
    world = await createWorld({ files: { [path]: text } });
    const pullRequest = world.open({ [path]: text.replace('Scope', '**S**cope') });
    await approve(pullRequest, 'rosa', 'ian', 'cleo');
    expect(state(pullRequest)).toBe('failure');
  });

  it('and makes stale what was approved before', async () => {
    world = await createWorld();
    const { github, repository } = world;
    const lines = `**Status**: Proposed\n**Scope**: Architecture`;
    const pullRequest = world.open({ [path]: record(`${lines}\nInfrastructure`) });
    await approve(pullRequest, 'rosa');
    expect(state(pullRequest)).toBe('in_progress');
    const branch = world.view(pullRequest).head.ref;
    const files = { [path]: record(`${lines}\n**Date**: 2026-03-04\nInfrastructure`) };
    github.asUser('ada').commit({ repository, branch, message: 'Date', files });
    await world.idle();
    expect(state(pullRequest)).toBe('in_progress');
  });
});
