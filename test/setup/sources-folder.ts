import { fileURLToPath } from 'node:url';

/** Real open data beside the checkout; it is read in place and never copied into the project. */
export const SOURCES_FOLDER = fileURLToPath(new URL('../../../shared/bronnen', import.meta.url));
