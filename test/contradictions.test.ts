import { readdirSync } from 'node:fs';
import { listContradictions, openPseudonymiser } from '@peildatum/etl';
import { CONTRADICTIONS, sourceOf } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { intake } from './setup/intake.js';
import { ledgerText } from './setup/ledger-text.js';

const QUERIES = new URL('../packages/etl/sql/contradictions/', import.meta.url);

/** Headers of the deliveries of the cases. */
const HEADERS: Readonly<Record<string, string>> = {
  inschrijvingen:
    'leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum',
  tlv: 'tlv_nummer;leerling_id;aanvraagdatum;besluit;besluitdatum;route;categorie;begindatum;einddatum;verlenging',
  doorstroom:
    'traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;start_doorstroom;einde;uitkomst',
  verzuimmeldingen: 'melding_id;leerling_id;vestiging;gemeente;leeftijd;soort;begindatum;einddatum',
  plaatsingsoverleg: 'casus_id;leerling_id;datum;groep;benaderde_scholen;uitkomst',
  capaciteit: 'vestiging;schooljaar;arrangement;plaatsen;bezet',
  vergoedingen:
    'vergoeding_id;traject_id;vo_vestiging;aanvraagdatum;grond;besluit;besluitdatum;toegekend_bedrag',
  programmas: 'kostenplaats;programma',
  verplichtingen: 'verplichting_id;soort;bevoegd_gezag;van;tot;basisbedrag',
  verplichting_mutaties: 'verplichting_id;datum;soort;bedrag;kostenplaats',
  vestiging_opvolging: 'vestiging;opvolger;per',
};

interface Case {
  readonly id: string;
  /** By kind: lines without their header. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Lines that contradict: of the kind of the contradiction, the first after the header is 2. */
  readonly lines: readonly number[];
}

const VO = (leerling: string, begin: string, end = '', vestiging = '99AA00') =>
  `${leerling};${vestiging};havo;3;${begin};${end};2008-05-05`;
const VSO = (leerling: string, begin: string, end = '', vestiging = '99VA00') =>
  `${leerling};${vestiging};vso-arbeidsmarkt;3;${begin};${end};2008-05-05`;
const MELDING = (
  id: string,
  leerling: string,
  soort: string,
  begin: string,
  vestiging = '99AA00',
  leeftijd = '14',
) => `${id};${leerling};${vestiging};9801;${leeftijd};${soort};${begin};`;

const CASES: readonly Case[] = [
  {
    id: 'dubbele_inschrijving_op_teldatum',
    rows: {
      inschrijvingen: [
        VO('L1', '2022-08-01', '2023-10-01'),
        VSO('L1', '2023-10-01'),
        // a day apart
        VO('L2', '2022-08-01', '2023-10-01'),
        VSO('L2', '2023-10-02'),
        // together, but on no 1 October
        VO('L3', '2022-11-01', '2023-05-01'),
        VSO('L3', '2023-04-01'),
      ],
    },
    lines: [2, 3],
  },
  {
    id: 'inschrijving_vso_zonder_tlv',
    rows: {
      inschrijvingen: [
        VSO('L1', '2023-08-01'),
        VSO('L2', '2023-08-01'),
        VSO('L3', '2022-08-01', '2023-07-31'),
        // on its last day
        VSO('L4', '2022-08-01', '2023-08-01'),
        VO('L5', '2023-08-01'),
        VSO('L6', '2023-08-01'),
      ],
      tlv: [
        'T1;L1;2023-05-01;toegekend;2023-06-01;B;L;2023-08-01;2024-07-31;N',
        'T3;L3;2023-05-01;toegekend;2023-06-01;B;L;2023-07-31;2024-07-31;N',
        'T4;L4;2023-05-01;toegekend;2023-06-01;B;L;2023-08-01;2024-07-31;N',
        'T6;L6;2023-05-01;afgewezen;2023-06-01;B;;;;N',
      ],
    },
    lines: [3, 7],
  },
  {
    id: 'tlv_zonder_inschrijving',
    rows: {
      inschrijvingen: [VSO('L1', '2023-08-01'), VSO('L2', '2023-12-01'), VO('L3', '2023-08-01')],
      tlv: [
        'T1;L1;2023-05-01;toegekend;2023-06-01;B;L;2023-08-01;2024-07-31;N',
        'T2;L2;2023-05-01;toegekend;2023-06-01;B;L;2023-08-01;2024-07-31;N',
        'T3;L3;2023-05-01;toegekend;2023-06-01;B;L;2023-08-01;2024-07-31;N',
        'T4;L4;2023-05-01;afgewezen;2023-06-01;B;;;;N',
        // begins on the cut, and a day later
        'T5;L5;2023-05-01;toegekend;2023-06-01;B;L;2024-05-01;2026-07-31;N',
        'T6;L6;2023-05-01;toegekend;2023-06-01;B;L;2024-05-02;2026-07-31;N',
        // before any inschrijving
        'T7;L7;2022-05-01;toegekend;2022-06-01;B;L;2023-07-31;2025-07-31;N',
      ],
    },
    lines: [4, 6],
  },
  {
    id: 'traject_zonder_inschrijving',
    rows: {
      inschrijvingen: [
        VSO('L1', '2023-08-01', '2024-01-01'),
        VSO('L2', '2023-08-01', '2023-12-31'),
        VSO('L3', '2024-01-02'),
      ],
      doorstroom: [
        'T1;L1;99VA00;;2024-01-01;;;lopend',
        'T2;L2;99VA00;;2024-01-01;;;lopend',
        'T3;L3;99VA00;;2024-01-01;;;lopend',
        // before any inschrijving
        'T4;L4;99VA00;;2023-07-31;;;lopend',
      ],
    },
    lines: [3, 4],
  },
  {
    id: 'traject_geslaagd_niet_in_vo',
    rows: {
      inschrijvingen: [
        VSO('L1', '2023-08-01', '2023-12-31'),
        VO('L1', '2024-01-01'),
        VSO('L2', '2023-08-01'),
      ],
      doorstroom: [
        'T1;L1;99VA00;;2023-08-01;;2024-01-01;geslaagd',
        'T2;L1;99VA00;;2023-08-01;;2023-12-31;geslaagd',
        'T3;L2;99VA00;;2023-08-01;;2024-01-01;geslaagd',
        'T4;L2;99VA00;;2023-08-01;;2024-01-01;gestopt',
      ],
    },
    lines: [3, 4],
  },
  {
    id: 'melding_zonder_vestiging',
    rows: {
      verzuimmeldingen: [
        MELDING('M1', 'L1', 'luxe', '2024-01-01', ''),
        MELDING('M2', 'L1', 'absoluut', '2024-01-01', ''),
        MELDING('M3', 'L1', 'luxe', '2024-01-01'),
      ],
    },
    lines: [2],
  },
  {
    id: 'melding_zonder_inschrijving',
    rows: {
      inschrijvingen: [VO('L1', '2023-08-01', '2024-01-10'), VO('L2', '2024-01-11')],
      verzuimmeldingen: [
        MELDING('M1', 'L1', 'luxe', '2024-01-10'),
        MELDING('M2', 'L1', 'luxe', '2024-01-11'),
        MELDING('M3', 'L2', 'luxe', '2024-01-10'),
        MELDING('M4', 'L3', 'absoluut', '2024-01-10', ''),
      ],
    },
    lines: [3, 4],
  },
  {
    id: 'melding_andere_school',
    rows: {
      inschrijvingen: [
        VO('L1', '2023-08-01', '', '99AA00'),
        // at two schools, and the one that reports is one of them
        VO('L2', '2023-08-01', '', '99AA00'),
        VSO('L2', '2023-08-01', '', '99VA00'),
        VO('L3', '2023-08-01', '', '99AC00'),
      ],
      verzuimmeldingen: [
        MELDING('M1', 'L1', 'luxe', '2024-01-10', '99AA00'),
        MELDING('M2', 'L1', 'luxe', '2024-01-10', '99AB00'),
        MELDING('M3', 'L2', 'luxe', '2024-01-10', '99VA00'),
        MELDING('M4', 'L9', 'luxe', '2024-01-10', '99AB00'),
        // by the school that took it over
        MELDING('M5', 'L3', 'luxe', '2024-01-10', '99AB00'),
      ],
      vestiging_opvolging: ['99AC00;99AB00;2023-08-01'],
    },
    lines: [3],
  },
  {
    id: 'absoluut_met_inschrijving',
    rows: {
      inschrijvingen: [VO('L1', '2023-08-01', '2024-01-10')],
      verzuimmeldingen: [
        MELDING('M1', 'L1', 'absoluut', '2024-01-10', ''),
        MELDING('M2', 'L1', 'absoluut', '2024-01-11', ''),
        MELDING('M3', 'L1', 'luxe', '2024-01-10'),
      ],
    },
    lines: [2],
  },
  {
    id: 'leeftijd_onbekend',
    rows: {
      inschrijvingen: [VO('L1', '2023-08-01')],
      verzuimmeldingen: [
        MELDING('M1', 'L1', 'langdurig_relatief', '2024-01-10', '99AA00', ''),
        MELDING('M2', 'L2', 'langdurig_relatief', '2024-01-10', '99AA00', ''),
        MELDING('M3', 'L3', 'absoluut', '2024-01-10', '', ''),
        MELDING('M4', 'L3', 'luxe', '2024-01-10', '99AA00', ''),
        MELDING('M5', 'L4', 'absoluut', '2024-01-10', '', '12'),
      ],
    },
    lines: [3, 4],
  },
  {
    id: 'casus_minder_dan_twee_scholen',
    rows: {
      plaatsingsoverleg: [
        'C1;L1;2024-01-10;thuiszitter;1;aangehouden',
        'C2;L2;2024-01-10;thuiszitter;2;aangehouden',
        'C3;L3;2024-01-10;thuiszitter;0;aangehouden',
        'C4;L4;2024-05-02;thuiszitter;0;aangehouden',
      ],
    },
    lines: [2, 4],
  },
  {
    id: 'bezet_boven_plaatsen',
    rows: {
      capaciteit: ['99AA00;2023-2024;Rust;10;10', '99AA00;2023-2024;Ruimte;10;11'],
    },
    lines: [3],
  },
  {
    id: 'vergoeding_afwijkend',
    rows: {
      doorstroom: [
        'T1;L1;99VA00;;2023-08-01;;2024-01-01;geslaagd',
        'T2;L2;99VA00;;2023-08-01;;2024-01-01;terug_vso',
        'T3;L3;99VA00;;2023-08-01;;2024-01-01;terug_vso',
      ],
      vergoedingen: [
        'G1;T1;99AA00;2024-01-10;geslaagd;toegekend;2024-02-01;10000',
        // two parts of the rule: one line
        'G2;T2;99AA00;2024-01-10;geslaagd;toegekend;2024-02-01;9000',
        'G3;T3;99AA00;2024-01-10;geslaagd;afgewezen;2024-02-01;',
        'G4;T3;99AA00;2024-01-10;geslaagd;toegekend;2024-05-02;10000',
      ],
    },
    lines: [3],
  },
  {
    id: 'vergoeding_andere_school',
    rows: {
      doorstroom: [
        'T1;L1;99VA00;99AA00;2023-08-01;2023-09-01;2024-01-01;geslaagd',
        'T2;L2;99VA00;;2023-08-01;;2024-01-01;geslaagd',
        'T3;L3;99VA00;99AC00;2023-08-01;2023-09-01;2024-01-01;geslaagd',
      ],
      vergoedingen: [
        'G1;T1;99AA00;2024-01-10;geslaagd;in_behandeling;;',
        'G2;T1;99AB00;2024-01-10;geslaagd;in_behandeling;;',
        'G3;T2;99AB00;2024-01-10;geslaagd;in_behandeling;;',
        'G4;T3;99AB00;2024-01-10;geslaagd;in_behandeling;;',
      ],
      vestiging_opvolging: ['99AC00;99AB00;2023-08-01'],
    },
    lines: [3],
  },
  {
    id: 'kostenplaats_zonder_programma',
    rows: { programmas: ['4100;Herbesteding'] },
    files: {
      'grootboek-2024.xaf': ledgerText(2024, [
        ['2024-01-10', '4100', '10.00'],
        ['2024-01-10', '4200', '10.00'],
        ['2024-01-10', '', '10.00'],
        ['2024-05-02', '4200', '10.00'],
      ]),
    },
    // eleven lines before the bookings, four for the first, one that opens the second
    lines: [17],
  },
  {
    id: 'realisatie_zonder_kostenplaats',
    rows: {
      verplichtingen: ['V1;herbesteding;99001;2024-01-01;2024-12-31;1000'],
      verplichting_mutaties: [
        'V1;2024-01-10;realisatie;10;4100',
        'V1;2024-01-10;realisatie;10;',
        'V1;2024-01-10;vermindering;10;',
      ],
    },
    lines: [3],
  },
];

describe('contradictions between deliveries', () => {
  let { installation, take } = {} as Awaited<ReturnType<typeof intake>>;

  const list = async (swv: string, cut = '2024-05-01') => {
    const pool = installation.poolOf('peildatum_etl');
    const pseudonymiser = await openPseudonymiser(installation.dataFolder, swv, pool);
    return await listContradictions({ pool, swv, cut, pseudonymiser, threshold: 5 });
  };

  beforeAll(async () => {
    ({ installation, take } = await intake(9400));
  });

  it('have a query each, and each a hand-made case', () => {
    const ids = CONTRADICTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(readdirSync(QUERIES).toSorted()).toEqual(ids.map((id) => `${id}.sql`).sort());
    expect(CASES.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    for (const { id, kinds } of CONTRADICTIONS) {
      expect(
        kinds.filter((kind) => sourceOf(kind) === undefined),
        id,
      ).toEqual([]);
    }
  });

  it.each(CASES)('$id: is found, and nothing beside it', async ({ id, rows, files, lines }) => {
    const deliveries = Object.entries(rows).map(([kind, own]) => [
      `${kind}.csv`,
      `${[HEADERS[kind], ...own].join('\n')}\n`,
    ]);
    const { swv, result } = await take(
      { ...Object.fromEntries(deliveries), ...files },
      { faultShare: 1 },
    );
    expect(result.receipts.filter(({ state }) => state !== 'geladen')).toEqual([]);
    const found = await list(swv);
    const [one] = found.filter(({ contradiction }) => contradiction.id === id);
    expect(one?.lines.map(({ regel }) => regel)).toEqual(lines);
    const kinds = one?.contradiction.kinds.map((kind) => kind.split('.')[0]);
    for (const { bestand, leverancier } of one?.lines ?? []) {
      expect(kinds).toContain(bestand.split(/[.-]/)[0]);
      expect(leverancier).not.toBe('');
    }
    // no pupil: neither the number nor the pseudonym
    expect(JSON.stringify(found)).not.toMatch(/"L\d"|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('are none where nothing contradicts', async () => {
    const { swv } = await take({
      'capaciteit.csv': `${HEADERS.capaciteit}\n99AA00;2023-2024;Rust;1;1\n`,
    });
    const found = await list(swv);
    expect(found.map(({ contradiction }) => contradiction)).toEqual([...CONTRADICTIONS]);
    expect(found.flatMap(({ lines }) => lines)).toEqual([]);
  });
});
