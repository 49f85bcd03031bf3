import { ROW_FAULTS } from '@peildatum/schema';
import { code } from './markdown.mjs';
import { wordsOf } from './words.mjs';

/** The fault of a value that does not fit the type of its column; its text says what does fit. */
const FOUT_VAN_TYPE = {
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

/** What becomes of a value that is not stored as it was delivered. */
const OPSLAG = {
  leerling: 'wordt een pseudoniem',
  geboortedatum: 'wordt versleuteld bewaard',
  duo_aantal: '`<5`, `*` en `**` (door DUO afgeschermd) gelden als onbekend',
};

/** The codes of findings that a column can give by itself. */
export function faultsOf(column) {
  if (column.fromFileName !== undefined) return ['jaar_ontbreekt'];
  return [
    ...(column.required === true ? ['verplicht'] : []),
    wordsOf(FOUT_VAN_TYPE, column.type),
    ...(column.between === undefined ? [] : ['getal_buiten_bereik']),
    ...(column.positive === true ? ['bedrag_niet_positief'] : []),
    ...(column.pattern === undefined ? [] : ['patroon_onjuist']),
    ...(column.refersTo === undefined ? [] : ['verwijzing_onbekend']),
  ];
}

/** What a column takes, in plain words. */
export function sayType(column) {
  if (column.fromFileName !== undefined) return 'volgt uit het jaar in de bestandsnaam';
  const own = column.headers !== undefined;
  const parts = [
    sayShape(column),
    ...(column.type === 'datum' && own ? ['of als JJJJMMDD'] : []),
    ...(column.type === 'postcode4' && own ? ['van een hele postcode alleen de cijfers'] : []),
    ...(column.positive === true ? [ROW_FAULTS.bedrag_niet_positief] : []),
    ...(column.negative === true ? ['mag kleiner dan 0 zijn'] : []),
    ...(column.pattern === undefined ? [] : [column.pattern.expected]),
    ...(Object.hasOwn(OPSLAG, column.type) ? [OPSLAG[column.type]] : []),
  ];
  return parts.join('; ');
}

function sayShape({ type, codes, between, longest, identifies }) {
  if (type === 'tekst') {
    return `tekst zonder stuurtekens, hoogstens ${longest ?? (identifies === true ? 100 : 2000)} tekens`;
  }
  if (type === 'code') return `een van: ${codes.map(code).join(', ')}`;
  if (between !== undefined) return `een geheel getal van ${between[0]} tot en met ${between[1]}`;
  return ROW_FAULTS[wordsOf(FOUT_VAN_TYPE, type)];
}
