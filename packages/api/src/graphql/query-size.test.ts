import { buildSchema, getIntrospectionQuery, parse, Source, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hasTooManyTokens, MOST_TOKENS, querySizeRule } from './query-size.js';

const schema = buildSchema('type Query { a: Query, b: Int }');

function complaints(query: string): string[] {
  return validate(schema, parse(query), [querySizeRule]).map(({ message }) => message);
}

function nested(levels: number): string {
  return `${'{ a '.repeat(levels - 1)}{ b }${' }'.repeat(levels - 1)}`;
}

describe('querySizeRule', () => {
  it('allows ten levels and refuses eleven', () => {
    expect(complaints(nested(10))).toEqual([]);
    expect(complaints(nested(11))).toEqual([expect.stringContaining('10 lagen')]);
  });

  it('allows the introspection of tools, and no deeper one', () => {
    expect(complaints(getIntrospectionQuery())).toEqual([]);
    const deep = `{ __schema { types ${'{ ofType '.repeat(16)}{ name }${' }'.repeat(16)} } }`;
    expect(complaints(deep)).toEqual([expect.stringContaining('het schema meer dan 16 lagen')]);
  });

  it('counts levels, fields and aliases through fragments', () => {
    const deep = `{ a { a { a { a { a { a { ...F } } } } } } } fragment F on Query { a { a { a { a { b } } } } }`;
    expect(complaints(deep)).toEqual([expect.stringContaining('lagen')]);
    const doubling = Array.from(
      { length: 12 },
      (_, n) => `fragment F${n} on Query { x: a { ...F${n + 1} } y: a { ...F${n + 1} } }`,
    ).join(' ');
    const [wide] = complaints(`{ ...F0 } ${doubling} fragment F12 on Query { b }`);
    expect(wide).toContain('1000 velden');
    expect(wide).toContain('50 aliassen');
  });

  it('comes to an end on fragments that hold each other', () => {
    expect(
      complaints('{ ...A } fragment A on Query { a { ...B } } fragment B on Query { a { ...A } }'),
    ).toEqual([]);
  });

  it('says what is too much, in Dutch and with what to do', () => {
    const aliases = Array.from({ length: 51 }, (_, n) => `x${n}: b`).join(' ');
    expect(complaints(`{ ${aliases} }`)[0]).toBe(
      'De vraag is te groot. Wat er te veel is: zij heeft meer dan 50 aliassen. Vraag minder velden of lagen tegelijk, of gebruik de download.',
    );
  });
});

describe('hasTooManyTokens', () => {
  it('tells a text that is too long from one that is wrong', () => {
    expect(hasTooManyTokens(new Source(`{ ${'b '.repeat(MOST_TOKENS)}}`))).toBe(true);
    expect(hasTooManyTokens(new Source('{ b'))).toBe(false);
    expect(hasTooManyTokens(new Source('{ "'))).toBe(false);
  });
});
