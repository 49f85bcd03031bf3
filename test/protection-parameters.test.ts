import { makeDefinitive, openPseudonymiser, publish, readPublication } from '@peildatum/etl';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';

/** So many vergoedingen of 10.000 euro that were granted in a year; of thirty 20, 8 and 2 to three schools. */
const granted = (year: number, count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, at) => [
    ...[`G${year}-${at}`, `T${year}-${at}`, schoolOf(at), `${year}-03-01`],
    ...['geslaagd', 'toegekend', `${year}-04-01`, '10000', `${year}-05-01`],
  ]);

const schoolOf = (at: number): string => (at < 20 ? '99AA00' : at < 28 ? '99AC00' : '99AB00');

const COUNTS: readonly (readonly [number, number])[] = [
  [2022, 3],
  [2023, 7],
  [2024, 30],
];

const FILES = {
  ...REGISTERS,
  'doorstroom-tac-2024.csv': csv(
    ['traject_id', 'leerling_id', 'vso_vestiging', 'start_voorbereiding', 'einde', 'uitkomst'],
    COUNTS.flatMap(([year, count]) =>
      Array.from({ length: count }, (_, at) => [
        ...[`T${year}-${at}`, pupilNumber(year * 100 + at), '99VA00'],
        ...[`${year - 1}-09-01`, `${year}-02-01`, 'geslaagd'],
      ]),
    ),
  ),
  'vergoedingen-tac-2024.csv': csv(
    [
      ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond', 'besluit'],
      ...['besluitdatum', 'toegekend_bedrag', 'betaaldatum'],
    ],
    COUNTS.flatMap(([year, count]) => granted(year, count)),
  ),
};

const parametersFile = (rows: readonly (readonly string[])[]) => ({
  'parameters-swv.csv': csv(['parameter', 'waarde', 'van', 'tot'], rows),
});

describe('what an swv says of its own protection', () => {
  let installation: Installation;
  let folders = 0;

  const deliver = async (files: Record<string, string>) => {
    folders += 1;
    return await installation.takeIn([writeFiles(installation.folder, `map${folders}`, files)]);
  };
  const release = async () => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
    // by decision: what was shown before would otherwise stay known
    const { head } = await publish(
      { pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 },
      'proef',
    );
    await makeDefinitive(pool, head.id);
    const { cijfers } = await readPublication(installation.poolOf('peildatum_public'), head.id);
    const shown = (indicator: string) =>
      cijfers
        .filter((cell) => cell.indicator === indicator && Object.keys(cell.dimensies).length === 0)
        .filter(({ status }) => status === 'ok')
        .map(({ periode }) => periode);
    const byVestiging = (periode: string) =>
      Object.fromEntries(
        cijfers
          .filter((cell) => cell.indicator === 'vergoedingen/aantal' && cell.periode === periode)
          .filter(({ status }) => status === 'ok')
          .flatMap(({ dimensies: { vo_vestiging }, teller }) =>
            vo_vestiging === undefined ? [] : [[vo_vestiging, teller]],
          ),
      );
    return { head, shown, byVestiging };
  };

  beforeAll(async () => {
    installation = await install();
    await deliver(FILES);
  });

  it('nothing: from five on is shown', async () => {
    const { head, shown } = await release();
    expect(head.bescherming?.drempel).toBe(5);
    expect(shown('vergoedingen/aantal')).toEqual(['2023', '2024']);
    expect(shown('vergoedingen/bedrag')).toEqual(['2023', '2024']);
  });

  it('a higher threshold', async () => {
    await deliver(parametersFile([['bescherming_drempel', '8', '2020-01-01', '']]));
    const { head, shown } = await release();
    expect(head.bescherming?.drempel).toBe(8);
    expect(shown('vergoedingen/aantal')).toEqual(['2024']);
  });

  it('no lower threshold than the floor', async () => {
    const { receipts } = await deliver(
      parametersFile([
        ['bescherming_drempel', '4', '2020-01-01', ''],
        ['bescherming_drempel_bijzonder', '9', '2020-01-01', ''],
        ['bescherming_bijdragers', '2', '2020-01-01', ''],
        ['bescherming_overheersing', '5', '2020-01-01', ''],
      ]),
    );
    // four of four are wrong: the whole delivery is refused, and what was said before still holds
    expect(receipts).toMatchObject([{ state: 'geweigerd' }]);
    expect((await release()).head.bescherming?.drempel).toBe(8);
  });

  it('what a grant list makes public already, in the years that it is about', async () => {
    const { byVestiging: before } = await release();
    expect(before('2024')).not.toHaveProperty('99AB00');
    await deliver(
      parametersFile([
        ['extern_bekend', 'vergoedingen/aantal:vo_vestiging', '2024-01-01', '2024-12-31'],
      ]),
    );
    const { shown, byVestiging } = await release();
    // two, which is no secret
    expect(byVestiging('2024')).toEqual({ '99AA00': 20, '99AB00': 2, '99AC00': 8 });
    expect(byVestiging('2022')).toEqual({});
    expect(shown('vergoedingen/aantal')).toEqual(['2023', '2024']);
  });

  it('nothing that would give away what is a secret still: then nothing is published', async () => {
    await deliver(
      parametersFile([['extern_bekend', 'vergoedingen/aantal', '2022-01-01', '2022-12-31']]),
    );
    // three in all: of each school it can be three at most
    await expect(release()).rejects.toThrow(
      /Te klein: vergoedingen 2022 aantal naar .*Het volgt uit: vergoedingen 2022 aantal.*extern_bekend/,
    );
    await deliver(parametersFile([['bescherming_drempel', '5', '2020-01-01', '']]));
  });

  it('no figure that does not exist', async () => {
    const { receipts } = await deliver(
      parametersFile([['extern_bekend', 'vergoedingen/aantal:leeftijd', '2022-01-01', '']]),
    );
    expect(receipts).toMatchObject([{ state: 'geweigerd' }]);
  });
});
