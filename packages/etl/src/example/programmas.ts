/** Cost centres of money that is told twice: nothing else is booked on them, so that it can be compared with the ledger. */
export const KOSTENPLAATS = {
  herbesteding: '4100',
  groeiVso: '4310',
  subsidies: '4510',
  vergoedingen: '4420',
} as const;

/** The programmes of the ondersteuningsplan 2022-2026, with their cost centres and their share of the budget. */
export const PROGRAMMAS = [
  programma('Management en organisatie', 60, ['4000', 'Bureau, bestuur en toezicht']),
  programma('Ondersteuningstoewijzing', 50, ['4010', 'Toelaatbaarheid en toetsing']),
  programma('Steun waar nodig: scholen', 440, ['4200', 'Steun op schoolniveau']),
  programma(
    'Steun waar nodig: arrangementen',
    180,
    ['4400', 'Arrangementen voor leerlingen'],
    ['4410', 'Trajectvoorzieningen'],
    [KOSTENPLAATS.vergoedingen, 'Vergoedingen doorstroom'],
  ),
  programma('Pilots', 50, ['4500', 'Pilots'], [KOSTENPLAATS.subsidies, 'Subsidies aan besturen']),
  programma(
    'Tussentijdse groei vso',
    90,
    ['4300', 'Groei van het vso'],
    [KOSTENPLAATS.groeiVso, 'Groeiregeling van besturen'],
  ),
  programma('Herbesteding', 130, [KOSTENPLAATS.herbesteding, 'Herbesteding bij besturen']),
] as const;

/** The programme of which schools account for what they got. */
export const STEUN_SCHOLEN = 'Steun waar nodig: scholen';
export const STEUN_ARRANGEMENTEN = 'Steun waar nodig: arrangementen';

interface Programma {
  readonly name: string;
  /** Of a thousand euro. */
  readonly share: number;
  readonly kostenplaatsen: readonly (readonly [code: string, omschrijving: string])[];
}

function programma(
  name: string,
  share: number,
  ...kostenplaatsen: readonly (readonly [string, string])[]
): Programma {
  return { name, share, kostenplaatsen };
}
