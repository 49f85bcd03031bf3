import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, isFault, readSettings, type Settings } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from './command.js';
import { COMMANDS } from './commands/index.js';
import { asFault, type Database, openDatabase } from './database/open.js';
import { commandHelp, generalHelp } from './help.js';
import { parseCommand } from './parse-command.js';
import { processTerminal, type Terminal } from './terminal/terminal.js';

/** The checkout: where the data folder stands when nobody says otherwise, whatever the working directory. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command with these words and gives its exit code. */
export async function main(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const terminal = processTerminal();
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(generalHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.good;
  }
  try {
    const command = COMMANDS.find((one) => one.name === name);
    if (command === undefined) {
      const known = COMMANDS.map((one) => one.name).join(', ');
      throw new Fault('gebruik_onjuist', `De opdracht ${name} bestaat niet. Bekend: ${known}.`);
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.out(commandHelp(command));
      return EXIT.good;
    }
    return await runCommand(command, rest, settingsOf(env), terminal);
  } catch (error) {
    return sayFault(asFault(error), terminal);
  }
}

function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings {
  const settings = readSettings(env);
  const { dataFolder } = settings;
  if (isAbsolute(dataFolder)) return settings;
  const given = env.PEILDATUM_DATA?.trim();
  const base = given === undefined || given === '' ? ROOT : process.cwd();
  return { ...settings, dataFolder: resolve(base, dataFolder) };
}

async function runCommand(
  command: Command,
  words: readonly string[],
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const parsed = parseCommand(command, words);
  const ends: (() => Promise<void>)[] = [];
  let database: Promise<Database> | undefined;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((done) => {
    stop = done;
  });
  let waits = false;
  const closeDatabase = async (how: 'close' | 'abort' = 'close') => {
    const opened = database;
    database = undefined;
    await (await opened?.catch(() => undefined))?.[how]();
  };
  const cleanUp = async (how: 'close' | 'abort') => {
    for (const end of ends.splice(0).reverse()) await end();
    await closeDatabase(how);
  };
  let stopping = false;
  let cutting = false;
  const onSignal = () => {
    stopping = true;
    stop();
    // a command that waits for this ends by itself; any other is cut off, and what it had not committed is rolled back
    if (waits || cutting) return;
    cutting = true;
    terminal.log('Gestopt. Wat niet af was, is teruggedraaid.');
    void cleanUp('abort').finally(() => process.exit(EXIT.stopped));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const input: CommandInput = {
    positionals: parsed.positionals,
    text: (option) => {
      const value = parsed.values[option];
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
    flag: (option) => parsed.values[option] === true,
    settings,
    terminal,
    openDatabase: () => {
      database ??= openDatabase(settings);
      return database;
    },
    closeDatabase: () => closeDatabase(),
    onEnd: (end) => ends.push(end),
    untilStopped: () => {
      waits = true;
      return stopped;
    },
  };
  try {
    return await command.run(input);
  } catch (error) {
    const isLost = (await database?.catch(() => undefined))?.isLost() === true;
    if (!stopping) throw isLost && !isFault(error) ? gone(error) : error;
    // the connections were cut under it: the handler above says so and ends the process
    if (cutting) await new Promise(() => undefined);
    return EXIT.stopped;
  } finally {
    await cleanUp('close');
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

function gone(error: unknown): Fault {
  return new Fault('database_onbereikbaar', 'Zij brak de verbinding af.', error);
}

function sayFault(error: unknown, terminal: Terminal): number {
  if (isFault(error)) {
    terminal.log(`peildatum: ${error.message} [${error.code}]`);
    return exitOfFault(error);
  }
  // an error of the database may repeat a row in its detail: only its class, code and place are said
  const { code, message, stack } = error as { code?: unknown; message?: unknown; stack?: string };
  const place =
    stack
      ?.split('\n')
      .find((line) => line.includes('/dist/'))
      ?.trim() ?? '';
  const said = typeof code === 'string' ? `code ${code}` : String(message);
  terminal.log(
    `peildatum: Er ging iets onverwachts mis (${said}) ${place}. Er is niets half opgeslagen.`,
  );
  return EXIT.unexpected;
}

function exitOfFault(fault: Fault): number {
  if (['database_onbereikbaar', 'schijf_vol'].includes(fault.code)) return EXIT.unexpected;
  const refused = [
    'overgang_onmogelijk',
    'levering_niet_in_te_trekken',
    'bescherming_mislukt',
    'bekend_verraadt',
    'indicator_mislukt',
  ].includes(fault.code);
  return fault.for === 'leverancier' || refused ? EXIT.refused : EXIT.usage;
}
