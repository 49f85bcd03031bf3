// Takes folders in, one after the other, in a process that a test may kill at any moment. Says when it begins and ends.
import { openDatabase } from '@peildatum/cli';
import { builtInProfiles, findDeliveries, openPseudonymiser, takeIn } from '@peildatum/etl';

const [databaseUrl, dataFolder, swv, ...folders] = process.argv.slice(2);
const database = await openDatabase({ databaseUrl, dataFolder });
const pool = database.poolOf('peildatum_etl');
const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool, true);
process.send?.('begint');
for (const folder of folders) {
  const context = {
    swv,
    pool,
    pseudonymiser,
    faultShare: 0.05,
    limits: { lineLength: 100_000, unpackedBytes: 4e9 },
    profiles: builtInProfiles(),
    today: '2024-06-01',
  };
  await takeIn(findDeliveries(folder).deliveries, {}, context);
}
await database.close();
process.send?.('klaar');
process.disconnect?.();
