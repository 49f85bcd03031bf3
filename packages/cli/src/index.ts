export { openEmbedded } from './database/embedded.js';
export { asFault, type Database, openDatabase, type Role } from './database/open.js';
