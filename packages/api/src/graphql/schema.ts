import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { FigureResolver } from '../figures/figure-resolver.js';
import { IndicatorResolver } from '../indicators/indicator-resolver.js';
import { PublicationResolver } from '../publications/publication-resolver.js';

let built: GraphQLSchema | undefined;

/** The schema of the api, built at the first call; it holds no state. */
export function graphqlSchema(): GraphQLSchema {
  built ??= buildSchemaSync({
    resolvers: [PublicationResolver, IndicatorResolver, FigureResolver],
    // the arguments are checked where they are used, in Dutch
    validate: false,
  });
  return built;
}

/** The schema definition as text, sorted, with descriptions; `schema.graphql` is this. */
export function printSdl(): string {
  return `${printSchema(lexicographicSortSchema(graphqlSchema()))}\n`;
}
