import { isVso, type Row } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';
import { exampleRows } from './example-rows.js';
import { createWorld } from './world.js';

const rows = new Map<string, Row[]>();
for (const { delivery, row } of exampleRows(createWorld({ seed: 1, size: 's', swv: 'VO9901' }))) {
  rows.set(delivery.kind, [...(rows.get(delivery.kind) ?? []), row]);
}
const of = (kind: string): readonly Row[] => rows.get(kind) ?? [];
const text = (value: unknown): string => String(value ?? '');
const daysBetween = (from: unknown, until: unknown): number =>
  (Date.parse(text(until)) - Date.parse(text(from))) / 86_400_000;
const cents = (amount: unknown): number => Number(text(amount).replace('.', ''));
const enrolledAt = ({ leerling_id, vestiging }: Row, date: unknown): boolean =>
  of('inschrijvingen').some(
    (row) =>
      row.leerling_id === leerling_id &&
      row.vestiging === vestiging &&
      text(row.begindatum) <= text(date) &&
      (row.einddatum === null || text(row.einddatum) >= text(date)),
  );

describe('the support in the small example', () => {
  it('evaluates trajecten within their days, in fase 2 nearly always within six weeks', () => {
    const trajecten = new Map(of('doorstroom').map((row) => [row.traject_id, row]));
    const gaps: number[] = [];
    const last = new Map<unknown, unknown>();
    for (const { traject_id, datum, fase } of of('evaluaties')) {
      const traject = trajecten.get(traject_id ?? null) ?? {};
      expect(text(datum) > text(traject.start_voorbereiding)).toBe(true);
      expect(traject.einde === null || text(datum) <= text(traject.einde)).toBe(true);
      if (fase !== '2') continue;
      gaps.push(daysBetween(last.get(traject_id) ?? traject.start_doorstroom, datum));
      last.set(traject_id, datum);
    }
    expect(gaps.length).toBeGreaterThan(40);
    const late = gaps.filter((gap) => gap > 42).length;
    expect(late / gaps.length).toBeLessThan(0.15);
    expect(late).toBeGreaterThan(0);
  });

  it('measures a succesplan of the pupil of its traject, before fase 2', () => {
    const trajecten = new Map(of('doorstroom').map((row) => [row.leerling_id, row]));
    for (const { leerling_id, meetdatum } of of('succesplannen')) {
      const traject = trajecten.get(leerling_id ?? null) ?? {};
      const start = traject.start_doorstroom ?? '9999-12-31';
      expect(text(meetdatum) <= text(start)).toBe(true);
    }
  });

  it('gives an opp to who is placed there on that day', () => {
    for (const row of of('opp')) expect(enrolledAt(row, row.plaatsingsdatum)).toBe(true);
  });

  it('gives arrangementen, plustrajecten and trajectvoorziening to who is at that school', () => {
    for (const row of of('arrangementen').filter(({ soort }) => soort === 'leerling')) {
      expect(enrolledAt(row, row.aanvraagdatum), JSON.stringify(row)).toBe(true);
    }
    for (const row of of('plustrajecten')) expect(enrolledAt(row, row.start)).toBe(true);
    for (const row of of('trajectvoorziening').filter(({ herkomst }) => herkomst !== 'vso')) {
      expect(enrolledAt(row, row.van), JSON.stringify(row)).toBe(true);
    }
  });

  it('brings to work only who leaves pro or the vso', () => {
    const last = new Map(of('inschrijvingen').map((row) => [row.leerling_id, row]));
    for (const { leerling_id } of of('arbeidstoeleiding')) {
      const soort = text(last.get(leerling_id ?? null)?.onderwijssoort);
      expect(soort === 'pro' || isVso(soort), soort).toBe(true);
    }
  });
});

describe('the lesson hours in the small example', () => {
  it('are missed by who is enrolled there on that day, on a school day', () => {
    const enrolled = new Map<string, Row[]>();
    for (const row of of('inschrijvingen')) {
      const key = `${row.leerling_id} ${row.vestiging}`;
      enrolled.set(key, [...(enrolled.get(key) ?? []), row]);
    }
    for (const { leerling_id, vestiging, datum } of of('verzuim')) {
      const stays = enrolled.get(`${leerling_id} ${vestiging}`) ?? [];
      const there = stays.some(
        ({ begindatum, einddatum }) =>
          text(begindatum) <= text(datum) && (einddatum === null || text(einddatum) >= text(datum)),
      );
      expect(there, `${leerling_id} ${datum}`).toBe(true);
      expect([0, 6]).not.toContain(new Date(`${datum}T00:00:00Z`).getUTCDay());
    }
  });

  it('go before a melding of sixteen hours', () => {
    const meldingen = of('verzuimmeldingen').filter(
      // after a few weeks of school, in a year whose lessons are delivered
      ({ soort, begindatum }) =>
        soort === 'zestien_uur' &&
        /^(?:2023-1[012]|2024-1[012]|2024-0[2-6])/.test(text(begindatum)),
    );
    expect(meldingen.length).toBeGreaterThan(3);
    for (const { leerling_id, begindatum } of meldingen) {
      const minutes = of('verzuim')
        .filter((row) => row.leerling_id === leerling_id && row.geoorloofd === 'N')
        .filter(({ datum }) => {
          const days = daysBetween(datum, begindatum);
          return days > 0 && days <= 27;
        })
        .reduce((sum, { minuten }) => sum + Number(minuten), 0);
      expect(minutes, `${leerling_id} ${begindatum}`).toBeGreaterThan(600);
    }
  });
});

describe('the books in the small example', () => {
  it('balance, and each result goes into the general reserve', () => {
    for (const soort of ['realisatie', 'prognose']) {
      const years = new Map<number, Record<string, number>>();
      for (const row of of('balans').filter((one) => one.soort === soort)) {
        const year = years.get(Number(row.jaar)) ?? {};
        years.set(Number(row.jaar), { ...year, [text(row.post)]: cents(row.bedrag) });
      }
      const sum = (posten: Record<string, number> | undefined, ...names: string[]): number =>
        names.reduce((total, name) => total + (posten?.[name] ?? Number.NaN), 0);
      for (const [jaar, posten] of years) {
        const activa = sum(posten, 'va_immaterieel', 'va_materieel', 'va_financieel', 'vlottend');
        const eigen = sum(posten, 'ev_algemeen', 'ev_best_publiek', 'ev_best_privaat');
        const fondsen = sum(posten, 'ev_fonds_publiek', 'ev_fonds_privaat');
        const vreemd = sum(posten, 'voorzieningen', 'lang_schuld', 'kort_schuld');
        expect(activa, `${soort} ${jaar}`).toBe(eigen + fondsen + vreemd);
        const before = years.get(jaar - 1);
        if (before === undefined) continue;
        const resultaat =
          sum(posten, 'rijksbijdrage', 'ov_bijdrage', 'overige_baten') -
          sum(posten, 'personeel', 'afschrijving', 'huisvesting', 'overige_lasten') +
          sum(posten, 'financieel', 'buitengewoon');
        const growth = sum(posten, 'ev_algemeen') - sum(before, 'ev_algemeen');
        expect(growth, `${soort} ${jaar}`).toBe(resultaat);
      }
    }
  });

  it('know every cost centre that a mutatie is booked on', () => {
    const known = new Set(of('programmas').map(({ kostenplaats }) => kostenplaats));
    for (const { kostenplaats } of of('verplichting_mutaties')) {
      if (kostenplaats !== null) expect(known.has(kostenplaats ?? null)).toBe(true);
    }
  });
});
