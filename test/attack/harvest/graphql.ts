import { type Figure, figureKey } from './figure.js';
import { yearBefore } from './period.js';

/** A publication as the API lists it. */
export interface Head {
  readonly id: string;
  readonly swv: string;
  readonly tot: string;
  readonly versie: number;
  readonly status: string;
  readonly hash: string;
}

export interface Definition {
  readonly figuur: string;
  readonly indicator: string;
  readonly eenheid: string;
  readonly decimalen: number;
  readonly periodesoort: string;
  readonly uitsplitsingen: readonly string[];
  readonly parameters: readonly { readonly naam: string; readonly waarde: string }[];
  /** persoon and bijzonder are protected, organisatie and open are not. */
  readonly bescherming: string;
}

/** One publication as GraphQL tells it. */
export interface Told {
  readonly head: Head;
  readonly definitions: readonly Definition[];
  readonly figures: readonly Figure[];
  /** What comparisons and goals say of other cells than the one that they stand by. */
  readonly asides: readonly Figure[];
  readonly goals: readonly Goal[];
}

/** What is said of a goal; the verdict alone tells on which side of the target its figure lies. */
export interface Goal {
  readonly cell: string;
  readonly status: string;
  readonly verdict: string;
  readonly target: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Asks GraphQL and gives the answer as it came over the line. */
export async function askRaw(base: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, text: await response.text() };
}

async function ask<Data>(base: string, query: string, variables: object = {}): Promise<Data> {
  const { text } = await askRaw(base, query, variables);
  const answer = JSON.parse(text) as { data?: Data; errors?: readonly { message: string }[] };
  if (answer.data === undefined || answer.errors !== undefined) {
    throw new Error(answer.errors?.[0]?.message ?? text);
  }
  return answer.data;
}

const PAGE = 2;

/** Every publication that is listed, page by page as a client would. */
export async function readHeads(base: string): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (;;) {
    const { publicaties } = await ask<{ publicaties: Head[] }>(
      base,
      'query ($first: Int!, $after: ID) { publicaties(first: $first, after: $after) { id swv tot versie status hash } }',
      { first: PAGE, after: heads.at(-1)?.id ?? null },
    );
    heads.push(...publicaties);
    if (publicaties.length < PAGE) return heads;
  }
}

interface RawDefinition extends Omit<Definition, 'uitsplitsingen' | 'bescherming' | 'parameters'> {
  readonly uitsplitsingen: readonly { readonly naam: string }[];
  readonly parameters: Definition['parameters'] | null;
}

interface RawFigure {
  readonly indicator: string;
  readonly periode: string;
  readonly uitsplitsing: string | null;
  readonly dimensies: readonly { readonly naam: string; readonly waarde: string }[];
  readonly status: string;
  readonly cel: {
    readonly waarde?: number;
    readonly teller?: number | null;
    readonly noemer?: number | null;
  };
  readonly vergelijking: {
    readonly periode: string | null;
    readonly waarde: number | null;
    readonly verschil: number | null;
  } | null;
  readonly doel: {
    readonly over: string;
    readonly vorige: number | null;
    readonly oordeel: string;
    readonly streefwaarde: number;
  } | null;
}

const FIGURE = `indicator periode uitsplitsing dimensies { naam waarde } status
  cel { ... on GetoondCijfer { waarde teller noemer } ... on NietVanToepassing { teller noemer } }
  vergelijking { periode waarde verschil } doel { over vorige oordeel streefwaarde }`;

/** All figures of a publication: of each indicator the totals and every breakdown. */
export async function readTold(base: string, head: Head): Promise<Told> {
  const definitions = await readDefinitions(base, head.id);
  const figures: Figure[] = [];
  const asides: Figure[] = [];
  const goals: Goal[] = [];
  for (const { figuur, uitsplitsingen } of definitions) {
    for (const uitsplitsing of [null, ...uitsplitsingen]) {
      const raw = await readFigures(base, head.id, figuur, uitsplitsing);
      figures.push(...raw.map((one) => figureOf(one, head.id)));
      asides.push(...raw.flatMap((one) => asidesOf(one, head.id)));
      goals.push(...raw.flatMap((one) => goalOf(one, head.id)));
    }
  }
  return { head, definitions, figures, asides, goals };
}

async function readDefinitions(base: string, id: string): Promise<readonly Definition[]> {
  const { publicatie, indicatoren } = await ask<{
    publicatie: { definities: RawDefinition[] };
    indicatoren: {
      id: string;
      bescherming: string;
      figuren: { id: string; uitsplitsingen: string[] }[];
    }[];
  }>(
    base,
    `query ($id: ID!) {
      publicatie(id: $id) { definities {
        figuur indicator eenheid decimalen periodesoort uitsplitsingen { naam } parameters { naam waarde } } }
      indicatoren { id bescherming figuren { id uitsplitsingen } } }`,
    { id },
  );
  const figuren = new Map(
    indicatoren.flatMap((one) => one.figuren.map((each) => [each.id, each] as const)),
  );
  const classes = new Map(indicatoren.map((one) => [one.id, one.bescherming]));
  return publicatie.definities.map((one) => ({
    ...one,
    parameters: one.parameters ?? [],
    uitsplitsingen:
      figuren.get(one.figuur)?.uitsplitsingen ?? one.uitsplitsingen.map(({ naam }) => naam),
    // of what is no longer in the catalogue we must believe the worst
    bescherming: classes.get(one.indicator) ?? classes.get(one.figuur) ?? 'bijzonder',
  }));
}

async function readFigures(
  base: string,
  publicatie: string,
  indicator: string,
  uitsplitsing: string | null,
): Promise<readonly RawFigure[]> {
  const { cijfers } = await ask<{ cijfers: RawFigure[] }>(
    base,
    `query ($publicatie: ID, $indicator: ID!, $uitsplitsing: String) {
      cijfers(publicatie: $publicatie, indicator: $indicator, uitsplitsing: $uitsplitsing) { ${FIGURE} } }`,
    { publicatie, indicator, uitsplitsing },
  );
  return cijfers;
}

function figureOf(raw: RawFigure, version: string): Figure {
  return {
    indicator: raw.indicator,
    periode: raw.periode,
    uitsplitsing: raw.uitsplitsing ?? '',
    dimensies: Object.fromEntries(raw.dimensies.map(({ naam, waarde }) => [naam, waarde])),
    teller: raw.cel.teller ?? null,
    noemer: raw.cel.noemer ?? null,
    waarde: raw.cel.waarde ?? null,
    status: raw.status,
    where: 'graphql',
    version,
  };
}

/** A comparison tells the value of the period before, and a goal that of the figure that it is about. */
function asidesOf(raw: RawFigure, version: string): readonly Figure[] {
  const { dimensies, uitsplitsing, indicator } = figureOf(raw, version);
  const shared = { version, status: 'ok' };
  const before = raw.vergelijking;
  const own = raw.cel.waarde;
  const compared: Figure[] = [];
  if (before?.periode != null && before.waarde != null) {
    const { periode, waarde } = before;
    compared.push({
      ...shared,
      indicator,
      periode,
      dimensies,
      uitsplitsing,
      waarde,
      where: 'vergelijking',
    });
  }
  // a difference beside one of its two values tells the other
  if (before?.periode != null && before.verschil != null) {
    const told = (periode: string, value: number): Figure => {
      const waarde = Math.round(value * 1e6) / 1e6;
      return { ...shared, indicator, periode, dimensies, uitsplitsing, waarde, where: 'verschil' };
    };
    if (own !== undefined) compared.push(told(before.periode, own - before.verschil));
    if (before.waarde != null) compared.push(told(raw.periode, before.waarde + before.verschil));
  }
  const goal = raw.doel;
  if (goal === null) return compared;
  const told = (periode: string, waarde: number, where: string): Figure => {
    return {
      ...shared,
      indicator: goal.over,
      periode,
      dimensies: {},
      uitsplitsing: '',
      waarde,
      where,
    };
  };
  if (own !== undefined) compared.push(told(raw.periode, own, 'doel'));
  if (goal.vorige !== null)
    compared.push(told(yearBefore(raw.periode), goal.vorige, 'doel, vorige'));
  return compared;
}

function goalOf(raw: RawFigure, version: string): readonly Goal[] {
  if (raw.doel === null) return [];
  const { oordeel: verdict, streefwaarde: target } = raw.doel;
  return [{ cell: figureKey(figureOf(raw, version)), status: raw.status, verdict, target }];
}
