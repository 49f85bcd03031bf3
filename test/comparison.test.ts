import { type Comparison, compareWithPrevious } from '@peildatum/etl';
import type { PoolClient } from 'pg';
import { describe, expect, it } from 'vitest';
import { install } from './setup/installation.js';
import { asEtl, kindOf, load, pupil, stage, tlvs, type Values } from './setup/staged-rows.js';

const installation = await install();

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
    const compared = await asEtl(installation, async (client) => {
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
    const compared = await asEtl(installation, async (client) => {
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
      asEtl(installation, async (client) => {
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
    const compared = await asEtl(installation, async (client) => {
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
    await asEtl(installation, async (client) => {
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
    const compared = await asEtl(installation, async (client) =>
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
    await asEtl(installation, async (client) => {
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
