import type { Indicator } from '../indicator.js';
import { VERZUIM } from './lesson-columns.js';
import { MELDINGEN } from './melding-columns.js';

const cijfer = 'zestien_uur';
const gemeld = 'zestien_uur/gemeld';
const periode = '2023-2024';

export const zestienUur: Indicator = {
  id: 'zestien_uur',
  name: 'Zestien uur ongeoorloofd verzuim',
  theme: 'thuiszitters',
  headline: false,
  definition:
    'Het aantal leerlingen dat in het schooljaar binnen 28 dagen zestien uur (960 minuten) of meer ongeoorloofd afwezig of uit de les verwijderd was, volgens de lesregistratie van de scholen.',
  explanation:
    'Mist een leerling in vier weken zestien uur les zonder geldige reden, dan moet de school dat melden. Dit cijfer telt die leerlingen uit de lesregistratie zelf. Te laat komen telt niet mee, ziek zijn en verlof ook niet. Ernaast staat bij hoeveel van hen de melding er binnen vier weken was.',
  countsAsOne: 'persoon',
  period: 'schooljaar',
  countDate: 'elke dag van het schooljaar, met de 27 dagen ervoor',
  measures: {
    aantal: { type: 'aantal', description: 'leerlingen die in 28 dagen zestien uur verzuimen' },
    gemeld: {
      type: 'aantal',
      partOf: 'aantal',
      description: 'van hen: binnen 28 dagen daarna gemeld',
    },
  },
  dimensions: [],
  figures: [
    {
      maat: '',
      name: 'Leerlingen met zestien uur ongeoorloofd verzuim',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'aantal',
    },
    {
      maat: 'gemeld',
      name: 'Van hen op tijd gemeld',
      eenheid: 'leerlingen',
      recipe: { kind: 'som', of: 'gemeld' },
      decimals: 0,
      dimensions: [],
      countEquivalent: 'gemeld',
    },
  ],
  requires: [{ kind: 'verzuim', when: 'period' }],
  looksInto: ['verzuimmeldingen'],
  // a melding in August may be of what was missed in July
  reach: { verzuim: 0, verzuimmeldingen: 1 },
  parameters: ['zestien_uur_minuten', 'zestien_uur_dagen', 'zestien_uur_melden_dagen'],
  direction: 'lager_is_beter',
  disclosure: 'persoon',
  ground: 'Leerplichtwet art. 21a: zestien uren in vier opeenvolgende lesweken.',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title:
        'Precies 960 minuten telt, 959 niet; te laat, geoorloofd en de 29e dag tellen niet mee',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
L1;99AA00;2024-01-01;1;600;afwezig;spijbelen;N
L1;99AA00;2024-01-28;1;360;verwijderd;overig;N
L2;99AA00;2024-01-01;1;600;afwezig;spijbelen;N
L2;99AA00;2024-01-28;1;359;afwezig;spijbelen;N
L3;99AA00;2024-01-01;1;600;afwezig;spijbelen;N
L3;99AA00;2024-01-29;1;360;afwezig;spijbelen;N
L4;99AA00;2024-01-01;1;600;afwezig;spijbelen;N
L4;99AA00;2024-01-02;1;600;te_laat;onbekend;N
L4;99AA00;2024-01-03;1;600;afwezig;ziek;J
L5;99AA00;2024-01-10;1;480;afwezig;onbekend;N
L5;99AB00;2024-01-10;1;480;afwezig;onbekend;N`,
      },
      expected: [
        { cijfer, periode, teller: 2, waarde: 2 },
        { cijfer: gemeld, periode, teller: 0, waarde: 0 },
      ],
      working:
        'L1 komt op 28 januari, met de 27 dagen ervoor (vanaf 1 januari), aan 600 + 360 = 960 minuten en telt. L2 komt aan 959. Bij L3 ligt 1 januari net buiten de 28 dagen tot en met 29 januari. L4 heeft 600 minuten: te laat en geoorloofd tellen niet. L5 mist op één dag op twee scholen samen 960 minuten en telt. Niemand is gemeld: een echte 0.',
    },
    {
      title: 'Een melding op de dag zelf tot en met 28 dagen later is op tijd',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
L1;99AA00;2024-01-09;1;600;afwezig;spijbelen;N
L1;99AA00;2024-01-10;1;360;afwezig;spijbelen;N
L2;99AA00;2024-01-09;1;600;afwezig;spijbelen;N
L2;99AA00;2024-01-10;1;360;afwezig;spijbelen;N
L2;99AA00;2024-01-20;1;600;afwezig;spijbelen;N
L3;99AA00;2024-01-09;1;600;afwezig;spijbelen;N
L3;99AA00;2024-01-10;1;360;afwezig;spijbelen;N
L4;99AA00;2024-01-09;1;600;afwezig;spijbelen;N
L4;99AA00;2024-01-10;1;360;afwezig;spijbelen;N
L5;99AA00;2024-01-09;1;600;afwezig;spijbelen;N
L5;99AA00;2024-01-10;1;360;afwezig;spijbelen;N
L6;99AA00;2024-01-10;1;600;afwezig;spijbelen;N`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;;zestien_uur;2024-02-07;;
2;L2;99AA00;9801;;zestien_uur;2024-02-08;;
3;L3;99AA00;9801;;zestien_uur;2024-01-10;;
4;L4;99AA00;9801;;zestien_uur;2024-01-09;;
5;L5;99AA00;9801;;signaal;2024-01-11;;
6;L6;99AA00;9801;;zestien_uur;2024-01-11;;`,
      },
      expected: [
        { cijfer, periode, teller: 5, waarde: 5 },
        { cijfer: gemeld, periode, teller: 2, waarde: 2 },
      ],
      working:
        'L1 tot en met L5 halen de 960 minuten op 10 januari. 28 dagen later is 7 februari: L1 is op tijd gemeld, L2 een dag te laat (dat L2 op 20 januari weer boven de 960 zit, maakt geen nieuwe eerste dag). L3 is op de dag zelf gemeld; bij L4 lag de melding een dag eerder; die van L5 is geen melding zestien_uur. L6 haalt de grens niet, en de melding telt dus niet.',
    },
    {
      title: 'Alleen lesuren van het eigen schooljaar; een melding mag in het volgende vallen',
      cut: '2024-12-31',
      deliveries: {
        verzuim: `${VERZUIM}
L1;99AA00;2024-07-20;1;600;afwezig;spijbelen;N
L1;99AA00;2024-08-05;1;600;afwezig;spijbelen;N
L2;99AA00;2024-07-20;1;600;afwezig;spijbelen;N
L2;99AA00;2024-07-31;1;360;afwezig;spijbelen;N
L3;99AA00;2024-08-01;1;600;afwezig;spijbelen;N
L3;99AA00;2024-08-28;1;360;afwezig;spijbelen;N`,
        verzuimmeldingen: `${MELDINGEN}
1;L2;99AA00;9801;;zestien_uur;2024-08-20;2024-10-01;terug_naar_school`,
      },
      expected: [
        { cijfer, periode: '2023-2024', teller: 1, waarde: 1 },
        { cijfer: gemeld, periode: '2023-2024', teller: 1, waarde: 1 },
        { cijfer, periode: '2024-2025', teller: 1, waarde: 1 },
        { cijfer: gemeld, periode: '2024-2025', teller: 0, waarde: 0 },
      ],
      working:
        'L1 heeft 1200 minuten in zeventien dagen, maar 600 in elk schooljaar: L1 telt niet. L2 haalt 960 minuten op 31 juli 2024, en is op 20 augustus gemeld, binnen 28 dagen. L3 haalt 960 minuten in het nieuwe schooljaar, op de 28e dag, en is niet gemeld.',
    },
    {
      title: 'Wel verzuim maar geen ongeoorloofd verzuim is 0; geen levering is geen gegevens',
      cut: '2024-07-31',
      deliveries: {
        verzuim: `${VERZUIM}
L1;99AA00;2024-01-09;1;600;afwezig;ziek;J
L1;99AA00;2024-01-10;1;600;afwezig;ziek;J`,
        verzuimmeldingen: `${MELDINGEN}
1;L1;99AA00;9801;;zestien_uur;2022-09-01;2022-10-01;terug_naar_school`,
      },
      expected: [
        { cijfer, periode: '2022-2023', status: 'geen_gegevens' },
        { cijfer: gemeld, periode: '2022-2023', status: 'geen_gegevens' },
        { cijfer, periode, teller: 0, waarde: 0 },
        { cijfer: gemeld, periode, teller: 0, waarde: 0 },
      ],
      working:
        'In 2023-2024 zijn er lesuren, alle geoorloofd: niemand telt, een echte 0. In 2022-2023 is er wel een melding, maar geen lesregistratie: geen gegevens.',
    },
  ],
};
