import { COMMA_EXPORT, type CsvStyle, OLD_SYSTEM, PLAIN, SPREADSHEET } from './csv-style.js';

/** A school board: supplies the inschrijvingen of its schools, in the style of its system. */
export interface Board {
  readonly supplier: string;
  /** 999xx: not in DUO's files. */
  readonly bevoegdGezag: string;
  readonly style: CsvStyle;
}

export const BOARDS = {
  voorbeeld: { supplier: 'voorbeeld', bevoegdGezag: '99901', style: PLAIN },
  denkbeeld: { supplier: 'denkbeeld', bevoegdGezag: '99902', style: COMMA_EXPORT },
  luchtkasteel: { supplier: 'luchtkasteel', bevoegdGezag: '99903', style: SPREADSHEET },
  fabelland: { supplier: 'fabelland', bevoegdGezag: '99904', style: PLAIN },
  sprookbeek: { supplier: 'sprookbeek', bevoegdGezag: '99905', style: COMMA_EXPORT },
  omweg: { supplier: 'omweg', bevoegdGezag: '99906', style: SPREADSHEET },
  doolhof: { supplier: 'doolhof', bevoegdGezag: '99907', style: OLD_SYSTEM },
  buurland: { supplier: 'buurland', bevoegdGezag: '99908', style: OLD_SYSTEM },
} as const satisfies Record<string, Board>;

export type BoardName = keyof typeof BOARDS;
