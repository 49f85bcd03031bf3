import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler, Router } from 'express';
import type { RequestContext } from '../graphql/context.js';

/** Room for every question that passes the limits on its size, with its variables. */
const LARGEST_BODY = '100kb';

const GREETING = `Dit is het GraphQL-adres van Peildatum.

Stuur een vraag met POST, als JSON: {"query": "{ publicaties { id swv tot status } }"}
Of met GET: /graphql?query={publicaties{id}}
Het schema, met uitleg bij elk veld, staat op /schema.graphql
`;

/** /graphql: questions over GET and POST; in a browser without a question a few words and nothing from elsewhere. */
export function graphqlRoute(
  engine: ApolloServer<RequestContext>,
  newRequest: () => RequestContext,
): Router {
  const router = Router();
  router.use(greet, express.json({ limit: LARGEST_BODY }));
  router.use(expressMiddleware(engine, { context: async () => newRequest() }));
  return router;
}

const greet: RequestHandler = (request, response, next) => {
  const asks = request.method !== 'GET' && request.method !== 'HEAD';
  if (asks || request.query.query !== undefined) next();
  else response.type('text/plain; charset=utf-8').send(GREETING);
};
