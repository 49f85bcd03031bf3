import { Fault } from '@peildatum/schema';
import { GraphQLError, Source } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SILENT } from '../log.js';
import { errorFormat } from './error-format.js';
import { MOST_TOKENS } from './query-size.js';

function format(error: GraphQLError, code?: string) {
  return errorFormat(SILENT)(
    { message: error.message, path: ['cijfers'], ...(code ? { extensions: { code } } : {}) },
    error,
  );
}

describe('errorFormat', () => {
  it('gives a fault of a resolver its code in capitals, and keeps where it happened', () => {
    const fault = new Fault('indicator_onbekend', 'Er is geen x.');
    const error = new GraphQLError(fault.message, { originalError: fault });
    expect(format(error, 'INTERNAL_SERVER_ERROR')).toEqual({
      message: fault.message,
      path: ['cijfers'],
      extensions: { code: 'INDICATOR_ONBEKEND' },
    });
  });

  it('keeps the words of GraphQL about a wrong question, between Dutch ones', () => {
    const error = new GraphQLError('Cannot query field "x" on type "Query"');
    expect(format(error, 'GRAPHQL_VALIDATION_FAILED')).toMatchObject({
      message:
        'De vraag klopt niet. Cannot query field "x" on type "Query". Vergelijk de vraag met het schema.',
      extensions: { code: 'VRAAG_ONJUIST' },
    });
  });

  it('calls a text that the parser stopped reading too large', () => {
    const source = new Source(`{ ${'b '.repeat(MOST_TOKENS)}}`);
    const error = new GraphQLError('Syntax Error', { source, positions: [0] });
    expect(format(error, 'GRAPHQL_PARSE_FAILED').extensions).toEqual({ code: 'VRAAG_TE_GROOT' });
  });

  it('masks everything else', () => {
    const error = new GraphQLError('relation "geheim" does not exist', {
      originalError: new Error('relation "geheim" does not exist'),
    });
    const { message, extensions } = format(error, 'INTERNAL_SERVER_ERROR');
    expect(extensions).toEqual({ code: 'ONVERWACHT' });
    expect(message).toMatch(/Kenmerk [0-9a-f-]{36}\./);
    expect(message).not.toContain('geheim');
  });
});
