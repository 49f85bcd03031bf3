import type { Figure, Indicator } from '../indicator.js';

function pupils(maat: 'inkomend' | 'uitgaand', name: string): Figure {
  return {
    maat,
    name,
    eenheid: 'leerlingen',
    recipe: { kind: 'som', of: maat },
    decimals: 0,
    dimensions: [],
    countEquivalent: maat,
  };
}

const INSCHRIJVING =
  'leerling_id;vestiging;onderwijssoort;leerjaar;begindatum;einddatum;geboortedatum';
const TLV =
  'tlv_nummer;leerling_id;aanvraagdatum;besluitdatum;besluit;route;categorie;begindatum;einddatum;verlenging';

export const grensverkeer: Indicator = {
  id: 'grensverkeer',
  name: 'Grensverkeer in het vso',
  theme: 'tlv',
  headline: false,
  definition:
    'Het aantal unieke vso-leerlingen dat op de peildatum de grens van het swv over gaat: inkomend staat in het gebied ingeschreven met een tlv van een ander swv of zonder tlv van dit swv, uitgaand staat buiten het gebied ingeschreven met een tlv van dit swv.',
  explanation:
    'Niet elke leerling met een tlv van dit samenwerkingsverband gaat hier naar school, en niet elke vso-leerling hier heeft een tlv van dit samenwerkingsverband. Inkomend zijn leerlingen op een vso-school in dit gebied voor wie een ander betaalt, of van wie hier geen tlv bekend is. Uitgaand zijn leerlingen voor wie dit samenwerkingsverband betaalt op een vso-school in een ander gebied.',
  countsAsOne: 'persoon',
  period: 'peildatum',
  countDate: 'peildatum: inschrijving en tlv gelden op die dag',
  measures: {
    inkomend: { type: 'aantal', description: 'leerlingen van een ander swv op een vso hier' },
    uitgaand: { type: 'aantal', description: 'leerlingen van dit swv op een vso elders' },
  },
  dimensions: [],
  figures: [
    pupils('inkomend', 'Vso-leerlingen van elders'),
    pupils('uitgaand', 'Vso-leerlingen die elders naar school gaan'),
  ],
  requires: [
    { kind: 'inschrijvingen', when: 'period' },
    { kind: 'tlv', when: 'period' },
    { kind: 'regio_pc4', when: 'ever' },
  ],
  looksInto: ['duo_afstand', 'vestiging_kenmerken', 'vestiging_opvolging'],
  reach: { inschrijvingen: 0, tlv: 0 },
  direction: 'neutraal',
  disclosure: 'persoon',
  ground:
    'WEC art. 40 lid 13: welk swv over een leerling beslist, en dus betaalt. Een vestiging hoort bij het swv van haar postcode, tenzij de lijst van uitzonderingen anders zegt.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Wie de grens over gaat, en wie niet',
      cut: '2023-10-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L2;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L3;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L4;99VA00;vso-arbeidsmarkt;1;2023-08-01;;2010-03-01',
          'L5;99VU00;vso-dagbesteding;1;2023-08-01;;2010-03-01',
          'L6;99VU00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L7;99BU00;havo;1;2023-08-01;;2010-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          'VO9999-2023-00001;L1;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          '{swv}-2023-00003;L3;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          '{swv}-2023-00004;L4;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          'VO9999-2023-00004;L4;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          'TAC-5;L5;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          'VO9999-2023-00006;L6;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
          '{swv}-2023-00007;L7;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2025-07-31;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'grensverkeer/inkomend', periode: '2023-10-01', teller: 3, waarde: 3 },
        { cijfer: 'grensverkeer/uitgaand', periode: '2023-10-01', teller: 1, waarde: 1 },
      ],
      working:
        'Inkomend zijn L1 (tlv van een ander swv), L2 (hier geen tlv) en L4 (een van een ander swv naast een van hier). L3 hoort hier. Uitgaand is L5: een eigen nummer hoort bij het swv dat levert, en 99VU00 ligt buiten het gebied. L6 zit buiten het gebied met een tlv van elders; L7 zit niet in het vso.',
    },
    {
      title: 'De eerste en de laatste dag tellen mee; een afgewezen tlv is geen tlv',
      cut: '2023-12-31',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2022-08-01;2023-10-01;2010-03-01',
          'L2;99VA00;vso-vervolgonderwijs;1;2022-08-01;2023-09-30;2010-03-01',
          'L3;99VU00;vso-vervolgonderwijs;1;2023-10-01;;2010-03-01',
          'L4;99VU00;vso-vervolgonderwijs;1;2023-10-02;;2010-03-01',
          'L5;99VB00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
          'L6;99VB00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2023-00003;L3;2023-03-01;2023-04-12;toegekend;A;L;2023-10-01;2025-07-31;N',
          '{swv}-2023-00004;L4;2023-03-01;2023-04-12;toegekend;A;L;2023-08-01;2024-07-31;N',
          '{swv}-2023-00005;L5;2023-03-01;2023-04-12;toegekend;A;L;2023-10-02;2025-07-31;N',
          '{swv}-2023-00006;L6;2023-03-01;2023-04-12;afgewezen;A;;;;N',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'grensverkeer/inkomend', periode: '2023-10-01', teller: 3, waarde: 3 },
        { cijfer: 'grensverkeer/uitgaand', periode: '2023-10-01', teller: 1, waarde: 1 },
        { cijfer: 'grensverkeer/inkomend', periode: '2023-12-31', teller: 1, waarde: 1 },
        { cijfer: 'grensverkeer/uitgaand', periode: '2023-12-31', teller: 2, waarde: 2 },
      ],
      working:
        'Op 1 oktober zijn inkomend L1 (laatste dag van de inschrijving), L5 (de tlv begint een dag later) en L6 (afgewezen); L2 is de dag ervoor vertrokken. Uitgaand is L3, van wie inschrijving en tlv die dag beginnen; L4 komt een dag later. Op 31 december is alleen L6 nog inkomend, en zijn L3 en L4 uitgaand.',
    },
    {
      title: 'De lijst van uitzonderingen gaat voor de postcode, op de peildatum',
      cut: '2023-10-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2022-08-01;;2010-03-01',
          'L2;99VU00;vso-vervolgonderwijs;1;2022-08-01;;2010-03-01',
        ].join('\n'),
        tlv: [
          TLV,
          '{swv}-2022-00001;L1;2022-03-01;2022-04-12;toegekend;A;L;2022-08-01;2024-07-31;N',
        ].join('\n'),
        'vestiging_kenmerken-swv': [
          'vestiging;swv;tussenvoorziening;van;tot',
          '99VA00;VO0001;;2023-10-01;',
          '99VU00;{swv};;2020-08-01;2023-09-30',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'grensverkeer/inkomend', periode: '2023-07-31', teller: 1, waarde: 1 },
        { cijfer: 'grensverkeer/uitgaand', periode: '2023-07-31', teller: 0, waarde: 0 },
        { cijfer: 'grensverkeer/inkomend', periode: '2023-10-01', teller: 0, waarde: 0 },
        { cijfer: 'grensverkeer/uitgaand', periode: '2023-10-01', teller: 1, waarde: 1 },
      ],
      working:
        'Tot en met 30 september 2023 hoort 99VU00 bij dit swv: L2 zit dan in het gebied zonder tlv en is inkomend, daarna niet meer. Vanaf 1 oktober 2023 hoort 99VA00 bij het landelijke swv: L1, met een tlv van dit swv, is dan uitgaand. Op 31 juli gaat niemand uit: een echte 0.',
    },
    {
      title: 'Zonder tlv’s in die tijd is er niets te zeggen',
      cut: '2023-10-01',
      deliveries: {
        inschrijvingen: [
          INSCHRIJVING,
          'L1;99VA00;vso-vervolgonderwijs;1;2023-08-01;;2010-03-01',
        ].join('\n'),
      },
      expected: [
        { cijfer: 'grensverkeer/inkomend', periode: '2023-10-01', status: 'geen_gegevens' },
        { cijfer: 'grensverkeer/uitgaand', periode: '2023-10-01', status: 'geen_gegevens' },
      ],
      working:
        'L1 heeft hier geen tlv, maar er is geen enkele tlv geleverd: dan weten we niet of L1 van elders komt.',
    },
  ],
};
