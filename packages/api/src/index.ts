import 'reflect-metadata';

export { printSdl } from './graphql/schema.js';
export type { Log } from './log.js';
export type { Execute, PageRenderer, RenderedPage, TypedDocument } from './routes/page.js';
export { type ApiOptions, type RunningApi, startApi } from './server.js';
