import {
  ACTORS,
  countingParts,
  nextStep,
  type VergoedingFacts,
  type VergoedingRulePart,
  type VergoedingState,
  vergoedingState,
  wentBack,
} from '@peildatum/schema';
import { type FiguresContext, inOneMoment } from '../figures/compute.js';
import { listRows, prepareLists } from '../marts/list-rows.js';

/** A step back between two deliveries that the course of a vergoeding does not allow. */
export interface StepBack {
  readonly van: VergoedingState;
  readonly naar: VergoedingState;
  /** The delivery and the line that say so. */
  readonly levering: number;
  readonly regel: number;
}

/** A vergoeding as staff see it; without its pupil. Amounts in euro, as text to the cent. */
export interface ListedVergoeding {
  readonly vergoeding: string;
  readonly leverancier: string;
  readonly traject: string;
  readonly voVestiging: string;
  readonly grond: string;
  /** Null until it is granted. */
  readonly bedrag: string | null;
  readonly stand: VergoedingState;
  readonly volgendeStap: string;
  readonly doorWie: string;
  /** What the rule asks and is not so: before the besluit it is lacking, afterwards it deviates. */
  readonly afwijkingen: readonly { readonly deel: VergoedingRulePart; readonly verwacht: string }[];
  readonly teruggezet: readonly StepBack[];
  readonly levering: number;
  readonly regel: number;
}

type Besluit = VergoedingFacts['besluit'];

interface StandRow
  extends Omit<
    ListedVergoeding,
    'stand' | 'volgendeStap' | 'doorWie' | 'afwijkingen' | 'teruggezet'
  > {
  readonly besluit: Besluit;
  readonly betaald: boolean;
  readonly uitkomst: string;
  readonly delen: ListedVergoeding['afwijkingen'];
}

interface HistoryRow {
  readonly vergoeding: string;
  readonly leverancier: string;
  readonly besluit: Besluit;
  readonly betaald: boolean;
  readonly levering: number;
  readonly regel: number;
}

const LISTS = ['stand', 'geschiedenis'] as const;

/** Every vergoeding of an swv as it is on a day: where it is, what must happen next and by whom, and what deviates. */
export async function listVergoedingen(
  context: FiguresContext,
): Promise<readonly ListedVergoeding[]> {
  const { swv, cut, pseudonymiser } = context;
  return await inOneMoment({ ...context, indicators: [] }, async (client, _periods, knownAt) => {
    const marts = { client, swv, cut, knownAt, pseudonymiser };
    await prepareLists(marts, 'vergoedingen', LISTS);
    const rows = await listRows<StandRow>(marts, 'vergoedingen', 'stand');
    const back = stepsBack(await listRows<HistoryRow>(marts, 'vergoedingen', 'geschiedenis'));
    return rows.map((row) => listed(row, back.get(keyOf(row)) ?? []));
  });
}

function listed(row: StandRow, teruggezet: readonly StepBack[]): ListedVergoeding {
  const { besluit, betaald, uitkomst, delen, ...told } = row;
  const facts = { besluit, betaald, uitkomst, broken: delen.map(({ deel }) => deel) };
  const step = nextStep(facts);
  const counting = countingParts(facts);
  return {
    ...told,
    stand: vergoedingState(facts),
    volgendeStap: step.what,
    doorWie: ACTORS[step.by],
    afwijkingen: delen.filter(({ deel }) => counting.includes(deel)),
    teruggezet,
  };
}

/** Steps back, by vergoeding. */
function stepsBack(history: readonly HistoryRow[]): ReadonlyMap<string, readonly StepBack[]> {
  const byKey = new Map<string, HistoryRow[]>();
  for (const row of history) {
    const key = keyOf(row);
    const rows = byKey.get(key);
    if (rows === undefined) byKey.set(key, [row]);
    else rows.push(row);
  }
  const steps = [...byKey].map(([key, rows]) => {
    const back = wentBack(rows).map(({ from, to, at }) => ({
      van: from,
      naar: to,
      levering: rows[at]?.levering ?? 0,
      regel: rows[at]?.regel ?? 0,
    }));
    return [key, back] as const;
  });
  return new Map(steps);
}

function keyOf({
  leverancier,
  vergoeding,
}: Pick<HistoryRow, 'leverancier' | 'vergoeding'>): string {
  return JSON.stringify([leverancier, vergoeding]);
}
