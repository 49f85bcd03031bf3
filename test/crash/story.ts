import { join } from 'node:path';
import { goodWorkbook, packed } from '../mutation/base-xlsx.js';
import { OSO_BASE, XAF_BASE } from '../mutation/base-xml.js';
import { ENROLLED } from '../setup/intake.js';
import { csv, pupilNumber, REGISTERS, writeFiles } from '../setup/made-up.js';

/** What is taken in at one time. */
export type Step = Readonly<Record<string, string | Buffer>>;

/** Small deliveries, or with one that is read in a thread of its own and becomes a part of the warehouse. */
export type Size = 'klein' | 'groot';

/** A place that no register names before the last step. */
const LATER = '99ZZ00';
const pupils = Array.from({ length: 400 }, (_, at) => pupilNumber(at));
const pupil = (at: number): string => pupils[at % pupils.length] ?? '';
const rows = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

function registers(swv: string): Step {
  return Object.fromEntries(
    Object.entries(REGISTERS).map(([file, text]) => [file, text.replaceAll('VO9901', swv)]),
  );
}

const meldingen = csv(
  ['melding_id', 'leerling_id', 'vestiging', 'gemeente', 'leeftijd', 'soort', 'begindatum'],
  rows(40, (at) => [
    ...[`M${at}`, pupil(at), at % 8 === 0 ? LATER : '99AA00', '9801', 14],
    ...['langdurig_relatief', `2024-01-${10 + (at % 18)}`],
  ]),
);

/** Refers to trajecten that come a step later, so that every row of it waits first. */
const vergoedingen = csv(
  [
    ...['vergoeding_id', 'traject_id', 'vo_vestiging', 'aanvraagdatum', 'grond'],
    ...['ingezette_middelen', 'besluit', 'besluitdatum', 'toegekend_bedrag'],
  ],
  rows(20, (at) => [
    ...[`G${at}`, `T${at}`, '99AA00', '2024-01-20', 'niet_passend', '400,50', 'toegekend'],
    ...['2024-02-01', '400,50'],
  ]),
);

function trajecten(count: number): string {
  return csv(
    [
      ...['traject_id', 'leerling_id', 'vso_vestiging', 'vo_vestiging', 'start_voorbereiding'],
      ...['start_doorstroom', 'einde', 'uitkomst'],
    ],
    rows(count, (at) => [
      ...[`T${at}`, pupil(at), '99VA00', '99AA00', '2023-03-01', '2023-09-01', '2024-01-15'],
      'terug_vso',
    ]),
  );
}

/** Three schooljaren, with a date that does not exist, a key twice and a place that is not known yet. */
function inschrijvingen(count: number, from: number): string {
  return csv(
    ENROLLED,
    rows(count, (at) => [
      ...[at === 17 ? pupil(16) : pupil(from + (at % 150))],
      at === 30 ? LATER : at === 17 ? '99AA00' : at % 150 < 75 ? '99AA00' : '99VA00',
      ...[at % 150 < 75 || at === 17 || at === 30 ? 'havo' : 'vso-vervolgonderwijs', 3],
      at === 9 ? '2023-02-30' : `${2022 + Math.floor(at / 150)}-08-01`,
      at === 9 ? '' : `${2023 + Math.floor(at / 150)}-07-31`,
      ...['2009-05-05', 'J'],
    ]),
  );
}

const tlv = csv(
  [
    ...['tlv_nummer', 'leerling_id', 'aanvraagdatum', 'besluitdatum', 'besluit', 'route'],
    ...['categorie', 'begindatum', 'einddatum', 'verlenging'],
  ],
  rows(75, (at) => [
    ...[`VO-${at}`, pupil(75 + at), '2022-05-01', '2022-06-01', 'toegekend', 'B', 'L'],
    ...['2022-08-01', '2025-07-31', 'N'],
  ]),
);

/** Every key twice: refused when it is settled, and not before. */
const doubled = csv(
  ['leerling_id', 'grond', 'van', 'gemeente'],
  rows(30, (at) => [pupil(at % 15), '15', '2024-01-01', '9801']),
);

const vrijstellingen = csv(
  ['leerling_id', 'grond', 'van', 'gemeente'],
  rows(15, (at) => [pupil(at), '15', '2024-01-01', '9801']),
);

/** School days in two schooljaren. */
const days = [2022, 2023].flatMap((year) =>
  rows(30, (at) => new Date(Date.UTC(year, 10, 1 + at)))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10))
    .slice(0, 20),
);

/** More than 4 MB, and more than 100.000 rows. */
function verzuim(count: number, from: number): string {
  const lines = ['leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd'];
  for (let at = from; at < from + count; at += 1) {
    const date = days[Math.floor(at / 3200) % days.length];
    const lesuur = 1 + (Math.floor(at / 400) % 8);
    const place = at % 5000 === 0 ? LATER : '99AA00';
    const minutes = at % 9000 === 1 ? 'veel' : 50;
    lines.push(`${pupil(at)};${place};${date};${lesuur};${minutes};afwezig;ziek;J`);
  }
  // and a few keys twice
  return `${[...lines, ...lines.slice(10, 40)].join('\n')}\n`;
}

const kenmerken = (swv: string): string =>
  csv(['vestiging', 'swv', 'tussenvoorziening', 'van'], [[LATER, swv, 'J', '2020-08-01']]);

/**
 * What an swv takes in over a year, step by step: registers and rows that wait; what they waited for; corrections, of
 * which one sends rows back to waiting and one file is refused; and the place that the last ones waited for.
 */
export function story(size: Size, swv: string): readonly Step[] {
  const large = size === 'groot';
  return [
    {
      ...registers(swv),
      'verzuimmeldingen-loket-2024.csv': meldingen,
      'vergoedingen-tac-2024.csv': vergoedingen,
    },
    {
      'inschrijvingen-school-2022-2025.csv': inschrijvingen(450, 0),
      'tlv-tac-2022.csv': tlv,
      'doorstroom-tac-2023.csv': trajecten(60),
      ...(large && { 'verzuim-school-2022-2024.csv': verzuim(104_000, 0) }),
    },
    {
      'inschrijvingen-school-2022-2025.csv': inschrijvingen(440, 3),
      'doorstroom-tac-2023.csv': trajecten(15),
      'inschrijvingen-werkmap-2023.xlsx': packed(goodWorkbook()),
      'vrijstellingen-dubbel-2024.csv': doubled,
      ...(large && { 'verzuim-school-2022-2024.csv': verzuim(102_000, 2_000) }),
    },
    {
      'vestiging_kenmerken-swv-2024.csv': kenmerken(swv),
      'doorstroom-tac-2023.csv': trajecten(61),
      'vrijstellingen-gemeente-2024.csv': vrijstellingen,
      'dossier.xml': OSO_BASE.content,
      'grootboek.xaf': XAF_BASE.content,
    },
  ];
}

/** What is refused of it, as a snapshot says it. */
export const REFUSED = ['geweigerd: vrijstellingen dubbel 30 te_veel_fouten'];

/** Writes the files of a step; gives their paths. */
export function writeStep(folder: string, name: string, step: Step): readonly string[] {
  const at = writeFiles(folder, name, step);
  return Object.keys(step).map((file) => join(at, file));
}
