import { createServer, type Server } from 'node:http';
import { Fault } from '@peildatum/schema';
import express, { type Express } from 'express';
import type { Pool } from 'pg';
import { faultHandler } from './faults/http-fault.js';
import { faultBody } from './faults/outward-fault.js';
import { newContext, newMemory } from './graphql/context.js';
import { graphqlEngine } from './graphql/engine.js';
import { printSdl } from './graphql/schema.js';
import { type Log, SILENT } from './log.js';
import { arrowRoute } from './routes/arrow.js';
import { graphqlRoute } from './routes/graphql.js';
import { healthRoute } from './routes/health.js';
import { type PageRenderer, pageRoute } from './routes/page.js';
import { requestLog } from './routes/request-log.js';
import { securityHeaders } from './routes/security-headers.js';

export interface ApiOptions {
  /** Acts as peildatum_public: what it cannot read, nobody can ask. It is not closed here. */
  readonly pool: Pool;
  /** 0: any that is free. */
  readonly port: number;
  readonly address: string;
  readonly page: PageRenderer;
  readonly log?: Log | undefined;
}

export interface RunningApi {
  readonly url: string;
  /** Takes no more requests, finishes those that run, and closes. */
  readonly stop: () => Promise<void>;
}

/** How long a request may still run once the server is told to stop. */
const GRACE_MS = 5_000;

/** Starts the server: GraphQL, downloads and the page. Throws the fault `poort_bezet` when it cannot listen. */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const { pool, log = SILENT } = options;
  const memory = newMemory();
  const newRequest = () => newContext(pool, memory);
  const engine = graphqlEngine(log);
  await engine.start();

  const app = express();
  app.disable('x-powered-by');
  // a query text is flat: no nested objects out of ?a[b]=c
  app.set('query parser', 'simple');
  app.use(requestLog(log), securityHeaders);
  app.get('/gezond', healthRoute(pool, log));
  app.get('/schema.graphql', (_request, response) => {
    response.type('text/plain; charset=utf-8').send(printSdl());
  });
  app.get('/publicaties/:id/cijfers.arrow', arrowRoute(pool));
  app.use('/graphql', graphqlRoute(engine, newRequest));
  app.get('/{*path}', pageRoute(options.page, engine, newRequest, log));
  app.use((_request, response) => {
    const fault = new Fault('vraag_onjuist', 'Hier kan alleen gelezen worden, met GET.');
    response.status(405).set('Allow', 'GET, HEAD').json(faultBody(fault));
  });
  app.use(faultHandler(log));

  // an idle connection that breaks is replaced at the next query, which then says what is wrong
  const onIdleError = (error: Error) => log.warn({ err: error }, 'verbinding verbroken');
  pool.on('error', onIdleError);
  const release = async () => {
    pool.off('error', onIdleError);
    await engine.stop();
  };
  try {
    const server = await listen(app, options);
    return {
      url: urlOf(server, options.address),
      stop: async () => {
        await close(server);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

function listen(app: Express, { port, address }: ApiOptions): Promise<Server> {
  const server = createServer(app);
  server.requestTimeout = 30_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(listenFault(error, port, address)),
    );
    server.listen(port, address, () => resolve(server));
  });
}

function listenFault(error: NodeJS.ErrnoException, port: number, address: string): unknown {
  if (error.code === 'EADDRINUSE') return new Fault('poort_bezet', `Poort ${port}.`, error);
  if (error.code === 'EACCES') {
    return new Fault('instelling_onjuist', `Poort ${port} is niet toegestaan.`, error);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Fault('instelling_onjuist', `${address} is geen adres van deze machine.`, error);
  }
  return error;
}

/** The address to type: a server on all addresses is also on this one. */
function urlOf(server: Server, address: string): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function close(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
