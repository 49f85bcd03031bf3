import { exactFigures, openPseudonymiser } from '@peildatum/etl';
import { deliveredColumns, sourceOf } from '@peildatum/schema';
import type { Pool } from 'pg';

interface Delivery {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly rows: number;
  readonly loaded: number;
  readonly quarantined: number;
  readonly faulty: number;
  readonly waiting: number;
  readonly held: number;
  readonly staging: string | null;
}

async function deliveriesOf(pool: Pool, swv: string): Promise<readonly Delivery[]> {
  const { rows } = await pool.query<Delivery>(
    `select l.id::int, l.soort as kind, l.staat as state, l.rijen as rows, l.geladen as loaded, l.quarantaine as quarantined,
       b.faulty, b.waiting, b.held, to_regclass('staging.' || l.soort || '_' || l.id)::text as staging
     from audit.levering l
     cross join lateral (
       select count(distinct regel) filter (where niveau = 'fout')::int as faulty,
         count(distinct regel) filter (where niveau = 'wacht')::int as waiting,
         count(distinct regel) filter (where niveau in ('fout', 'wacht'))::int as held
       from audit.bevinding where levering_id = l.id
     ) b
     where l.swv = $1 and l.soort is not null order by l.id`,
    [swv],
  );
  return rows;
}

/**
 * What is wrong with the deliveries of an swv at this moment, whatever was cut off: each must be there as a whole, or not
 * at all. Gives nothing when all is well.
 */
export async function wrongNow(pool: Pool, swv: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const delivery of await deliveriesOf(pool, swv)) {
    const { id, kind, state, rows, loaded, quarantined, faulty, waiting, held, staging } = delivery;
    const { rows: found } = await pool.query<{ current: number; all: number }>(
      `select count(*) filter (where bekend_tot is null)::int as current, count(*)::int as all
       from warehouse.${kind} where swv = $1 and levering_id = $2`,
      [swv, id],
    );
    const stored = found[0] ?? { current: -1, all: -1 };
    const staged =
      staging === null
        ? undefined
        : ((await pool.query<{ rows: number }>(`select count(*)::int as rows from ${staging}`))
            .rows[0]?.rows ?? -1);
    const must = (holds: boolean, what: string) => {
      if (!holds)
        wrong.push(
          `${kind} ${id} (${state}): ${what}; ${JSON.stringify({ ...delivery, ...stored, staged })}`,
        );
    };
    if (state === 'geladen') {
      must(rows === loaded + quarantined, 'rijen is niet geladen plus quarantaine');
      must(stored.current === loaded, 'in het warehouse staat iets anders dan geladen is');
      must(held === quarantined, 'niet elke rij in quarantaine heeft een reden');
      must((staged ?? 0) === waiting, 'in staging staat niet precies wat wacht');
    } else if (state === 'ontvangen') {
      must(stored.all === 0, 'ontvangen, en toch al te zien');
      must(staged === rows - faulty, 'ontvangen, en niet heel in staging');
    } else {
      must(stored.current === 0, 'er gelden nog rijen');
      must(staged === undefined, 'er staat nog iets in staging');
      if (state === 'geweigerd') must(stored.all === 0, 'geweigerd, en toch rijen');
    }
  }
  return wrong;
}

/**
 * Everything that is kept of an swv, without what differs from run to run (numbers of deliveries, moments, pseudonyms and
 * the swv itself), so that two histories can be held beside each other.
 */
export async function snapshot(pool: Pool, swv: string): Promise<readonly string[]> {
  const kept = `
    select id, soort, leverancier, periode, staat, rijen, geladen, quarantaine, vervangen_door,
      row_number() over (order by id) as nummer
    from audit.levering where swv = $1 and staat <> 'geweigerd'`;
  const parts = [
    `select format('levering %s: %s', k.nummer, concat_ws(' ', k.soort, k.leverancier, left(k.periode, 10), k.staat,
       k.rijen, k.geladen, k.quarantaine, 'door', (select d.nummer from k d where d.id = k.vervangen_door)))
     from k`,
    `select distinct format('geweigerd: %s', concat_ws(' ', soort, leverancier, rijen, reden_code))
     from audit.levering where swv = $1 and staat = 'geweigerd'`,
    `select format('bevinding %s: %s', k.nummer, concat_ws(' ', b.regel, b.kolom, b.code, b.niveau, b.gevonden))
     from k join audit.bevinding b on b.levering_id = k.id`,
  ];
  const kinds = new Set((await deliveriesOf(pool, swv)).map(({ kind }) => kind));
  for (const kind of kinds) {
    const source = sourceOf(kind);
    if (source === undefined) throw new Error(`onbekende soort ${kind}`);
    const columns = deliveredColumns(source).filter(
      ({ type }) => type !== 'uuid' && type !== 'bytea',
    );
    // rows of a day or so are one line: a large delivery would otherwise be a hundred thousand of them
    parts.push(
      `select format('%s %s%s: %s rijen %s', '${kind}', k.nummer, case when w.bekend_tot is null then '' else ', voorbij' end,
         count(*), md5(string_agg(concat_ws('|', w.regel, ${columns.map(({ name }) => `coalesce(w.${name}::text, '-')`).join(', ')}), ' ' order by w.regel)))
       from k join warehouse.${kind} w on w.swv = $1 and w.levering_id = k.id
       group by k.nummer, w.bekend_tot is null`
        // what is the swv's own stands in a register: compared as one that has no number
        .replace('md5(string_agg(', `md5(replace(string_agg(`)
        .replace(' order by w.regel)))', ` order by w.regel), $1, 'VO0000')))`),
    );
  }
  const lines: string[] = [];
  for (const part of parts) {
    const { rows } = await pool.query<{ format: string }>(`with k as (${kept}) ${part}`, [swv]);
    lines.push(...rows.map(({ format }) => format.replaceAll(swv, 'VO0000')));
  }
  return lines.sort();
}

/** The exact figures of an swv, as words that can be held beside those of another swv. */
export async function figuresOf(pool: Pool, swv: string, dataFolder: string): Promise<string> {
  const pseudonymiser = await openPseudonymiser(dataFolder, swv, pool);
  const cells = await exactFigures({ pool, swv, cut: '2024-12-31', pseudonymiser, threshold: 5 });
  return JSON.stringify(cells).replaceAll(swv, 'VO0000');
}
