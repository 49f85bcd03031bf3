import { csv, pupilNumber, REGISTERS, writeFiles } from './made-up.js';

const ENROLLED = [
  'leerling_id',
  'vestiging',
  'onderwijssoort',
  'leerjaar',
  'begindatum',
  'geboortedatum',
];

/** Enrolments of so many pupils, one of them on a day that does not exist. */
function enrolled(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => [
    pupilNumber(at),
    at % 2 === 0 ? '99AA00' : '99AB00',
    'havo',
    3,
    at === 7 ? '2023-02-30' : '2023-08-01',
    '2009-05-05',
  ]);
  return csv(ENROLLED, rows);
}

/** Absence of own numbers over two schooljaren; with 110.000 rows it is read in a thread and becomes a part of its own. */
function absence(count: number): string {
  const lines = ['leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd'];
  for (let at = 0; at < count; at += 1) {
    const day = String((at % 28) + 1).padStart(2, '0');
    const month = at % 2 === 0 ? '2023-03' : '2023-10';
    const lesuur = (Math.floor(at / 28) % 8) + 1;
    lines.push(`L-${Math.floor(at / 224)};99AA00;${month}-${day};${lesuur};50;afwezig;ziek;J`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Two folders to take in one after the other: small files, one that may be large, rows that wait; and then a correction,
 * what they waited for, and a compressed file.
 */
export function crashDeliveries(
  folder: string,
  name: string,
  absences: number,
): readonly [string, string] {
  const traject = [
    'traject_id',
    'leerling_id',
    'vso_vestiging',
    'vo_vestiging',
    'start_voorbereiding',
    'start_doorstroom',
    'uitkomst',
  ];
  const evaluaties = ['traject_id', 'datum', 'fase', 'soort'];
  const first = writeFiles(folder, `${name}/eerst`, {
    ...REGISTERS,
    'inschrijvingen-a-2023.csv': enrolled(60),
    'verzuim-a-2023.csv': absence(absences),
    'evaluaties-tac-2023.csv': csv(
      evaluaties,
      Array.from({ length: 20 }, (_, at) => [`T${at}`, '2024-02-01', 2, 'tussen']),
    ),
    'vrijstellingen-b-2023.csv': csv(
      ['leerling_id', 'grond', 'van', 'gemeente'],
      [[pupilNumber(3), '5_onder_a', '2023-09-01', '9801']],
    ),
  });
  const second = writeFiles(folder, `${name}/daarna`, {
    'inschrijvingen-a-2023.csv': enrolled(55),
    'doorstroom-tac-2023.csv': csv(
      traject,
      Array.from({ length: 20 }, (_, at) => [
        `T${at}`,
        pupilNumber(at),
        '99VA00',
        '99AA00',
        '2023-09-01',
        '2024-01-10',
        'lopend',
      ]),
    ),
  });
  return [first, second];
}
