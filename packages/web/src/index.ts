export type { Execute, PageRequest, RenderedPage, TypedDocument } from './execute.js';
export { renderPage } from './render-page.js';
