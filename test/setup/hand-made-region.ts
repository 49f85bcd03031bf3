import { csv, pupilNumber, REGISTERS } from './made-up.js';

/**
 * A region small enough to count by hand, and large enough to show figures. Up to 31 December 2024:
 *
 * doorstroompercentage 2023-2024: 100 pupils in vso on 1-10-2023 with a tlv. 80 at 99VA00, of whom 5 are in vo on
 *   1-10-2024 (pro at 99AC00); 20 at 99VB00, of whom 5 (havo at 99AA00). So 10 of 100 = 10,0 %. No school reads in the
 *   total how few another one has. Of the 5 of 99VA00 two were in leerjaar 3, as 22 in all: of leerjaar 3 nothing is shown.
 *   An eleventh has a proefplaatsing without inschrijving and does not count.
 * thuiszitters 2023-2024: 12 absoluut in gemeente 9801; 7 langdurig relatief of 29 days at 99AA00; one of 28 days
 *   that does not count. So 19.
 * vergoedingen 2024: 6 geslaagd of 10.000 and 5 niet passend of 4.000,50: 11, together 80.002,50.
 * herbesteding 2024: 99001 basis 100.000, less 30.000, spent 50.000; 99002 basis 10.000, less 15.000, spent 0.
 *   Netto 70.000 + 0, gerealiseerd 50.000, verschil 20.000, 71,4 %.
 */
export function handMadeRegion(): Record<string, string> {
  const enrolled: (string | number)[][] = [];
  const tlv: (string | number)[][] = [];
  for (let at = 0; at < 100; at += 1) {
    const vso = at < 80 ? '99VA00' : '99VB00';
    const leaves = at < 5 || (at >= 80 && at < 85);
    const birth = `2009-03-0${(at % 9) + 1}`;
    const pupil = pupilNumber(at);
    enrolled.push([
      pupil,
      vso,
      'vso-vervolgonderwijs',
      at < 2 || (at >= 40 && at < 60) ? 3 : 2,
      '2022-08-01',
      leaves ? '2024-07-31' : '',
      birth,
      '6700',
    ]);
    if (leaves) {
      const pro = at < 5;
      enrolled.push([
        pupil,
        pro ? '99AC00' : '99AA00',
        pro ? 'pro' : 'havo',
        3,
        '2024-08-01',
        '',
        birth,
        '6700',
      ]);
    }
    const number = `VO9901-2022-${String(at).padStart(5, '0')}`;
    tlv.push([
      number,
      pupil,
      '2022-05-01',
      '2022-06-01',
      'toegekend',
      'B',
      'L',
      '2022-08-01',
      '2025-07-31',
      'N',
    ]);
  }
  const melding = (
    id: string,
    index: number,
    soort: string,
    van: string,
    tot: string,
    vestiging: string,
  ) => [
    id,
    pupilNumber(1000 + index),
    vestiging,
    '9801',
    14,
    soort,
    van,
    tot,
    tot === '' ? '' : 'terug_naar_school',
  ];
  const meldingen = [
    ...Array.from({ length: 12 }, (_, at) =>
      melding(`A${at}`, at, 'absoluut', '2023-11-01', '', ''),
    ),
    ...Array.from({ length: 7 }, (_, at) =>
      melding(`R${at}`, 20 + at, 'langdurig_relatief', '2024-01-08', '2024-02-06', '99AA00'),
    ),
    melding('R9', 40, 'langdurig_relatief', '2024-01-08', '2024-02-05', '99AA00'),
  ];
  const trajecten = Array.from({ length: 12 }, (_, at) => [
    `T${at}`,
    pupilNumber(at),
    '99VA00',
    '99AA00',
    '2023-03-01',
    '2023-09-01',
    at === 11 ? '' : '2024-01-15',
    at === 11 ? 'lopend' : at < 6 ? 'geslaagd' : 'terug_vso',
  ]);
  const vergoedingen = Array.from({ length: 11 }, (_, at) => {
    const success = at < 6;
    return [
      `G${at}`,
      `T${at}`,
      '99AA00',
      '2024-01-20',
      success ? 'geslaagd' : 'niet_passend',
      success ? '' : '4000,50',
      'toegekend',
      '2024-02-01',
      success ? '10000,00' : '4000,50',
    ];
  });
  return {
    ...REGISTERS,
    'inschrijvingen-school-2022-2025.csv': csv(
      [
        'leerling_id',
        'vestiging',
        'onderwijssoort',
        'leerjaar',
        'begindatum',
        'einddatum',
        'geboortedatum',
        'postcode4',
      ],
      enrolled,
    ),
    'tlv-tac-2022.csv': csv(
      [
        'tlv_nummer',
        'leerling_id',
        'aanvraagdatum',
        'besluitdatum',
        'besluit',
        'route',
        'categorie',
        'begindatum',
        'einddatum',
        'verlenging',
      ],
      tlv,
    ),
    'verzuimmeldingen-leerplicht-2023-2024.csv': csv(
      [
        'melding_id',
        'leerling_id',
        'vestiging',
        'gemeente',
        'leeftijd',
        'soort',
        'begindatum',
        'einddatum',
        'reden_afgesloten',
      ],
      meldingen,
    ),
    'doorstroom-tac-2023.csv': csv(
      [
        'traject_id',
        'leerling_id',
        'vso_vestiging',
        'vo_vestiging',
        'start_voorbereiding',
        'start_doorstroom',
        'einde',
        'uitkomst',
      ],
      trajecten,
    ),
    'vergoedingen-tac-2024.csv': csv(
      [
        'vergoeding_id',
        'traject_id',
        'vo_vestiging',
        'aanvraagdatum',
        'grond',
        'ingezette_middelen',
        'besluit',
        'besluitdatum',
        'toegekend_bedrag',
      ],
      vergoedingen,
    ),
    'verplichtingen-administratie-2024.csv': csv(
      ['verplichting_id', 'soort', 'bevoegd_gezag', 'van', 'tot', 'basisbedrag'],
      [
        ['H1', 'herbesteding', '99001', '2024-01-01', '2024-12-31', '100000,00'],
        ['H2', 'herbesteding', '99002', '2024-01-01', '2024-12-31', '10000,00'],
        ['H3', 'groei_vso', '99002', '2024-01-01', '2024-12-31', '777,00'],
      ],
    ),
    'verplichting_mutaties-administratie-2024.csv': csv(
      ['verplichting_id', 'datum', 'soort', 'bedrag'],
      [
        ['H1', '2024-03-01', 'vermindering', '30000,00'],
        ['H1', '2024-11-01', 'realisatie', '50000,00'],
        ['H2', '2024-03-01', 'vermindering', '15000,00'],
        ['H3', '2024-03-01', 'realisatie', '1,00'],
      ],
    ),
  };
}

/** The totals that follow from the words above, as every reader must get them: number, and text. */
export const HAND_MADE_TOTALS = [
  {
    indicator: 'doorstroompercentage',
    periode: '2023-2024',
    teller: 10,
    noemer: 100,
    waarde: 10,
    tekst: '10,0 %',
  },
  {
    indicator: 'thuiszitters',
    periode: '2023-2024',
    teller: 19,
    noemer: null,
    waarde: 19,
    tekst: '19',
  },
  {
    indicator: 'vergoedingen/aantal',
    periode: '2024',
    teller: 11,
    noemer: null,
    waarde: 11,
    tekst: '11',
  },
  {
    indicator: 'vergoedingen/bedrag',
    periode: '2024',
    teller: 80002.5,
    noemer: null,
    waarde: 80002.5,
    tekst: '€ 80.002,50',
  },
  {
    indicator: 'herbestedingsverplichting/basis',
    periode: '2024',
    teller: 110000,
    noemer: null,
    waarde: 110000,
    tekst: '€ 110.000,00',
  },
  {
    indicator: 'herbestedingsverplichting/verminderingen',
    periode: '2024',
    teller: 45000,
    noemer: null,
    waarde: 45000,
    tekst: '€ 45.000,00',
  },
  {
    indicator: 'herbestedingsverplichting/netto',
    periode: '2024',
    teller: 70000,
    noemer: null,
    waarde: 70000,
    tekst: '€ 70.000,00',
  },
  {
    indicator: 'herbestedingsverplichting/gerealiseerd',
    periode: '2024',
    teller: 50000,
    noemer: null,
    waarde: 50000,
    tekst: '€ 50.000,00',
  },
  {
    indicator: 'herbestedingsverplichting/verschil',
    periode: '2024',
    teller: 20000,
    noemer: null,
    waarde: 20000,
    tekst: '€ 20.000,00',
  },
  {
    indicator: 'herbestedingsverplichting/percentage',
    periode: '2024',
    teller: 50000,
    noemer: 70000,
    waarde: 71.4,
    tekst: '71,4 %',
  },
] as const;
