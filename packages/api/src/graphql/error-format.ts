import { Fault } from '@peildatum/schema';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { faultBody, outwardFault } from '../faults/outward-fault.js';
import type { Log } from '../log.js';
import { hasTooManyTokens } from './query-size.js';

// what Apollo and GraphQL call a question that is wrong in itself
const WRONG_QUESTION: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Gives each error a code in capitals and a Dutch sentence; what is unexpected goes to the log, not to the client. */
export function errorFormat(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const fault = outwardFault(faultOf(formatted, error), log);
    const [body] = faultBody(fault).errors;
    return { ...formatted, message: fault.message, extensions: body?.extensions ?? {} };
  };
}

function faultOf(formatted: GraphQLFormattedError, error: unknown): unknown {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (original instanceof Fault) return original;
  if (!WRONG_QUESTION.has(formatted.extensions?.code)) return original;
  if (error instanceof GraphQLError && error.source && hasTooManyTokens(error.source)) {
    return new Fault('vraag_te_groot');
  }
  // GraphQL's own words say where and what; they hold nothing but the question and the schema
  return new Fault('vraag_onjuist', formatted.message.replace(/[^.!?]$/, '$&.'));
}
