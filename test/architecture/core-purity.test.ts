import { ESLint, type Linter } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import configuration from '../../eslint.config.ts';

const root = join(import.meta.dirname, '../..');

/** The project's own restrictions, without the rules that need types: they have to speak for text that is in no project. */
const restrictions = (): Linter.Config[] =>
  configuration.flatMap((block) => {
    const rules = Object.entries(block.rules ?? {}).filter(([name]) => name.startsWith('no-restricted'));
    return block.files && rules.length > 0
      ? [{ files: block.files, ignores: block.ignores ?? [], rules: Object.fromEntries(rules) }]
      : [];
  });

const lint = async (path: string, text: string): Promise<string[]> => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...restrictions()],
  });
  const results = await eslint.lintText(text, { filePath: join(root, path) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
};

describe('the core is pure', () => {
  it.each([
    ['throw', "export const f = () => { throw new Error('x'); };", 'no-restricted-syntax'],
    ['try', 'export const f = (g: () => void) => { try { g(); } finally { g(); } };', 'no-restricted-syntax'],
    ['async', 'export const f = async () => Promise.resolve(1);', 'no-restricted-syntax'],
    ['the clock', 'export const f = () => new Date();', 'no-restricted-syntax'],
    ['the time', 'export const f = () => Date.now();', 'no-restricted-syntax'],
    ['chance', 'export const f = () => Math.random();', 'no-restricted-syntax'],
    ['the process', 'export const f = () => process.argv;', 'no-restricted-globals'],
    ['the network', "export const f = () => fetch('x');", 'no-restricted-globals'],
    ['the console', "export const f = () => { console.log('x'); };", 'no-restricted-globals'],
  ])('%s is refused there', async (_what, text, rule) => {
    expect(await lint('src/core/log/planted.ts', text)).toContain(rule);
  });

  it('and what is not refused passes', async () => {
    expect(await lint('src/core/log/planted.ts', 'export const f = (x: number) => new Date(x);')).toEqual([]);
  });

  it('the environment is read in one place', async () => {
    expect(await lint('src/adapters/local/planted.ts', 'export const f = () => process.env;')).toContain(
      'no-restricted-properties',
    );
    expect(await lint('src/server/env.ts', 'export const f = () => process.env;')).toEqual([]);
  });

  it.each(['process.pid', "fetch('x')", "console.log('x')", "Buffer.from('x')", 'setTimeout(() => 0, 1)'])(
    '%s does not compile with the settings of the core',
    (expression) => {
      const configPath = join(root, 'src/core/tsconfig.json');
      const parsed = ts.getParsedCommandLineOfConfigFile(
        configPath,
        {},
        {
          ...ts.sys,
          onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
            throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
          },
        },
      );
      const planted = join(root, 'src/core/planted.ts');
      const options = { ...parsed!.options, noEmit: true };
      const host = ts.createCompilerHost(options);
      const read = host.getSourceFile.bind(host);
      host.getSourceFile = (name, version) =>
        name === planted ? ts.createSourceFile(name, `export const x = ${expression};`, version) : read(name, version);
      const program = ts.createProgram([planted], options, host);
      const messages = ts
        .getPreEmitDiagnostics(program)
        .map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
      expect(messages.join('\n')).toMatch(/Cannot find name/);
    },
  );
});
