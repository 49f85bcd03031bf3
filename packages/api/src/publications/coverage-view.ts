import { type Coverage, sayCoverage } from '@peildatum/schema';
import type { Dekking } from './coverage-type.js';

/** Coverage as clients get it. */
export function coverageView(coverage: Coverage): Dekking {
  const { indicator, periode, soort, leveranciers, scholen } = coverage;
  return {
    indicator,
    periode,
    soort,
    tekst: sayCoverage(coverage),
    leveranciers: leveranciers.geleverd,
    leveranciersVerwacht: leveranciers.verwacht,
    scholen: scholen?.geleverd ?? null,
    scholenVerwacht: scholen?.verwacht ?? null,
    leerlingenProcent: scholen?.leerlingenProcent ?? null,
  };
}
