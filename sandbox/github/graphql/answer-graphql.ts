import { execute, getOperationAST, GraphQLError, Kind, OperationTypeNode, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver } from 'graphql';
import { isObject } from '../contract/json.ts';
import type { Auth } from '../http/auth.ts';
import type { OpenRequest } from '../http/request-log.ts';
import type { Answer } from '../rest/call.ts';
import type { World } from '../state/world.ts';
import type { Violation } from '../traffic.ts';
import type { Context } from './context.ts';
import { costOf, mostNodes } from './cost.ts';
import { createObjects } from './create-objects.ts';
import { mutationRoot } from './mutations.ts';
import { queryRoot } from './query-root.ts';
import { githubSchema } from './schema.ts';

interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

function readRequest(body: unknown): Request | null {
  if (!isObject(body) || typeof body.query !== 'string') return null;
  return {
    query: body.query,
    variables: isObject(body.variables) ? body.variables : {},
    operationName: typeof body.operationName === 'string' ? body.operationName : null,
  };
}

const documents = new Map<string, DocumentNode | GraphQLError[]>();

/** The document, or what is wrong with it. Validation is slow on so large a schema: every query is judged once. */
function readDocument(query: string): DocumentNode | GraphQLError[] {
  const known = documents.get(query);
  if (known !== undefined) return known;
  let read: DocumentNode | GraphQLError[];
  try {
    const document = parse(query);
    const errors = validate(githubSchema(), document);
    read = errors.length === 0 ? document : [...errors];
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    read = [error];
  }
  documents.set(query, read);
  return read;
}

/** The operation's name, else its first root field; null for anything unreadable. */
export function graphqlNameOf(body: unknown): string | null {
  const request = readRequest(body);
  const document = request === null ? null : readDocument(request.query);
  if (request === null || document === null || Array.isArray(document)) return null;
  const operation = getOperationAST(document, request.operationName);
  const field = operation?.selectionSet.selections.find((item) => item.kind === Kind.FIELD);
  return operation?.name?.value ?? field?.name.value ?? null;
}

/** Only a readable mutation is a write. */
export function isMutation(body: unknown): boolean {
  const request = readRequest(body);
  const document = request === null ? null : readDocument(request.query);
  if (request === null || document === null || Array.isArray(document)) return false;
  return getOperationAST(document, request.operationName)?.operation === OperationTypeNode.MUTATION;
}

/** Objects say by their keys what is offered: a field that is not there is a gap, never a silent null. */
const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  if (!isRecord(source) || !(info.fieldName in source)) {
    const gap = `The stand-in does not offer ${info.parentType.name}.${info.fieldName}`;
    context.problems.push(gap);
    throw new GraphQLError(gap);
  }
  const value = source[info.fieldName];
  return typeof value === 'function' ? (value as (...given: unknown[]) => unknown)(args, context, info) : value;
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** GitHub writes `type` beside `message`, not into `extensions`. */
function presentError(error: GraphQLError): Record<string, unknown> {
  const { message, locations, path, extensions } = error.toJSON();
  const { type, ...rest } = extensions ?? {};
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(rest).length === 0 ? {} : { extensions: rest }),
    ...(locations === undefined ? {} : { locations }),
    message,
  };
}

export interface GraphqlParts {
  readonly world: World;
  readonly violations: Violation[];
}

/** Runs a query on the state. GitHub answers 200 also to what it cannot understand. */
export async function answerGraphql(parts: GraphqlParts, auth: Auth, entry: OpenRequest): Promise<Answer> {
  const note = (errors: readonly string[]): void => {
    if (errors.length > 0)
      parts.violations.push({ requestId: entry.id, operation: 'graphql', part: 'graphql', errors });
  };
  const request = readRequest(entry.body);
  if (request === null) {
    note(['A query attribute must be specified and must be a string.']);
    return {
      status: 200,
      body: { errors: [{ message: 'A query attribute must be specified and must be a string.' }] },
    };
  }
  const document = readDocument(request.query);
  if (Array.isArray(document)) {
    note(document.map(({ message }) => message));
    return { status: 200, body: { errors: document.map(presentError) } };
  }
  const { variables, operationName } = request;
  const cost = costOf(document, operationName, variables);
  entry.points = cost.points;
  if (cost.nodes > mostNodes) {
    const message = `This query requests up to ${cost.nodes} possible nodes which exceeds the maximum limit of ${mostNodes}.`;
    note([message]);
    return { status: 200, body: { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] } };
  }
  const context: Context = { world: parts.world, auth, problems: [] };
  const objects = createObjects(parts.world);
  const result = await execute({
    schema: githubSchema(),
    document,
    variableValues: variables,
    operationName,
    contextValue: context,
    rootValue: { ...queryRoot(objects, cost.points), ...mutationRoot(objects) },
    fieldResolver: resolveField,
  });
  // Without data nothing ran: a variable of the wrong type, for instance.
  const unrunnable = result.data === undefined ? (result.errors ?? []).map(({ message }) => message) : [];
  note([...context.problems, ...unrunnable]);
  const unexpected = (result.errors ?? []).find(
    ({ originalError, extensions }) =>
      originalError !== undefined && !(originalError instanceof GraphQLError) && extensions.type === undefined,
  );
  if (unexpected !== undefined) note([unexpected.originalError?.stack ?? unexpected.message]);
  const errors = result.errors === undefined ? {} : { errors: result.errors.map(presentError) };
  return { status: 200, body: result.data === undefined ? errors : { data: result.data, ...errors } };
}
