// Takes files in, in a process of its own: to be killed, or to have its memory measured. The parent sends what to take
// in as one message; the answer is what became of it and the most memory that this process ever had.
import { openDatabase } from '@peildatum/cli';
import { builtInProfiles, openPseudonymiser, takeIn } from '@peildatum/etl';

const [, , databaseUrl, dataFolder] = process.argv;
const database = await openDatabase({ databaseUrl, dataFolder });
const pool = database.poolOf('peildatum_etl');
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
    // of a Linux process in kilobytes
    process.send?.({ result, peak: process.resourceUsage().maxRSS * 1024 });
  } catch (error) {
    process.send?.({ error: `${error.code ?? ''} ${error.stack}` });
  }
});
// whoever started us is gone
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
