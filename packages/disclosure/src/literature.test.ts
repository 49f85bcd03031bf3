import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wholeInterval } from './interval.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import type { Publication } from './publication.js';
import { openRegion } from './region.js';
import { loadSolver } from './solver.js';

interface Instance {
  readonly name: string;
  readonly atoms: readonly { readonly id: string; readonly n: number }[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
  readonly suppressed: readonly string[];
  /** What readers know every hidden cell is at least. */
  readonly lower?: number;
  readonly published: Readonly<Record<string, readonly [number, number]>>;
  readonly computed: Readonly<Record<string, readonly [number, number]>>;
}

const FILE = join('bronnen', 'bescherming', 'literature', 'intervals.json');
// The instances lie beside the checkout, with the design that they belong to.
const path = foldersAbove(fileURLToPath(import.meta.url))
  .flatMap((folder) => [join(folder, FILE), join(folder, 'shared', FILE)])
  .find((candidate) => existsSync(candidate));
const instances = path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as Instance[]);

describe('the published examples', () => {
  it.skipIf(path === undefined)(`have the intervals of ${FILE}, beside the checkout`, async () => {
    for (const instance of instances) {
      const found = await intervalsOf(instance);
      expect(found, instance.name).toMatchObject(instance.published);
      expect(found, instance.name).toEqual(instance.computed);
    }
    expect(instances.length).toBeGreaterThan(0);
  });
});

async function intervalsOf(instance: Instance): Promise<Record<string, [number, number]>> {
  const atomOf = new Map(instance.atoms.map(({ id }, atom) => [id, atom]));
  const isHidden = (cell: string): boolean => instance.suppressed.includes(cell);
  // So high a threshold also lifts the ceiling that the region puts on each column.
  const publication: Publication = {
    atoms: instance.atoms.map(({ n }) => ({ count: n })),
    figures: Object.entries(instance.cells).map(([id, ids]) => {
      const least = isHidden(id) ? { least: instance.lower ?? 0 } : {};
      const atoms = ids.map((atom) => atomOf.get(atom) ?? -1);
      return { id, table: 'cellen', parts: [{ name: 'n', atoms, ...least }] };
    }),
    totals: [],
    rules: { threshold: 1000, width: 5 },
  };

  const intervals: Record<string, [number, number]> = {};
  for (const system of linkFigures(publication)) {
    const hidden = system.figures.filter(({ id }) => isHidden(id));
    const targets = hidden.flatMap(({ cells }) =>
      [...cells.values()].map((cell) => {
        const { columns = new Int32Array(), count = 0 } = system.cells[cell] ?? {};
        return { columns, count, cell, minus: [] };
      }),
    );
    const statuses = system.figures.map(({ id }) => (isHidden(id) ? 'hidden' : 'shown'));
    const region = openRegion(
      await loadSolver(),
      system,
      targets,
      publication.rules,
      knowledgeOf(system, statuses),
    );
    for (const [target, { id }] of hidden.entries()) {
      const least = region.extreme(target, 'least').value;
      const most = region.extreme(target, 'most').value;
      const whole = wholeInterval(least, most);
      intervals[id] = [whole.least, whole.most];
    }
    region.close();
  }
  return intervals;
}

function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}
