import type { Cell } from '@peildatum/schema';
import { count, figuresOf, hundredths, quotient, rounded, sum, unknown } from './figure.js';
import type { Records } from './records.js';

const EIGEN_VERMOGEN = [
  'ev_algemeen',
  'ev_best_publiek',
  'ev_best_privaat',
  'ev_fonds_publiek',
  'ev_fonds_privaat',
];
const VASTE_ACTIVA = ['va_immaterieel', 'va_materieel', 'va_financieel'];
const BATEN = ['rijksbijdrage', 'ov_bijdrage', 'overige_baten'];
const LASTEN = ['personeel', 'afschrijving', 'huisvesting', 'overige_lasten'];

/** The amounts of a year; undefined: nobody delivered its realisatie. */
function realised({ balans }: Records, year: number): ((posten: string[]) => number) | undefined {
  const rows = balans.filter(({ jaar, soort }) => jaar === year && soort === 'realisatie');
  if (rows.length === 0) return undefined;
  return (posten) =>
    sum(
      rows.filter(({ post }) => posten.includes(post)),
      ({ bedrag }) => bedrag,
    );
}

/** Eigen vermogen against the larger of 250 000 euro and 3.5 % of the baten. */
export function signaleringswaarde(records: Records, _cut: string, year: number): Cell[] {
  const name = figuresOf('signaleringswaarde', year);
  const of = realised(records, year);
  if (of === undefined)
    return ['boven', 'eigen_vermogen', 'norm'].map((maat) => unknown(name(maat)));
  const eigenVermogen = of(EIGEN_VERMOGEN);
  // in thousandths of a cent, so that nothing is rounded before the end
  const norm = Math.max(25_000_000_000, 35 * of(BATEN));
  const boven = Math.max(0, 1000 * eigenVermogen - norm);
  return [
    hundredths(name('boven'), rounded(BigInt(boven), 1000n)),
    hundredths(name('eigen_vermogen'), eigenVermogen),
    hundredths(name('norm'), rounded(BigInt(norm), 1000n)),
  ];
}

export function kengetallen(records: Records, _cut: string, year: number): Cell[] {
  const name = figuresOf('kengetallen', year);
  const of = realised(records, year);
  const maten = ['solvabiliteit_1', 'solvabiliteit_2', 'liquiditeit', 'rentabiliteit'];
  if (of === undefined) return [...maten, 'weerstandsvermogen'].map((maat) => unknown(name(maat)));
  const vermogen = of([...VASTE_ACTIVA, 'vlottend']);
  const eigen = of(EIGEN_VERMOGEN);
  const baten = of(BATEN);
  const resultaat = baten - of(LASTEN) + of(['financieel', 'buitengewoon']);
  const ratio = (maat: string, teller: number, noemer: number) =>
    quotient(name(maat), teller, noemer, { decimals: 2, units: [100, 100] });
  return [
    ratio('solvabiliteit_1', eigen, vermogen),
    ratio('solvabiliteit_2', eigen + of(['voorzieningen']), vermogen),
    ratio('liquiditeit', of(['vlottend']), of(['kort_schuld'])),
    ratio('rentabiliteit', resultaat, baten),
    ratio('weerstandsvermogen', eigen, baten),
  ];
}

/** Realisatie of the year itself and prognose of the three years after it, as delivered: no total, and no post that is not there. */
export function continuiteit(records: Records, _cut: string, year: number): Cell[] {
  const name = figuresOf('continuiteit', year);
  const { balans, personeel, leerlingprognose } = records;
  const isShown = ({ jaar, soort }: { jaar: number; soort: string }) =>
    jaar === year ? soort === 'realisatie' : isAhead(jaar, year) && soort === 'prognose';
  const bedragen = balans
    .filter(isShown)
    .map(({ jaar, post, bedrag }) =>
      hundredths(name('bedrag', { jaar: String(jaar), post }), bedrag),
    );
  const ftes = personeel
    .filter(isShown)
    .map(({ jaar, functie, fte }) => hundredths(name('fte', { jaar: String(jaar), functie }), fte));
  const pupils: Cell[] = [];
  for (let jaar = year; jaar <= year + 3; jaar += 1) {
    const leerlingen = name('leerlingen', { jaar: String(jaar) });
    const [newest] = leerlingprognose
      .filter((one) => one.jaar === jaar && one.opgesteldIn <= year)
      .toSorted((one, other) => other.opgesteldIn - one.opgesteldIn);
    // of a year that the paragraph is about otherwise, the pupils are missing
    const isNamed = [...balans, ...personeel].some((one) => one.jaar === jaar && isShown(one));
    if (newest !== undefined) pupils.push(count(leerlingen, newest.aantal));
    else if (isNamed) pupils.push(unknown(leerlingen));
  }
  const touches = ({ jaar }: { jaar: number }) => jaar === year;
  const isMade = ({ opgesteldIn }: { opgesteldIn: number }) => opgesteldIn === year;
  return [
    ...(balans.some(touches) ? bedragen : [unknown(name('bedrag'))]),
    ...(personeel.some(touches) ? ftes : [unknown(name('fte'))]),
    ...(leerlingprognose.some((one) => touches(one) || isMade(one))
      ? pupils
      : [unknown(name('leerlingen'))]),
  ];
}

function isAhead(jaar: number, year: number): boolean {
  return jaar > year && jaar <= year + 3;
}
