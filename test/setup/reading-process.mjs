// Takes files in, in a process of its own: to be killed, or to have its memory measured. The parent sends what to take
// in as one message; the answer is what became of it and the most memory that this process ever had.
import { builtInProfiles, openPseudonymiser, takeIn } from '@peildatum/etl';
import { Pool } from 'pg';

const [, , databaseUrl, dataFolder] = process.argv;
// as the command opens it, without the parts of the command that have nothing to do here: hundreds of these are started
const pool = new Pool({
  connectionString: databaseUrl,
  options: '-c role=peildatum_etl',
  application_name: `peildatum ${process.pid}`,
  max: 4,
});
pool.on('error', () => undefined);
pool.on('connect', (client) => client.on('error', () => undefined));
await pool.query('select 1');

process.on('message', async ({ files, said, swv, ...context }) => {
  try {
    const result = await takeIn(files, said, {
      ...context,
      swv,
      pool,
      pseudonymiser: await openPseudonymiser(dataFolder, swv, pool, true),
      profiles: builtInProfiles(),
    });
    // Linux tells it in kilobytes
    process.send?.({ result, peak: process.resourceUsage().maxRSS * 1024 });
  } catch (error) {
    process.send?.({ error: `${error.code ?? ''} ${error.stack}` });
  }
});
// whoever started us is gone
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
