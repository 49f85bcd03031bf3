import { faultOfType } from './checks/column-faults.js';
import { ROW_FAULTS } from './row-faults.js';
import type { Column } from './source.js';

/** Most characters of a text of a column: an id stands in an index, and an index has a largest entry. */
export function longestText(column: Column): number {
  return column.longest ?? (column.identifies === true ? 100 : 2000);
}

/** What a column takes, in plain words. `quote` marks a value that must be written exactly so. */
export function columnWords(column: Column, quote = (value: string) => value): string {
  if (column.fromFileName !== undefined) return 'volgt uit het jaar in de bestandsnaam';
  const own = column.headers !== undefined;
  const stored = storedWords(column, quote);
  return [
    shapeWords(column, quote),
    ...(column.type === 'datum' && own ? ['of als JJJJMMDD'] : []),
    ...(column.type === 'postcode4' && own ? ['van een hele postcode alleen de cijfers'] : []),
    ...(column.positive === true ? [ROW_FAULTS.bedrag_niet_positief] : []),
    ...(column.negative === true ? ['mag kleiner dan 0 zijn'] : []),
    ...(column.pattern === undefined ? [] : [column.pattern.expected]),
    ...(stored === undefined ? [] : [stored]),
  ].join('; ');
}

function shapeWords(column: Column, quote: (value: string) => string): string {
  const { type, codes, between } = column;
  if (type === 'tekst') {
    return `tekst zonder stuurtekens, hoogstens ${longestText(column)} tekens`;
  }
  if (type === 'code') return `een van: ${(codes ?? []).map(quote).join(', ')}`;
  if (between !== undefined) return `een geheel getal van ${between[0]} tot en met ${between[1]}`;
  return ROW_FAULTS[faultOfType(type)];
}

/** What becomes of a value that is not stored as it was delivered. */
function storedWords({ type }: Column, quote: (value: string) => string): string | undefined {
  if (type === 'leerling') return 'wordt een pseudoniem';
  if (type === 'geboortedatum') return 'wordt versleuteld bewaard';
  if (type === 'duo_aantal') {
    return `${quote('<5')}, ${quote('*')} en ${quote('**')} (door DUO afgeschermd) gelden als onbekend`;
  }
  return undefined;
}
