import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '../log.js';
import type { RequestContext } from './context.js';
import { errorFormat } from './error-format.js';
import { MOST_TOKENS, querySizeRule } from './query-size.js';
import { graphqlSchema } from './schema.js';

/** A database that is away is no answer: whoever watches the server must see it in the status. */
const unreachableIs503: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { errors } = response.body.singleResult;
      if (errors?.some(({ extensions }) => extensions?.code === 'DATABASE_ONBEREIKBAAR')) {
        response.http.status = 503;
      }
    },
  }),
};

/** The server that answers GraphQL, over HTTP and for the page; not yet started. */
export function graphqlEngine(log: Log): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: graphqlSchema(),
    // the schema is public, and is how an analyst finds the way
    introspection: true,
    // there are no cookies: a page elsewhere can ask nothing that it could not ask itself
    csrfPrevention: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [querySizeRule],
    formatError: errorFormat(log),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // it would look at every field of every answer
      ApolloServerPluginCacheControlDisabled(),
      unreachableIs503,
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn({}, String(message)),
      error: (message) => log.error({}, String(message)),
    },
  });
}
