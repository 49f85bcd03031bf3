/**
 * The course of a vergoeding, from aanvraag to payment: states and transitions as data. Which parts of the rule
 * `vergoeding` a row breaks is decided in one place, packages/etl/sql/steps/vergoeding_afwijking.sql; here stands what
 * that means for where the vergoeding is, what must happen next, and who must do it.
 *
 * Not every state of the practice can be told from what is delivered: a vergoeding that was reclaimed has no column, so
 * it stays uitgekeerd_afwijkend until a delivery says otherwise.
 */
export const VERGOEDING_STATES = {
  aangevraagd: 'gevraagd; er ontbreekt nog iets om te kunnen besluiten',
  in_beoordeling: 'gevraagd en compleet; het besluit moet nog vallen',
  toegekend: 'toegekend, maar de regel verbiedt uitbetaling zolang er iets afwijkt',
  betaalbaar: 'toegekend volgens de regel; nog niet uitbetaald',
  uitgekeerd: 'uitbetaald volgens de regel',
  uitgekeerd_afwijkend: 'uitbetaald, terwijl er van de regel is afgeweken',
  afgewezen: 'afgewezen',
} as const;
export type VergoedingState = keyof typeof VERGOEDING_STATES;

export const ACTORS = {
  vo_school: 'de vo-school',
  scholen: 'de vso- en de vo-school samen',
  swv: 'het swv',
  financien: 'de financiële administratie van het swv',
  niemand: 'niemand',
} as const;
export type Actor = keyof typeof ACTORS;

export interface NextStep {
  readonly by: Actor;
  readonly what: string;
}

interface RulePart {
  /** Is it about the besluit itself? Then it says nothing before there is one. */
  readonly ofBesluit: boolean;
  /** What must happen before the besluit, or before payment. */
  readonly repair: NextStep;
}

/** The parts of the rule `vergoeding`, by the names that its SQL gives them, most fundamental first. */
export const VERGOEDING_RULE = {
  uitkomst_geslaagd: {
    ofBesluit: false,
    repair: {
      by: 'vo_school',
      what: 'verander de grond, of laat de uitkomst van het traject verbeteren',
    },
  },
  uitkomst_niet_passend: {
    ofBesluit: false,
    repair: {
      by: 'vo_school',
      what: 'verander de grond, of laat de uitkomst van het traject verbeteren',
    },
  },
  middelen: {
    ofBesluit: false,
    repair: { by: 'vo_school', what: 'toon aan welke middelen zijn ingezet' },
  },
  bedrag_geslaagd: {
    ofBesluit: true,
    repair: { by: 'swv', what: 'verbeter het toegekende bedrag' },
  },
  bedrag_niet_passend: {
    ofBesluit: true,
    repair: { by: 'swv', what: 'verbeter het toegekende bedrag' },
  },
} as const satisfies Readonly<Record<string, RulePart>>;
export type VergoedingRulePart = keyof typeof VERGOEDING_RULE;

/** What decides where a vergoeding is on a day. */
export interface VergoedingFacts {
  /** As it was on the day: a besluit of a later date is not there yet. */
  readonly besluit: 'in_behandeling' | 'toegekend' | 'afgewezen';
  readonly betaald: boolean;
  /** Of the traject that it is for. */
  readonly uitkomst: string;
  /** The parts of the rule that it breaks. */
  readonly broken: readonly VergoedingRulePart[];
}

/** Parts of the rule that count at this moment: before the besluit only what it must be based on, after a refusal none. */
export function countingParts({ besluit, broken }: VergoedingFacts): readonly VergoedingRulePart[] {
  if (besluit === 'afgewezen') return [];
  const names = Object.keys(VERGOEDING_RULE) as VergoedingRulePart[];
  return names.filter(
    (name) =>
      broken.includes(name) && (besluit === 'toegekend' || !VERGOEDING_RULE[name].ofBesluit),
  );
}

/** Where a vergoeding is. */
export function vergoedingState(facts: VergoedingFacts): VergoedingState {
  const fits = countingParts(facts).length === 0;
  if (facts.besluit === 'afgewezen') return 'afgewezen';
  if (facts.besluit === 'in_behandeling') return fits ? 'in_beoordeling' : 'aangevraagd';
  if (facts.betaald) return fits ? 'uitgekeerd' : 'uitgekeerd_afwijkend';
  return fits ? 'betaalbaar' : 'toegekend';
}

export interface VergoedingTransition {
  readonly from: VergoedingState;
  readonly to: VergoedingState;
  /** Who brings it about. */
  readonly by: Actor;
  /** The evidence without which it may not happen. */
  readonly needs: string;
}

const EVIDENCE =
  'een traject met een uitkomst die bij de grond past, en bij niet_passend de ingezette middelen';
const AMOUNT = 'een bedrag dat bij de grond en het bewijs past';

/** What may follow upon what. Whatever is not here is not allowed; nothing leads back. */
export const VERGOEDING_TRANSITIONS: readonly VergoedingTransition[] = [
  { from: 'aangevraagd', to: 'in_beoordeling', by: 'vo_school', needs: EVIDENCE },
  { from: 'aangevraagd', to: 'afgewezen', by: 'swv', needs: 'een besluit' },
  // granted in principle: the money waits for what is still to be shown
  { from: 'aangevraagd', to: 'toegekend', by: 'swv', needs: 'een besluit en een bedrag' },
  { from: 'in_beoordeling', to: 'afgewezen', by: 'swv', needs: 'een besluit' },
  { from: 'in_beoordeling', to: 'toegekend', by: 'swv', needs: 'een besluit en een bedrag' },
  { from: 'in_beoordeling', to: 'betaalbaar', by: 'swv', needs: `een besluit, en ${AMOUNT}` },
  { from: 'toegekend', to: 'betaalbaar', by: 'swv', needs: `${EVIDENCE}; en ${AMOUNT}` },
  { from: 'betaalbaar', to: 'uitgekeerd', by: 'financien', needs: 'een betaling na het besluit' },
  // not a way that may be taken, but the only way out for who is there
  {
    from: 'uitgekeerd_afwijkend',
    to: 'uitgekeerd',
    by: 'swv',
    needs: 'een verbeterd besluit, alsnog het bewijs, of een terugvordering',
  },
];

/** May a vergoeding that was in one state be in another at a later moment? Deliveries may skip states in between. */
export function mayBecome(from: VergoedingState, to: VergoedingState): boolean {
  if (from === to) return true;
  return VERGOEDING_TRANSITIONS.some((one) => one.from === from && mayBecome(one.to, to));
}

/** What must happen now, and who must do it. */
export function nextStep(facts: VergoedingFacts): NextStep {
  const state = vergoedingState(facts);
  if (state === 'in_beoordeling') return { by: 'swv', what: 'neem een besluit' };
  if (state === 'betaalbaar') return { by: 'financien', what: 'betaal uit' };
  if (state === 'uitgekeerd_afwijkend') {
    return { by: 'swv', what: 'verbeter het besluit of het bewijs, of vorder terug' };
  }
  const [part] = countingParts(facts);
  if (part === undefined) return { by: 'niemand', what: 'afgerond' };
  if (part.startsWith('uitkomst_') && facts.uitkomst === 'lopend') {
    return { by: 'scholen', what: 'rond het traject af en lever de uitkomst' };
  }
  return VERGOEDING_RULE[part].repair;
}

/**
 * States that followed each other in successive deliveries of one vergoeding and may not: it went back, or from one end
 * to another. Judged by besluit and payment alone, so that a traject that changed does not count as going back.
 */
export function wentBack(
  history: readonly Pick<VergoedingFacts, 'besluit' | 'betaald'>[],
): readonly {
  readonly from: VergoedingState;
  readonly to: VergoedingState;
  readonly at: number;
}[] {
  const states = history.map(({ besluit, betaald }) =>
    vergoedingState({ besluit, betaald, uitkomst: '', broken: [] }),
  );
  return states.flatMap((to, at) => {
    const from = states[at - 1];
    return from === undefined || mayBecome(from, to) ? [] : [{ from, to, at }];
  });
}
