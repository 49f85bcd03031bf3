import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exactFigures, openPseudonymiser, writeExample } from '@peildatum/etl';
import type { Cell } from '@peildatum/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from './oracle/differences.js';
import { type FileStyle, rewrite } from './other-files/rewrite.js';
import { type Installation, install } from './setup/installation.js';

const CUT = '2024-06-30';
const OWN = 'VO9901';

/** More runs: BESTANDEN_RUNS=50. A failing run again: BESTANDEN_ZAAD. */
const RUNS = Number(process.env.BESTANDEN_RUNS ?? 4);
const SEED = process.env.BESTANDEN_ZAAD;

const style: fc.Arbitrary<FileStyle> = fc.record({
  separator: fc.constantFrom(';' as const, ',' as const),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'windows-1252' as const),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  dutchDates: fc.boolean(),
  quoted: fc.boolean(),
  packed: fc.boolean(),
  parts: fc.integer({ min: 1, max: 3 }),
  order: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('the same rows in other files', () => {
  let installation: Installation;
  let folder: string;
  let given: ReadonlyMap<string, string>;
  let run = 0;

  const figuresOf = async (swv: string): Promise<ReadonlyMap<string, string>> => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    const cells = await exactFigures({ pool, swv, cut: CUT, pseudonymiser, threshold: 5 });
    // which files there are is what this one figure tells
    const others = cells.filter(({ indicator }) => !indicator.startsWith('aanleverstatus'));
    return new Map(others.map((cell: Cell) => [nameOf(cell), JSON.stringify(cell)]));
  };

  beforeAll(async () => {
    installation = await install();
    folder = join(installation.folder, 'voorbeeld');
    await writeExample({ folder, seed: 20_242, size: 's' });
    await installation.takeIn([folder], { swv: OWN });
    given = await figuresOf(OWN);
  }, 120_000);

  it('give the same figures: shuffled, split, in another encoding and another style', async () => {
    expect(given.size).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(fc.array(style, { minLength: 5, maxLength: 5 }), async (styles) => {
        run += 1;
        const swv = `VO${7000 + run}`;
        const target = join(installation.folder, swv);
        await mkdir(target, { recursive: true });
        for (const [at, file] of readdirSync(folder).sort().entries()) {
          const chosen = styles[at % styles.length];
          const content = readFileSync(join(folder, file));
          for (const [name, bytes] of rewrite(file, content, swv, chosen as FileStyle)) {
            writeFileSync(join(target, name), bytes);
          }
        }
        const { receipts } = await installation.takeIn([target], { swv });
        const wrong = receipts.filter(({ rows, loaded }) => rows !== loaded);
        expect(wrong.map(({ file, refusal, findings }) => [file, refusal, findings[0]])).toEqual(
          [],
        );
        const found = await figuresOf(swv);
        const names = [...new Set([...given.keys(), ...found.keys()])];
        const differ = names.filter((name) => given.get(name) !== found.get(name));
        expect(differ.map((name) => [given.get(name), found.get(name)])).toEqual([]);
      }),
      { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
    );
  }, 300_000);
});
