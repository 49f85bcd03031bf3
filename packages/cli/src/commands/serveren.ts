import { createServer } from 'node:net';
import { Fault, type Settings } from '@peildatum/schema';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { type Command, type CommandInput, EXIT } from '../command.js';

export const serveren: Command = {
  name: 'serveren',
  summary: 'Start de GraphQL-API, de downloads en de pagina.',
  positionals: [],
  options: {},
  examples: ['peildatum serveren', 'PEILDATUM_POORT=8080 peildatum serveren'],
  run: async (input) => {
    const url = await startServer(input);
    for (const line of addressLines(url)) input.terminal.out(line);
    input.terminal.out('Stoppen: Ctrl-C.');
    await input.untilStopped();
    return EXIT.good;
  },
};

/** The addresses that a user may open. */
export function addressLines(url: string): readonly string[] {
  return [`Pagina:   ${url}/`, `GraphQL:  ${url}/graphql`];
}

/** Starts the API as the public role; it ends with the command. */
export async function startServer(input: CommandInput): Promise<string> {
  const database = await input.openDatabase();
  await warnOfOpenCatalog(input, database.poolOf('peildatum_etl', 1));
  const pool = await database.poolForReaders(10);
  if (!database.readersAreApart) {
    input.terminal.log(
      'Let op: de API en het inlezen gebruiken dezelfde login van de database. Geef lezers een eigen login met PEILDATUM_LEZER_URL; docs/eigen-postgresql.md zegt hoe.',
    );
  }
  const { startApi } = await import('@peildatum/api');
  const { renderPage } = await import('@peildatum/web');
  const { port, address } = input.settings;
  const log = logOf(input.settings);
  const api = await startApi({ pool, port, address, page: renderPage, log });
  input.onEnd(api.stop);
  return api.url;
}

/** Readers get figures through the API alone, which asks nothing of the catalog; who logs in as a reader might. */
async function warnOfOpenCatalog({ terminal }: CommandInput, pool: Pool): Promise<void> {
  const asked = pool.query<{ isClosed: boolean }>(
    `-- peildatum/is the catalog closed
     select audit.catalog_is_closed() as "isClosed"`,
  );
  // a server with no more than the login of a reader does not get to know
  const isClosed = await asked.then(
    ({ rows }) => rows[0]?.isClosed === true,
    () => true,
  );
  if (isClosed) return;
  terminal.log(
    'Let op: wie als lezer op de database inlogt, kan in de catalogus van PostgreSQL aantallen rijen schatten. Laat een superuser het laatste deel van 1763900000030-readers-and-catalog.sql uitvoeren.',
  );
}

/** Says at once that the port is taken, instead of after the work. */
export async function refuseTakenPort({ port, address }: Settings): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((free, taken) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      taken(
        error.code === 'EADDRINUSE' ? new Fault('poort_bezet', `Poort: ${port}.`, error) : error,
      ),
    );
    probe.listen(port, address, () => probe.close(() => free()));
  });
}

function logOf(settings: Settings) {
  const levels = { fout: 'error', waarschuwing: 'warn', melding: 'info', alles: 'debug' } as const;
  return pino({ level: levels[settings.log], base: null }, pino.destination(2));
}
