import type { Settings } from '@peildatum/schema';
import type { Database } from './database/open.js';
import type { Terminal } from './terminal/terminal.js';

/** Exit codes of the command; a program may rely on them. */
export const EXIT = {
  good: 0,
  unexpected: 1,
  usage: 2,
  refused: 3,
  quarantined: 4,
  /** The money does not tie out with the ledger, or that cannot be said. */
  untied: 5,
  /** By Ctrl-C, as a shell says it. */
  stopped: 130,
} as const;

export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  readonly help: string;
  /** What stands for the value in the help text. */
  readonly value?: string;
  readonly required?: boolean;
}

/** A subcommand as data: the help, the parser and the reference all read this. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Names of the positional arguments, with ... behind one that may repeat. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionDeclaration>>;
  readonly examples: readonly string[];
  readonly run: (input: CommandInput) => Promise<number>;
}

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** Opens the database; it is closed when the command ends, also by Ctrl-C. */
  readonly openDatabase: () => Promise<Database>;
  /** Closes the database before the end, so that it can be opened anew when it was gone. */
  readonly closeDatabase: () => Promise<void>;
  /** Something to end before the database is closed. */
  readonly onEnd: (end: () => Promise<void>) => void;
  /** Resolves when the user asks to stop. */
  readonly untilStopped: () => Promise<void>;
}
