import { join } from 'node:path';
import {
  exactFigures,
  kindsReadBy,
  openPseudonymiser,
  publish,
  type Trace,
  traceFigure,
  writeExample,
} from '@peildatum/etl';
import { type Cell, cellId, figureName, goalFigureOf, INDICATORS } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-06-30';
const PAGE = { from: 0, count: 100 };

describe('the way of a figure', () => {
  let installation: Installation;
  let cells: readonly Cell[];

  const context = async (swv = SWV) => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    return { pool, swv, cut: CUT, pseudonymiser, threshold: 5 };
  };
  const traceOf = async (
    cell: Cell,
    options: { swv?: string; publication?: string; page?: typeof PAGE } = {},
  ): Promise<Trace> => {
    const { swv = SWV, publication, page = PAGE } = options;
    const { pool } = await context(swv);
    const pseudonymiserOf = async (of: string) =>
      await openPseudonymiser(installation.dataFolder, of, pool);
    const id = cellId(swv, CUT, cell);
    return await traceFigure({ pool, pseudonymiserOf }, id, { swv }, { publication }, page);
  };

  beforeAll(async () => {
    installation = await install();
    const folder = join(installation.folder, 'voorbeeld');
    await writeExample({ folder, seed: 20_241, size: 's' });
    await installation.takeIn([folder], { swv: SWV });
    cells = await exactFigures(await context());
  }, 120_000);

  const figures = INDICATORS.flatMap((indicator) =>
    indicator.figures.map((figure) => ({ indicator, figure, name: figureName(indicator, figure) })),
  );
  it.each(figures)(
    'of $name leads to rows that were delivered',
    async ({ indicator, name }) => {
      const own = cells.filter((cell) => cell.indicator === name && cell.status === 'ok');
      // of every figure the newest total that is not 0, and a breakdown
      const total = own.findLast(
        (cell) => Object.keys(cell.dimensies).length === 0 && cell.teller !== 0,
      );
      const part = own.findLast(
        (cell) => Object.keys(cell.dimensies).length > 0 && cell.teller !== 0,
      );
      const cell = part ?? total;
      if (cell === undefined) return;
      // a goal leads to the rows of the figure that it is about
      const about = goalFigureOf(cell.over ?? '')?.indicator ?? indicator;
      const kinds = new Set([...kindsReadBy(about), 'doelen']);
      const trace = await traceOf(cell);
      expect(trace.cijfer).toEqual(cell);
      expect(trace.mart.totaal).toBeGreaterThan(0);
      expect(trace.regels.totaal).toBeGreaterThan(0);
      expect(trace.regels.rijen.length).toBe(Math.min(PAGE.count, trace.regels.totaal));
      for (const { soort, hash, regels } of trace.leveringen) {
        if (indicator.id !== 'aanleverstatus') expect(kinds).toContain(soort);
        expect(hash).toMatch(/^[0-9a-f]{64}$/);
        expect(regels).toBeGreaterThan(0);
      }
    },
    30_000,
  );

  it('pages through the lines without losing one', async () => {
    const cell = cells.findLast(
      ({ indicator, dimensies, status }) =>
        indicator === 'doorstroompercentage' &&
        status === 'ok' &&
        Object.keys(dimensies).length === 0,
    ) as Cell;
    const { regels } = await traceOf(cell, { page: { from: 0, count: 100_000 } });
    const paged = [];
    let from: number | null = 0;
    while (from !== null) {
      const page: Trace['regels'] = (await traceOf(cell, { page: { from, count: 37 } })).regels;
      paged.push(...page.rijen);
      from = page.volgende;
    }
    expect(paged).toEqual(regels.rijen);
    expect(new Set(paged.map(({ levering, regel }) => `${levering} ${regel}`)).size).toBe(
      regels.totaal,
    );
  }, 60_000);

  it('leads to the rows that a publication saw, also when they were corrected since', async () => {
    const swv = 'VO9801';
    const files = (amount: string) =>
      writeFiles(installation.folder, `verplichting-${amount}`, {
        'verplichtingen-swv.csv': `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag\nA;herbesteding;99001;2024-01-01;2024-12-31;${amount}\nB;herbesteding;99001;2024-01-01;2024-12-31;50\n`,
      });
    const taken = await installation.takeIn([files('100')], { swv, period: '2024' });
    const { head } = await publish(await context(swv));
    const corrected = await installation.takeIn([files('300')], { swv, period: '2024' });
    const cell: Cell = {
      indicator: 'herbestedingsverplichting/basis',
      periode: '2024',
      dimensies: {},
      teller: 150,
      noemer: null,
      waarde: 150,
      status: 'ok',
    };
    const then = await traceOf(cell, { swv, publication: head.id });
    // lines 2 and 3 of the first file: 100 + 50
    expect(then.cijfer).toEqual(cell);
    expect(then.leveringen.map(({ levering, regels }) => [levering, regels])).toEqual([
      [taken.receipts[0]?.delivery, 2],
    ]);
    expect(then.regels.rijen.map(({ regel }) => regel)).toEqual([2, 3]);
    const now = await traceOf(cell, { swv });
    expect(now.cijfer.waarde).toBe(350);
    expect(now.leveringen[0]?.levering).toBe(corrected.receipts[0]?.delivery);
    expect(now.publicaties.map(({ publicatie, getoond }) => [publicatie, getoond])).toEqual([
      [head.id, '€ 150,00'],
    ]);
  }, 30_000);

  it('leads to a value that only an older version printed', async () => {
    const swv = 'VO9802';
    const files = (board: string) =>
      writeFiles(installation.folder, `bestuur-${board}`, {
        'verplichtingen-swv.csv': `verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag\nA;herbesteding;${board};2024-01-01;2024-12-31;100\n`,
      });
    await installation.takeIn([files('99001')], { swv, period: '2024' });
    const { head: first } = await publish(await context(swv));
    await installation.takeIn([files('99002')], { swv, period: '2024' });
    await publish(await context(swv));
    const printed: Cell = {
      indicator: 'herbestedingsverplichting/basis',
      periode: '2024',
      dimensies: { bevoegd_gezag: '99001' },
      teller: 100,
      noemer: null,
      waarde: 100,
      status: 'ok',
    };
    expect((await traceOf(printed, { swv, publication: first.id })).cijfer).toEqual(printed);
    // now nothing stands under that board any more
    await expect(traceOf(printed, { swv })).rejects.toMatchObject({ code: 'cijfer_onbekend' });
  }, 30_000);

  it('says of a name that no figure has that there is none', async () => {
    const { pool } = await context();
    const pseudonymiserOf = async () => (await context()).pseudonymiser;
    const unknown = traceFigure({ pool, pseudonymiserOf }, '00000-00000', {}, {}, PAGE);
    await expect(unknown).rejects.toMatchObject({ code: 'cijfer_onbekend' });
  });
});
