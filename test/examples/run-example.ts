import { join } from 'node:path';
import { exactFigures, openPseudonymiser } from '@peildatum/etl';
import { type Cell, EXAMPLE_REGION, type Example, type Indicator } from '@peildatum/schema';
import { expect } from 'vitest';
import { nameOf } from '../oracle/differences.js';
import type { Installation } from '../setup/installation.js';
import { writeFiles } from '../setup/made-up.js';
import { tellingFile } from './telling-file.js';

/** The files of an example: its region, its tellings and its deliveries. */
export function filesOf(swv: string, example: Example): Record<string, string> {
  const region = Object.entries(EXAMPLE_REGION).map(([file, text]) => [
    file,
    text.replaceAll('{swv}', swv),
  ]);
  const tellingen = Object.entries(example.tellingen ?? {}).map(([year, lines]) => [
    `leerlingen-vo-${year}.csv`,
    tellingFile(lines),
  ]);
  const deliveries = Object.entries(example.deliveries).map(([kind, text]) => [
    // a file that an example writes in a format of others has its own ending
    kind.includes('.') ? kind : `${kind}.csv`,
    `${text.replaceAll('{swv}', swv).trim()}\n`,
  ]);
  return Object.fromEntries([...region, ...tellingen, ...deliveries]);
}

/** Takes an example in under an swv of its own; gives the cells that it is about, as found and as worked out by hand. */
export async function runExample(
  installation: Installation,
  swv: string,
  indicator: Indicator,
  example: Example,
): Promise<{
  readonly found: readonly (Cell | string)[];
  readonly wanted: readonly Cell[];
  readonly tooMany: readonly string[];
}> {
  const folder = writeFiles(installation.folder, join('voorbeeld', swv), filesOf(swv, example));
  const { receipts } = await installation.takeIn([folder], { swv });
  // an example is about figures: every row of it must count
  const notLoaded = receipts.filter(
    ({ state, rows, loaded }) => state !== 'geladen' || rows !== loaded,
  );
  expect(notLoaded.map(({ file, refusal, findings }) => [file, refusal, findings])).toEqual([]);
  const pool = installation.poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
  const cells = await exactFigures({
    pool,
    swv,
    cut: example.cut,
    pseudonymiser,
    threshold: 5,
    indicators: [indicator],
  });
  const given = new Map(cells.map((cell) => [nameOf(cell), cell]));
  const wanted = example.expected.map(
    ({ cijfer, periode, dimensies, teller, noemer, waarde, status, ...goal }): Cell => ({
      indicator: cijfer,
      periode,
      dimensies: dimensies ?? {},
      teller: teller ?? null,
      noemer: noemer ?? null,
      waarde: waarde ?? null,
      status: status ?? 'ok',
      ...goal,
    }),
  );
  const absent = (example.absent ?? []).map(({ cijfer, periode, dimensies }) =>
    nameOf({ indicator: cijfer, periode, dimensies: dimensies ?? {} }),
  );
  return {
    found: wanted.map((cell) => given.get(nameOf(cell)) ?? `${nameOf(cell)} is er niet`),
    wanted,
    tooMany: absent.filter((name) => given.has(name)),
  };
}
