import { type Comparison, checkDelivery, compareWithPrevious } from '@peildatum/etl';
import { deliveredColumns, type Source, sourceOf } from '@peildatum/schema';
import type { PoolClient } from 'pg';
import { describe, expect, it } from 'vitest';
import { install } from './setup/installation.js';

const { poolOf } = await install();

type Values = Readonly<Record<string, string | number | null>>;

/** Deliveries 9000 and up are only staged: no delivery of a test gets so far. */
let staged = 9000;

function kindOf(kind: string): Source {
  const source = sourceOf(kind);
  if (source === undefined) throw new Error(kind);
  return source;
}

/** A pseudonym that stands for pupil so and so. */
function pupil(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Runs in a transaction that leaves nothing behind. */
async function asEtl<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await poolOf('peildatum_etl').connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function insert(client: PoolClient, table: string, rows: readonly Values[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row);
    await client.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

/** A loaded delivery of a supplier; gives its number. */
async function load(
  client: PoolClient,
  kind: string,
  period: string,
  rows: readonly Values[],
  { supplier = 'school', state = 'geladen' } = {},
): Promise<number> {
  const { rows: made } = await client.query<{ id: number }>(
    `insert into audit.levering (swv, soort, leverancier, periode, bestandsnaam, inhoud_hash, staat, rijen, geladen, geladen_op)
     values ('VO9901', $1, $2, $3, 'x.csv', md5(random()::text) || md5(random()::text), $4, $5, $5, clock_timestamp())
     returning id::int`,
    [kind, supplier, period, state, rows.length],
  );
  const id = made[0]?.id ?? 0;
  await insert(
    client,
    `warehouse.${kind}`,
    rows.map((row, at) => ({
      swv: 'VO9901',
      leverancier: supplier,
      levering_id: id,
      regel: at + 2,
      bekend_van: '2024-01-01',
      ...row,
    })),
  );
  return id;
}

/** A staged delivery; gives its number. */
async function stage(client: PoolClient, kind: string, rows: readonly Values[]): Promise<number> {
  staged += 1;
  const columns = deliveredColumns(kindOf(kind)).map(({ name, type }) => `${name} ${type}`);
  await client.query(
    `create table staging.${kind}_${staged} (regel integer not null, ${columns.join(', ')})`,
  );
  await insert(
    client,
    `staging.${kind}_${staged}`,
    rows.map((row, at) => ({ regel: at + 2, ...row })),
  );
  return staged;
}

/** Tlv's of a school: so many requests, with a decision and a category. */
function tlvs(from: number, count: number, values: Values = {}): readonly Values[] {
  return Array.from({ length: count }, (_, at) => ({
    tlv_nummer: `T${from + at}`,
    leerling: pupil(from + at),
    aanvraagdatum: '2023-09-04',
    besluit: 'toegekend',
    route: 'A',
    verlenging: 'N',
    aanvrager: '99AA00',
    ...values,
  }));
}

async function compareTlv(
  client: PoolClient,
  id: number,
  share = 0.2,
  period = '2023-2024',
): Promise<Comparison> {
  const source = kindOf('tlv');
  const compared = await compareWithPrevious(client, 'VO9901', source, id, 'school', period, share);
  if (compared === undefined) throw new Error('geen vorige levering gevonden');
  return compared;
}

const told = ({ findings }: Comparison) =>
  findings.map(({ code, column, found }) => [code, column, found]);

describe('a delivery beside the one before it', () => {
  it('has no difference when it is the same', async () => {
    const compared = await asEtl(async (client) => {
      await load(client, 'tlv', '2023-2024', tlvs(0, 10));
      return compareTlv(client, await stage(client, 'tlv', tlvs(0, 10)));
    });
    expect(compared.rows).toEqual({ before: 10, now: 10 });
    expect(compared.keys).toEqual({ gone: 0, added: 0 });
    expect([compared.vestigingen, compared.codes, compared.sums, compared.findings]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('tells keys, places and codes that came and went', async () => {
    const compared = await asEtl(async (client) => {
      const before = [
        ...tlvs(0, 10),
        ...tlvs(10, 10, { aanvrager: '99AB00', besluit: 'afgewezen' }),
        ...tlvs(20, 2, { aanvrager: '99AC00' }),
      ];
      await load(client, 'tlv', '2023-2024', before);
      const now = [
        ...tlvs(0, 10),
        // four of the ten of 99AB00 are left, and one is new
        ...tlvs(10, 4, { aanvrager: '99AB00', besluit: 'ingetrokken' }),
        ...tlvs(100, 1, { aanvrager: '99AB00', besluit: 'ingetrokken' }),
        ...tlvs(101, 3, { aanvrager: '99AD00' }),
      ];
      return compareTlv(client, await stage(client, 'tlv', now));
    });
    expect(compared.previous.samePeriod).toBe(true);
    expect(compared.rows).toEqual({ before: 22, now: 18 });
    // gone: six of 99AB00 and both of 99AC00; added: one and three
    expect(compared.keys).toEqual({ gone: 8, added: 4 });
    expect(compared.vestigingen).toEqual([
      { column: 'aanvrager', vestiging: '99AB00', before: 10, now: 5 },
      { column: 'aanvrager', vestiging: '99AC00', before: 2, now: 0 },
      { column: 'aanvrager', vestiging: '99AD00', before: 0, now: 3 },
    ]);
    expect(compared.codes).toEqual([
      { column: 'besluit', code: 'afgewezen', before: 10, now: 0 },
      { column: 'besluit', code: 'ingetrokken', before: 0, now: 5 },
    ]);
    // 22 to 18 is 18 %, within the share; eight of 22 keys is more than it
    expect(told(compared)).toEqual([
      ['veel_sleutels_verdwenen', null, '8 rijen niet meer'],
      ['sleutels_nieuw', null, '4 rijen erbij'],
      ['vestiging_verschoven', 'aanvrager', '99AB00: 5 rijen'],
      ['vestiging_verdwenen', 'aanvrager', '99AC00: 0 rijen'],
      ['vestiging_nieuw', 'aanvrager', '99AD00: 3 rijen'],
      ['code_verdwenen', 'besluit', 'afgewezen: geen rijen'],
      ['code_nieuw', 'besluit', 'ingetrokken: 5 rijen'],
    ]);
    expect(new Set(compared.findings.map(({ line }) => line))).toEqual(new Set([0]));
  });

  it('speaks of as much change as the share says', async () => {
    const moved = (share: number, now: number) =>
      asEtl(async (client) => {
        await load(client, 'tlv', '2023-2024', tlvs(0, 20));
        const compared = await compareTlv(client, await stage(client, 'tlv', tlvs(0, now)), share);
        return told(compared).map(([code]) => code);
      });
    expect(await moved(0.2, 16)).toEqual(['sleutels_verdwenen']);
    expect(await moved(0.2, 15)).toEqual([
      'rijen_verschoven',
      'veel_sleutels_verdwenen',
      'vestiging_verschoven',
    ]);
    expect(await moved(0.5, 15)).toEqual(['sleutels_verdwenen']);
  });

  it('adds up amounts exactly', async () => {
    const vergoeding = (number: number, bedrag: string): Values => ({
      vergoeding_id: `V${number}`,
      traject_id: `D${number}`,
      vo_vestiging: '99AA00',
      aanvraagdatum: '2024-01-08',
      grond: 'geslaagd',
      besluit: 'toegekend',
      besluitdatum: '2024-02-01',
      toegekend_bedrag: bedrag,
    });
    const compared = await asEtl(async (client) => {
      await load(client, 'vergoedingen', '2024', [
        vergoeding(1, '10000.10'),
        vergoeding(2, '0.20'),
      ]);
      const id = await stage(client, 'vergoedingen', [
        vergoeding(1, '10000.10'),
        vergoeding(2, '20000.05'),
      ]);
      return compareWithPrevious(
        client,
        'VO9901',
        kindOf('vergoedingen'),
        id,
        'school',
        '2024',
        0.2,
      );
    });
    expect(compared?.sums).toEqual([
      { column: 'toegekend_bedrag', before: '10000.30', now: '30000.15' },
    ]);
    expect(
      compared?.findings.map(({ code, column, found, level }) => [code, column, found, level]),
    ).toEqual([['bedrag_verschoven', 'toegekend_bedrag', '30.000,15', 'waarschuwing']]);
  });

  it('takes the one of the same period, else the newest of the supplier, and never one that does not count', async () => {
    await asEtl(async (client) => {
      const id = await stage(client, 'tlv', tlvs(0, 5));
      const previous = async (period: string) =>
        (await compareTlv(client, id, 0.2, period)).previous;
      const old = await load(client, 'tlv', '2021-2022', tlvs(1000, 1));
      const newest = await load(client, 'tlv', '2022-2023', tlvs(2000, 2));
      await load(client, 'tlv', '2023-2024', tlvs(3000, 3), { supplier: 'andere' });
      await load(client, 'tlv', '2023-2024', [], { state: 'vervangen' });
      expect(await previous('2021-2022')).toEqual({
        delivery: old,
        period: '2021-2022',
        samePeriod: true,
      });
      expect(await previous('2023-2024')).toEqual({
        delivery: newest,
        period: '2022-2023',
        samePeriod: false,
      });
      const other = await compareTlv(client, id, 0.2, '2023-2024');
      // other years are other facts: counted, and no reason for a warning
      expect(other.keys).toEqual({ gone: 2, added: 5 });
      expect(told(other).map(([code]) => code)).not.toContain('sleutels_nieuw');
    });
  });

  it('is nothing when there is none', async () => {
    const compared = await asEtl(async (client) =>
      compareWithPrevious(
        client,
        'VO9901',
        kindOf('tlv'),
        await stage(client, 'tlv', tlvs(0, 3)),
        'school',
        '2023-2024',
        0.2,
      ),
    );
    expect(compared).toBeUndefined();
  });

  it('takes an empty part of a key as one value, and a kind without key as it is', async () => {
    await asEtl(async (client) => {
      await client.query("select warehouse.make_partition('verzuim', 'VO9901', '2023-2024')");
      const hour = (lesuur: number | null): Values => ({
        leerling: pupil(1),
        vestiging: '99AA00',
        datum: '2024-03-04',
        lesuur,
        minuten: 50,
        soort: 'afwezig',
        reden: 'ziek',
        geoorloofd: 'J',
      });
      const schooljaar = { schooljaar: '2023-2024' };
      await load(client, 'verzuim', '2024-03', [
        { ...hour(null), ...schooljaar },
        { ...hour(1), ...schooljaar },
      ]);
      const verzuim = await stage(client, 'verzuim', [hour(null), hour(2)]);
      const compared = await compareWithPrevious(
        client,
        'VO9901',
        kindOf('verzuim'),
        verzuim,
        'school',
        '2024-03',
        0.2,
      );
      expect(compared?.keys).toEqual({ gone: 1, added: 1 });

      const mutatie = {
        verplichting_id: 'P1',
        datum: '2024-01-08',
        soort: 'realisatie',
        bedrag: '10.00',
      };
      await load(client, 'verplichting_mutaties', '2024', [mutatie]);
      const mutaties = await stage(client, 'verplichting_mutaties', [mutatie]);
      const none = await compareWithPrevious(
        client,
        'VO9901',
        kindOf('verplichting_mutaties'),
        mutaties,
        'school',
        '2024',
        0.2,
      );
      expect(none?.keys).toBeNull();
    });
  });
});

describe('a delivery as a whole', () => {
  const checked = (kind: string, rows: readonly Values[], period = '2023-2024') =>
    asEtl(async (client) => {
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
