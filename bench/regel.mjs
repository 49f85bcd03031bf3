// What somebody learns of a publication who has the program and the secret of the swv: of how many small counts another table
// is found that prints the same and that the rule treats the same. The example of a size by the first argument behind the
// name (s), tables to try for each group of figures that share pupils by the second (12).

import { protect, ruleAware } from '@peildatum/disclosure';
import { protectedFigures } from '@peildatum/etl';
import { dutch, exampleRegion, seconds } from './measure.mjs';

const SIZE = process.argv[3] ?? 's';
const ROUNDS = Number(process.argv[4] ?? 12);
const region = await exampleRegion(SIZE);
try {
  let publication;
  await protectedFigures({
    ...region.contextOf('2025-12-31'),
    protectOne: async (one) => {
      publication = one;
      return await protect(one);
    },
  });
  let found;
  const took = await seconds(async () => {
    found = await ruleAware(publication, { rounds: ROUNDS });
  });
  const { sensitive, fixed, tried } = found;
  console.log(
    `${sensitive} kleine aantallen, van ${fixed.length} geen andere tabel gevonden (${dutch((100 * fixed.length) / sensitive, 1)} %); ` +
      `${tried} tabellen beproefd in ${dutch(took, 0)} s`,
  );
} finally {
  await region.close();
}
