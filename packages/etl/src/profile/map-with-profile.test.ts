import { isFault } from '@peildatum/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapWithProfile } from './map-with-profile.js';
import { parseProfile } from './parse-profile.js';

const PROFILE = parseProfile(
  `
profiel: proef-opp
versie: 2
naam: Proef
omschrijving: Ontwikkelingsperspectieven van een verzonnen systeem.
soort: opp
bestand: proef-opp*.csv
kolommen:
  leerling_id: { uit: [BSN, Leerlingnummer] }
  vestiging: { samen: [BRIN, [Vestiging, Vestigingsnummer]] }
  plaatsingsdatum: { uit: Datum plaatsing, datum: D-M-JJJJ }
  opp_datum: { uit: [Datum OPP, OPP vastgesteld] }
  leerling_gehoord: { vast: J }
weglaten: [Roepnaam, Achternaam, Telefoon ouder]
`,
  'proef',
);
const HEADER = ['Leerlingnummer', 'Roepnaam', 'BRIN', 'Vestiging', 'Datum plaatsing'];

/** The fault of a header: its code and what it adds. */
function refusal(header: readonly string[]): { code: string; detail: string } {
  try {
    mapWithProfile(PROFILE, header);
  } catch (error) {
    if (isFault(error)) return { code: error.code, detail: error.detail };
    throw error;
  }
  return { code: '', detail: '' };
}

describe('a header', () => {
  it('is mapped in any order, case and spelling that the profile knows', () => {
    const { source, columns } = mapWithProfile(PROFILE, [
      '\uFEFF datum  PLAATSING',
      'Vestigingsnummer',
      'achternaam',
      'opp vastgesteld',
      'brin',
      'bsn',
    ]);
    expect(source.kind).toBe('opp');
    const places = Object.entries(columns).map(([name, column]) => [name, column.places]);
    expect(Object.fromEntries(places)).toEqual({
      leerling_id: [5],
      vestiging: [4, 1],
      plaatsingsdatum: [0],
      opp_datum: [3],
      leerling_gehoord: [],
    });
    expect(columns.vestiging?.text(['99AA', '4'])).toBe('99AA04');
    expect(columns.plaatsingsdatum?.text(['5-3-2024'])).toBe('2024-03-05');
    expect(columns.leerling_gehoord?.text([])).toBe('J');
  });

  it('may lack an optional column, which then stays empty', () => {
    expect(Object.keys(mapWithProfile(PROFILE, HEADER).columns)).toEqual([
      'leerling_id',
      'vestiging',
      'plaatsingsdatum',
      'leerling_gehoord',
    ]);
  });

  it('may hold what is left out more than once', () => {
    expect(refusal([...HEADER, 'Telefoon ouder', 'telefoon  ouder']).code).toBe('');
  });
});

describe('a header is refused', () => {
  it('for a forbidden column that is not left out, before any other reason', () => {
    expect(refusal([...HEADER.slice(1), 'Voornaam', 'Kleur', 'Huisnummer'])).toEqual({
      code: 'kolom_verboden',
      detail:
        'Kolom: voornaam, huisnummer. Een profiel mag haar weglaten. Gelezen met profiel proef-opp, versie 2.',
    });
  });

  it('for a column that is neither used nor left out', () => {
    const said = (columns: string) => ({
      code: 'kolom_onbekend',
      detail: `Kolom: ${columns}. Een profiel gebruikt haar of noemt haar bij weglaten. Gelezen met profiel proef-opp, versie 2.`,
    });
    expect(refusal([...HEADER, 'Kleur', '', '*', 'Leerling (intern)'])).toEqual(
      said('Kleur, de 7e (zonder naam), de 8e, Leerling (intern)'),
    );
    // a row stands behind the header, or a part of the header is gone: a name may be that of a pupil
    expect(refusal([...HEADER, 'Verzonnenaar', '999990007'])).toEqual(said('de 6e, de 7e'));
    expect(refusal([...HEADER.slice(1), 'Verzonnenaar'])).toEqual(said('de 5e'));
    expect(refusal([...HEADER, ...Array(3000).fill('x')])).toEqual(
      said(`${Array.from({ length: 20 }, (_, at) => `de ${at + 6}e`).join(', ')} en nog 2980`),
    );
  });

  it('for a column that is there twice, or in two spellings', () => {
    for (const second of ['LEERLINGNUMMER', 'BSN']) {
      expect(refusal([...HEADER, second]), second).toEqual({
        code: 'kolom_dubbel',
        detail: 'Kolom: BSN of Leerlingnummer. Gelezen met profiel proef-opp, versie 2.',
      });
    }
  });

  it('for a required column that is missing, or half of one that is joined', () => {
    expect(
      refusal(HEADER.filter((name) => name !== 'Vestiging' && !name.startsWith('Datum'))),
    ).toEqual({
      code: 'kolom_ontbreekt',
      detail:
        'Kolom: Vestiging of Vestigingsnummer, Datum plaatsing. Gelezen met profiel proef-opp, versie 2.',
    });
  });

  it('for being no header, and nothing of the row is repeated', () => {
    const { code, detail } = refusal(['A-1001', 'Verzonnenaar', '99AA', '00', '5-3-2024']);
    expect(code).toBe('kop_ontbreekt');
    expect(detail).toBe(
      'Verwacht op regel 1: BSN of Leerlingnummer, BRIN, Vestiging of Vestigingsnummer, Datum plaatsing, Datum OPP of OPP vastgesteld. Gelezen met profiel proef-opp, versie 2.',
    );
  });

  it('for any other text in it than the profile names', () => {
    const known = [...HEADER, 'Achternaam', 'Telefoon ouder', 'Datum OPP'];
    fc.assert(
      fc.property(fc.string(), (text) => {
        const name = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
        fc.pre(!known.some((one) => one.toLowerCase() === name));
        expect(refusal([...HEADER, text]).code).toMatch(/^kolom_(?:onbekend|verboden|dubbel)$/);
      }),
    );
  });
});
