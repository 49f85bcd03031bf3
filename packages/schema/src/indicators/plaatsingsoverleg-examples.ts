import type { Example } from '../example.js';

export const PLAATSINGSOVERLEG_EXAMPLES: readonly Example[] = [
  {
    title: 'Negen plaatsingen zijn te weinig voor een mediaan, tien zijn genoeg',
    cut: '2024-07-31',
    deliveries: {
      plaatsingsoverleg: `casus_id;leerling_id;datum;groep;benaderde_scholen;uitkomst;plaatsingsdatum
C01;L1;2022-09-01;overig;2;geplaatst;2022-09-02
C02;L2;2022-09-01;overig;2;geplaatst;2022-09-03
C03;L3;2022-09-01;overig;2;geplaatst;2022-09-04
C04;L4;2022-09-01;overig;2;geplaatst;2022-09-05
C05;L5;2022-09-01;overig;2;geplaatst;2022-09-06
C06;L6;2022-09-01;overig;2;geplaatst;2022-09-07
C07;L7;2022-09-01;overig;2;geplaatst;2022-09-08
C08;L8;2022-09-01;overig;2;geplaatst;2022-09-09
C09;L9;2022-09-01;overig;2;geplaatst;2022-09-10
C10;L10;2022-09-01;overig;2;opgeschaald;
C11;L1;2023-09-01;overig;2;geplaatst;2023-09-01
C12;L2;2023-09-01;overig;2;geplaatst;2023-09-01
C13;L3;2023-09-01;overig;2;geplaatst;2023-09-04
C14;L4;2023-09-01;overig;2;geplaatst;2023-09-05
C15;L5;2023-09-01;overig;2;geplaatst;2023-09-06
C16;L6;2023-09-01;overig;2;geplaatst;2023-09-09
C17;L7;2023-09-01;overig;2;geplaatst;2023-09-11
C18;L8;2023-09-01;overig;2;geplaatst;2023-09-21
C19;L9;2023-09-01;overig;2;geplaatst;2023-10-01
C20;L10;2023-09-01;overig;2;geplaatst;2023-12-01`,
    },
    expected: [
      {
        cijfer: 'plaatsingsoverleg/dagen_mediaan',
        periode: '2022-2023',
        noemer: 9,
        waarde: 5,
        status: 'te_weinig',
      },
      {
        cijfer: 'plaatsingsoverleg/aandeel_geplaatst',
        periode: '2022-2023',
        teller: 9,
        noemer: 10,
        waarde: 90,
      },
      {
        cijfer: 'plaatsingsoverleg/dagen_mediaan',
        periode: '2023-2024',
        noemer: 10,
        waarde: 6.5,
      },
      {
        cijfer: 'plaatsingsoverleg/aandeel_geplaatst',
        periode: '2023-2024',
        teller: 10,
        noemer: 10,
        waarde: 100,
      },
    ],
    working:
      'In 2022-2023 zijn er 9 met een dag van plaatsing, na 1 tot en met 9 dagen: de middelste is 5, maar 9 is te weinig om te tonen. C10 telt alleen in de noemer van het aandeel: 9 van 10. In 2023-2024 zijn het er 10, na 0, 0, 3, 4, 5, 8, 10, 20, 30 en 91 dagen: de mediaan ligt tussen de vijfde en de zesde, (5 + 8) / 2 = 6,5.',
  },
  {
    title: 'Eén gevraagde school is te weinig, twee is genoeg',
    cut: '2024-07-31',
    deliveries: {
      plaatsingsoverleg: `casus_id;leerling_id;datum;groep;benaderde_scholen;uitkomst;plaatsingsdatum
C1;L1;2023-09-12;thuiszitter;1;geplaatst;2023-10-02
C2;L2;2023-09-12;thuiszitter;2;aangehouden;
C3;L3;2023-10-10;afstromer;0;opgeschaald;
C4;L4;2023-10-10;po_vo;3;geplaatst;2023-10-16`,
    },
    expected: [
      {
        cijfer: 'plaatsingsoverleg/minder_dan_twee_scholen',
        periode: '2023-2024',
        teller: 2,
        waarde: 2,
      },
      { cijfer: 'plaatsingsoverleg/aantal', periode: '2023-2024', teller: 4, waarde: 4 },
      {
        cijfer: 'plaatsingsoverleg/aantal',
        periode: '2023-2024',
        dimensies: { groep: 'thuiszitter' },
        teller: 2,
        waarde: 2,
      },
      {
        cijfer: 'plaatsingsoverleg/aantal',
        periode: '2023-2024',
        dimensies: { uitkomst: 'geplaatst' },
        teller: 2,
        waarde: 2,
      },
      {
        cijfer: 'plaatsingsoverleg/aandeel_geplaatst',
        periode: '2023-2024',
        teller: 2,
        noemer: 4,
        waarde: 50,
      },
      {
        cijfer: 'plaatsingsoverleg/dagen_mediaan',
        periode: '2023-2024',
        noemer: 2,
        waarde: 13,
        status: 'te_weinig',
      },
    ],
    absent: [
      {
        cijfer: 'plaatsingsoverleg/aantal',
        periode: '2023-2024',
        dimensies: { groep: 'overig' },
      },
    ],
    working:
      'C1 (1 school) en C3 (0 scholen) braken de regel, C2 (precies 2) en C4 niet. Geplaatst: C1 na 20 dagen en C4 na 6 dagen, 2 van 4 is 50 %. Het midden van 6 en 20 is 13, van te weinig casussen om te tonen.',
  },
  {
    title: 'De dag van het overleg bepaalt het schooljaar, ook als de plaatsing later is',
    cut: '2024-08-31',
    deliveries: {
      plaatsingsoverleg: `casus_id;leerling_id;datum;groep;benaderde_scholen;uitkomst;plaatsingsdatum
C1;L1;2024-07-31;overig;2;geplaatst;2024-08-26
C2;L2;2024-08-01;overig;2;aangehouden;
C3;L3;2024-09-01;overig;1;geplaatst;2024-09-02`,
    },
    expected: [
      { cijfer: 'plaatsingsoverleg/aantal', periode: '2023-2024', teller: 1, waarde: 1 },
      {
        cijfer: 'plaatsingsoverleg/dagen_mediaan',
        periode: '2023-2024',
        noemer: 1,
        waarde: 26,
        status: 'te_weinig',
      },
      { cijfer: 'plaatsingsoverleg/aantal', periode: '2024-2025', teller: 1, waarde: 1 },
      {
        cijfer: 'plaatsingsoverleg/dagen_mediaan',
        periode: '2024-2025',
        noemer: 0,
        status: 'niet_van_toepassing',
      },
      {
        cijfer: 'plaatsingsoverleg/minder_dan_twee_scholen',
        periode: '2024-2025',
        teller: 0,
        waarde: 0,
      },
    ],
    working:
      'C1 is op 31 juli besproken en hoort bij 2023-2024, met 26 dagen tot de plaatsing in augustus. C2 is van een dag later en niet geplaatst: een mediaan is er dan niet. C3 is van na de laatste dag van de gegevens en bestaat nog niet.',
  },
  {
    title:
      'Een jaar met alleen een plaatsing van een eerdere casus heeft geen casussen en geen aandeel',
    cut: '2024-10-01',
    deliveries: {
      plaatsingsoverleg: `casus_id;leerling_id;datum;groep;benaderde_scholen;uitkomst;plaatsingsdatum
C1;L1;2024-07-10;overig;2;geplaatst;2024-08-26`,
    },
    expected: [
      { cijfer: 'plaatsingsoverleg/aantal', periode: '2024-2025', teller: 0, waarde: 0 },
      {
        cijfer: 'plaatsingsoverleg/aandeel_geplaatst',
        periode: '2024-2025',
        teller: 0,
        noemer: 0,
        status: 'niet_van_toepassing',
      },
    ],
    working:
      'De plaatsing van C1 valt in 2024-2025, dus zijn er gegevens over dat jaar. Er is in dat jaar nog niemand besproken: het aantal is een echte 0, en van niets is er geen aandeel.',
  },
];
