/**
 * Who may import whom: docs in ARCHITECTURE terms, core -> core; app -> core; adapters -> app/ports and those beside it,
 * app/failure, core/model and the one technology of their folder; server and cli -> everything but each other; sandbox -> public entries of src only.
 * test/architecture proves that every file was seen and that a planted violation of each rule is caught.
 */
const corePackages = [
  'gray-matter',
  'yaml',
  'unified',
  'remark-parse',
  'remark-gfm',
  'zod',
  'picomatch',
  'leven',
  'mdast',
  '@types/mdast',
  '@types/picomatch',
  '@types/unist',
  'unist',
];
const npm = (names) => `node_modules/(?:@types/)?(?:${names.map((name) => name.replace('/', '\\/')).join('|')})(?:/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '(^|/)src/core/model/',
          '(^|/)src/(cli|server)/main\\.ts$',
          '(^|/)sandbox/demo/main\\.ts$',
        ],
      },
      to: {},
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-imports-core',
      severity: 'error',
      from: { path: '(^|/)src/core/' },
      to: { path: '(^|/)(src|sandbox|test|scripts)/', pathNot: '(^|/)src/core/' },
    },
    {
      name: 'core-imports-listed-packages',
      severity: 'error',
      from: { path: '(^|/)src/core/' },
      to: { path: 'node_modules/', pathNot: npm(corePackages) },
    },
    {
      name: 'core-knows-no-node',
      severity: 'error',
      from: { path: '(^|/)src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'model-is-a-leaf',
      severity: 'error',
      from: { path: '(^|/)src/core/model/' },
      to: { path: '.', pathNot: '(^|/)src/core/model/' },
    },
    {
      name: 'gray-matter-in-one-module',
      severity: 'error',
      from: { pathNot: '(^|/)src/core/parse/front-matter\\.ts$' },
      to: { path: npm(['gray-matter']) },
    },
    {
      name: 'only-the-catalogue-imports-rules',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/core/rules/(catalogue\\.ts$|[^/]+/)' },
      to: { path: '(^|/)src/core/rules/[^/]+/rule\\.ts$' },
    },
    {
      name: 'app-imports-core',
      severity: 'error',
      from: { path: '(^|/)src/app/' },
      to: { path: '.', pathNot: '(^|/)src/(app|core)/' },
    },
    {
      name: 'adapters-import-ports',
      severity: 'error',
      from: { path: '(^|/)src/adapters/', pathNot: '(^|/)src/adapters/reading/' },
      to: {
        path: '(^|/)src/',
        pathNot: [
          '(^|/)src/adapters/',
          '(^|/)src/app/((?:job-|installation-|publishing-)?ports|failure)\\.ts$',
          '(^|/)src/core/model/',
        ],
      },
    },
    {
      name: 'reading-imports-ports-and-reading',
      severity: 'error',
      from: { path: '(^|/)src/adapters/reading/' },
      to: {
        path: '(^|/)src/',
        pathNot: [
          '(^|/)src/adapters/reading/',
          '(^|/)src/app/((?:job-|installation-|publishing-)?ports|failure)\\.ts$',
          '(^|/)src/core/(model|parse|evaluate)/',
        ],
      },
    },
    {
      name: 'adapters-are-strangers',
      severity: 'error',
      from: { path: '(^|/)src/adapters/([^/]+)/' },
      to: { path: '(^|/)src/adapters/([^/]+)/', pathNot: '(^|/)src/adapters/$2/' },
    },
    {
      name: 'octokit-in-the-github-adapter',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/(adapters/github|server)/' },
      to: { path: 'node_modules/@octokit/' },
    },
    {
      name: 'server-uses-webhook-signatures-only',
      severity: 'error',
      from: { path: '(^|/)src/server/' },
      to: { path: 'node_modules/@octokit/', pathNot: 'node_modules/@octokit/webhooks-methods' },
    },
    {
      name: 'probot-in-the-server',
      severity: 'error',
      from: { pathNot: '(^|/)src/server/' },
      to: { path: npm(['probot']) },
    },
    {
      name: 'databases-in-jobs',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/jobs/' },
      to: { path: npm(['pg']) },
    },
    {
      name: 'sqlite-in-jobs',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/jobs/' },
      to: { path: '^(node:)?sqlite$' },
    },
    {
      name: 'threads-in-reading',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/reading/' },
      to: { path: '^(node:)?worker_threads$' },
    },
    {
      name: 'programs-in-local',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/local/' },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'log-in-system',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/(adapters/system|server)/' },
      to: { path: npm(['pino']) },
    },
    {
      name: 'server-is-not-imported',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/server/' },
      to: { path: '(^|/)src/server/' },
    },
    {
      name: 'cli-is-not-imported',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/cli/' },
      to: { path: '(^|/)src/cli/' },
    },
    {
      name: 'src-never-imports-sandbox',
      severity: 'error',
      from: { path: '(^|/)src/' },
      to: { path: '(^|/)sandbox/' },
    },
    {
      name: 'sandbox-uses-public-entries',
      severity: 'error',
      from: { path: '(^|/)sandbox/' },
      to: { path: '(^|/)src/', pathNot: '(^|/)src/server/(start-server|main)\\.ts$' },
    },
    {
      name: 'no-dev-dependencies-in-src',
      severity: 'error',
      from: { path: '(^|/)src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.json', '.d.ts'],
    },
  },
};
