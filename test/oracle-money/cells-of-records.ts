import type { Cell } from '@peildatum/schema';
import { continuiteit, kengetallen, signaleringswaarde } from './balans.js';
import {
  arrangementen,
  oppOpTijd,
  plaatsingsoverleg,
  trajectvoorziening,
} from './ondersteuning.js';
import { programmaRealisatie } from './programma-realisatie.js';
import type { Records } from './records.js';
import { basisondersteuning, dekkendNetwerk, schoolbesteding, toewijzing } from './scholen.js';
import { leerlingen, vsv } from './tellingen.js';
import { arbeidstoeleiding, plustrajecten, povo } from './trajecten.js';
import { audits, oprOnderwerpen } from './verantwoording.js';
import { vergoedingen, vergoedingenOpenstaand } from './vergoedingen.js';
import { herbestedingsverplichting, verplichtingenOverig } from './verplichtingen.js';

const INDICATORS = [
  { cellsOf: vergoedingen, startsOn: '01-01' },
  { cellsOf: vergoedingenOpenstaand, startsOn: '01-01' },
  { cellsOf: herbestedingsverplichting, startsOn: '01-01' },
  { cellsOf: verplichtingenOverig, startsOn: '01-01' },
  { cellsOf: programmaRealisatie, startsOn: '01-01' },
  { cellsOf: signaleringswaarde, startsOn: '01-01' },
  { cellsOf: kengetallen, startsOn: '01-01' },
  { cellsOf: continuiteit, startsOn: '01-01' },
  { cellsOf: schoolbesteding, startsOn: '01-01' },
  { cellsOf: toewijzing, startsOn: '01-01' },
  { cellsOf: oprOnderwerpen, startsOn: '01-01' },
  { cellsOf: basisondersteuning, startsOn: '08-01' },
  { cellsOf: dekkendNetwerk, startsOn: '08-01' },
  { cellsOf: oppOpTijd, startsOn: '08-01' },
  { cellsOf: arrangementen, startsOn: '08-01' },
  { cellsOf: plaatsingsoverleg, startsOn: '08-01' },
  { cellsOf: plustrajecten, startsOn: '08-01' },
  { cellsOf: povo, startsOn: '08-01' },
  { cellsOf: arbeidstoeleiding, startsOn: '08-01' },
  { cellsOf: vsv, startsOn: '08-01' },
  { cellsOf: leerlingen, startsOn: '10-01' },
];

const PEILDATA = ['02-01', '07-31', '10-01', '12-31'];

/** Every cell in every period that has begun at the cut, in years around those of the rows. */
export function cellsOfRecords(records: Records, cut: string): Cell[] {
  const cells = audits(records, cut);
  const peildata = new Set([cut]);
  for (let year = 2010; year <= 2030; year += 1) {
    for (const { cellsOf, startsOn } of INDICATORS) {
      if (`${year}-${startsOn}` <= cut) cells.push(...cellsOf(records, cut, year));
    }
    for (const day of PEILDATA) if (`${year}-${day}` <= cut) peildata.add(`${year}-${day}`);
  }
  for (const date of peildata) cells.push(...trajectvoorziening(records, cut, date));
  return cells;
}
