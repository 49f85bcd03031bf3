import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exactFigures, openPseudonymiser, protectedFigures, type Receipt } from '@peildatum/etl';
import { type Cell, SOURCES } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExpected, saysOfFindings } from './cases/expected.js';
import { partsThatMiss } from './cases/parts-that-miss.js';
import { tooSmall } from './cases/too-small.js';
import { nameOf } from './oracle/differences.js';
import { type Installation, install } from './setup/installation.js';

const CASES = fileURLToPath(new URL('./cases', import.meta.url));
const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the cases worked out by hand', () => {
  let installation: Installation;
  /** The same deliveries with their rows in another order. */
  let shuffled: Installation;

  beforeAll(async () => {
    installation = await install();
    shuffled = await install();
  });

  it('have an swv of their own each', () => {
    const codes = names.map((name) => readExpected(join(CASES, name)).swv);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('break the rules of every kind of leverformaat 1', () => {
    const kinds = SOURCES.filter(({ format }) => format === 'contract').map(({ kind }) => kind);
    const folders = kinds.map((kind) => `levering-${kind.replaceAll('_', '-')}`);
    expect(folders.filter((folder) => !names.includes(folder))).toEqual([]);
  });

  describe.each(names)('%s', (name) => {
    const folder = join(CASES, name);
    const expected = readExpected(folder);
    const hasEarlier = existsSync(join(folder, 'eerst'));
    let receipts: readonly Receipt[];
    let exact: readonly Cell[];
    let shown: readonly Cell[];

    const contextIn = async ({ dataFolder, poolOf }: Installation) => {
      const pool = poolOf('peildatum_etl');
      const pseudonymiser = await openPseudonymiser(dataFolder, expected.swv, pool);
      return { pool, swv: expected.swv, cut: expected.tot, pseudonymiser, threshold: 5 };
    };
    const takeIn = async (into: Installation, path: string) =>
      await into.takeIn([path], { swv: expected.swv, faultShare: expected.foutaandeel });

    beforeAll(async () => {
      if (hasEarlier) await takeIn(installation, join(folder, 'eerst'));
      ({ receipts } = await takeIn(installation, join(folder, 'input')));
      exact = await exactFigures(await contextIn(installation));
      ({ cells: shown } = await protectedFigures(await contextIn(installation)));
    });

    it('gives the figures that were worked out by hand', () => {
      const given = new Map(exact.map((cell) => [nameOf(cell), cell]));
      const found = expected.cijfers.map((cell) => given.get(nameOf(cell)) ?? nameOf(cell));
      expect(found).toEqual(expected.cijfers);
    });

    it('gives no figure that must not be there', () => {
      const given = new Set(exact.map(nameOf));
      expect(expected.afwezig.map(nameOf).filter((one) => given.has(one))).toEqual([]);
    });

    it('loads every row or puts it in quarantine', () => {
      expect(receipts.filter(({ state }) => state === 'geweigerd')).toEqual([]);
      for (const { file, rows, loaded, quarantined } of receipts) {
        expect(loaded + quarantined, file).toBe(rows);
      }
      const counts = receipts.map(({ file, rows, loaded, quarantined }): [string, object] => [
        file,
        { rijen: rows, geladen: loaded, quarantaine: quarantined },
      ]);
      const foretold = Object.entries(expected.leveringen).map(([file, one]): [string, object] => [
        file,
        { rijen: one.rijen, geladen: one.geladen, quarantaine: one.quarantaine },
      ]);
      expect(Object.fromEntries(counts)).toMatchObject(Object.fromEntries(foretold));
      // what is not foretold is loaded as a whole
      const unforetold = receipts.filter(({ file }) => !(file in expected.leveringen));
      expect(unforetold.filter(({ quarantined }) => quarantined > 0)).toEqual([]);
    });

    it('finds in the rows the faults that were foretold and no other, and every flag', () => {
      for (const { file, findings } of receipts) {
        const foretold = expected.leveringen[file]?.bevindingen;
        if (foretold === undefined) continue;
        const wanted = new Set(saysOfFindings(foretold));
        const found = saysOfFindings(
          findings.map(({ line, column, code, level }) => ({
            regel: line,
            kolom: column,
            code,
            niveau: level,
          })),
        );
        // what is merely odd is no fault: a case foretells of it what it is about
        const isFault = (says: string) => / (?:fout|wacht)$/.test(says);
        const seen = found.filter((says) => isFault(says) || wanted.has(says));
        expect(seen, file).toEqual([...wanted]);
      }
    });

    it('has parts that add up to the whole', () => {
      expect(partsThatMiss(exact)).toEqual([]);
    });

    it('gives the same figures when the rows of every file are shuffled', async () => {
      for (const part of hasEarlier ? ['eerst', 'input'] : ['input']) {
        const other = shuffleRows(join(folder, part), join(shuffled.folder, name, part));
        await takeIn(shuffled, other);
      }
      const again = await exactFigures(await contextIn(shuffled));
      const byName = (cells: readonly Cell[]) =>
        [...cells].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      expect(byName(again)).toEqual(byName(exact));
    });

    it('shows readers nothing that says 1 to 4 of pupils, and otherwise the exact figures', () => {
      expect(tooSmall(shown)).toEqual([]);
      const seen = new Set(shown.filter(({ status }) => status === 'ok').map(nameOf));
      expect(expected.getoond.map(nameOf).filter((one) => !seen.has(one))).toEqual([]);
      const given = new Map(exact.map((cell) => [nameOf(cell), cell]));
      for (const cell of shown) {
        if (cell.status === 'niet_getoond') expect(cell.waarde, nameOf(cell)).toBeNull();
        else expect(cell).toEqual(given.get(nameOf(cell)));
      }
    });
  });
});

/** Writes the files of a folder anew, rows in another order; the same order at every run. */
function shuffleRows(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    // byte for byte, whatever the encoding
    const text = readFileSync(join(from, file), 'latin1');
    const [header = '', ...rows] = text.trimEnd().split('\n');
    let state = 20_240_801;
    const dice = rows.map((row) => {
      state = (state * 48_271) % 2_147_483_647;
      return { row, place: state };
    });
    dice.sort((a, b) => a.place - b.place);
    const shuffled = [header, ...dice.map(({ row }) => row)].join('\n');
    writeFileSync(join(to, file), `${shuffled}\n`, 'latin1');
  }
  return to;
}
