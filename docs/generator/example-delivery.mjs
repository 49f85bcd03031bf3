import { wordsOf } from './words.mjs';

/** Values that read well, by the name of the column; any other column gets the value of its type. */
const BIJ_NAAM = {
  aantal: 16500,
  arrangement: 'Trajectvoorziening',
  benaderde_scholen: 2,
  besteed: '9500.00',
  bezet: 11,
  fte: '0.50',
  grondslag: 'Besluit van het bestuur',
  jaar: 2024,
  kostenplaats: '4400',
  leeftijd: 15,
  lesuur: 3,
  minuten: 50,
  omschrijving: 'Arrangementen voor leerlingen',
  onderwerp: 'Jaarplan en begroting 2024',
  opgesteld_in: 2023,
  opvolger: '99ZY00',
  plaatsen: 12,
  programma: 'Steun waar nodig',
  ronde: '2023-2024',
  tarief: '8500.00',
  tekortpunten: 2,
  tekst: 'De mentor belt ouders op de eerste dag van verzuim',
  thema: 'Samenwerken met ouders',
  toelichting: 'Twee begeleiders, elk een dag per week',
  tussenvoorziening: 'N',
  uitsturingen: 1,
  uren: '1250.50',
  uren_afwezig: '12.50',
  uren_mogelijk: '90.00',
  uren_per_week: '6.00',
  verlenging: 'N',
  vo_vestiging: '99ZY00',
  weken: 3,
};

/** The same, for a name that means something else in another kind. */
const BIJ_KIND = {
  'parameters.waarde': '10000,00',
  'plustrajecten.einde': '2024-01-26',
  'plustrajecten.evaluatie_1': '2023-10-16',
  'plustrajecten.evaluatie_2': '2023-11-27',
  'plustrajecten.evaluatie_3': '2024-01-22',
  'tlv.tlv_nummer': 'VO9901-2024-00001',
  'verplichting_mutaties.reden': 'Overname van personeel',
  'vestiging_opvolging.vestiging': '99ZX00',
};

/** What other rows of an example have that its first has not; the vestigingen of the examples stand in one of them. */
const MEER_RIJEN = {
  vestiging_kenmerken: [{ vestiging: '99ZY00', swv: null, tussenvoorziening: 'J', tot: null }],
};

/** Codes that make a row worth reading; any other list gives its first. */
const LIEVER = ['toegekend', 'geslaagd', 'havo', 'langdurig_relatief', 'behouden_vo', 'advies'];

/** Invented: nobody has these numbers. The number of the pupil passes the check of a BSN, and no BSN begins with 99. */
const BIJ_TYPE = {
  leerling: () => '990000011',
  geboortedatum: () => '2008-05-17',
  vestiging: () => '99ZZ00',
  bedrag: () => '10000.00',
  getal: ({ between: [low, high] = [0, 6] }) => Math.floor((low + high) / 2),
  code: ({ codes }) => codes.find((one) => LIEVER.includes(one)) ?? codes[0],
  janee: () => 'J',
  tekst: (_column, name) => `${name.split('_')[0]}-1`,
  swv: () => 'VO9901',
  gemeente: () => '9801',
  postcode4: () => '6750',
  bevoegd_gezag: () => '99901',
  schooljaar: () => '2023-2024',
};

/** Days in order; a date that must come after another gets a later one. */
const DAGEN = [
  '2023-09-04',
  '2023-11-06',
  '2024-01-08',
  '2024-03-04',
  '2024-07-05',
  '2024-07-31',
  '2025-07-31',
];

/** A made-up delivery of a contract kind, in its first row every column filled where the rules allow it. */
export function exampleDelivery(source) {
  const row = exampleRow(source);
  const rows = [row, ...(MEER_RIJEN[source.kind] ?? []).map((other) => ({ ...row, ...other }))];
  const names = Object.keys(source.columns);
  const lines = rows.map((one) =>
    names.map((name) => writeValue(source.columns[name], one[name])).join(';'),
  );
  return {
    fileName: `${source.kind}-voorbeeld-2023-2024.csv`,
    text: `${[names.join(';'), ...lines].join('\n')}\n`,
  };
}

function exampleRow(source) {
  const row = Object.fromEntries(
    Object.entries(source.columns).map(([name, column]) => [name, fieldOf(source, name, column)]),
  );
  for (const rule of source.rules) {
    if (!rule.holds(row)) repair(source, rule, row);
  }
  return row;
}

function fieldOf(source, name, column) {
  if (column.example !== undefined) return column.example;
  const own = `${source.kind}.${name}`;
  if (Object.hasOwn(BIJ_KIND, own)) return BIJ_KIND[own];
  if (Object.hasOwn(BIJ_NAAM, name) && column.type !== 'code') return BIJ_NAAM[name];
  if (column.type === 'datum') return DAGEN[placeOf(source, name)];
  return wordsOf(BIJ_TYPE, column.type)(column, name);
}

/** How many dates must come before this one. */
function placeOf(source, name) {
  const before = source.dateOrders.flatMap((order) => {
    const at = order.indexOf(name);
    return at > 0 ? [order[at - 1]] : [];
  });
  return Math.max(0, ...before.map((earlier) => placeOf(source, earlier) + 1));
}

/** Gives the column that a rule accuses another value: one with which every rule and order holds. */
function repair(source, rule, row) {
  const column = source.columns[rule.column];
  const others = column.type === 'datum' ? DAGEN : (column.codes ?? []);
  const value = [...others, null].find((other) =>
    isRight(source, { ...row, [rule.column]: other }),
  );
  if (value === undefined) {
    throw new Error(`docs/generator vindt geen voorbeeld van ${source.kind} bij ${rule.code}`);
  }
  row[rule.column] = value;
}

function isRight(source, row) {
  const inOrder = source.dateOrders.every((order) => {
    const dates = order.map((name) => row[name]).filter((date) => date !== null);
    return dates.every((date, at) => at === 0 || dates[at - 1] <= date);
  });
  return inOrder && source.rules.every((rule) => rule.holds(row));
}

function writeValue(column, value) {
  if (value === null) return '';
  return column.type === 'bedrag' ? value.replace('.', ',') : String(value);
}
