import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { outwardFault } from '../faults/outward-fault.js';
import type { RequestContext } from '../graphql/context.js';
import type { Log } from '../log.js';
import { sendPacked } from './packed.js';
import { pagePolicy } from './security-headers.js';

/** A GraphQL document that knows the types of its variables and its answer, as the client preset generates it. */
export interface TypedDocument<Result, Variables> {
  readonly toString: () => string;
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** Runs a typed document in process, as any client would; rejects with an error that has the `code` of the fault. */
export type Execute = <Result, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  /** The style elements that the page has: no others will be obeyed. */
  readonly styles?: readonly string[];
}

/** Renders a page for a request. */
export type PageRenderer = (
  request: { readonly path: string; readonly query: URLSearchParams },
  execute: Execute,
) => Promise<RenderedPage>;

/** Every GET that no other route answers: the page decides what stands there. */
export function pageRoute(
  page: PageRenderer,
  engine: ApolloServer<RequestContext>,
  newRequest: () => RequestContext,
  log: Log,
): RequestHandler {
  return async (request, response) => {
    const [path = '/', search = ''] = request.originalUrl.split(/\?(.*)/s);
    try {
      const rendered = await page(
        { path, query: new URLSearchParams(search) },
        executeWith(engine, newRequest()),
      );
      const hashes = (rendered.styles ?? []).map(
        (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      );
      response.status(rendered.status).set({
        'Content-Security-Policy': pagePolicy(hashes),
        // shown again only after asking whether it is still the newest
        'Cache-Control': rendered.status === 200 ? 'no-cache' : 'no-store',
      });
      sendPacked(request, response.type('html'), rendered.html);
    } catch (error) {
      const fault = outwardFault(error, log);
      response.status(500).type('text/plain; charset=utf-8').send(`${fault.message}\n`);
    }
  };
}

/** What GraphQL refused, for a client in this process. */
class RefusedQuestion extends Error {
  readonly code: string;
  /** Of a publication that is gone. */
  readonly swv: unknown;
  readonly sinds: unknown;
  readonly opvolger: unknown;

  constructor({ message, extensions }: GraphQLFormattedError) {
    super(message);
    this.name = 'RefusedQuestion';
    this.code = String(extensions?.code);
    this.swv = extensions?.swv;
    this.sinds = extensions?.sinds;
    this.opvolger = extensions?.opvolger;
  }
}

function executeWith(engine: ApolloServer<RequestContext>, contextValue: RequestContext): Execute {
  return async <Result, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
  ): Promise<Result> => {
    const { body } = await engine.executeOperation(
      { query: document.toString(), variables },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('the page asked for an answer in parts');
    const [error] = body.singleResult.errors ?? [];
    if (error !== undefined) throw new RefusedQuestion(error);
    return body.singleResult.data as Result;
  };
}
