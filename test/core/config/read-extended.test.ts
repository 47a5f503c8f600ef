import { describe, expect, it } from 'vitest';
import { parentPlace } from '../../../src/core/config/parent-place.ts';
import { readExtended } from '../../../src/core/config/read-extended.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import type { ParentAnswer } from '../../../src/core/model/parent.ts';

const repository = { owner: 'octo-org', name: 'shop' };
const path = '.github/adr.yml';

const answered = (text: string, isPrivate = false): ParentAnswer => ({ kind: 'text', text, isPrivate });

const read = (text: string | null, answer: ParentAnswer | null) => {
  const place = parentPlace(text === null ? null : { text }, repository);
  return readExtended({ text, path, repository, parent: place === null || answer === null ? null : { place, answer } });
};

const accepted = (text: string | null, parent: string): Configuration => {
  const outcome = read(text, answered(parent));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

/** Every problem as `path:line:column message`. */
const problemsOf = (text: string | null, answer: ParentAnswer): readonly string[] => {
  const outcome = read(text, answer);
  return outcome.ok ? [] : outcome.problems.map((one) => `${one.path}:${one.line}:${one.column} ${one.message}`);
};

const child = (...lines: readonly string[]): string =>
  ['version: 1', 'extends: octo-org/.github', ...lines, ''].join('\n');
const parent = (...lines: readonly string[]): string => ['version: 1', ...lines, ''].join('\n');

const who = (configuration: Configuration, name: string): string =>
  JSON.stringify(configuration.scopes.find((scope) => scope.name === name)?.approve);

describe('which configuration is looked for', () => {
  it.each([
    ['without any: that of the owner', null, 'octo-org/.github:adr.yml'],
    [
      'the root file of the named repository',
      'version: 1\nextends: octo-org/standards\n',
      'octo-org/standards:adr.yml',
    ],
    [
      'another file of it',
      'version: 1\nextends: Octo-Org/standards:teams/adr.yaml\n',
      'Octo-Org/standards:teams/adr.yaml',
    ],
    ['none where none is named', 'version: 1\n', null],
    ['none of another owner', 'version: 1\nextends: acme/standards\n', null],
    ['not itself', 'version: 1\nextends: octo-org/Shop\n', null],
    ['none where the file is no YAML', 'version: [\n', null],
  ])('%s', (_, text, expected) => {
    const place = parentPlace(text === null ? null : { text }, repository);
    expect(place === null ? null : `${place.owner}/${place.repository}:${place.path}`).toBe(expected);
  });

  it('none where the configuration is no text', () => {
    expect(parentPlace({ text: null }, repository)).toBeNull();
  });
});

describe('what both say together', () => {
  it('takes over what the child does not set, and says of scopes where they are from', () => {
    const both = accepted(
      child('mode: advise'),
      parent(
        'mode: enforce',
        'branches: [main, "release/*"]',
        'roles: { CTO: "@ada" }',
        'scopes: [{ name: Data, default: true, approve: CTO }]',
        'approvals: { override: maintain }',
        'rules: { preset: strict }',
      ).replace('approve: CTO', 'approve: { all: [CTO] }'),
    );
    expect(both).toMatchObject({
      mode: 'advise',
      branches: ['main', 'release/*'],
      extends: { owner: 'octo-org', repository: '.github', path: 'adr.yml', line: 2, isRead: true },
      roles: [{ name: 'CTO' }],
      scopes: [{ name: 'Data', isDefault: true, source: 'octo-org/.github:adr.yml', line: 5 }],
      approvals: { override: 'maintain' },
    });
  });

  it('fills roles of the parent with people of the child', () => {
    const both = accepted(
      child('roles: { CTO: "@grace" }'),
      parent('roles: { CTO: "@ada", CISO: "@linus" }', 'scopes: [{ name: Data, approve: { all: [CTO, CISO] } }]'),
    );
    expect(both.roles.map(({ name }) => name)).toEqual(['CTO', 'CISO']);
    expect(who(both, 'Data')).toContain('grace');
    expect(who(both, 'Data')).toContain('linus');
    expect(who(both, 'Data')).not.toContain('ada');
  });

  it('lets a scope of the child use a role of the parent', () => {
    const both = accepted(child('scopes: [{ name: Data, approve: { all: [CTO] } }]'), parent('roles: { CTO: "@ada" }'));
    expect(who(both, 'Data')).toContain('ada');
    expect(both.scopes[0]).not.toHaveProperty('source');
  });

  it('replaces scopes of the same name in their place, adds others, and takes none away', () => {
    const both = accepted(
      child(
        'scopes:',
        '  - { name: " data ", approve: { all: ["@grace"] } }',
        '  - { name: Mobile, approve: { all: ["@linus"] } }',
      ),
      parent(
        'scopes:',
        '  - { name: Security, approve: { all: ["@ada"] } }',
        '  - { name: Data, approve: { all: ["@ada"] } }',
        '  - { name: Architecture, default: true, approve: { all: ["@ada"] } }',
      ),
    );
    expect(both.scopes.map(({ name, line, source = 'own' }) => `${name} ${line} ${source}`)).toEqual([
      'Security 3 octo-org/.github:adr.yml',
      'data 4 own',
      'Architecture 5 octo-org/.github:adr.yml',
      'Mobile 5 own',
    ]);
  });

  it('has one default scope: that of the child before that of the parent', () => {
    const both = accepted(
      child('scopes: [{ name: Shop, default: true, approve: { all: ["@grace"] } }]'),
      parent('scopes: [{ name: Architecture, default: true, approve: { all: ["@ada"] } }]'),
    );
    expect(both.scopes.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Architecture', false],
      ['Shop', true],
    ]);
  });

  it('takes rules one by one, and rules of a team by their ids', () => {
    const both = accepted(
      child(
        'rules:',
        '  status-known: warning',
        '  modes: { title-present: advise }',
        '  custom: [{ id: cost-section, kind: section-required, section: Price }]',
      ),
      parent(
        'rules:',
        '  preset: strict',
        '  since: 42',
        '  status-known: off',
        '  decision-firm: off',
        '  modes: { date-valid: observe }',
        '  custom:',
        '    - { id: cost-section, kind: section-required, section: Cost }',
        '    - { id: risk-section, kind: section-required, section: Risk }',
      ),
    );
    expect(both.rules['status-known']?.severity).toBe('warning');
    expect(both.rules['decision-firm']?.severity).toBe('off');
    expect(both.since).toBe(42);
    expect(both.ruleModes).toMatchObject({ 'title-present': 'advise', 'date-valid': 'observe' });
    expect(both.customRules.map(({ id, options }) => `${id} ${String(options.section)}`)).toEqual([
      'cost-section Price',
      'risk-section Risk',
    ]);
  });

  it.each([
    ['logs', 'logs: [{ path: docs/a }, { path: docs/b }]', 'logs: [{ path: adr }]', 'logs', 1],
    ['branches', 'branches: [main, "release/*"]', 'branches: [main]', 'branches', 1],
  ] as const)('replaces %s as a whole', (_, above, own, key, count) => {
    expect(accepted(child(own), parent(above))[key]).toHaveLength(count);
    expect(accepted(child(), parent(above))[key]).toHaveLength(2);
  });

  it('takes settings key by key', () => {
    const both = accepted(
      child('approvals: { override: write }', 'index: { badges: text }'),
      parent('approvals: { override: admin, discussion: 5 days, distinct: false }', 'index: { statistics: true }'),
    );
    expect(both.approvals).toMatchObject({
      override: 'write',
      distinct: false,
      discussion: { duration: { count: 5 } },
    });
    expect(both.index).toMatchObject({ badges: 'text', statistics: true });
  });

  it('is that of the owner where the repository has none, and enforced as any other', () => {
    const both = accepted(null, parent('scopes: [{ name: Data, default: true, approve: { all: ["@ada"] } }]'));
    expect(both).toMatchObject({
      mode: 'enforce',
      extends: { repository: '.github', line: null, isRead: true },
      scopes: [{ name: 'Data', source: 'octo-org/.github:adr.yml', line: 2 }],
    });
  });

  it.each(['repository', 'no-commit', 'file'] as const)('is the default without any: %s', (reason) => {
    const outcome = read(null, { kind: 'missing', reason });
    expect(outcome).toMatchObject({ ok: true, value: { mode: 'advise', extends: null, scopes: [] } });
  });

  it('stays not read where nobody looked', () => {
    expect(read(child(), null)).toMatchObject({ ok: true, value: { extends: { isRead: false } } });
  });
});

describe('what is refused, and where', () => {
  it.each([
    ['another owner', 'version: 1\nextends: acme/standards\n', '2:10', 'another owner than "octo-org/shop"'],
    ['itself', 'version: 1\nextends: octo-org/shop:other/adr.yml\n', '2:10', 'is this repository itself'],
    ['no YAML file', 'version: 1\nextends: octo-org/x:README.md\n', '2:10', 'ends in ".yml"'],
    ['a path out of it', 'version: 1\nextends: octo-org/x:../adr.yml\n', '2:10', '".." is not allowed'],
  ])('%s, at the line of the child', (_, text, place, words) => {
    const [first] = problemsOf(text, answered(parent()));
    expect(first).toContain(`${path}:${place} `);
    expect(first).toContain(words);
  });

  it.each([
    ['repository', 'does not exist, or this app cannot see it'],
    ['forbidden', 'does not let this app read'],
    ['other-owner', 'belongs to another owner by now'],
    ['no-commit', 'is empty'],
    ['file', 'no "adr.yml" on the default branch of "octo-org/.github"'],
    ['no-text', 'no readable text'],
  ] as const)('a parent that is missing (%s), at the line of the child', (reason, words) => {
    const [first, ...others] = problemsOf(child(), { kind: 'missing', reason });
    expect(first).toContain(`${path}:2:10 `);
    expect(first).toContain(words);
    expect(others).toEqual([]);
  });

  it.each(['forbidden', 'other-owner', 'no-text'] as const)(
    'one of the owner that is there and hidden (%s)',
    (reason) => {
      expect(problemsOf(null, { kind: 'missing', reason })[0]).toContain('octo-org/.github:adr.yml:1:1 ');
    },
  );

  it('a second level, at the line of the parent', () => {
    expect(problemsOf(child(), answered(parent('extends: octo-org/base')))).toEqual([
      expect.stringMatching(/^octo-org\/\.github:adr\.yml:2:10 .*only one level is read/),
    ]);
  });

  it('a circle is a second level', () => {
    expect(problemsOf(child(), answered(parent('extends: octo-org/shop:.github/adr.yml')))[0]).toContain(
      'only one level',
    );
  });

  it('mistakes in both files, each at its place', () => {
    expect(problemsOf(child('mod: enforce'), answered(parent('scops: []')))).toEqual([
      expect.stringMatching(/^\.github\/adr\.yml:3:1 "mod" is not known here\. Did you mean "mode"/),
      expect.stringMatching(/^octo-org\/\.github:adr\.yml:2:1 "scops" is not known here\. Did you mean "scopes"/),
    ]);
  });

  it('a key of the parent that the child replaces is told all the same', () => {
    expect(problemsOf(child('mode: advise'), answered(parent('mode: enforced')))[0]).toContain('adr.yml:2:7 ');
  });

  it('what only both together get wrong, in the file that says it', () => {
    const above = parent('', '', 'scopes: [{ name: Data, approve: { all: [CTO] } }]');
    expect(problemsOf(child(), answered(above))[0]).toMatch(/^octo-org\/\.github:adr\.yml:4:.*CTO/);
    const own = child('', '', '', 'scopes: [{ name: Data, approve: { all: [CTO] } }]');
    expect(problemsOf(own, answered(parent('roles: { CTA: "@ada" }')))[0]).toMatch(/^\.github\/adr\.yml:6:.*"CTA"/);
  });

  it('more people than one configuration may name', () => {
    const roles = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, role) => {
        const people = Array.from({ length: 100 }, (_each, index) => `"@p${from + role}-${index}"`);
        return `R${from + role}: [${people.join(', ')}]`;
      }).join(', ');
    const problems = problemsOf(child(`roles: { ${roles(0, 3)} }`), answered(parent(`roles: { ${roles(3, 6)} }`)));
    expect(problems).toEqual([expect.stringContaining('500 different people and teams') as string]);
  });

  it('a role of the child in other letters than the one of the parent', () => {
    expect(problemsOf(child('roles: { cto: "@grace" }'), answered(parent('roles: { CTO: "@ada" }')))).toEqual([
      expect.stringMatching(/^\.github\/adr\.yml:3:10 The role "cto" stands here a second time, after "CTO"/),
    ]);
  });

  it('keys as they are in their own file, also where entries moved', () => {
    const outcome = read(
      child('scopes: [{ name: Data, approve: { all: [CEO] } }]'),
      answered(parent('scopes: [{ name: A, approve: { all: ["@ada"] } }, { name: B, approve: { all: ["@ada"] } }]')),
    );
    expect(outcome).toMatchObject({ ok: false, problems: [{ key: expect.stringContaining('scopes[0]') as string }] });
  });

  it('a private parent: the place, and no word of what stands there', () => {
    const secret = 'version: 1\npassword: hunter2\n';
    const [first] = problemsOf(child(), answered(secret, true));
    expect(first).toMatch(/^octo-org\/\.github:adr\.yml:2:1 /);
    expect(JSON.stringify(read(child(), answered(secret, true)))).not.toMatch(/hunter2|password/);
    expect(JSON.stringify(read(child(), answered(secret)))).toContain('password');
  });

  it('text that is no YAML, too large or hostile', () => {
    for (const text of ['a: [', 'x'.repeat(70_000), 'a: &a [*a]', '__proto__: { mode: enforce }']) {
      expect(problemsOf(child(), answered(text))[0]).toContain('octo-org/.github:adr.yml:1:');
    }
  });
});
