import { isFault } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { parseProfile } from './parse-profile.js';

const TLV = `
profiel: proef-tlv
versie: 1
naam: Proef
omschrijving: >
  Verklaringen van
  een verzonnen systeem.
soort: tlv
bestand: proef-tlv*.csv
leverancier: proef
kopregel: 3
scheidingsteken: tab
kolommen:
  tlv_nummer: { uit: Nummer }
  leerling_id: { uit: [Sleutel, Leerling] }
  aanvraagdatum: { uit: Aangevraagd, datum: DD/MM/JJJJ }
  besluit: { uit: Besluit, codes: { Ja: toegekend, "": in_behandeling } }
  route: { vast: B }
  verlenging: { uit: Verlengd, ja: [true, 1], nee: [false, 0, ""] }
  aanvrager: { samen: [BRIN, [Vest, Vestigingsnr]] }
weglaten: [Naam, ""]
`;

/** Everything that a profile is refused for, one by one. */
function wrongWith(text: string): readonly string[] {
  try {
    parseProfile(text, 'proef.yaml');
  } catch (error) {
    if (!isFault(error, 'profiel_onjuist')) throw error;
    expect(error.for).toBe('beheerder');
    expect(error.detail).toMatch(/^proef\.yaml: .*\.$/);
    return error.detail
      .slice('proef.yaml: '.length, -1)
      .split(/; (?=\(\d+\) )/)
      .map((one) => one.replace(/^\(\d+\) /, ''));
  }
  return [];
}

/** What is wrong with one column of the proof profile when it is written otherwise. */
function wrongColumn(name: string, plan: string): readonly string[] {
  const lines = TLV.split('\n').filter((line) => !line.startsWith(`  ${name}:`));
  lines.splice(lines.indexOf('kolommen:') + 1, 0, `  ${name}: ${plan}`);
  return wrongWith(lines.join('\n'));
}

describe('a profile', () => {
  it('says how each column of a kind is got', () => {
    expect(parseProfile(TLV, 'proef.yaml')).toEqual({
      id: 'proef-tlv',
      version: '1',
      name: 'Proef',
      description: 'Verklaringen van een verzonnen systeem.',
      kind: 'tlv',
      files: ['proef-tlv*.csv'],
      supplier: 'proef',
      headerRow: 3,
      separator: '\t',
      columns: {
        tlv_nummer: { origin: { by: 'header', spellings: ['Nummer'] } },
        leerling_id: { origin: { by: 'header', spellings: ['Sleutel', 'Leerling'] } },
        aanvraagdatum: {
          origin: { by: 'header', spellings: ['Aangevraagd'] },
          treatment: { by: 'date', style: 'DD/MM/JJJJ' },
        },
        besluit: {
          origin: { by: 'header', spellings: ['Besluit'] },
          treatment: { by: 'codes', codes: { Ja: 'toegekend', '': 'in_behandeling' } },
        },
        route: { origin: { by: 'constant', value: 'B' } },
        verlenging: {
          origin: { by: 'header', spellings: ['Verlengd'] },
          treatment: { by: 'words', yes: ['true', '1'], no: ['false', '0', ''] },
        },
        aanvrager: { origin: { by: 'join', parts: [['BRIN'], ['Vest', 'Vestigingsnr']] } },
      },
      leftOut: ['Naam', ''],
    });
  });

  it('is data: it goes to another thread, through JSON, and may be written as JSON', () => {
    const profile = parseProfile(TLV, 'proef.yaml');
    expect(structuredClone(profile)).toEqual(profile);
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
    const json = `{
\t"profiel": "p", "versie": 2, "naam": "P", "omschrijving": "p", "soort": "opr", "bestand": "proef*.csv", "kopregel": 1,
\t"kolommen": {
\t\t"datum": { "uit": "Dag" }, "onderwerp": { "uit": "Onderwerp" }, "rol": { "vast": "advies" },
\t\t"beleid": { "uit": "Nieuw", "codes": { "true": "nieuw", "false": "bestaand" } }
\t}
}`;
    const { version, columns } = parseProfile(json, 'p.json');
    expect(version).toBe('2');
    expect(columns.beleid?.treatment).toEqual({
      by: 'codes',
      codes: { true: 'nieuw', false: 'bestaand' },
    });
  });

  it('keeps codes as they are written: 01 is not 1, and no is not a nee', () => {
    const text = TLV.replace('{ Ja: toegekend', '{ 01: toegekend, 1: afgewezen, no: ingetrokken');
    expect(parseProfile(text, 'proef.yaml').columns.besluit?.treatment).toEqual({
      by: 'codes',
      codes: { '01': 'toegekend', 1: 'afgewezen', no: 'ingetrokken', '': 'in_behandeling' },
    });
  });

  it('has headers on the first line and nothing left out when it does not say so', () => {
    const lines = TLV.split('\n').filter(
      (line) => !/^(?:kopregel|weglaten|scheid|lever)/.test(line),
    );
    const profile = parseProfile(lines.join('\n'), 'proef.yaml');
    expect(profile).toMatchObject({ headerRow: 1, leftOut: [] });
    expect(profile).not.toHaveProperty('separator');
    expect(profile).not.toHaveProperty('supplier');
  });
});

describe('a wrong profile', () => {
  it('is refused once, with everything that is wrong', () => {
    const text = `
profiel: Mijn Profiel
kleur: rood
versie: 1
naam: x
omschrijving: x
soort: opp
bestand: [opp*.csv, map/x.csv]
kopregel: nul
scheidingsteken: "|"
kolommen:
  leerling_id: { uit: [Sleutel, sleutel] }
  vestiging: { uit: BRIN, vast: 99AA00 }
  leerling_gehoord: { uit: Gehoord, ja: [ja], nee: [JA] }
  school: { uit: School }
weglaten: [sleutel]
`;
    expect(wrongWith(text)).toEqual([
      'kleur: onbekend; bekend zijn: profiel, versie, naam, omschrijving, soort, bestand, leverancier, kopregel, scheidingsteken, kolommen, weglaten',
      'profiel: kleine letters, cijfers en koppeltekens, zoals magister-mijnschool',
      'bestand: past ook op opp.csv, een naam van leverformaat 1; maak het preciezer',
      'bestand: een naam zonder map',
      'kopregel: een regelnummer van 1 tot en met 100',
      'scheidingsteken: een van: ";" "," tab',
      'kolommen.school: onbekend; bekend zijn: leerling_id, vestiging, plaatsingsdatum, opp_datum, leerling_gehoord',
      'kolommen.leerling_id.uit: een kop staat er twee keer (hoofdletters en spaties tellen niet)',
      'kolommen.vestiging: precies één van uit, vast, samen, minuten, niet uit en vast',
      'kolommen.plaatsingsdatum: verplicht, maar zonder bron',
      'kolommen.leerling_gehoord: zowel ja als nee: ja',
      'kolommen.leerling_id: staat ook bij weglaten: Sleutel, sleutel',
    ]);
  });

  it('need not be YAML: what cannot be read is refused with its line', () => {
    expect(wrongWith('profiel: a\nprofiel: b\n')).toEqual([
      'regel 2: een sleutel staat er twee keer',
    ]);
    expect(wrongWith('profiel: [a\n')).toEqual(['regel 2: niet te lezen']);
    expect(wrongWith('profiel: !!js/function x\n')).toEqual(['regel 1: niet te lezen']);
    // lists of lists of lists: short to read, and without end once they are written out
    const laughs = ['a', 'b', 'c', 'd'].map(
      (name, at) => `${name}: &${name} [${Array(9).fill(at === 0 ? 'x' : `*${'abc'[at - 1]}`)}]`,
    );
    expect(wrongWith(laughs.join('\n'))).toEqual(['tekst: niet te lezen']);
    for (const text of ['', 'tekst', '[]', '- a']) {
      expect(wrongWith(text)[0], text).toMatch(/^hier horen sleutels: profiel, /);
    }
  });

  it('says null: that is the word null, and who writes it means nothing', () => {
    expect(wrongWith(TLV.replace('leverancier: proef', 'leverancier: null'))).toEqual([
      'tekst: null is geen waarde; laat de sleutel weg, of schrijf "null"',
    ]);
    expect(wrongColumn('besluit', '{ uit: Besluit, codes: { null: ingetrokken } }')).toEqual([]);
  });

  it('names a kind or a column that is not there, or a file of DUO', () => {
    expect(wrongWith(TLV.replace('soort: tlv', 'soort: duo_vsv'))[0]).toMatch(
      /^soort: onbekend; bekend zijn: vestiging_kenmerken, vestiging_opvolging, parameters, inschrijvingen, tlv, /,
    );
  });

  it('takes file names of leverformaat 1 for itself', () => {
    for (const pattern of ['*', '*.csv', 'tlv*', 'verzuim-*.csv', 'TLV?school.csv']) {
      expect(wrongWith(TLV.replace('proef-tlv*.csv', `"${pattern}"`)).join(), pattern).toMatch(
        /^bestand: past ook op \w+/,
      );
    }
    expect(wrongWith(TLV.replace('proef-tlv*.csv', 'tlvexport-*.csv'))).toEqual([]);
  });

  it('gives a column what that type of column does not take', () => {
    expect(wrongColumn('leerling_id', '{ vast: A-1001 }')).toEqual([
      'kolommen.leerling_id.vast: kan niet bij deze kolom; wel: uit',
    ]);
    expect(wrongColumn('leerling_id', '{ samen: [BRIN, Nummer] }')).toEqual([
      'kolommen.leerling_id.samen: kan niet bij deze kolom; wel: uit',
    ]);
    expect(wrongColumn('route', '{ uit: Route, datum: tijdstip }')).toEqual([
      'kolommen.route.datum: kan niet bij deze kolom; wel: uit, vast, codes',
    ]);
    expect(wrongColumn('route', '{ vast: B, codes: { B: B } }')).toEqual([
      'kolommen.route: codes kan alleen samen met uit',
    ]);
    expect(wrongColumn('verlenging', '{ uit: V, codes: { x: J }, ja: [x], nee: [y] }')).toEqual([
      'kolommen.verlenging: twee manieren tegelijk: codes; ja en nee',
    ]);
    expect(wrongColumn('verlenging', '{ uit: V, ja: [x] }')).toEqual([
      'kolommen.verlenging.nee: ontbreekt',
    ]);
    expect(wrongColumn('aanvraagdatum', '{ uit: Datum, datum: DD-MM-JJ }')).toEqual([
      'kolommen.aanvraagdatum.datum: een van: JJJJ-MM-DD, DD-MM-JJJJ, D-M-JJJJ, DD/MM/JJJJ, JJJJMMDD, tijdstip',
    ]);
    expect(wrongColumn('aanvrager', '{ samen: [BRIN] }')).toEqual([
      'kolommen.aanvrager.samen: twee koppen: BRIN, vestigingsnummer',
    ]);
    expect(wrongColumn('aanvrager', '{}')).toEqual([
      'kolommen.aanvrager: precies één van uit, vast, samen, minuten',
    ]);
  });

  it('fills in what the kind does not know', () => {
    expect(wrongColumn('route', '{ vast: D }')).toEqual([
      'kolommen.route.vast: geen waarde van deze kolom; verwacht een van: A, B, C',
    ]);
    expect(
      wrongColumn('besluit', '{ uit: B, codes: { ja: goed, nee: "", JA: toegekend } }'),
    ).toEqual([
      'kolommen.besluit.codes.ja: geen waarde van deze kolom; verwacht een van: toegekend, afgewezen, ingetrokken, in_behandeling',
      'kolommen.besluit.codes.nee: hier hoort een tekst',
      'kolommen.besluit.codes.JA: staat er twee keer, met verschillende betekenissen',
    ]);
    expect(wrongColumn('besluit', '{ uit: B, codes: {} }')).toEqual([
      'kolommen.besluit.codes: hier hoort een tabel, zoals { ZK: ziek, TL: te_laat }',
    ]);
    // no value is a meaning too, where a column may be empty
    expect(wrongColumn('categorie', '{ uit: C, codes: { "-": "", laag: L } }')).toEqual([]);
  });

  it('reads a forbidden column, unless it is the number of the pupil', () => {
    expect(wrongColumn('leerling_id', '{ uit: [BSN, PGN] }')).toEqual([]);
    expect(wrongColumn('tlv_nummer', '{ uit: bsn }')).toEqual([
      'kolommen.tlv_nummer: mag niet worden gelezen: bsn; zet de kop bij weglaten',
    ]);
    expect(wrongColumn('leerling_id', '{ uit: Achternaam }')).toEqual([
      'kolommen.leerling_id: mag niet worden gelezen: Achternaam; zet de kop bij weglaten',
    ]);
  });

  it('holds the number of a person, which is not repeated', () => {
    const wrong = wrongColumn('besluit', '{ uit: B, codes: { 999990007: toegekend } }');
    expect(wrong).toEqual([
      'kolommen.besluit.codes.########: bevat iets dat op een BSN of onderwijsnummer lijkt',
    ]);
    expect(
      wrongWith(TLV.replace('leverancier: proef', 'leverancier: "999990007"')).join(),
    ).not.toContain('99999');
  });

  it('holds signs that cannot be seen', () => {
    expect(wrongColumn('route', '{ uit: "Rou\\u0007te" }')).toEqual([
      'kolommen.route.uit: tekst op één regel, zonder stuurtekens',
    ]);
  });
});

describe('the style of a number', () => {
  const profile = (plan: string) => `
profiel: p
versie: 1
naam: p
omschrijving: p
soort: begroting
bestand: p.csv
kolommen:
  jaar: { uit: Jaar }
  programma: { uit: Programma }
  versie: { vast: vastgesteld }
  bedrag: ${plan}
`;

  it('is a decimal sign, and perhaps one between thousands', () => {
    const parsed = parseProfile(profile('{ uit: Bedrag, decimaal: komma, duizendtal: . }'), 'p');
    expect(parsed.columns.bedrag?.treatment).toEqual({
      by: 'number',
      decimal: 'komma',
      thousands: '.',
    });
  });

  it('is refused when it cannot be read back', () => {
    expect(wrongWith(profile('{ uit: B, duizendtal: . }'))).toEqual([
      'kolommen.bedrag: duizendtal kan alleen samen met decimaal',
    ]);
    expect(wrongWith(profile('{ uit: B, decimaal: punt, duizendtal: . }'))).toEqual([
      'kolommen.bedrag: decimaal en duizendtal zijn hetzelfde teken',
    ]);
    expect(wrongWith(profile('{ uit: B, decimaal: x, duizendtal: x }'))).toEqual([
      'kolommen.bedrag.decimaal: komma of punt',
      'kolommen.bedrag.duizendtal: een van: "." "," " " "\'"',
    ]);
  });
});
