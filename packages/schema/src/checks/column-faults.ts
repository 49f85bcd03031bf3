import type { RowFaultCode } from '../row-faults.js';
import { type Column, type ColumnType, mayTellOfPupils } from '../source.js';

/** The fault of a value that does not fit the type of its column; its text says what does fit. */
const FAULT_OF_TYPE: Readonly<Record<ColumnType, RowFaultCode>> = {
  leerling: 'leerling_onjuist',
  geboortedatum: 'datum_onjuist',
  vestiging: 'vestiging_onjuist',
  datum: 'datum_onjuist',
  bedrag: 'bedrag_onjuist',
  getal: 'getal_onjuist',
  code: 'code_onbekend',
  janee: 'janee_onjuist',
  tekst: 'tekst_onjuist',
  swv: 'swv_onjuist',
  gemeente: 'gemeente_onjuist',
  postcode4: 'postcode4_onjuist',
  bevoegd_gezag: 'bevoegd_gezag_onjuist',
  schooljaar: 'schooljaar_onjuist',
  duo_aantal: 'getal_onjuist',
};

/** The fault of a value that does not fit a type. */
export function faultOfType(type: ColumnType): RowFaultCode {
  return FAULT_OF_TYPE[type];
}

/** The codes of findings that a column can give by itself; a value that the file's name gives has none. */
export function faultsOfColumn(column: Column): readonly RowFaultCode[] {
  if (column.fromFileName !== undefined) return [];
  return [
    ...(column.required === true ? (['verplicht'] as const) : []),
    faultOfType(column.type),
    ...(isPersonal(column.type) ? (['sleutel_anders', 'pseudoniem_onjuist'] as const) : []),
    ...(column.between === undefined ? [] : (['getal_buiten_bereik'] as const)),
    ...(column.positive === true ? (['bedrag_niet_positief'] as const) : []),
    ...(column.pattern === undefined ? [] : (['patroon_onjuist'] as const)),
    ...(mayTellOfPupils(column) ? [numberFault(column)] : []),
    ...(column.refersTo === undefined ? [] : (['verwijzing_onbekend'] as const)),
  ];
}

function numberFault({ identifies, noNationalNumber }: Column): RowFaultCode {
  return identifies === true && noNationalNumber !== true ? 'id_is_leerling' : 'tekst_met_nummer';
}

/** A value that a school may have pseudonymised. */
function isPersonal(type: ColumnType): boolean {
  return type === 'leerling' || type === 'geboortedatum';
}
