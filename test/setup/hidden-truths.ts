import { csv, pupilNumber, REGISTERS } from './made-up.js';

/** Who counts where. The numbers of one truth differ from those of the other in cells that are not shown, and there only. */
export interface Truth {
  /** Thuiszitters of the two gemeenten, 9801 and 9802. */
  readonly home: readonly [number, number];
  /** Of the four pupils of vso 99VB00 and of 99VC00: how many are in vo a year later. */
  readonly moved: readonly [number, number];
}

/** In the one a count is small that in the other is not, and 0 that in the other is not. */
export const TRUTHS: { readonly one: Truth; readonly other: Truth } = {
  one: { home: [7, 3], moved: [0, 2] },
  other: { home: [3, 7], moved: [2, 0] },
};

const PLACES = 'gemiddelde-afstand-verzonnen.csv';

/** Two more vso's in it. */
const MORE_PLACES = [
  '20231001;99VC;00;Vso De Inval;6701AV;9802;Bedachtdorp;Vso;99003;7000,25;60\n',
  '20231001;99VD;00;Vso De Gedachte;6701AV;9802;Bedachtdorp;Vso;99003;7000,25;60\n',
].join('');

/** Pupils of 99VB00 or 99VC00 that leave: to vo, or out of sight. */
const LEAVE = 2;

/** The files of a region in which the truth is so; row for row the same in either, but for what makes the difference. */
export function filesOf({ home, moved }: Truth): Record<string, string> {
  return {
    ...REGISTERS,
    [PLACES]: `${REGISTERS[PLACES]}${MORE_PLACES}`,
    'inschrijvingen-school-2022-2025.csv': csv(
      'leerling_id,vestiging,onderwijssoort,leerjaar,begindatum,einddatum,geboortedatum,postcode4'.split(
        ',',
      ),
      [
        ...vso(0, '99VA00', 80, 9, 9),
        ...vso(80, '99VB00', 4, LEAVE, moved[0]),
        ...vso(84, '99VC00', 4, LEAVE, moved[1]),
        ...vso(88, '99VD00', 30, 8, 8),
      ],
    ),
    'tlv-tac-2022.csv': csv(
      'tlv_nummer,leerling_id,aanvraagdatum,besluitdatum,besluit,route,categorie,begindatum,einddatum,verlenging'.split(
        ',',
      ),
      Array.from({ length: 118 }, (_, at) => [
        `VO9901-2022-${String(at).padStart(5, '0')}`,
        ...[
          pupilNumber(at),
          '2022-05-01',
          '2022-06-01',
          'toegekend',
          'B',
          'L',
          '2022-08-01',
          '2025-07-31',
          'N',
        ],
      ]),
    ),
    'verzuimmeldingen-leerplicht-2023-2024.csv': csv(
      'melding_id,leerling_id,vestiging,gemeente,leeftijd,soort,begindatum,einddatum,reden_afgesloten'.split(
        ',',
      ),
      [...thuiszitters(0, '9801', home[0]), ...thuiszitters(home[0], '9802', home[1])],
    ),
  };
}

/** Pupils of a vso: the first of them leave, and as many as are said to vo. */
function vso(from: number, vestiging: string, count: number, leave: number, moved: number) {
  return Array.from({ length: count }, (_, at) => {
    const pupil = pupilNumber(from + at);
    const until = at < leave ? '2024-07-31' : '';
    const stay = [
      pupil,
      vestiging,
      'vso-vervolgonderwijs',
      2,
      '2022-08-01',
      until,
      '2009-03-05',
      '6700',
    ];
    if (at >= moved) return [stay];
    return [stay, [pupil, '99AA00', 'havo', 3, '2024-08-01', '', '2009-03-05', '6700']];
  }).flat();
}

function thuiszitters(from: number, gemeente: string, count: number) {
  return Array.from({ length: count }, (_, at) => [
    `A${String(from + at).padStart(2, '0')}`,
    pupilNumber(1000 + from + at),
    '',
    gemeente,
    14,
    'absoluut',
    '2023-11-01',
    '',
    '',
  ]);
}
