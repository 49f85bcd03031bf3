import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exactFigures,
  makeDefinitive,
  openPseudonymiser,
  publish,
  readPublication,
  writeExample,
} from '@peildatum/etl';
import type { Cell } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';
const CUT = '2024-12-31';
/** Where the example books its vergoedingen. */
const KOSTENPLAATS = '4420';
const PROGRAMMA = 'Doorstroom naar vo';

/** What is published of an example region, and what it is in truth, when the vergoedingen are a programme of their own or are not. */
async function published(isOwnProgramme: boolean) {
  const installation = await install();
  const folder = writeFiles(installation.folder, 'voorbeeld', {});
  await writeExample({ folder, seed: 1, size: 's' });
  if (isOwnProgramme) {
    const file = join(folder, 'programmas-administratie.csv');
    const before = readFileSync(file, 'utf8');
    const after = before.replace(
      new RegExp(`^${KOSTENPLAATS};[^;]*;`, 'm'),
      `${KOSTENPLAATS};${PROGRAMMA};`,
    );
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  }
  await installation.takeIn([folder]);
  const pool = installation.poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, pool);
  const context = { pool, swv: SWV, cut: CUT, pseudonymiser, threshold: 5 };
  const { head } = await publish(context);
  await makeDefinitive(pool, head.id);
  return {
    exact: await exactFigures(context),
    shown: (await readPublication(pool, head.id)).cijfers,
  };
}

function totalOf(
  cells: readonly Cell[],
  indicator: string,
  periode: string,
  programma?: string,
): number | null {
  const found = cells.find(
    (cell) =>
      cell.indicator === indicator &&
      cell.periode === periode &&
      (programma === undefined
        ? Object.keys(cell.dimensies).length === 0
        : cell.dimensies.programma === programma),
  );
  return found?.waarde ?? null;
}

describe('vergoedingen that are a programme of their own in the ledger', () => {
  it('are known, and what is still to be paid does not follow from them', async () => {
    const { exact, shown } = await published(true);
    const years = ['2021', '2022', '2023', '2024'].filter((year) => {
      const open = totalOf(exact, 'vergoedingen_openstaand/aantal', year) ?? 0;
      return open >= 1 && open < 5;
    });
    const known = years.filter((year) => {
      const cost = totalOf(shown, 'programma_realisatie/gerealiseerd', year, PROGRAMMA);
      return (
        cost !== null &&
        cost !== 0 &&
        cost === totalOf(exact, 'vergoedingen_uitbetaald/bedrag', year)
      );
    });
    expect(known.length).toBeGreaterThan(0);
    for (const year of known) {
      // what was open a year before and was granted is paid, which everybody knows, or is open
      const before = String(Number(year) - 1);
      const terms = [
        totalOf(shown, 'vergoedingen_openstaand/aantal', before),
        totalOf(shown, 'vergoedingen/aantal', year),
        totalOf(shown, 'vergoedingen_openstaand/aantal', year),
      ];
      expect(terms.filter((term) => term === null).length, year).not.toBe(1);
      expect(terms[2], year).toBeNull();
      expect(totalOf(shown, 'vergoedingen_uitbetaald/bedrag', year), year).not.toBeNull();
    }
  });

  it('tell nothing beside other costs of the same programme', async () => {
    const { exact, shown } = await published(false);
    const paid = totalOf(exact, 'vergoedingen_uitbetaald/bedrag', '2023');
    expect(paid).not.toBeNull();
    expect(
      shown
        .filter(({ indicator }) => indicator === 'programma_realisatie/gerealiseerd')
        .map(({ waarde }) => waarde),
    ).not.toContain(paid);
  });
});
