import { checkBody, checkParameters, checkResponse } from '../contract/validator.ts';
import type { Auth, Authenticator } from '../http/auth.ts';
import { Refusal } from '../state/refusal.ts';
import type { World } from '../state/world.ts';
import type { Violation } from '../traffic.ts';
import type { Deliveries } from '../webhooks/deliveries.ts';
import { demandAccess } from './access.ts';
import type { Answer } from './call.ts';
import { Call, Unsupported } from './call.ts';
import { handlers } from './handlers.ts';
import type { Match } from './routes.ts';

export interface RestRequest {
  readonly id: number;
  readonly method: string;
  readonly url: URL;
  readonly accept: string;
  /** undefined: none was sent. */
  readonly body: unknown;
  readonly auth: Auth;
}

export interface RestParts {
  readonly world: World;
  readonly authenticator: Authenticator;
  readonly deliveries: Deliveries;
  readonly violations: Violation[];
}

/** The body of a refusal, as GitHub writes it. */
export function refusalBody(refusal: Refusal): Record<string, unknown> {
  return {
    message: refusal.message,
    ...(refusal.errors.length === 0 ? {} : { errors: refusal.errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(refusal.status),
  };
}

/** Answers a request to a known operation; everything the description does not allow is put down as a violation. */
export function answerRest(parts: RestParts, request: RestRequest, match: Match): Answer {
  const { operation, values } = match;
  const note = (part: Violation['part'], errors: readonly string[]): boolean => {
    if (errors.length > 0) parts.violations.push({ requestId: request.id, operation: operation.id, part, errors });
    return errors.length > 0;
  };
  const query: Record<string, unknown> = Object.fromEntries(request.url.searchParams);
  const isBad = [
    note('path', checkParameters(operation, 'path', values)),
    note('query', checkParameters(operation, 'query', query)),
    note('body', checkBody(operation, request.body)),
  ];
  const call = new Call({
    ...parts,
    operation,
    auth: request.auth,
    values: { ...query, ...values },
    body: request.body,
    accept: request.accept,
    url: request.url,
  });
  let answer: Answer;
  try {
    demandAccess(operation, request.auth);
    const handler = handlers[operation.id];
    if (handler === undefined) throw new Unsupported(operation.id);
    answer = isBad.includes(true)
      ? { status: 422, body: refusalBody(new Refusal(422, 'Invalid request.')) }
      : handler(call);
  } catch (error) {
    if (error instanceof Unsupported) {
      note('stand-in', [`not offered: ${error.message}`]);
      return { status: 501, body: refusalBody(new Refusal(501, `The stand-in does not offer ${error.message}.`)) };
    }
    if (!(error instanceof Refusal)) throw error;
    answer = { status: error.status, body: refusalBody(error) };
  }
  if (typeof answer.body !== 'string') note('response', checkResponse(operation, answer.status, answer.body));
  return answer;
}
