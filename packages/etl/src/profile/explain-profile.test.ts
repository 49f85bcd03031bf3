import { isFault } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { explainProfile } from './explain-profile.js';
import { layOutExplanation } from './lay-out-explanation.js';
import { parseProfile } from './parse-profile.js';

const PROFILE = parseProfile(
  `
profiel: proef-inschrijving
versie: 3
naam: Proef
omschrijving: Inschrijvingen van een verzonnen systeem.
soort: inschrijvingen
bestand: proef*.csv
leverancier: proef
kolommen:
  leerling_id: { uit: Nummer }
  vestiging: { samen: [BRIN, Vest] }
  onderwijssoort: { uit: Niveau, codes: { H: havo, V: vwo } }
  leerjaar: { uit: Leerjaar }
  begindatum: { uit: Vanaf, datum: D-M-JJJJ }
  einddatum: { uit: Gebdat tweede, datum: D-M-JJJJ }
  geboortedatum: { uit: Gebdat, datum: DD-MM-JJJJ }
  geslacht: { uit: [M/V, Geslacht] }
  bekostigd: { vast: J }
weglaten: [Naam]
`,
  'proef',
);
const HEADER = ['Nummer', 'Naam', 'BRIN', 'Vest', 'Niveau', 'Leerjaar', 'Vanaf', 'Gebdat'];
const RECORDS = [
  {
    line: 2,
    fields: ['999990007', 'Verzonnenaar', '99AA', '4', 'h', '3', '1-8-2023', '01-02-2009'],
  },
  {
    line: 3,
    fields: ['9.99E+08', 'Verzonnenaar', '99AA', '', 'Verzonnenaar', '', '31-2-2023', '2009/02/01'],
  },
  { line: 4, fields: ['A-1001', 'Verzonnenaar', '99AA', '4'] },
  { line: 5, fields: ['A-1002', 'Verzonnenaar', '99AA', '4', 'V', '3', '1-8-2023', '01-02-2009'] },
];

describe('an explanation', () => {
  const explanation = explainProfile(PROFILE, HEADER, RECORDS, 3);

  it('lays out what goes where, and what would be wrong', () => {
    expect(layOutExplanation(explanation)).toEqual([
      'Profiel proef-inschrijving, versie 3: Proef',
      'Soort: inschrijvingen; leverancier: proef',
      '',
      'Kolommen',
      '  leerling_id     Nummer: zoals het er staat',
      '  vestiging       BRIN + Vest: 2 kolommen samen',
      '  onderwijssoort  Niveau: codetabel met 2 codes',
      '  leerjaar        Leerjaar: zoals het er staat',
      '  begindatum      Vanaf: datum als D-M-JJJJ',
      '  einddatum       niet in dit bestand, blijft leeg',
      '  geboortedatum   Gebdat: datum als DD-MM-JJJJ',
      '  geslacht        niet in dit bestand, blijft leeg',
      '  postcode4       niet in dit bestand, blijft leeg',
      '  bekostigd       altijd J',
      '',
      'Weggelaten: Naam',
      '',
      'Regel 2',
      '  leerling_id     (verborgen)',
      '  vestiging       99AA04',
      '  onderwijssoort  havo',
      '  leerjaar        3',
      '  begindatum      2023-08-01',
      '  geboortedatum   (verborgen)',
      '  bekostigd       J',
      '',
      'Regel 3',
      '! leerling_id     leerling_onjuist: (verborgen); verwacht een BSN, onderwijsnummer of eigen nummer, zonder punten of spaties en niet als 1,23E+08',
      '! vestiging       vestiging_onjuist: 99aa ; verwacht een BRIN als 18BR en een vestigingsnummer als 00',
      '! onderwijssoort  code_onbekend: aaaaaaaaaaaa; verwacht een van: H, V',
      '! leerjaar        verplicht: (leeg); verwacht een waarde in deze verplichte kolom',
      '! begindatum      datum_onjuist: 99-9-9999; verwacht een datum die bestaat, als D-M-JJJJ',
      '! geboortedatum   datum_onjuist: (verborgen); verwacht een datum die bestaat, als DD-MM-JJJJ',
      '  bekostigd       J',
      '',
      'Regel 4',
      '!                 veld_aantal: 4 velden; verwacht 8 velden, zoals de kopregel',
      '',
      'Bekeken: 3 rijen; fout: 2.',
    ]);
  });

  it('is data that names no pupil, no name and no date of birth', () => {
    const text = JSON.stringify(explanation);
    for (const secret of ['999990007', '9.99E+08', 'Verzonnenaar', 'A-100', '2009', '01-02']) {
      expect(text).not.toContain(secret);
    }
    expect(JSON.parse(text)).toEqual(explanation);
  });

  it('hides what a wrong profile would put in the wrong column', () => {
    const header = [...HEADER, 'Gebdat tweede', 'Geslacht'];
    const fields = [...(RECORDS[0]?.fields ?? []).with(5, '999990007'), '1-2-2009', 'M'];
    const { rows } = explainProfile(PROFILE, header, [{ line: 2, fields }], 10);
    const values = Object.fromEntries((rows[0]?.values ?? []).map((one) => [one.column, one]));
    expect(values.einddatum).toEqual({ column: 'einddatum', shown: '(verborgen)' });
    expect(values.geslacht).toEqual({ column: 'geslacht', shown: 'M' });
    expect(values.leerjaar).toMatchObject({
      shown: '999999999',
      fault: { code: 'getal_buiten_bereik' },
    });
  });

  it('shows ids and free text by their shape', () => {
    const profile = parseProfile(
      `
profiel: proef-overleg
versie: 1
naam: Proef
omschrijving: x
soort: plaatsingsoverleg
bestand: proef*.csv
kolommen:
  casus_id: { uit: Casus }
  leerling_id: { uit: Nummer }
  datum: { uit: Datum }
  groep: { vast: overig }
  benaderde_scholen: { uit: Aantal }
  uitkomst: { vast: geplaatst }
`,
      'proef',
    );
    const header = ['Casus', 'Nummer', 'Datum', 'Aantal'];
    const records = [{ line: 2, fields: ['Verzonnenaar 9', 'A-1001', '2024-03-05', '999990007'] }];
    const { rows } = explainProfile(profile, header, records, 1);
    expect(rows[0]?.values.map(({ column, shown }) => [column, shown])).toEqual([
      ['casus_id', 'aaaaaaaaaaaa 9'],
      ['leerling_id', '(verborgen)'],
      ['datum', '2024-03-05'],
      ['groep', 'overig'],
      ['benaderde_scholen', '(verborgen)'],
      ['uitkomst', 'geplaatst'],
    ]);
  });

  it('is refused where reading would be', () => {
    let fault: unknown;
    try {
      explainProfile(PROFILE, [...HEADER, 'Kleur'], RECORDS, 1);
    } catch (error) {
      fault = error;
    }
    expect(isFault(fault, 'kolom_onbekend')).toBe(true);
  });
});
