import type { Indicator } from '../indicator.js';

export const audits: Indicator = {
  id: 'audits',
  name: 'Bevindingen van audits',
  theme: 'kwaliteit',
  headline: false,
  definition:
    'Het aantal bevindingen uit de audits die scholen bij elkaar doen, per ronde, naar soort en thema.',
  explanation:
    'Scholen kijken bij elkaar in de keuken en schrijven op wat goed gaat (succesfactoren), waar het misgaat (valkuilen) en wat zou helpen (tips). Hier staat alleen hoeveel het er zijn, per ronde, soort en thema. Wat er precies is opgeschreven, wordt nooit getoond.',
  countsAsOne: 'geval',
  period: 'eigen',
  countDate: 'de ronde, zoals geleverd; een audit na de laatste dag van de gegevens telt niet',
  measures: { aantal: { type: 'aantal', description: 'bevindingen' } },
  dimensions: [
    { name: 'soort', description: 'soort bevinding' },
    { name: 'thema', description: 'thema, zoals geleverd' },
  ],
  figures: [
    {
      maat: '',
      name: 'Bevindingen van audits',
      eenheid: 'aantal',
      recipe: { kind: 'som', of: 'aantal' },
      decimals: 0,
      dimensions: ['soort', 'thema'],
    },
  ],
  requires: [{ kind: 'audits', when: 'ever' }],
  looksInto: [],
  direction: 'neutraal',
  disclosure: 'organisatie',
  ground: 'Handreiking audits (swv vo Waterland).',
  ruleSet: 'landelijk',
  version: 1,
  validFrom: '2014-08-01',
  examples: [
    {
      title: 'Een ronde is een periode, zoals zij is geleverd',
      cut: '2024-12-31',
      deliveries: {
        audits: `ronde;vestiging;datum;thema;soort;tekst
Voorjaar 2024;99AA00;2024-04-09;Dossiers;succesfactor;Elk dossier heeft een plan
Voorjaar 2024;99AB00;2024-04-11;Dossiers;valkuil;Het plan is niet bijgewerkt
Voorjaar 2024;99AB00;2024-04-11;Ouders;tip;Bel vaker
Najaar 2024;99AA00;2024-11-12;Dossiers;succesfactor;`,
      },
      expected: [
        { cijfer: 'audits', periode: 'Voorjaar 2024', teller: 3, waarde: 3 },
        {
          cijfer: 'audits',
          periode: 'Voorjaar 2024',
          dimensies: { thema: 'Dossiers' },
          teller: 2,
          waarde: 2,
        },
        {
          cijfer: 'audits',
          periode: 'Voorjaar 2024',
          dimensies: { soort: 'tip' },
          teller: 1,
          waarde: 1,
        },
        { cijfer: 'audits', periode: 'Najaar 2024', teller: 1, waarde: 1 },
      ],
      absent: [{ cijfer: 'audits', periode: 'Najaar 2024', dimensies: { thema: 'Ouders' } }],
      working:
        'In de ronde Voorjaar 2024 zijn drie bevindingen geleverd, twee over dossiers en één over ouders. Najaar 2024 heeft er één; dat daar geen tekst bij staat, maakt voor het tellen niet uit.',
    },
    {
      title: 'Twee dezelfde bevindingen tellen twee keer',
      cut: '2024-12-31',
      deliveries: {
        audits: `ronde;vestiging;datum;thema;soort;tekst
3;99AA00;2024-04-09;Ouders;tip;Bel vaker
3;99AA00;2024-04-09;Ouders;tip;Bel vaker
3;99AB00;2024-04-09;ouders;tip;Bel vaker`,
      },
      expected: [
        { cijfer: 'audits', periode: '3', teller: 3, waarde: 3 },
        { cijfer: 'audits', periode: '3', dimensies: { soort: 'tip' }, teller: 3, waarde: 3 },
        { cijfer: 'audits', periode: '3', dimensies: { thema: 'Ouders' }, teller: 2, waarde: 2 },
        { cijfer: 'audits', periode: '3', dimensies: { thema: 'ouders' }, teller: 1, waarde: 1 },
      ],
      working:
        'Bevindingen hebben geen nummer: gelijke rijen zijn bevindingen op zichzelf. Een thema dat anders is geschreven, staat apart.',
    },
    {
      title: 'Een audit op de laatste dag telt mee, een dag later niet',
      cut: '2024-04-11',
      deliveries: {
        audits: `ronde;vestiging;datum;thema;soort
R1;99AA00;2024-04-11;Dossiers;valkuil
R1;99AB00;2024-04-12;Dossiers;valkuil
R2;99AB00;2024-04-12;Dossiers;valkuil`,
      },
      expected: [{ cijfer: 'audits', periode: 'R1', teller: 1, waarde: 1 }],
      absent: [{ cijfer: 'audits', periode: 'R2' }],
      working:
        'Van ronde R1 is alleen de audit van 11 april al geweest. Ronde R2 begint een dag na de laatste dag van de gegevens en is er nog niet.',
    },
  ],
};
