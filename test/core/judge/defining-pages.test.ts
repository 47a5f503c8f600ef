import { describe, expect, it } from 'vitest';
import { definingPages } from '../../../src/core/judge/defining-pages.ts';

const scope = 'scopes: [{ name: All, default: true, approve: "@ada" }]\n';
const repository = { owner: 'octo', name: 'shop' };
const pages = (written: string | null, ...paths: readonly string[]): readonly string[] =>
  definingPages(
    { files: paths.map((path) => ({ path, change: 'modified', previousPath: null })) },
    { configuration: written === null ? null : { text: written }, adrDir: null, log4brains: null },
    repository,
  ).map(({ path, defines }) =>
    `${path} ${defines.template ? 'template' : ''} ${defines.checklist ? 'checklist' : ''}`.trim(),
  );

describe('READMEs that have to be read, since they may define a log', () => {
  it.each([
    ['of a log in a usual place', `version: 1\n${scope}`, 'docs/adr/README.md', ['docs/adr/README.md template']],
    [
      'of a folder with numbered records',
      `version: 1\n${scope}`,
      'docs/network-adr/README.md',
      ['docs/network-adr/README.md template'],
    ],
    ['of a configured log', `version: 1\nlogs: [{ path: why }]\n${scope}`, 'why/README.md', ['why/README.md template']],
    ['of no log', `version: 1\nlogs: [{ path: why }]\n${scope}`, 'docs/adr/README.md', []],
    ['in a folder below a log', `version: 1\nlogs: [{ path: why }]\n${scope}`, 'why/2024/README.md', []],
    [
      'beside a template of another place',
      `version: 1\nlogs: [{ path: why, template: forms/a.md }]\n${scope}`,
      'why/README.md',
      [],
    ],
    [
      'beside one, with the checklist',
      `version: 1\nlogs: [{ path: why, template: forms/a.md }]\nchecklist: { from: template }\n${scope}`,
      'why/README.md',
      ['why/README.md  checklist'],
    ],
    ['where nobody has to approve', 'version: 1\n', 'docs/adr/README.md', []],
    ['without a configuration', null, 'docs/adr/README.md', []],
    [
      'under a broken configuration',
      'version: 1\nlogs: [{ path: why }]\nmod: 1\n',
      'why/README.md',
      ['why/README.md template checklist'],
    ],
    ['another page', `version: 1\n${scope}`, 'docs/adr/0001-a.md', []],
  ])('%s', (_, written, path, expected) => {
    expect(pages(written, path)).toEqual(expected);
  });

  it('are both sides of a rename', () => {
    const files = [{ path: 'docs/adr/about.md', change: 'renamed', previousPath: 'docs/adr/README.md' }] as const;
    const governing = { configuration: { text: `version: 1\n${scope}` }, adrDir: null, log4brains: null };
    expect(definingPages({ files }, governing, repository).map(({ path }) => path)).toEqual(['docs/adr/README.md']);
  });
});
