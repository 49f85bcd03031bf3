import {
  type Column,
  type ColumnType,
  daysIn,
  mayTellOfPupils,
  ROW_FAULTS,
} from '@peildatum/schema';
import { nationalNumber, writtenNationals } from './national-number.js';

/** A value that a column does not take: the rule it breaks and what was expected. */
export class Rejected {
  constructor(
    readonly code: string,
    readonly expected: string,
  ) {}
}

/** What a value becomes: exact text or a whole number, null for a value that is known to be unknown. */
export type Value = string | number | null;
export type Parse = (text: string) => Value | Rejected;

function reject(code: keyof typeof ROW_FAULTS, expected: string = ROW_FAULTS[code]): Rejected {
  return new Rejected(code, expected);
}

const REJECT = {
  datum: reject('datum_onjuist'),
  bedrag: reject('bedrag_onjuist'),
  positief: reject('bedrag_niet_positief'),
  getal: reject('getal_onjuist'),
  janee: reject('janee_onjuist'),
  vestiging: reject('vestiging_onjuist'),
  swv: reject('swv_onjuist'),
  gemeente: reject('gemeente_onjuist'),
  postcode4: reject('postcode4_onjuist'),
  gezag: reject('bevoegd_gezag_onjuist'),
  schooljaar: reject('schooljaar_onjuist'),
  leerling: reject('leerling_onjuist'),
  id: reject('id_is_leerling'),
  nummer: reject('tekst_met_nummer'),
};

/** A date of a delivery as JJJJ-MM-DD: written so, as DD-MM-JJJJ, or (by DUO) as JJJJMMDD. */
export function parseDate(text: string, compact = false): string | Rejected {
  let year = '';
  let month = '';
  let day = '';
  if (text.length === 10 && text[4] === '-' && text[7] === '-') {
    [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)];
  } else if (text.length === 10 && text[2] === '-' && text[5] === '-') {
    [day, month, year] = [text.slice(0, 2), text.slice(3, 5), text.slice(6)];
  } else if (compact && text.length === 8) {
    [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
  }
  if (!/^\d{4}$/.test(year) || !/^\d{2}$/.test(month) || !/^\d{2}$/.test(day)) return REJECT.datum;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const exists = y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
  return exists ? `${year}-${month}-${day}` : REJECT.datum;
}

/** An amount as exact text with a point: `1234,5` gives `1234.50`, `,50` gives `0.50`; less than 0 only where it may be. */
export function parseAmount(text: string, negative = false): string | Rejected {
  const parts = /^(-?)(\d{0,12})(?:[.,](\d{1,2}))?$/.exec(text);
  const [, sign = '', digits = '', decimals = ''] = parts ?? [];
  if (digits === '' && decimals === '') return REJECT.bedrag;
  if (sign === '-' && !negative) return REJECT.bedrag;
  const amount = `${digits.replace(/^0+(?=\d)/, '') || '0'}.${decimals.padEnd(2, '0')}`;
  return sign === '-' && amount !== '0.00' ? `-${amount}` : amount;
}

/** BRIN6 in capitals. */
export function parseVestiging(text: string): string | Rejected {
  const upper = text.toUpperCase();
  return /^\d{2}[A-Z]{2}\d{2}$/.test(upper) ? upper : REJECT.vestiging;
}

/** BRIN and vestigingsnummer of a file of DUO; the second has two positions in one file and six in another. */
export function joinVestiging(brin: string, nummer: string): string {
  return nummer.length > 2 ? nummer : `${brin}${nummer.padStart(2, '0')}`;
}

/** An swv in any of its spellings: `VO 27.08`, `2708`, `VO-27-08` give `VO2708`. */
export function parseSwv(text: string): string | Rejected {
  const bare = text.toUpperCase().replace(/[ .-]/g, '');
  const full = /^\d{4}$/.test(bare) ? `VO${bare}` : bare;
  return /^(VO|PO)\d{4}$/.test(full) ? full : REJECT.swv;
}

/**
 * A pupil's number as the supplier writes it. A national number with dots or blanks in it, or in the scientific style of
 * a spreadsheet, would become another pupil in silence: it is refused.
 */
function parsePupil(text: string): string | Rejected {
  if (!/^[^\s\p{C}"]{1,64}$/u.test(text)) return REJECT.leerling;
  const isDressed =
    /^\d{3}[.-]\d{3}[.-]\d{3}$|^\d{4}[.-]\d{2}[.-]\d{3}$/.test(text) &&
    nationalNumber(text.replace(/[.-]/g, '')) !== undefined;
  return isDressed || /^\d+([.,]\d+)?E[+-]?\d+$/i.test(text) ? REJECT.leerling : text;
}

/** `2023-2024`: the second year follows the first. */
function parseSchooljaar(text: string): string | Rejected {
  const [, first = '', second = ''] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  const exists = Number(first) >= 1900 && Number(second) === Number(first) + 1;
  return exists ? text : REJECT.schooljaar;
}

function parseCount(text: string): number | Rejected {
  return /^\d{1,9}$/.test(text) ? Number(text) : REJECT.getal;
}

const PARSERS: Readonly<Record<ColumnType, (column: Column) => Parse>> = {
  leerling: () => parsePupil,
  geboortedatum: () => (text) => parseDate(text),
  datum: (column) => {
    const compact = column.headers !== undefined;
    return (text) => parseDate(text, compact);
  },
  vestiging: () => parseVestiging,
  bedrag: (column) => (text) => {
    const amount = parseAmount(text, column.negative === true);
    return column.positive === true && amount === '0.00' ? REJECT.positief : amount;
  },
  getal: (column) => {
    const [low, high] = column.between ?? [0, Number.MAX_SAFE_INTEGER];
    const outside = reject('getal_buiten_bereik', `een getal van ${low} tot en met ${high}`);
    return (text) => {
      const count = parseCount(text);
      return typeof count === 'number' && (count < low || count > high) ? outside : count;
    };
  },
  code: (column) => {
    const codes = column.codes ?? [];
    const byText = new Map(
      codes.flatMap((code) => [
        [code, code],
        [code.toLowerCase(), code],
      ]),
    );
    const unknown = reject('code_onbekend', `een van: ${codes.join(', ')}`);
    return (text) => byText.get(text) ?? byText.get(text.toLowerCase()) ?? unknown;
  },
  janee: () => (text) => {
    const upper = text.toUpperCase();
    return upper === 'J' || upper === 'N' ? upper : REJECT.janee;
  },
  tekst: (column) => {
    // an id stands in an index, and an index has a largest entry
    const longest = column.longest ?? (column.identifies === true ? 100 : 2000);
    const tooLong = reject(
      'tekst_onjuist',
      `tekst zonder stuurtekens, hoogstens ${longest} tekens`,
    );
    const searched = mayTellOfPupils(column);
    return (text) => {
      if (text.length > longest || /[^\P{C}\n\r\t]/u.test(text)) return tooLong;
      const pattern = column.pattern;
      if (pattern !== undefined && !pattern.matches.test(text)) {
        return reject('patroon_onjuist', pattern.expected);
      }
      const [national] = searched ? writtenNationals(text) : [];
      if (national === undefined) return text;
      // a part of an id passes by chance too often
      if (column.identifies !== true || column.noNationalNumber === true) return REJECT.nummer;
      return national === text ? REJECT.id : text;
    };
  },
  swv: () => parseSwv,
  gemeente: () => (text) => (/^\d{1,4}$/.test(text) ? text.padStart(4, '0') : REJECT.gemeente),
  // four digits, or the first four of a whole postcode of a school
  postcode4: (column) => {
    const shape = column.headers === undefined ? /^[1-9]\d{3}$/ : /^[1-9]\d{3}( ?[A-Za-z]{2})?$/;
    return (text) => (shape.test(text) ? text.slice(0, 4) : REJECT.postcode4);
  },
  bevoegd_gezag: () => (text) => (/^\d{5}$/.test(text) ? text : REJECT.gezag),
  schooljaar: () => parseSchooljaar,
  // DUO writes <5 (older: * or **) for a count that it shields: delivered, and unknown
  duo_aantal: () => (text) =>
    text === '<5' || text === '*' || text === '**' ? null : parseCount(text),
};

/** How the values of a column are read. */
export function parserOf(column: Column): Parse {
  return PARSERS[column.type](column);
}

/** The code of an swv in its one spelling, or undefined when the text is none. */
export function normaliseSwv(text: string): string | undefined {
  const swv = parseSwv(text);
  return typeof swv === 'string' ? swv : undefined;
}
