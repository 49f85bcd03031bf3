import { sourceOf } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { parserOf, Rejected } from '../rows/values.js';
import { mapWithProfile } from './map-with-profile.js';
import { profileFor } from './profile-for.js';
import { builtInProfiles } from './read-profiles.js';

const PROFILES = builtInProfiles();

/**
 * The rows that a profile makes of an export, written here with bars between the fields: per column the value, or the
 * code of what is wrong. A column that the file does not give is left out.
 */
function rowsOf(fileName: string, lines: readonly string[]): readonly Record<string, unknown>[] {
  const profile = profileFor(fileName, PROFILES);
  if (profile === undefined) throw new Error(`geen profiel voor ${fileName}`);
  const [header = [], ...records] = lines.map((line) => line.split('|'));
  const { source, columns } = mapWithProfile(profile, header);
  return records.map((fields) => {
    expect(fields).toHaveLength(header.length);
    return Object.fromEntries(
      Object.entries(columns).map(([name, { places, text }]) => {
        const column = source.columns[name];
        const read = text(places.map((place) => fields[place] ?? ''));
        if (read instanceof Rejected) return [name, `! ${read.code}`];
        if (read === '') return [name, column?.required === true ? '! verplicht' : null];
        const value = column === undefined ? '' : parserOf(column)(read);
        return [name, value instanceof Rejected ? `! ${value.code}` : value];
      }),
    );
  });
}

describe('the built-in profiles', () => {
  it('are there, one for each supplier, and no two want the same file', () => {
    expect(PROFILES.map(({ id, kind }) => [id, kind])).toEqual([
      ['duo-verzuimloket', 'verzuimmeldingen'],
      ['kindkans-tlv', 'tlv'],
      ['magister-verzuim', 'verzuim'],
      ['somtoday-absentie', 'verzuim'],
    ]);
    for (const { id, files } of PROFILES) {
      for (const file of files)
        expect(profileFor(file.replace('*', '-2024'), PROFILES)?.id).toBe(id);
    }
  });

  it('know a source for every required column', () => {
    for (const { kind, columns } of PROFILES) {
      const required = Object.entries(sourceOf(kind)?.columns ?? {}).filter(([, c]) => c.required);
      for (const [name] of required) expect(Object.keys(columns), kind).toContain(name);
    }
  });
});

describe('somtoday-absentie', () => {
  const HEADER =
    'leerling.leerlingnummer|leerling.roepnaam|leerling.achternaam|vestiging|beginDatumTijd|eindDatumTijd|beginLesuur|eindLesuur|afgehandeld|absentieReden.absentieSoort|absentieReden.afkorting|absentieReden.omschrijving|absentieReden.geoorloofd';

  it('brings a melding to one row: its day, its first lesuur, all its minutes', () => {
    expect(
      rowsOf('Somtoday-absentie-2024.csv', [
        HEADER,
        '100001|Verzonnen|Leerling|99AA00|2024-03-05T08:30:00.000+01:00|2024-03-05T09:20:00.000+01:00|1|1|true|Absent|ZK|Ziek|true',
        '100002|Verzonnen|Leerling|99aa04|2024-07-01T10:40:00.000+02:00|2024-07-01T12:20:00.000+02:00|3|4|false|Absent|XC|Onbekend|false',
        '100003|Verzonnen|Leerling|99AA00|2024-03-05T08:30:00.000+01:00|2024-03-05T08:37:30.000+01:00||1|true|Telaat|TL|Te laat|false',
      ]),
    ).toEqual([
      {
        leerling_id: '100001',
        vestiging: '99AA00',
        datum: '2024-03-05',
        lesuur: 1,
        minuten: 50,
        soort: 'afwezig',
        reden: 'ziek',
        geoorloofd: 'J',
      },
      {
        leerling_id: '100002',
        vestiging: '99AA04',
        datum: '2024-07-01',
        lesuur: 3,
        minuten: 100,
        soort: 'afwezig',
        reden: 'onbekend',
        geoorloofd: 'N',
      },
      {
        leerling_id: '100003',
        vestiging: '99AA00',
        datum: '2024-03-05',
        lesuur: null,
        minuten: 7,
        soort: 'te_laat',
        reden: 'overig',
        geoorloofd: 'N',
      },
    ]);
  });

  it('drops no row: who was present, is still away or was away for weeks goes to quarantine', () => {
    const rows = rowsOf('somtoday-absentie.csv', [
      HEADER,
      '100001|||99AA00|2024-03-05T08:30:00.000+01:00|2024-03-05T09:20:00.000+01:00|1|1|true|Aanwezig|||true',
      '100001|||99AA00|2024-03-05T08:30:00.000+01:00||1|1|false|Absent||Ziek|true',
      '100001|||99AA00|2024-03-05T08:30:00.000+01:00|2024-03-19T16:00:00.000+01:00|1|9|true|Absent||Griep|waar',
      '100001|||99AA00|2024-03-05T07:30:00.000Z|2024-03-05T18:30:00.000Z|1|9|true|Absent||Ziek|true',
    ]);
    expect(rows.map(({ soort, reden }) => [soort, reden])).toEqual([
      ['! code_onbekend', '! verplicht'],
      ['afwezig', 'ziek'],
      ['afwezig', '! code_onbekend'],
      ['afwezig', 'ziek'],
    ]);
    expect(rows.map(({ datum, minuten, geoorloofd }) => [datum, minuten, geoorloofd])).toEqual([
      ['2024-03-05', 50, 'J'],
      ['2024-03-05', '! minuten_onjuist', 'J'],
      ['2024-03-05', '! minuten_onjuist', '! janee_onjuist'],
      ['! datum_onjuist', '! getal_buiten_bereik', 'J'],
    ]);
  });
});

describe('magister-verzuim', () => {
  it('gets soort, reden and geoorloofd of one code', () => {
    expect(
      rowsOf('magister-verzuim-voorbeeldschool-2024.csv', [
        'Stamnummer|Roepnaam|Klas|Datum|Lesuur|Minuten|Code',
        'A-1001|Verzonnen|3h1|5-3-2024|2|50|zk',
        'A-1002|Verzonnen|3h1|15-11-2023|1|8|TL',
        'A-1003|Verzonnen|3h1|5-3-2024|2|50|AA',
      ]),
    ).toEqual([
      {
        leerling_id: 'A-1001',
        vestiging: '99AA00',
        datum: '2024-03-05',
        lesuur: 2,
        minuten: 50,
        soort: 'afwezig',
        reden: 'ziek',
        geoorloofd: 'J',
      },
      {
        leerling_id: 'A-1002',
        vestiging: '99AA00',
        datum: '2023-11-15',
        lesuur: 1,
        minuten: 8,
        soort: 'te_laat',
        reden: 'overig',
        geoorloofd: 'N',
      },
      {
        leerling_id: 'A-1003',
        vestiging: '99AA00',
        datum: '2024-03-05',
        lesuur: 2,
        minuten: 50,
        soort: '! code_onbekend',
        reden: '! code_onbekend',
        geoorloofd: '! code_onbekend',
      },
    ]);
  });

  it('has every code in all three tables, and takes no file of a real school', () => {
    const { columns } = PROFILES.find(({ id }) => id === 'magister-verzuim') ?? {};
    const codes = ['soort', 'reden', 'geoorloofd'].map((name) => {
      const treatment = columns?.[name]?.treatment;
      return treatment?.by === 'codes' ? Object.keys(treatment.codes) : [];
    });
    expect(codes[0]).not.toEqual([]);
    expect(codes).toEqual([codes[0], codes[0], codes[0]]);
    expect(profileFor('magister-verzuim.csv', PROFILES)).toBeUndefined();
    expect(profileFor('magister-verzuim-mijnschool-2024.csv', PROFILES)).toBeUndefined();
  });
});

describe('kindkans-tlv', () => {
  const HEADER =
    'TLV-nummer|Leerlingsleutel|Naam leerling|Geboortedatum|BSN|Postcode|Datum aanvraag|Datum dossier compleet|Datum besluit|Besluit|Route|Terugkeer naar vo beoogd|Categorie|Geldig van|Geldig tot en met|Verlenging|BRIN aanvrager|Vestigingsnummer aanvrager|BRIN vso-school|Vestigingsnummer vso-school|Toelichting';

  it('reads decisions, and nothing of who they are about', () => {
    expect(
      rowsOf('kindkans-tlv-2024.csv', [
        HEADER,
        'T-1|A-1001|Verzonnen Leerling|01-02-2009|||15-01-2024|22-01-2024|05-02-2024|Toegekend|Route C|ja|Laag|01-08-2024|31-07-2025|nee|99AA|0|99ZZ|01|Een verzonnen verhaal',
        'T-2|A-1002|Verzonnen Leerling|01-02-2009|||16-01-2024|||In behandeling|b||||||99AA|4|||',
      ]),
    ).toEqual([
      {
        tlv_nummer: 'T-1',
        leerling_id: 'A-1001',
        aanvraagdatum: '2024-01-15',
        compleetdatum: '2024-01-22',
        besluitdatum: '2024-02-05',
        besluit: 'toegekend',
        route: 'C',
        intentie_doorstroom: 'J',
        categorie: 'L',
        begindatum: '2024-08-01',
        einddatum: '2025-07-31',
        verlenging: 'N',
        aanvrager: '99AA00',
        vso_vestiging: '99ZZ01',
      },
      {
        tlv_nummer: 'T-2',
        leerling_id: 'A-1002',
        aanvraagdatum: '2024-01-16',
        compleetdatum: null,
        besluitdatum: null,
        besluit: 'in_behandeling',
        route: 'B',
        intentie_doorstroom: null,
        categorie: null,
        begindatum: null,
        einddatum: null,
        verlenging: '! verplicht',
        aanvrager: '99AA04',
        vso_vestiging: null,
      },
    ]);
  });
});

describe('duo-verzuimloket', () => {
  const HEADER =
    'Meldingsnummer|Persoonsgebonden nummer leerling / deelnemer|BRIN|Vestigingsnummer|Gemeentecode|Begindatum verzuim|Einddatum verzuim|Vermoedelijke soort verzuim|Vermoedelijke reden verzuim|Naam leslocatie|Naam|Functie|Telefoonnummer|Reden melding afgesloten|Naam|Functie|Telefoonnummer';

  it('reads the words of the Besluit Verzuimmelding', () => {
    expect(
      rowsOf('verzuimloket-2024.csv', [
        HEADER,
        'M-1|999990007|99AA|00|363|04-03-2024|08-04-2024|Ongeoorloofd verzuim van 1 maand of langer|verzonnen||Verzonnen|mentor||Terug naar school, opleiding hervat||leerplichtambtenaar|',
        'M-2|100000004|99AA|1|0363|04-03-2024||ongeoorloofd verzuim van in totaal zestien uren in vier  opeenvolgende lesweken|||||||||',
        'M-3|999990019|99AA|1|0363|04-03-2024|05-03-2024|absoluut verzuim||||||weg|||',
      ]),
    ).toEqual([
      {
        melding_id: 'M-1',
        leerling_id: '999990007',
        vestiging: '99AA00',
        gemeente: '0363',
        soort: 'langdurig_relatief',
        begindatum: '2024-03-04',
        einddatum: '2024-04-08',
        reden_afgesloten: 'terug_naar_school',
      },
      {
        melding_id: 'M-2',
        leerling_id: '100000004',
        vestiging: '99AA01',
        gemeente: '0363',
        soort: 'zestien_uur',
        begindatum: '2024-03-04',
        einddatum: null,
        reden_afgesloten: null,
      },
      {
        melding_id: 'M-3',
        leerling_id: '999990019',
        vestiging: '99AA01',
        gemeente: '0363',
        soort: '! code_onbekend',
        begindatum: '2024-03-04',
        einddatum: '2024-03-05',
        reden_afgesloten: '! code_onbekend',
      },
    ]);
  });
});
