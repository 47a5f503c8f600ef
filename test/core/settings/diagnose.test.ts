import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import type { AppInstallation } from '../../../src/core/model/app-installation.ts';
import type { ResolvedApprover } from '../../../src/core/model/resolved-approver.ts';
import type { BranchSettings } from '../../../src/core/model/branch-settings.ts';
import { appNeeds } from '../../../src/core/settings/app-needs.ts';
import { diagnoseApp, meantApp, type AppFacts } from '../../../src/core/settings/diagnose-app.ts';
import { diagnoseBranch } from '../../../src/core/settings/diagnose-branch.ts';
import { diagnoseConfiguration } from '../../../src/core/settings/diagnose-configuration.ts';
import type { Diagnosis } from '../../../src/core/settings/diagnosis.ts';

const shown = (diagnoses: readonly Diagnosis[]): readonly string[] =>
  diagnoses.map(({ id, state }) => `${id} ${state}`);
const own = { id: 4711, slug: 'adr-governor' };
const workflows = { id: 15368, slug: 'github-actions' };
const installed: AppInstallation = {
  appId: 4711,
  slug: 'adr-governor',
  permissions: appNeeds.permissions,
  events: appNeeds.events,
  isSuspended: false,
};
const facts: AppFacts = { appId: null, lookedAt: [7], seen: [own], installed: [installed] };

describe('the app', () => {
  it.each<[string, Partial<AppFacts>, readonly string[]]>([
    ['answers and may do all', {}, ['app-answers ok', 'app-installed ok']],
    [
      'may do more than it needs',
      { installed: [{ ...installed, permissions: { ...appNeeds.permissions, checks: 'admin' } }] },
      ['app-answers ok', 'app-installed ok'],
    ],
    ['is silent', { seen: [], appId: 4711 }, ['app-answers problem', 'app-installed ok']],
    ['is silent, and nobody says which it is', { seen: [] }, ['app-answers problem', 'app-installed warning']],
    ['had nothing to answer', { seen: [], lookedAt: [], appId: 4711 }, ['app-answers warning', 'app-installed ok']],
    ['is one of several', { seen: [own, { id: 9, slug: 'x' }] }, ['app-answers warning', 'app-installed warning']],
    ['is not what workflows answer', { seen: [workflows] }, ['app-answers warning', 'app-installed warning']],
    [
      'is not what workflows answer, nor shown',
      { seen: [workflows], installed: 'unreadable' },
      ['app-answers warning', 'app-installed warning'],
    ],
    [
      'is workflows, as somebody says',
      { seen: [workflows], appId: 15368 },
      ['app-answers ok', 'app-installed problem'],
    ],
    ['is another than the one that answers', { appId: 9 }, ['app-answers problem', 'app-installed problem']],
    ['is suspended', { installed: [{ ...installed, isSuspended: true }] }, ['app-answers ok', 'app-installed problem']],
    ['may not be looked at', { installed: 'unreadable' }, ['app-answers ok', 'app-installed warning']],
  ])('%s', (_, more, expected) => {
    expect(shown(diagnoseApp({ ...facts, ...more }))).toEqual(expected);
  });

  it('is told what it lacks, permissions by level and events', () => {
    const permissions = { ...appNeeds.permissions, contents: 'read', members: 'none' };
    const events = appNeeds.events.filter((event) => event !== 'team');
    const [, lacking] = diagnoseApp({ ...facts, installed: [{ ...installed, permissions, events }] });
    expect(lacking?.what).toBe('The app adr-governor lacks permissions contents: write, members: read; events team.');
  });

  it('is the one that was named, else the only one that answers', () => {
    expect(meantApp({ ...facts, appId: 9 })).toBe(9);
    expect(meantApp(facts)).toBe(4711);
    for (const seen of [[], [workflows], [own, workflows]]) expect(meantApp({ ...facts, seen })).toBeNull();
  });
});

describe('the branch', () => {
  const checks = ['ADR review', 'ADR approvals'].map((context) => ({ context, appId: 4711 }));
  const settings: BranchSettings = { branch: 'main', protection: [], rules: { checks, review: null } };
  const settled = (text: string) => {
    const read = readConfiguration(`version: 1\n${text}`, 'adr.yml');
    return read.ok ? read.value : null;
  };
  const enforced = settled('mode: enforce\n');

  it.each<[string, Partial<BranchSettings>, string, readonly string[]]>([
    ['guards', {}, 'mode: enforce', ['checks-required ok']],
    [
      'guards nothing that is enforced',
      { rules: { checks: [], review: null } },
      'mode: enforce',
      ['checks-required problem'],
    ],
    [
      'guards nothing that is advised',
      { rules: { checks: [], review: null } },
      'mode: advise',
      ['checks-required warning'],
    ],
    ['is not shown', { rules: 'unreadable' }, 'mode: enforce', ['checks-required warning']],
    [
      'takes approvals back',
      { rules: { checks, review: { dismissesStale: true } } },
      'mode: enforce',
      ['checks-required ok', 'approvals-kept warning'],
    ],
    [
      'takes no commit',
      { rules: { checks, review: { dismissesStale: false } } },
      'merge: { write: direct }',
      ['checks-required ok', 'writes-accepted warning'],
    ],
    ['takes commits', {}, 'merge: { write: direct }', ['checks-required ok']],
  ])('%s', (_, more, text, expected) => {
    expect(shown(diagnoseBranch({ ...settings, ...more }, 4711, settled(text)))).toEqual(expected);
  });

  it('may wait for another app, which is always a problem', () => {
    expect(shown(diagnoseBranch(settings, 9, null))).toEqual(['checks-required problem']);
    expect(shown(diagnoseBranch(settings, null, enforced))).toEqual(['checks-required ok']);
  });
});

describe('the configuration', () => {
  const scoped = 'version: 1\nscopes:\n  - { name: All, default: true, approve: { all: ["@ada"] } }\n';
  const ada: ResolvedApprover = { kind: 'user', account: { id: 1, login: 'ada', kind: 'user' } };
  const gone: ResolvedApprover = { kind: 'unresolved', reason: 'not-found' };
  const diagnosed = (text: string, people: Readonly<Record<string, ResolvedApprover>> = {}): readonly string[] =>
    shown(
      diagnoseConfiguration({
        text,
        read: readConfiguration(text, '.github/adr.yml'),
        resolved: new Map(Object.entries(people)),
      }),
    );

  it('holds or not, and so do the people in it', () => {
    expect(shown(diagnoseConfiguration(null))).toEqual(['configuration-valid warning']);
    expect(diagnosed('version: [')).toEqual(['configuration-valid problem']);
    expect(diagnosed('version: 1\n')).toEqual(['configuration-valid ok', 'people-known warning']);
    expect(diagnosed(scoped, { '@ada': ada })).toEqual(['configuration-valid ok', 'people-known ok']);
    expect(diagnosed(scoped, { '@ada': gone })).toContain('people-known problem');
  });

  it('says what stands in it in vain, and who is missing that it does not name itself', () => {
    const inVain = `${scoped}approvals: { if-author: deputy }\n`;
    expect(diagnosed(inVain, { '@ada': ada })).toContain('configuration-advice warning');
    expect(diagnosed(scoped, { '@ada': ada, '@octo/shared': gone })).toContain('people-known warning');
  });
});
