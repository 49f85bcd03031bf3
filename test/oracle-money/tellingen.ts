import type { Cell } from '@peildatum/schema';
import { covers } from '../oracle/dates.js';
import { count, figuresOf, percentage, quotient, split, unknown } from './figure.js';
import type { DuoCount, Records } from './records.js';

/** The swv of a vestiging on a date: what vestiging_kenmerken says, else that of its postcode. */
export function swvOf(records: Records, vestiging: string, date: string): string | undefined {
  const { kenmerken, voAddresses, pc4 } = records;
  const override = kenmerken.find(
    (one) => one.vestiging === vestiging && one.swv !== null && covers(one.van, one.tot, date),
  )?.swv;
  if (override) return override;
  const address = voAddresses.find((one) => one.vestiging === vestiging);
  return pc4.find(({ postcode4 }) => postcode4 === address?.postcode4)?.swv;
}

/** A sum with a shielded count in it is unknown. */
export function counted(counts: readonly DuoCount[]): DuoCount {
  let total = 0;
  for (const one of counts) {
    if (one === null) return null;
    total += one;
  }
  return total;
}

/** The year of the newest telling on or before a date and the cut. */
export function newestTelling({ tellingen }: Records, date: string, cut: string) {
  const years = tellingen
    .map(({ jaar }) => jaar)
    .filter((jaar) => `${jaar}-10-01` <= date && `${jaar}-10-01` <= cut);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Pupils at a vestiging in the telling of a year; 0 when the telling does not name it. */
export function pupilsAt({ tellingen }: Records, vestiging: string, jaar: number): DuoCount {
  const rows = tellingen.filter((one) => one.vestiging === vestiging && one.jaar === jaar);
  return counted(rows.flatMap(({ aantallen }) => aantallen));
}

/** Pupils of the swv, and the share of them in the praktijkonderwijs, on 1 October. */
export function leerlingen(records: Records, cut: string, year: number): Cell[] {
  const date = `${year}-10-01`;
  const name = figuresOf('leerlingen', date);
  const pro = figuresOf('deelname_pro', date)('');
  const rows = records.tellingen.filter(({ jaar }) => jaar === year);
  if (rows.length === 0 || date > cut) return [unknown(name('')), unknown(pro)];
  const single = rows
    .filter(({ vestiging }) => swvOf(records, vestiging, date) === records.swv)
    .flatMap(({ vestiging, onderwijstype, aantallen }) =>
      aantallen.map((aantal, column) => ({
        vestiging,
        onderwijstype,
        leerjaar: String(Math.ceil((column + 1) / 2)),
        geslacht: column % 2 === 0 ? 'M' : 'V',
        aantal,
      })),
    )
    .filter(({ aantal }) => aantal !== 0);
  const all = counted(single.map(({ aantal }) => aantal));
  const inPro = counted(
    single
      .filter(({ onderwijstype }) => onderwijstype.startsWith('Praktijkonderwijs'))
      .map(({ aantal }) => aantal),
  );
  return [
    ...split(
      single,
      {
        vestiging: ({ vestiging }) => vestiging,
        onderwijssoort: ({ onderwijstype }) => onderwijstype,
        leerjaar: ({ leerjaar }) => leerjaar,
        geslacht: ({ geslacht }) => geslacht,
      },
      (some, dimensies) => {
        const number = counted(some.map(({ aantal }) => aantal));
        return [
          number === null ? unknown(name('', dimensies)) : count(name('', dimensies), number),
        ];
      },
    ),
    all === null || inPro === null
      ? unknown(pro)
      : quotient(pro, inPro, all, { decimals: 2, times: 100 }),
  ];
}

/** Early school leavers at the vestigingen that DUO's file gives to the swv. */
export function vsv({ swv, vsv: rows }: Records, _cut: string, year: number): Cell[] {
  const name = figuresOf('vsv', `${year}-${year + 1}`);
  const some = rows.filter(({ begint }) => begint === year);
  if (some.length === 0) return [unknown(name(''))];
  const own = some.filter((one) => one.swv === swv);
  return split(own, { vestiging: ({ vestiging }) => vestiging }, (within, dimensies) => {
    const teller = counted(within.map(({ verlaters }) => verlaters));
    const noemer = counted(within.map((one) => one.leerlingen));
    if (teller === null || noemer === null) return [unknown(name('', dimensies))];
    return [percentage(name('', dimensies), teller, noemer)];
  });
}
