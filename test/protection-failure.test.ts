import { openPseudonymiser, publish, readHeads } from '@peildatum/etl';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { handMadeRegion } from './setup/hand-made-region.js';
import { type Installation, install } from './setup/installation.js';
import { writeFiles } from './setup/made-up.js';

const SWV = 'VO9901';

/** While this is set, every call into the solver fails as it does when its memory is spent. */
let isBroken = false;
let called = false;
/** In milliseconds: longer than a protection may take. */
const LATE = 2_000_000;
const instantiate = WebAssembly.instantiate.bind(WebAssembly);
vi.spyOn(WebAssembly, 'instantiate').mockImplementation(async (...given) => {
  const made = (await instantiate(
    ...given,
  )) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
  const exports = Object.entries(made.instance.exports).map(([name, value]) => [
    name,
    typeof value !== 'function'
      ? value
      : (...values: unknown[]) => {
          called = true;
          if (isBroken) throw new WebAssembly.RuntimeError('memory access out of bounds');
          return value(...values);
        },
  ]);
  return { ...made, instance: { exports: Object.fromEntries(exports) } } as never;
});

describe('a protection that does not come about', () => {
  let installation: Installation;

  const etl = () => installation.poolOf('peildatum_etl');
  const attempt = async () => {
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, SWV, etl());
    return await publish({
      pool: etl(),
      swv: SWV,
      cut: '2024-12-31',
      pseudonymiser,
      threshold: 5,
    });
  };
  const counts = async (): Promise<readonly number[]> => {
    const tables = ['publication.publicatie', 'publication.cijfer', 'audit.bewijs'];
    const found: number[] = [];
    for (const table of tables) {
      const { rows } = await etl().query<{ n: number }>(`select count(*)::int as n from ${table}`);
      found.push(rows[0]?.n ?? -1);
    }
    return found;
  };

  beforeAll(async () => {
    installation = await install();
    await installation.takeIn([writeFiles(installation.folder, 'regio', handMadeRegion())]);
  });
  it('leaves nothing behind when time is up, and says so', async () => {
    // a clock that leaps past the limit when the solver is first called
    called = false;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (called ? LATE : 0));
    await expect(attempt()).rejects.toMatchObject({
      code: 'bescherming_mislukt',
      message: expect.stringMatching(/time-limit/),
    });
    clock.mockRestore();
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('leaves nothing behind when the solver fails, and names no count', async () => {
    isBroken = true;
    const failed = await attempt().then(
      () => undefined,
      (error: Error) => error,
    );
    isBroken = false;
    expect(failed?.message).toMatch(/solver-failed|memory access out of bounds/);
    expect(failed?.message).not.toMatch(/\d/);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('stands in the way of nothing afterwards', async () => {
    const { head } = await attempt();
    expect(head.status).toBe('concept');
    expect((await readHeads(etl(), { swv: SWV })).map(({ id }) => id)).toEqual([head.id]);
  });
});
