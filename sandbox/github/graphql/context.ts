import { GraphQLError } from 'graphql';
import type { Auth } from '../http/auth.ts';
import type { Doer, Repository } from '../state/model.ts';
import { permissionOf } from '../state/people.ts';
import { Refusal } from '../state/refusal.ts';
import type { World } from '../state/world.ts';
import { grants, reaches } from '../rest/access.ts';

/** What resolvers work with. */
export interface Context {
  readonly world: World;
  readonly auth: Auth;
  /** Mistakes in the query or gaps of the stand-in: violations. */
  readonly problems: string[];
}

/** An error as GitHub answers it, with its `type`. */
export function graphqlError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

export function doerOf({ auth }: Context): Doer {
  if (auth.kind === 'installation') return { account: auth.installation.app.bot, app: auth.installation.app };
  if (auth.kind === 'user') return { account: auth.account, app: null };
  throw graphqlError('FORBIDDEN', 'Resource not accessible by integration');
}

/** Whether the repository may be seen. */
export function canSee(context: Context, repository: Repository): boolean {
  const { world, auth } = context;
  if (repository.deleted) return false;
  if (auth.kind === 'user') return permissionOf(world, repository, auth.account) !== 'none';
  return !repository.isPrivate || (auth.kind === 'installation' && reaches(auth, repository));
}

/** Throws FORBIDDEN unless an installation has the permission (a person's token is judged by the state itself). */
export function demandGrant(context: Context, permissions: readonly string[], level: 'read' | 'write'): void {
  const { auth } = context;
  if (auth.kind === 'installation' && !grants(auth.permissions, permissions, level))
    throw graphqlError('FORBIDDEN', 'Resource not accessible by integration');
}

/** Runs a change of the state; its refusal becomes a GraphQL error. */
export function changing<Result>(change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const type = error.status === 403 ? 'FORBIDDEN' : error.status === 404 ? 'NOT_FOUND' : 'UNPROCESSABLE';
    throw graphqlError(type, error.message);
  }
}
