import { type Cell, INDICATORS } from '@peildatum/schema';
import type { ClientBase } from 'pg';

export type Labels = Record<string, Record<string, string>>;

/** Names of the dimension values that the cells speak of, from registers and code lists; a value without a name is its own. */
export async function labelsOf(
  client: ClientBase,
  { swv, cut }: { readonly swv: string; readonly cut: string },
  cells: readonly Cell[],
): Promise<Labels> {
  const values = new Map<string, Set<string>>();
  for (const cell of cells) {
    for (const [dimension, value] of Object.entries(cell.dimensies)) {
      values.set(dimension, (values.get(dimension) ?? new Set()).add(value));
    }
  }
  const vestigingen = await namesOfPlaces(client);
  const gemeenten = await namesOfGemeenten(client, swv);
  const doelen = await textsOfGoals(client, swv, cut);
  const labels: Labels = {};
  for (const dimension of INDICATORS.flatMap((indicator) => indicator.dimensions)) {
    const names: Record<string, string> = labels[dimension.name] ?? {};
    for (const value of [...(values.get(dimension.name) ?? [])].sort()) {
      const name =
        dimension.words?.[value] ??
        (dimension.labels === 'vestiging' ? vestigingen.get(value) : undefined) ??
        (dimension.labels === 'gemeente' ? gemeenten.get(value) : undefined) ??
        (dimension.labels === 'doel' ? doelen.get(value) : undefined);
      if (name !== undefined) names[value] = name;
    }
    if (Object.keys(names).length > 0) labels[dimension.name] = names;
  }
  return labels;
}

async function namesOfPlaces(client: ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ vestiging: string; naam: string }>(
    `-- peildatum/names of places
     select vestiging, naam from bekende_vestiging where naam is not null`,
  );
  return new Map(rows.map(({ vestiging, naam }) => [vestiging, naam]));
}

/** What each goal says, of the plan that the marts hold. */
async function textsOfGoals(
  client: ClientBase,
  swv: string,
  cut: string,
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ doel: string; tekst: string }>(
    `-- peildatum/texts of goals
     select distinct on (doel) doel, tekst from marts.doelen where swv = $1 and tot = $2 order by doel, periode desc`,
    [swv, cut],
  );
  return new Map(rows.map(({ doel, tekst }) => [doel, tekst]));
}

/** Names of gemeenten as the PC4 table spells them; DUO writes them in capitals. */
async function namesOfGemeenten(client: ClientBase, swv: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ gemeente: string; naam: string }>(
    `-- peildatum/names of gemeenten
     select gemeente, coalesce(min(regio.gemeentenaam), min(initcap(lower(plaats.gemeentenaam)))) as naam
     from bekende_vestiging plaats
     left join warehouse.regio_pc4_op($1, 'infinity') regio on upper(regio.gemeentenaam) = upper(plaats.gemeentenaam)
     where gemeente is not null group by gemeente`,
    [swv],
  );
  return new Map(rows.map(({ gemeente, naam }) => [gemeente, naam]));
}
