import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exactFigures, openPseudonymiser } from '@peildatum/etl';
import { type Cell, INDICATORS } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install, receiptOf } from './setup/installation.js';
import { SOURCES_FOLDER } from './setup/sources-folder.js';

/** The totals stand in bronnen/README.md, with the files. */
describe.skipIf(!existsSync(SOURCES_FOLDER))('the real files of DUO', () => {
  let installation: Installation;
  let result: Awaited<ReturnType<Installation['takeIn']>>;

  beforeAll(async () => {
    installation = await install();
    const folders = ['duo', 'regio'].map((name) => join(SOURCES_FOLDER, name));
    result = await installation.takeIn(folders, { swv: 'VO2708' });
  });

  const totals = (file: string) =>
    Object.fromEntries(
      receiptOf(result, file).controlTotals.map(({ name, value }) => [name, value]),
    );

  it('give the known totals of the Netherlands on 1 October 2019', () => {
    expect(totals('leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv')).toMatchObject({
      leerlingen: 956_857,
      'leerlingen praktijkonderwijs': 29_315,
      vestigingen: 1_450,
    });
    const afstand = 'gemiddelde-afstand-tussen-woonadres-leerling-en-schoolvestiging-2019-2020.csv';
    expect(totals(afstand)).toMatchObject({ 'leerlingen vso': 37_753, 'vestigingen vso': 370 });
    expect(totals('vsv-per-swv-2015.csv')).toEqual({
      leerlingen: 949_874,
      'voortijdig schoolverlaters': 4_522,
    });
  });

  it('load every row, but the three of Europoort that name no swv', () => {
    const rows = Object.fromEntries(
      result.receipts.map(({ file, rows, loaded, quarantined }) => [
        file,
        [rows, loaded, quarantined],
      ]),
    );
    expect(rows['alle-vestigingen-vo.csv']).toEqual([1_619, 1_619, 0]);
    expect(rows['leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv']).toEqual([
      24_243, 24_243, 0,
    ]);
    expect(rows['vsv-per-swv-2015.csv']).toEqual([1_270, 1_270, 0]);
    expect(rows['regio_indeling_swv_pc4.csv']).toEqual([4_046, 4_043, 3]);
    const europoort = receiptOf(result, 'regio_indeling_swv_pc4.csv').findings;
    expect(new Set(europoort.map((finding) => finding.code))).toEqual(new Set(['swv_onjuist']));
  });

  it('give VO2708 64 vestigingen with 393 early school leavers of 37 928 pupils in 2014-2015', async () => {
    const pool = installation.poolOf('peildatum_etl');
    const cells = await exactFigures({
      pool,
      swv: 'VO2708',
      cut: '2019-12-31',
      pseudonymiser: await openPseudonymiser(installation.dataFolder, 'VO2708', pool),
      threshold: 5,
      indicators: INDICATORS.filter(({ id }) => id === 'vsv'),
    });
    const [total, ...places] = cells.filter(({ periode }) => periode === '2014-2015');
    expect(total).toEqual({
      indicator: 'vsv',
      periode: '2014-2015',
      dimensies: {},
      teller: 393,
      noemer: 37_928,
      waarde: 1,
      status: 'ok',
    });
    expect(places).toHaveLength(64);
    const sum = (name: 'teller' | 'noemer') =>
      places.reduce((total, cell) => total + (cell[name] ?? 0), 0);
    expect([sum('teller'), sum('noemer')]).toEqual([393, 37_928]);
  });

  it.each([
    ['VO2708', 74, 42_253, 1_353, 3.2],
    ['VO2709', 19, 17_567, 362, 2.06],
    ['VO2001', 27, 16_429, 506, 3.08],
  ])(
    'give %s %i vestigingen, %i pupils and %i in pro',
    async (swv, vestigingen, pupils, pro, share) => {
      if (swv !== 'VO2708') {
        const folders = ['duo', 'regio'].map((name) => join(SOURCES_FOLDER, name));
        await installation.takeIn(folders, { swv });
      }
      const pool = installation.poolOf('peildatum_etl');
      const cells = await exactFigures({
        pool,
        swv,
        cut: '2019-12-31',
        pseudonymiser: await openPseudonymiser(installation.dataFolder, swv, pool),
        threshold: 5,
      });
      const of = (indicator: string) =>
        cells.filter((cell: Cell) => cell.indicator === indicator && cell.periode === '2019-10-01');
      const total = (indicator: string) =>
        of(indicator).find((cell) => Object.keys(cell.dimensies).length === 0);
      expect(total('leerlingen')).toMatchObject({ waarde: pupils, status: 'ok' });
      expect(total('deelname_pro')).toMatchObject({ teller: pro, noemer: pupils, waarde: share });
      const places = of('leerlingen').filter((cell) => cell.dimensies.vestiging !== undefined);
      expect(places).toHaveLength(vestigingen);
      for (const dimension of ['vestiging', 'onderwijssoort', 'leerjaar', 'geslacht']) {
        const parts = of('leerlingen').filter((cell) => cell.dimensies[dimension] !== undefined);
        expect(
          parts.reduce((sum, cell) => sum + (cell.waarde ?? 0), 0),
          dimension,
        ).toBe(pupils);
      }
    },
  );
});
