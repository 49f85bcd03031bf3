export { type Command, EXIT } from './command.js';
export { COMMANDS } from './commands/index.js';
export { discardEmbedded, openEmbedded } from './database/embedded.js';
export { asFault, type Database, openDatabase, type Role } from './database/open.js';
export { commandHelp, generalHelp } from './help.js';
export { main } from './main.js';
