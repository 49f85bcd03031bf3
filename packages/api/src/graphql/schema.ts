import { assertUnionType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { memberOf } from '../figures/cell-type.js';
import { FigureResolver } from '../figures/figure-resolver.js';
import { IndicatorResolver } from '../indicators/indicator-resolver.js';
import { PublicationResolver } from '../publications/publication-resolver.js';

let built: GraphQLSchema | undefined;

/** The schema of the api, built at the first call; it holds no state. */
export function graphqlSchema(): GraphQLSchema {
  if (built === undefined) {
    built = buildSchemaSync({
      resolvers: [PublicationResolver, IndicatorResolver, FigureResolver],
      // the arguments are checked where they are used, in Dutch
      validate: false,
    });
    const query = built.getQueryType();
    // type-graphql has no place for this
    if (query) query.description = 'Alles wat er te vragen is. Er is alleen te lezen.';
    // type-graphql asks through a promise which member a cell is: one for each cell of an answer
    assertUnionType(built.getType('Cel')).resolveType = memberOf;
  }
  return built;
}

/** The schema definition as text, sorted, with descriptions; `schema.graphql` is this. */
export function printSdl(): string {
  const text = printSchema(lexicographicSortSchema(graphqlSchema()));
  // each description on lines of its own, as the formatter of the repository wants it
  return `${text.replace(/^( *)"""(.+)"""$/gm, '$1"""\n$1$2\n$1"""')}\n`;
}
