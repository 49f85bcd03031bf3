import {
  exactFigures,
  findDeliveries,
  makeDefinitive,
  openPseudonymiser,
  protectedFigures,
  publish,
  readPublication,
  traceFigure,
} from '@peildatum/etl';
import { type Cell, cellId, type Indicator, indicatorOf } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from './setup/made-up.js';

const CUT = '2024-07-31';
const MELDING = [
  'melding_id',
  'leerling_id',
  'vestiging',
  'gemeente',
  'leeftijd',
  'soort',
  'begindatum',
  'einddatum',
];

/** So many thuiszitters, all in one schooljaar. */
function meldingen(counts: Readonly<Record<string, number>>): string {
  let pupil = 0;
  const rows = Object.entries(counts).flatMap(([begin, count]) =>
    Array.from({ length: count }, () => {
      pupil += 1;
      const end = `${Number(begin.slice(0, 4)) + 1}-03-01`;
      const own = [`M${pupil}`, pupilNumber(pupil), '99AA00', '9801', 14];
      return [...own, 'langdurig_relatief', begin, end];
    }),
  );
  return csv(MELDING, rows);
}

function plan(years: string, targets: Readonly<Record<string, number>>, tekst: string): string {
  const said = Object.entries(targets).map(([period, target]) => `"${period}": ${target}`);
  return [
    `ondersteuningsplan: ${years}`,
    'programmas:',
    '  - id: thuis',
    '    naam: Iedereen naar school',
    '    doelen:',
    '      - id: t1',
    `        tekst: ${tekst}`,
    '        indicator: thuiszitters',
    '        richting: lager',
    `        streefwaarden: { ${said.join(', ')} }`,
    '',
  ].join('\n');
}

const TARGETS = { '2021-2022': 3, '2022-2023': 8, '2023-2024': 6 };

describe('goals of the ondersteuningsplan', () => {
  let installation: Installation;
  let last = 0;
  const doelen = indicatorOf('doelen') as Indicator;

  beforeAll(async () => {
    installation = await install();
  });

  const take = async (swv: string, files: Readonly<Record<string, string>>) => {
    last += 1;
    const folder = writeFiles(installation.folder, `doelen-${last}`, files);
    return (await installation.takeIn([folder], { swv })).receipts;
  };
  const contextOf = async (swv: string, indicators?: readonly Indicator[]) => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    return { pool, swv, cut: CUT, pseudonymiser, threshold: 5, indicators };
  };
  const says = (cells: readonly Cell[]) =>
    cells
      .filter(({ indicator }) => indicator === 'doelen')
      .map(({ periode, waarde, status, streefwaarde, oordeel, vorige }) => [
        periode,
        waarde,
        status,
        streefwaarde,
        oordeel,
        vorige,
      ]);

  /** 3 thuiszitters in 2021-2022 (hidden from readers), 10 in 2022-2023 and 8 in 2023-2024. */
  const thuiszitters = meldingen({ '2021-11-01': 3, '2022-11-01': 10, '2023-11-01': 8 });

  it('repeat what is published: what readers may not see, they cannot tell from a goal', async () => {
    const swv = 'VO3101';
    await take(swv, {
      ...REGISTERS,
      'verzuimmeldingen-a.csv': thuiszitters,
      'doelen.yaml': plan('2022-2023', TARGETS, 'Minder thuiszitters'),
    });
    const exact = await exactFigures(await contextOf(swv, [doelen]));
    expect(exact.every(({ indicator }) => indicator === 'doelen')).toBe(true);
    expect(says(exact)).toEqual([
      ['2021-2022', 3, 'ok', 3, 'gehaald', null],
      ['2022-2023', 10, 'ok', 8, 'niet_gehaald', 3],
      ['2023-2024', 8, 'ok', 6, 'op_koers', 10],
    ]);
    const { cells } = await protectedFigures(await contextOf(swv, [doelen]));
    expect(says(cells)).toEqual([
      ['2021-2022', null, 'niet_getoond', 3, 'niet_meetbaar', null],
      ['2022-2023', 10, 'ok', 8, 'niet_gehaald', null],
      ['2023-2024', 8, 'ok', 6, 'op_koers', 10],
    ]);
  });

  it('lead back to the lines that their figure was counted from', async () => {
    const swv = 'VO3105';
    await take(swv, {
      ...REGISTERS,
      'verzuimmeldingen-a.csv': thuiszitters,
      'doelen.yaml': plan('2022-2023', TARGETS, 'Minder thuiszitters'),
    });
    const { pool, pseudonymiser } = await contextOf(swv);
    const cells = await exactFigures(await contextOf(swv));
    const goal = cells.at(-1);
    expect(goal).toMatchObject({ indicator: 'doelen', periode: '2023-2024' });
    const id = cellId(swv, CUT, goal as Cell);
    const page = { from: 0, count: 20 };
    const trace = await traceFigure(
      { pool, pseudonymiserOf: async () => pseudonymiser },
      id,
      { swv },
      {},
      page,
    );
    expect(trace.id).toBe(id);
    expect(trace.cijfer).toEqual(goal);
    expect(trace.definitie.naam).toBe('Thuiszitters');
    expect(trace.leveringen.map(({ soort, regels }) => [soort, regels])).toEqual([
      ['verzuimmeldingen', 8],
    ]);
  });

  it('are published with their text, and read back as they were', async () => {
    const swv = 'VO3102';
    await take(swv, {
      ...REGISTERS,
      'verzuimmeldingen-a.csv': thuiszitters,
      'doelen.yaml': plan('2022-2023', TARGETS, 'Minder thuiszitters'),
    });
    const context = await contextOf(swv);
    const { head, cells } = await publish(context);
    await makeDefinitive(context.pool, head.id);
    const publication = await readPublication(installation.poolOf('peildatum_public'), head.id);
    expect(publication.cijfers).toEqual(cells);
    expect(publication.cijfers.at(-1)).toEqual({
      indicator: 'doelen',
      periode: '2023-2024',
      dimensies: { doel: 't1' },
      teller: 8,
      noemer: null,
      waarde: 8,
      status: 'ok',
      over: 'thuiszitters',
      streefwaarde: 6,
      oordeel: 'op_koers',
      vorige: 10,
    });
    expect(publication.labels.doel).toEqual({ t1: 'Minder thuiszitters' });
    // a target that changed is another publication
    await take(swv, {
      'doelen.yaml': plan('2022-2023', { '2023-2024': 8 }, 'Minder thuiszitters'),
    });
    const again = await publish(await contextOf(swv));
    expect(again.isNew).toBe(true);
    expect(says(again.cells)).toEqual([['2023-2024', 8, 'ok', 8, 'gehaald', 10]]);
  });

  it('come as a delivery: a correction of the same plan replaces it, another plan stands beside it', async () => {
    const swv = 'VO3103';
    const [first] = await take(swv, { 'doelen.yaml': plan('2022-2023', TARGETS, 'Eerst') });
    expect(first).toMatchObject({
      kind: 'doelen',
      supplier: 'onbekend',
      period: '2022-2023',
      rows: 3,
      loaded: 3,
    });
    const [same] = await take(swv, { 'doelen-x.yaml': plan('2022-2023', TARGETS, 'Eerst') });
    expect(same?.state).toBe('al_bekend');
    const [next] = await take(swv, { 'doelen.yaml': plan('2024-2027', TARGETS, 'Daarna') });
    expect(next).toMatchObject({ state: 'geladen', replaced: null, period: '2024-2027' });
    const [corrected] = await take(swv, {
      'doelen.yaml': plan('2022-2023', { ...TARGETS, '2022-2023': 7 }, 'Beter'),
    });
    expect(corrected?.replaced).not.toBeNull();
    expect(corrected?.findings).toEqual([]);
    const exact = await exactFigures(await contextOf(swv, [doelen]));
    // only 2022-2023 lies within its plan; of the others none holds them, and 2024-2027 has begun on the cut
    const targets = says(exact).map(([periode, , status, target]) => [periode, status, target]);
    expect(targets).toEqual([
      ['2021-2022', 'geen_gegevens', 3],
      ['2022-2023', 'geen_gegevens', 7],
      ['2023-2024', 'geen_gegevens', 6],
    ]);
  });

  it('lie in a folder beside other YAML, which is no delivery', () => {
    const folder = writeFiles(installation.folder, 'doelen-map', {
      'doelen-swv.yaml': plan('2022-2023', TARGETS, 'Doel'),
      'levering.yaml': 'leverancier: swv\n',
      'leverkalender.yaml': 'tlv: {}\n',
      'profiel.yaml': 'versie: 1\n',
    });
    const names = (paths: readonly string[]) => paths.map((path) => path.split('/').at(-1));
    const { deliveries, passedOver } = findDeliveries(folder);
    expect(names(deliveries)).toEqual(['doelen-swv.yaml']);
    expect(names(passedOver)).toEqual(['leverkalender.yaml', 'profiel.yaml']);
  });

  it('are said to be wrong by line, with what to do', async () => {
    const swv = 'VO3104';
    const wrong = plan('2022-2023', { ...TARGETS, 2023: 1 }, 'Doel').replace(
      'thuiszitters',
      'thuiszitter',
    );
    const [receipt] = await take(swv, { 'doelen.yaml': wrong });
    expect(receipt?.refusal?.code).toBe('te_veel_fouten');
    expect(receipt?.findings[0]).toMatchObject({
      line: 10,
      column: 'indicator',
      code: 'doel_indicator_onbekend',
      expected: expect.stringContaining('lijkt op: thuiszitters'),
    });
    const [other] = await take(swv, { 'doelen.yaml': 'ondersteuningsplan: 2024\n' });
    expect(other?.refusal?.message).toContain('Regel 1: ondersteuningsplan');
  });
});
