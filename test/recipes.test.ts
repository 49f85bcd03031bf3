import { readFileSync } from 'node:fs';
import { kindsReadBy, recipeFingerprint } from '@peildatum/etl';
import { figureName, INDICATORS, PLACE_KINDS, SOURCES, sourceOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';

type Recorded = Readonly<Record<string, Readonly<Record<string, readonly { recept: string }[]>>>>;

const recorded = JSON.parse(
  readFileSync(new URL('../packages/etl/recipes.json', import.meta.url), 'utf8'),
) as Recorded;

describe('the recipes of the catalogue', () => {
  it('do not change without another version', () => {
    // after a change: raise version and say validFrom, then pnpm recepten
    const changed = INDICATORS.filter(
      (indicator) =>
        recorded[indicator.id]?.[indicator.version]?.some(
          ({ recept }) => recept === recipeFingerprint(indicator),
        ) !== true,
    );
    expect(changed.map(({ id, version }) => `${id} versie ${version}`)).toEqual([]);
  });

  it('keep what earlier versions were', () => {
    for (const { id, version } of INDICATORS) {
      const versions = Object.keys(recorded[id] ?? {}).map(Number);
      expect(
        versions.toSorted((a, b) => a - b),
        id,
      ).toEqual(Array.from({ length: version }, (_, at) => at + 1));
    }
  });

  it('read the kinds that the declaration names, and no other', () => {
    // wherever something stands under a vestiging, the registers say what that place is
    const registers = new Set<string>(PLACE_KINDS);
    const without = (kinds: readonly string[]) => kinds.filter((kind) => !registers.has(kind));
    for (const indicator of INDICATORS) {
      const named = new Set([
        ...indicator.requires.map(({ kind }) => kind),
        ...indicator.figures.flatMap(({ requires = [] }) => requires.map(({ kind }) => kind)),
        ...indicator.looksInto,
      ]);
      if (indicator.id === 'aanleverstatus' || indicator.id === 'doelen') continue;
      expect(without([...named]).sort(), indicator.id).toEqual(
        without(kindsReadBy(indicator)).sort(),
      );
    }
  });

  it('name only kinds that there are, and reach only for kinds that they read', () => {
    const kinds = new Set(SOURCES.map(({ kind }) => kind));
    for (const { id, requires, looksInto, reach = {} } of INDICATORS) {
      for (const kind of [...requires.map((one) => one.kind), ...looksInto]) {
        expect(kinds, `${id}: ${kind}`).toContain(kind);
      }
      for (const kind of Object.keys(reach)) {
        expect([...requires.map((one) => one.kind), ...looksInto], id).toContain(kind);
        expect(sourceOf(kind)?.touches.length, `${id}: ${kind}`).toBeGreaterThan(0);
      }
    }
  });

  it('say of every figure of persons which count it gives away', () => {
    const silent = INDICATORS.filter(({ disclosure }) =>
      ['persoon', 'bijzonder'].includes(disclosure),
    ).flatMap((indicator) =>
      indicator.figures
        .filter(({ countEquivalent }) => countEquivalent === undefined)
        .map((figure) => figureName(indicator, figure)),
    );
    expect(silent).toEqual([]);
  });
});
