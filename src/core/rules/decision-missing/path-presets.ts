/** A ready list of files whose change often means that something was decided. */
export interface PathPreset {
  /** What such a change may decide, as the rest of "a change of ...". */
  readonly about: string;
  /** Globs, small letters; see `globMatches`. */
  readonly paths: readonly string[];
}

/** What of a decision can be told by names of files. A pattern or a protocol often cannot: then the team names its own paths. */
export const pathPresets = {
  dependencies: {
    about: 'languages, frameworks and libraries',
    paths: [
      '**/package.json',
      '**/{pyproject.toml,pipfile,setup.py,setup.cfg,environment.yml}',
      '**/requirements*.{txt,in}',
      '**/{go.mod,cargo.toml,gemfile,composer.json,mix.exs,pubspec.yaml,package.swift,build.sbt,deps.edn,rebar.config}',
      '**/{pom.xml,build.gradle,build.gradle.kts,libs.versions.toml}',
      '**/*.{csproj,fsproj,vbproj,gemspec,cabal}',
      '**/directory.packages.props',
      '**/{conanfile.txt,conanfile.py,vcpkg.json}',
    ],
  },
  structure: {
    about: 'how the code is divided into parts',
    paths: [
      '**/{pnpm-workspace.yaml,lerna.json,nx.json,turbo.json,go.work,module.bazel}',
      '**/{settings.gradle,settings.gradle.kts}',
      '**/.dependency-cruiser.{js,cjs,mjs,json}',
    ],
  },
  infrastructure: {
    about: 'where and how it runs',
    paths: [
      '**/*.{tf,tfvars,bicep,dockerfile}',
      '**/{terragrunt.hcl,pulumi.yaml,cdk.json,chart.yaml,kustomization.yaml,kustomization.yml,fly.toml,procfile}',
      '**/{infra,infrastructure,terraform,k8s,kubernetes,helm,charts,kustomize,argocd,ansible,deploy,deployment}/**',
      '**/{dockerfile,containerfile}*',
      '**/{docker-compose,compose}*.{yml,yaml}',
      '**/serverless.{yml,yaml}',
      '.github/workflows/**',
      '.circleci/**',
      '{.gitlab-ci.yml,jenkinsfile,azure-pipelines.yml,bitbucket-pipelines.yml,.drone.yml}',
    ],
  },
  data: {
    about: 'data models and where data is kept',
    paths: [
      '**/{migration,migrations,migrate,alembic,flyway,liquibase}/**',
      '**/*.{sql,prisma,dbml,avsc}',
      '**/schema.rb',
      '**/dbt_project.yml',
    ],
  },
  api: {
    about: 'how parts and systems talk to each other',
    paths: [
      '**/*.{proto,graphql,graphqls,thrift,wsdl,raml,smithy}',
      '**/*{openapi,swagger,asyncapi}*.{yml,yaml,json}',
      '**/{openapi,swagger,asyncapi,proto,protos}/**',
    ],
  },
  security: {
    about: 'who may do what, and how that is kept',
    paths: [
      '**/{auth,authn,authz,authentication,authorization,oauth,oidc,sso,iam,rbac,security,crypto,vault}/**',
      '**/*.rego',
      '**/.sops.{yml,yaml}',
    ],
  },
} as const satisfies Readonly<Record<string, PathPreset>>;

export type PathPresetName = keyof typeof pathPresets;

/** The names of the ready lists. */
export const pathPresetNames = Object.keys(pathPresets) as readonly PathPresetName[];

/** Files below the ready lists that decide nothing by themselves: tests, examples, prose, style, and what tools write. */
export const neverDeciding: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,testdata,fixtures,__fixtures__,mocks,__mocks__}/**',
  '**/*.{test,spec}.*',
  '**/{test_*,*_test.*}',
  '**/{example,examples,sample,samples,demo}/**',
  '**/*.{md,markdown,mdx,rst,adoc}',
  '**/.{editorconfig,gitignore,gitattributes,prettierrc,eslintrc,stylelintrc}*',
  '**/*.{lock,sum,lockb}',
  '**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,.terraform.lock.hcl,changelog}',
  '**/{node_modules,vendor,third_party}/**',
];
