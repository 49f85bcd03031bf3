import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

/** Every part of the schema that a client can see, by its path, with its description. */
function* described(): Generator<[path: string, description: string | null | undefined]> {
  for (const type of types) {
    yield [type.name, type.description];
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    }
  }
  for (const type of types) {
    if (!(isObjectType(type) || isInputObjectType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      if (!('args' in field)) continue;
      for (const argument of field.args) {
        yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
      }
    }
  }
}

describe('schema.graphql', () => {
  it('describes every type, field, argument and value', () => {
    const silent = [...described()].filter(([, text]) => !text?.trim()).map(([path]) => path);
    expect(silent).toEqual([]);
  });

  it('ends each description as a sentence', () => {
    const scalars = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);
    const loose = [...described()]
      .filter(([path, text]) => !scalars.has(path) && !/[.?]$/.test(text ?? ''))
      .map(([path]) => path);
    expect(loose).toEqual([]);
  });
});
