import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/read-configuration.ts';
import { anybody, dependsOnPeople } from '../../../src/core/judge/depends-on-people.ts';
import { configurationText } from '../../support/world.ts';

const depends = (text: string, ...changed: readonly string[]): boolean =>
  dependsOnPeople(readConfiguration(text, 'adr.yml'), changed);
const unscoped = 'version: 1\nroles:\n  CTO: "@cleo"\n';

describe('a configuration depends on people', () => {
  it.each([
    ['a team of a role', configurationText, ['@octo-org/arb']],
    ['a person of a role', configurationText, ['@stan', '@cleo']],
    ['anybody', configurationText, [anybody]],
    ['a person in other letters', configurationText.replace('@cleo', '@Cleo'), ['@cleo']],
    ['a pinned person', configurationText.replace('@cleo', '@cleo#7'), ['@cleo']],
    ['whoever, if it cannot be read', 'version: [', ['@stan']],
  ])('%s', (_, text, changed) => {
    expect(depends(text, ...changed)).toBe(true);
  });

  it.each([
    ['another team', configurationText, ['@octo-org/designers']],
    ['a team of the same name elsewhere', configurationText, ['@acme/arb']],
    ['a person of a team', configurationText, ['@rosa']],
    ['nobody', configurationText, []],
    ['anybody, if nobody has to approve', unscoped, [anybody]],
  ])('never on %s', (_, text, changed) => {
    expect(depends(text, ...changed)).toBe(false);
  });
});
