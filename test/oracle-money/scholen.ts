import type { Cell } from '@peildatum/schema';
import { figuresOf, hundredths, percentage, quotient, split, sum, unknown } from './figure.js';
import type { Records } from './records.js';
import { newestTelling, pupilsAt, swvOf } from './tellingen.js';

/** What schools got and spent, and how many of them handed in the form. */
export function schoolbesteding(records: Records, cut: string, year: number): Cell[] {
  const name = figuresOf('schoolbesteding', year);
  const handedIn = name('aandeel_ingeleverd');
  const rows = records.schoolbesteding.filter(({ jaar }) => jaar === year);
  if (rows.length === 0) return [name('ontvangen'), name('besteed'), handedIn].map(unknown);
  const cells = split(
    rows,
    { programma: ({ programma }) => programma, vestiging: ({ vestiging }) => vestiging },
    (some, dimensies) => [
      hundredths(
        name('ontvangen', dimensies),
        sum(some, ({ ontvangen }) => ontvangen),
      ),
      hundredths(
        name('besteed', dimensies),
        sum(some, ({ besteed }) => besteed),
      ),
    ],
  );
  const date = `${year}-12-31`;
  const telling = newestTelling(records, date, cut);
  if (telling === undefined) return [...cells, unknown(handedIn)];
  const told = new Set(records.tellingen.map(({ vestiging }) => vestiging));
  // a shielded count is 1 to 4: there are pupils
  const schools = [...told].filter(
    (vestiging) =>
      swvOf(records, vestiging, date) === records.swv &&
      pupilsAt(records, vestiging, telling) !== 0,
  );
  const answered = schools.filter((one) => rows.some(({ vestiging }) => vestiging === one));
  return [...cells, percentage(handedIn, answered.length, schools.length)];
}

export function toewijzing(records: Records, _cut: string, year: number): Cell[] {
  const name = figuresOf('toewijzing', year);
  const rows = records.toewijzing.filter(({ jaar }) => jaar === year);
  const maten = ['bedrag', 'aandeel_contract', 'aandeel_verantwoord'];
  if (rows.length === 0) return maten.map((maat) => unknown(name(maat)));
  return split(rows, { model: ({ model }) => model }, (some, dimensies) => [
    hundredths(
      name('bedrag', dimensies),
      sum(some, ({ bedrag }) => bedrag),
    ),
    percentage(
      name('aandeel_contract', dimensies),
      some.filter(({ contract }) => contract === 'J').length,
      some.length,
    ),
    percentage(
      name('aandeel_verantwoord', dimensies),
      some.filter(({ verantwoord }) => verantwoord === 'J').length,
      some.length,
    ),
  ]);
}

/** Hours per pupil at each vestiging; the norm is one. */
export function basisondersteuning(records: Records, cut: string, year: number): Cell[] {
  const name = figuresOf('basisondersteuning', `${year}-${year + 1}`);
  const meets = name('aandeel_norm');
  const rows = records.basisondersteuning.filter(
    ({ schooljaar }) => schooljaar === `${year}-${year + 1}`,
  );
  const telling = newestTelling(records, `${year}-10-01`, cut);
  if (rows.length === 0 || telling === undefined) {
    return [unknown(name('uren_per_leerling')), unknown(meets)];
  }
  const places = rows.map(({ vestiging, uren }) => ({
    vestiging,
    uren,
    pupils: pupilsAt(records, vestiging, telling),
  }));
  const isUnknown = places.some(({ pupils }) => pupils === null);
  const schools = places.filter(({ pupils }) => pupils !== 0);
  const enough = schools.filter(({ uren, pupils }) => uren >= 100 * (pupils ?? 0));
  return [
    ...split(places, { vestiging: ({ vestiging }) => vestiging }, (some, dimensies) => {
      const perPupil = name('uren_per_leerling', dimensies);
      if (some.some(({ pupils }) => pupils === null)) return [unknown(perPupil)];
      const uren = sum(some, (one) => one.uren);
      const pupils = sum(some, (one) => one.pupils);
      return [quotient(perPupil, uren, pupils, { decimals: 2, units: [100, 1] })];
    }),
    isUnknown ? unknown(meets) : percentage(meets, enough.length, schools.length),
  ];
}

export function dekkendNetwerk(records: Records, _cut: string, year: number): Cell[] {
  const name = figuresOf('dekkend_netwerk', `${year}-${year + 1}`);
  const rows = records.capaciteit.filter(({ schooljaar }) => schooljaar === `${year}-${year + 1}`);
  const maten = ['plaatsen', 'bezet', 'vrij', 'bedrag'];
  if (rows.length === 0) return maten.map((maat) => unknown(name(maat)));
  return split(
    rows,
    { arrangement: ({ arrangement }) => arrangement, vestiging: ({ vestiging }) => vestiging },
    (some, dimensies) => {
      const plaatsen = sum(some, (one) => one.plaatsen);
      const bezet = sum(some, (one) => one.bezet);
      const whole = (maat: string, number: number) => hundredths(name(maat, dimensies), number);
      return [
        whole('plaatsen', 100 * plaatsen),
        whole('bezet', 100 * bezet),
        whole('vrij', 100 * (plaatsen - bezet)),
        whole(
          'bedrag',
          sum(some, (one) => one.bezet * (one.tarief ?? 0)),
        ),
      ];
    },
  );
}
