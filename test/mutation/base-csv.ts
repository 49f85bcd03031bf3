import { csv, pupilNumber } from '../setup/made-up.js';

/** A good file to damage. */
export interface Base {
  readonly file: string;
  readonly content: Buffer;
  /** What may never be said of it: numbers, names and dates of birth that stand in it. */
  readonly secrets: readonly string[];
  /** Of a CSV. */
  readonly separator?: ';' | ',';
}

const ROWS = 40;
const rows = <T>(make: (at: number) => T, count = ROWS): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const pupils = (from: number, count = ROWS): string[] =>
  rows((at) => pupilNumber(from + at), count);
const two = (value: number): string => String(value).padStart(2, '0');

/** Dates of birth that are no date of anything else, as each file writes them. */
const birth = (at: number): string => `2008-${two(1 + (at % 12))}-${two(3 + (at % 25))}`;
const turned = (date: string): string => date.split('-').reverse().join('-');

const inschrijvingen: Base = {
  file: 'inschrijvingen-school-2023.csv',
  separator: ';',
  content: Buffer.from(
    csv(
      [
        'leerling_id',
        'vestiging',
        'onderwijssoort',
        'leerjaar',
        'begindatum',
        'einddatum',
        'geboortedatum',
        'bekostigd',
      ],
      rows((at) => [
        pupilNumber(5000 + at),
        at % 3 === 0 ? '99AB00' : '99AA00',
        'havo',
        1 + (at % 5),
        '2023-08-01',
        at % 4 === 0 ? '2024-07-31' : '',
        birth(at),
        'J',
      ]),
    ),
  ),
  secrets: [...pupils(5000), ...rows(birth), ...rows((at) => turned(birth(at)))],
};

const verplichtingen: Base = {
  file: 'verplichtingen-administratie-2024.csv',
  separator: ',',
  content: Buffer.from(
    `\ufeff${[
      '"verplichting_id","soort","bevoegd_gezag","van","tot","basisbedrag","grondslag"',
      ...rows(
        (at) =>
          `"V${at}",${at % 2 === 0 ? 'Herbesteding' : '"groei_vso"'},"9900${at % 9}",01-01-2023,"31-12-2024","${at}00,5","Afspraak ${at}, ""bijlage ""\u201cdrie\u201d\r\nen verder"`,
      ),
    ].join('\r\n')}\r\n`,
  ),
  secrets: [],
};

const vrijstellingen: Base = {
  file: 'vrijstellingen-gemeente-2024.csv',
  separator: ';',
  content: Buffer.from(
    csv(
      ['leerling_id', 'grond', 'van', 'tot', 'gemeente'],
      rows((at) => [pupilNumber(5100 + at), '5_onder_a', '15-01-2024', '', 363 + at]),
    ),
  ),
  secrets: pupils(5100),
};

const verzuimmeldingen: Base = {
  file: 'verzuimmeldingen-loket-2024.csv',
  separator: ';',
  content: Buffer.from(
    csv(
      [
        'melding_id',
        'leerling_id',
        'vestiging',
        'gemeente',
        'leeftijd',
        'soort',
        'begindatum',
        'einddatum',
      ],
      rows((at) => [
        `M${at}`,
        pupilNumber(5200 + at),
        // two places that no register knows: their rows wait
        at > 37 ? '99ZZ00' : '99AA00',
        '9801',
        14,
        'signaal',
        '2024-02-01',
        '2024-02-20',
      ]),
    ),
  ),
  secrets: pupils(5200),
};

export const CSV_BASES: readonly Base[] = [
  inschrijvingen,
  verplichtingen,
  vrijstellingen,
  verzuimmeldingen,
];

const SURNAMES = ['Verzonnenaar', 'Bedenksma', 'van Fantasia', 'Droomkamp', "d'Illusie"];
const FIRST_NAMES = ['Wimpie', 'Zarah', 'Quirijn', 'Ylva', 'Xandertje'];
const surname = (at: number): string => SURNAMES[at % SURNAMES.length] ?? '';
const firstName = (at: number): string => FIRST_NAMES[at % FIRST_NAMES.length] ?? '';

const kindkans: Base = {
  file: 'kindkans-tlv.csv',
  separator: ';',
  content: Buffer.from(
    csv(
      [
        'TLV-nummer',
        'Leerlingsleutel',
        'Achternaam',
        'Roepnaam',
        'Geboortedatum',
        'Datum aanvraag',
        'Datum besluit',
        'Besluit',
        'Route',
        'Categorie',
        'Geldig van',
        'Geldig tot en met',
        'Verlenging',
        'BRIN vso-school',
        'Vestigingsnummer vso-school',
        'Toelichting',
      ],
      rows((at) => [
        `TLV-${1000 + at}`,
        pupilNumber(5300 + at),
        surname(at),
        firstName(at),
        turned(birth(at)),
        '01-03-2023',
        '10-04-2023',
        'Afgegeven',
        'Route A',
        'Categorie midden',
        '01-08-2023',
        '31-07-2025',
        'nee',
        '99VA',
        at % 2,
        `Aanvraag van ${surname(at + 1)}`,
      ]),
    ),
  ),
  secrets: [
    ...pupils(5300),
    ...SURNAMES,
    ...FIRST_NAMES,
    ...rows(birth),
    ...rows((at) => turned(birth(at))),
  ],
};

const somtoday: Base = {
  file: 'somtoday-absentie.csv',
  separator: ',',
  content: Buffer.from(
    `${[
      'leerling.leerlingnummer,leerling.achternaam,leerling.roepnaam,vestiging,beginDatumTijd,eindDatumTijd,beginLesuur,absentieReden.absentieSoort,absentieReden.omschrijving,absentieReden.geoorloofd,opmerkingen',
      ...rows(
        (at) =>
          `${pupilNumber(5400 + at)},"${surname(at)}",${firstName(at)},99AA00,2024-03-${two(4 + (at % 5))}T09:00:00,2024-03-${two(4 + (at % 5))}T09:50:00,${1 + (at % 8)},Absent,${at % 2 === 0 ? 'Ziek' : 'Verslapen'},${at % 2 === 0},"belde ${firstName(at + 1)}"`,
      ),
    ].join('\n')}\n`,
  ),
  secrets: [...pupils(5400), ...SURNAMES, ...FIRST_NAMES],
};

/** Exports that are read through a mapping profile; names and dates of birth stand in columns that it leaves out. */
export const PROFILE_BASES: readonly Base[] = [kindkans, somtoday];
