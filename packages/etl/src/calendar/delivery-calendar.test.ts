import { readFileSync } from 'node:fs';
import { isFault } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { type Appointment, expectedOf, parseCalendar } from './delivery-calendar.js';

const complaintsOf = (text: string): string => {
  try {
    parseCalendar(text);
  } catch (error) {
    if (isFault(error, 'leverkalender_onjuist')) return error.detail;
    throw error;
  }
  return '';
};

describe('the delivery calendar', () => {
  it('says per kind how often, by which day and from whom', () => {
    const calendar = parseCalendar(`
inschrijvingen:
  per: kwartaal
  uiterlijk: 15
  leveranciers: [Schoola, schoolb]
verzuimmeldingen:
  per: per schooljaar
  uiterlijk: 09-01
  vanaf: 2022-08-01
  leveranciers:
    leerplicht:
    gemeente:
      uiterlijk: 30
tlv: { per: maand, uiterlijk: 5 }
`);
    const quarterly: Appointment = { rhythm: 'kwartaal', deadline: { days: 15 }, from: undefined };
    const yearly: Appointment = {
      rhythm: 'schooljaar',
      deadline: { day: '09-01' },
      from: '2022-08-01',
    };
    expect(expectedOf(calendar, 'VO9901')).toEqual([
      {
        kind: 'inschrijvingen',
        others: undefined,
        suppliers: new Map([
          ['Schoola', quarterly],
          ['schoolb', quarterly],
        ]),
      },
      {
        kind: 'verzuimmeldingen',
        others: undefined,
        suppliers: new Map([
          ['leerplicht', yearly],
          ['gemeente', { ...yearly, deadline: { days: 30 } }],
        ]),
      },
      {
        kind: 'tlv',
        suppliers: undefined,
        others: { rhythm: 'maand', deadline: { days: 5 }, from: undefined },
      },
    ]);
  });

  it('lets an swv have its own, kind by kind', () => {
    const calendar = parseCalendar(`
tlv: { per: maand, uiterlijk: 5 }
opp: { per: schooljaar, uiterlijk: 30 }
VO 99.01:
  tlv: { per: kwartaal, uiterlijk: 10 }
`);
    const rhythms = (swv: string) =>
      expectedOf(calendar, swv).map(({ kind, others }) => [kind, others?.rhythm]);
    expect(rhythms('VO9901')).toEqual([
      ['tlv', 'kwartaal'],
      ['opp', 'schooljaar'],
    ]);
    expect(rhythms('VO9902')).toEqual([
      ['tlv', 'maand'],
      ['opp', 'schooljaar'],
    ]);
  });

  it('names everything that is wrong at once', () => {
    const said = complaintsOf(`
inschrijving: { per: maand, uiterlijk: 5 }
tlv: { per: week, uiterlijk: 13-40, vanaf: gisteren, uiterst: 3 }
opp: { per: schooljaar }
povo: { per: maand, uiterlijk: 10-15 }
verzuim: { per: maand, uiterlijk: 5, leveranciers: { a: { per: kwartal }, A: { wie: ik } } }
begroting: [ per ]
VO9901: tlv
`);
    for (const part of [
      'inschrijving: geen soort levering',
      'tlv.per: verwacht maand, kwartaal, schooljaar, kalenderjaar',
      'tlv.uiterlijk: verwacht een aantal dagen',
      'tlv.vanaf: verwacht JJJJ-MM-DD',
      'tlv.uiterst: onbekende sleutel',
      'opp: zet hieronder minstens per en uiterlijk',
      'povo.uiterlijk: een vaste dag kan niet per maand',
      'verzuim.leveranciers.a.per: verwacht maand',
      'verzuim.leveranciers.A.wie: onbekende sleutel',
      'verzuim.leveranciers: een leverancier staat er twee keer',
      'begroting: zet hieronder minstens per en uiterlijk',
      'VO9901: geen soorten',
    ]) {
      expect(said).toContain(part);
    }
  });

  it.each([
    ['tlv: {', 'niet te lezen'],
    ['tlv: { per: maand, uiterlijk: 5 }\ntlv: { per: maand, uiterlijk: 6 }', 'twee keer'],
    ['- tlv', 'geen soorten'],
    ['tlv: { per: maand, uiterlijk: 5, leveranciers: [] }', 'een lijst van leveranciers'],
    ['tlv: { per: maand, uiterlijk: -1 }', 'tlv.uiterlijk'],
    ['tlv: { per: kalenderjaar, uiterlijk: 02-29 }', 'tlv.uiterlijk'],
  ])('refuses %j', (text, part) => {
    expect(complaintsOf(text)).toContain(part);
  });

  it('is what its page shows', () => {
    const page = readFileSync(
      new URL('../../../../docs/leverkalender.md', import.meta.url),
      'utf8',
    );
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) expect(complaintsOf(text)).toBe('');
  });
});
