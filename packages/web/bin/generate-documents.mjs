// Writes src/generated/graphql.ts: the questions in src/questions as typed documents, checked against the api's schema.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

const sdl = readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8');
const questions = new URL('../src/questions/', import.meta.url);
const documents = readdirSync(questions)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => {
    const rawSDL = readFileSync(new URL(name, questions), 'utf8');
    return { location: name, rawSDL, document: parse(rawSDL) };
  });

const [typed] = await preset.buildGeneratesSection({
  baseOutputDir: 'generated/',
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents,
  config: {
    // a document is its text: the page then needs no graphql at run time
    documentMode: 'string',
    useTypeImports: true,
    enumType: 'string-literal',
    immutableTypes: true,
    strictScalars: true,
  },
  // the page's components read their fields directly
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
});
const text = await codegen(typed);
const header = '// Made by bin/generate-documents.mjs; change the questions, not this file.\n';
writeFileSync(new URL('../src/generated/graphql.ts', import.meta.url), header + text);
