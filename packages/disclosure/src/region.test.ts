import { describe, expect, it } from 'vitest';
import { publicationOf, tableOf } from '../test/small-publication.js';
import { sumOver } from './column-set.js';
import { frameOf, near } from './frame.js';
import { knowledgeOf } from './knowledge.js';
import { linkFigures } from './link-figures.js';
import { membershipOf } from './move.js';
import { openRegion } from './region.js';
import { sensitiveCounts } from './sensitive-count.js';
import { loadSolver } from './solver.js';

const rules = { threshold: 5, width: 5 };
const publication = publicationOf(
  [
    { values: ['A', 'pro'], count: 2 },
    { values: ['A', 'havo'], count: 9 },
    { values: ['B', 'pro'], count: 7 },
    { values: ['B', 'vwo'], count: 3 },
    { values: ['C', 'havo'], count: 6 },
    { values: ['C', 'vwo'], count: 1 },
  ],
  ['school', 'niveau'],
  rules,
);
const [system] = linkFigures(publication);
if (!system) throw new Error('no system');
const targets = sensitiveCounts(system, rules);
const hiding = (ids: readonly string[]) =>
  knowledgeOf(
    system,
    system.figures.map(({ id }) => (ids.includes(id) ? 'hidden' : 'shown')),
  );

describe('a region', () => {
  it('gives for each end of an interval the sum that bounds it', async () => {
    const knowledge = hiding(['niveau vwo', 'niveau pro', 'school B']);
    const region = openRegion(await loadSolver(), system, targets, rules, knowledge);
    for (const target of targets.keys()) {
      for (const direction of ['least', 'most'] as const) {
        const { value, weights } = region.extreme(target, direction);
        const sum = weights.reduce((total, weight, cell) => {
          return total + weight * (knowledge.exact[cell] ?? knowledge.least[cell] ?? 0);
        }, 0);
        expect(sum).toBeCloseTo(value, 6);
      }
    }
    region.close();
  });

  it('only grows when less is known', async () => {
    const region = openRegion(await loadSolver(), system, targets, rules, hiding(['niveau vwo']));
    const ends = () =>
      [...targets.keys()].map((target) => [
        region.extreme(target, 'least').value,
        region.extreme(target, 'most').value,
      ]);
    const before = ends();
    expect(before).toEqual(targets.map(({ count }) => [count, count]));
    region.know(hiding(['niveau vwo', 'niveau havo']));
    const after = ends();
    for (const [target, [least = 0, most = 0]] of after.entries()) {
      expect(least).toBeLessThanOrEqual(before[target]?.[0] ?? 0);
      expect(most).toBeGreaterThanOrEqual(before[target]?.[1] ?? 0);
    }
    expect(after).not.toEqual(before);
    region.close();
  });

  it('of a part of the columns bounds what is possible from outside and from inside', async () => {
    const knowledge = hiding(['niveau vwo', 'niveau pro', 'niveau havo', 'school B', 'school C']);
    const membership = membershipOf(system);
    const frame = frameOf(system, membership, knowledge);
    const region = openRegion(await loadSolver(), system, targets, rules, knowledge);
    let narrower = 0;
    for (const [target, { columns, count }] of targets.entries()) {
      const most = region.extreme(target, 'most').value;
      const least = region.extreme(target, 'least').value;
      for (const size of [1, 2, 3, 4, 5, 6]) {
        const part = near(frame, columns, new Set(), size);
        expect(part.length).toBeLessThanOrEqual(Math.max(size, columns.length));
        expect(region.extreme(target, 'most', part).value).toBeGreaterThanOrEqual(most - 1e-6);
        expect(region.extreme(target, 'least', part).value).toBeLessThanOrEqual(least + 1e-6);
        const raised = count + sumOver(columns, region.raise({ target, cap: 100 }, part));
        expect(raised).toBeLessThanOrEqual(most + 1e-6);
        if (raised < most - 1e-6) narrower += 1;
      }
    }
    expect(narrower).toBeGreaterThan(0);
    region.close();
  });

  it('bounds a count by one sum, less what is known besides', async () => {
    // A, B and C have 35 of the 47, as the 12 of D are shown.
    const [schools] = linkFigures(tableOf([4, 1, 30, 12]));
    if (!schools) throw new Error('no system');
    const isHidden = ['school A', 'school B', 'school C'];
    const knowledge = knowledgeOf(
      schools,
      schools.figures.map(({ id }) => (isHidden.includes(id) ? 'hidden' : 'shown')),
    );
    const small = sensitiveCounts(schools, rules);
    const region = openRegion(await loadSolver(), schools, small, rules, knowledge);
    const schoolA = small.findIndex(({ count }) => count === 4);
    const weightOf = (id: string, weights: Float64Array | undefined) =>
      weights?.[schools.figures.find((figure) => figure.id === id)?.cells.get('aantal') ?? -1];

    expect(region.boundUnder(schoolA, 35)).toBeUndefined();
    const bound = region.boundUnder(schoolA, 36);
    expect(bound?.value).toBe(35);
    expect(weightOf('totaal', bound?.weights)).toBe(1);
    expect(weightOf('school D', bound?.weights)).toBe(-1);
    // who knows the 30 of C is left with 5 for A and B
    const columnOfC = schools.cells.find(({ count }) => count === 30)?.columns;
    region.stand(columnOfC ?? new Int32Array());
    expect(region.boundUnder(schoolA, 36)?.value).toBe(5);
    region.close();
  });

  it('bounds by one sum no tighter than by all together', async () => {
    const hidden = ['niveau vwo', 'niveau pro', 'niveau havo', 'school A', 'school B', 'school C'];
    let bounded = 0;
    for (let shown = 0; shown < hidden.length; shown += 1) {
      const knowledge = hiding(hidden.filter((_, at) => at !== shown));
      const region = openRegion(await loadSolver(), system, targets, rules, knowledge);
      for (const target of targets.keys()) {
        const { value: most } = region.extreme(target, 'most');
        const bound = region.boundUnder(target, 100);
        expect(region.boundUnder(target, Math.floor(most))).toBeUndefined();
        if (bound === undefined) continue;
        bounded += 1;
        expect(bound.value).toBeGreaterThanOrEqual(most - 1e-6);
        const sum = bound.weights.reduce(
          (total, weight, cell) => total + weight * (knowledge.exact[cell] ?? 0),
          0,
        );
        expect(sum).toBe(bound.value);
      }
      region.close();
    }
    expect(bounded).toBeGreaterThan(0);
  });
});
