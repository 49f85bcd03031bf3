import { describe, expect, it } from 'vitest';
import { gemeentenOf, gemeenteOf } from './region.js';
import { schoolsOf } from './schools.js';

const middling = schoolsOf({ onlySmallSchools: false, schoolsTimes: 1 });
const large = schoolsOf({ onlySmallSchools: false, schoolsTimes: 10 });

describe('the schools of an example', () => {
  it('are those of the middling region, and in a large one as many again nine times', () => {
    expect(large.slice(0, middling.length)).toEqual(middling);
    // not again: the one in between, the one over the border that is this swv's, and the one next door
    expect(large.length).toBe(middling.length + 9 * (middling.length - 3));
    expect(new Set(large.map(({ vestiging }) => vestiging)).size).toBe(large.length);
    for (const { vestiging } of large) expect(vestiging).toMatch(/^99[A-Z]{2}\d\d$/);
  });

  it('keep the vestigingen of one school together', () => {
    const perBrin = (schools: typeof large) => {
      const counts = new Map<string, number>();
      for (const { vestiging } of schools) {
        const brin = vestiging.slice(0, 4);
        counts.set(brin, (counts.get(brin) ?? 0) + 1);
      }
      return Math.max(...counts.values());
    };
    expect(perBrin(large)).toBe(perBrin(middling));
  });

  it('are in all gemeenten of the area', () => {
    const inArea = gemeentenOf(10).filter((gemeente) => gemeente.inArea);
    const found = new Set(large.map(({ postcode4 }) => gemeenteOf(postcode4).code));
    for (const { code } of inArea) expect(found).toContain(code);
    expect(inArea.length).toBeGreaterThan(gemeentenOf(1).length);
  });
});
