import { z } from 'zod';
import { Failure } from '../../app/failure.ts';
import type { Clock, RepositoryRef, RepositorySettings } from '../../app/ports.ts';
import type { BranchSettings, RequiredCheck } from '../../core/model/branch-settings.ts';
import { createByteCache } from './byte-cache.ts';
import type { GitHubCalls } from './github-calls.ts';
import { readAnswer } from './schema.ts';

/** How long settings are remembered, in milliseconds: they change rarely, and what is told of them hurries nobody. */
const rememberFor = 10 * 60_000;
const mostRemembered = 10_000;
const perPage = 100;

/** -1, null and nothing stand for any source. */
const source = z
  .number()
  .int()
  .nullish()
  .transform((id) => (typeof id === 'number' && id > 0 ? id : null));

/** What anybody who reads the repository sees of its protection: https://docs.github.com/en/rest/branches/branches#get-a-branch */
const branchAnswer = z.object({
  protected: z.boolean(),
  protection: z
    .object({
      required_status_checks: z
        .object({
          contexts: z.array(z.string()).default([]),
          checks: z.array(z.object({ context: z.string(), app_id: source })).optional(),
        })
        .nullish(),
    })
    .nullish(),
});

/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch: only active rules, of organisations as well. */
const rulesAnswer = z.array(z.object({ type: z.string(), parameters: z.unknown().optional() }));
const checksRule = z.object({
  required_status_checks: z.array(z.object({ context: z.string(), integration_id: source })),
});
const reviewRule = z.object({ dismiss_stale_reviews_on_push: z.boolean() });

/**
 * Nothing here keeps a pull request from being judged: what GitHub refuses is not known. `failed`: it may answer the next time. Mistakes
 * of ours are thrown.
 */
const orUnreadable = async <Value>(work: Promise<Value>): Promise<Value | 'unreadable' | 'failed'> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure) return error.retry ? 'failed' : 'unreadable';
    throw error;
  }
};

async function readProtection(
  calls: GitHubCalls,
  ref: RepositoryRef,
  branch: string,
): Promise<readonly RequiredCheck[]> {
  const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
  const answer = await calls.rest(ref.installationId, route, { owner: ref.owner, repo: ref.name, branch });
  const required = readAnswer('branch', branchAnswer, answer).protection?.required_status_checks;
  return (
    required?.checks?.map(({ context, app_id: appId }) => ({ context, appId })) ??
    required?.contexts.map((context) => ({ context, appId: null })) ??
    []
  );
}

async function readRules(
  calls: GitHubCalls,
  ref: RepositoryRef,
  branch: string,
): Promise<Exclude<BranchSettings['rules'], 'unreadable'>> {
  const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
  const parameters = { owner: ref.owner, repo: ref.name, branch, per_page: perPage };
  const rules = readAnswer('rules of a branch', rulesAnswer, await calls.rest(ref.installationId, route, parameters));
  // A branch under more rules than a page holds is read no further: what is on the next one is not known.
  if (rules.length >= perPage) throw new Failure('github-unreadable', 'rules of a branch: more than a page');
  const of = <Rule>(type: string, schema: z.ZodType<Rule>): readonly Rule[] =>
    rules.filter((rule) => rule.type === type).map((rule) => readAnswer(`rule ${type}`, schema, rule.parameters));
  const reviews = of('pull_request', reviewRule);
  return {
    checks: of('required_status_checks', checksRule).flatMap(({ required_status_checks: checks }) =>
      checks.map(({ context, integration_id: appId }) => ({ context, appId })),
    ),
    review:
      reviews.length === 0 ? null : { dismissesStale: reviews.some((rule) => rule.dismiss_stale_reviews_on_push) },
  };
}

/**
 * Reads how branches are guarded, two requests for a branch every ten minutes. While GitHub fails, what was known before holds on, and
 * nothing is remembered: a check must not say now this and now that because of it.
 */
export function createSettings(calls: GitHubCalls, clock: Clock, appId: number): RepositorySettings {
  const cache = createByteCache<{ readonly until: number; readonly value: BranchSettings }>(mostRemembered, () => 1);
  return {
    appId,
    async branch(ref, branch) {
      const key = JSON.stringify([ref.repositoryId, branch]);
      const known = cache.get(key);
      if (known !== undefined && known.until > clock.now().getTime()) return known.value;
      const [protection, rules] = await Promise.all([
        orUnreadable(readProtection(calls, ref, branch)),
        orUnreadable(readRules(calls, ref, branch)),
      ]);
      if (protection === 'failed' || rules === 'failed') return known?.value ?? null;
      const value = { branch, protection, rules };
      cache.set(key, { until: clock.now().getTime() + rememberFor, value });
      return value;
    },
  };
}
