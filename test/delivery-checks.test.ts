import { checkDelivery } from '@peildatum/etl';
import { describe, expect, it } from 'vitest';
import { install } from './setup/installation.js';
import { asEtl, kindOf, pupil, stage, tlvs, type Values } from './setup/staged-rows.js';

const installation = await install();

describe('a delivery as a whole', () => {
  const checked = (kind: string, rows: readonly Values[], period = '2023-2024') =>
    asEtl(installation, async (client) => {
      const id = await stage(client, kind, rows);
      const findings = await checkDelivery(client, kindOf(kind), id, period);
      return findings.map(({ code, column, line, found }) => [code, column, line, found]);
    });
  const codesOf = async (kind: string, rows: readonly Values[], period?: string) =>
    (await checked(kind, rows, period)).map(([code]) => code);

  it('without rows is told', async () => {
    expect(await checked('tlv', [])).toEqual([['levering_zonder_rijen', null, 0, '0 rijen']]);
  });

  it('tells columns that nobody filled, and codes that everybody has', async () => {
    expect(await checked('tlv', tlvs(0, 9))).toEqual([]);
    const [first = {}, ...others] = tlvs(0, 50);
    expect(
      await checked('tlv', [{ ...first, categorie: 'L', einddatum: '2025-07-31' }, ...others]),
    ).toEqual([
      ...[
        'compleetdatum',
        'besluitdatum',
        'intentie_doorstroom',
        'begindatum',
        'vso_vestiging',
      ].map((column) => ['kolom_nooit_gevuld', column, 0, 'leeg in alle 50 rijen']),
      ['kolom_een_waarde', 'besluit', 0, 'alleen toegekend, 50 rijen'],
      ['kolom_een_waarde', 'route', 0, 'alleen A, 50 rijen'],
      ['kolom_een_waarde', 'categorie', 0, 'alleen L, 50 rijen'],
    ]);
    expect(
      await codesOf('tlv', [...others, { ...first, besluit: 'afgewezen', route: 'B' }]),
    ).not.toContain('kolom_een_waarde');
  });

  it('names the lines of rows that repeat, and of amounts far from the others', async () => {
    const mutatie = (bedrag: string, reden: string | null = 'x'): Values => ({
      verplichting_id: 'P1',
      datum: '2024-01-08',
      soort: 'realisatie',
      bedrag,
      fte: '1.00',
      reden,
      kostenplaats: 'K1',
    });
    const amounts = Array.from({ length: 9 }, (_, at) => mutatie(`${at + 1}.00`));
    // the middle of 1 to 9, 500 and 501 is 6; a hundred times that is 600
    expect(
      await checked(
        'verplichting_mutaties',
        [...amounts, mutatie('500.00'), mutatie('601.00')],
        '2024',
      ),
    ).toEqual([['bedrag_uitschieter', 'bedrag', 12, null]]);
    expect(
      await checked(
        'verplichting_mutaties',
        [mutatie('1.00', null), mutatie('2.00'), mutatie('1.00', null), mutatie('1.00', null)],
        '2024',
      ),
    ).toEqual([
      ['rijen_herhaald', null, 4, null],
      ['rijen_herhaald', null, 5, null],
    ]);
  });

  it('names no more than a hundred lines, and counts the rest', async () => {
    const same = Array.from({ length: 104 }, () => ({
      ronde: '1',
      vestiging: '99AA00',
      datum: '2024-01-08',
      thema: 'rust',
      soort: 'tip',
      tekst: 'x',
    }));
    const found = (await checked('audits', same)).filter(([code]) => code === 'rijen_herhaald');
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toEqual(['rijen_herhaald', null, 0, 'en nog 3 rijen']);
  });

  it('tells a number of a pupil that stands on many rows, and not a pupil who is often there', async () => {
    const dummy = tlvs(0, 30).map((row) => ({ ...row, leerling: pupil(0) }));
    expect(await codesOf('tlv', [...dummy, ...tlvs(100, 100)])).toContain('leerling_te_vaak');
    const often = [0, 1].flatMap((who) =>
      tlvs(who * 30, 30).map((row) => ({ ...row, leerling: pupil(who) })),
    );
    expect(await codesOf('tlv', [...often, ...tlvs(100, 100)])).not.toContain('leerling_te_vaak');
  });

  it('tells rows of another period, in the words that the kind has for it', async () => {
    const outside = async (kind: string, rows: readonly Values[], period: string) =>
      (await checked(kind, rows, period)).filter(([code]) => code === 'buiten_periode');
    const [request = {}] = tlvs(0, 1);
    // asked for in September 2023, valid until July 2025
    const valid = { ...request, begindatum: '2023-08-01', einddatum: '2025-07-31' };
    expect(await outside('tlv', [valid], '2024-2025')).toEqual([]);
    expect(await outside('tlv', [valid, request], '2025-2026')).toEqual([
      ['buiten_periode', null, 0, '2 van 2 rijen gaan over een andere periode'],
    ]);
    expect(await outside('tlv', [request], 'eerste worp')).toEqual([]);
    const uren = { vestiging: '99AA00', schooljaar: '2023-2024', uren: '100.00' };
    expect(await outside('basisondersteuning', [uren], '2023-2024')).toEqual([]);
    expect(await outside('basisondersteuning', [uren], '2024-2025')).toHaveLength(1);
    const post = { jaar: 2023, programma: 'A', bedrag: '1.00', versie: 'vastgesteld' };
    expect(await outside('begroting', [post], '2023')).toEqual([]);
    expect(await outside('begroting', [post], '2024')).toHaveLength(1);
    const melding = {
      melding_id: 'M1',
      leerling: pupil(1),
      gemeente: '9801',
      soort: 'absoluut',
      begindatum: '2022-01-10',
    };
    // an open melding still runs
    expect(await outside('verzuimmeldingen', [melding], '2024')).toEqual([]);
    expect(
      await outside('verzuimmeldingen', [{ ...melding, einddatum: '2022-03-01' }], '2024'),
    ).toHaveLength(1);
  });

  it('tells a month without rows, and a place with one', async () => {
    const hours = (datum: string, count: number, vestiging = '99AA00') =>
      Array.from({ length: count }, (_, at) => ({
        leerling: pupil(at),
        vestiging,
        datum,
        lesuur: 1,
        minuten: 50,
        soort: 'afwezig',
        reden: at % 2 === 0 ? 'ziek' : 'verlof',
        geoorloofd: 'J',
      }));
    expect(
      await checked('verzuim', [
        ...hours('2023-10-02', 40),
        ...hours('2023-12-04', 40),
        ...hours('2023-12-05', 1, '99AB00'),
      ]),
    ).toEqual([
      ['kolom_een_waarde', 'soort', 0, 'alleen afwezig, 81 rijen'],
      ['maand_zonder_rijen', 'datum', 0, '2023-11: geen rijen'],
      ['vestiging_met_een_rij', 'vestiging', 0, '99AB00: 1 rij'],
    ]);
  });
});
