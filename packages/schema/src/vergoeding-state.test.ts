import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTORS,
  countingParts,
  mayBecome,
  nextStep,
  VERGOEDING_RULE,
  VERGOEDING_STATES,
  VERGOEDING_TRANSITIONS,
  type VergoedingFacts,
  type VergoedingRulePart,
  type VergoedingState,
  vergoedingState,
  wentBack,
} from './vergoeding-state.js';

const STATES = Object.keys(VERGOEDING_STATES) as VergoedingState[];
const PARTS = Object.keys(VERGOEDING_RULE) as VergoedingRulePart[];
const BESLUITEN = ['in_behandeling', 'toegekend', 'afgewezen'] as const;
const UITKOMSTEN = ['lopend', 'geslaagd', 'terug_vso', 'symbiose', 'maatwerk', 'gestopt'];

/** Every combination of besluit, payment, outcome and broken parts. */
const ALL_FACTS: readonly VergoedingFacts[] = BESLUITEN.flatMap((besluit) =>
  [false, true].flatMap((betaald) =>
    UITKOMSTEN.flatMap((uitkomst) =>
      Array.from({ length: 2 ** PARTS.length }, (_, bits) => ({
        besluit,
        betaald,
        uitkomst,
        broken: PARTS.filter((_part, at) => (bits >> at) % 2 === 1),
      })),
    ),
  ),
);

const following = (state: VergoedingState) =>
  VERGOEDING_TRANSITIONS.filter(({ from }) => from === state).map(({ to }) => to);
const ENDS = STATES.filter((state) => following(state).length === 0);

const fits = { uitkomst: 'geslaagd', broken: [] } as const;

describe('the state of a vergoeding', () => {
  it.each<[VergoedingState, VergoedingFacts]>([
    ['in_beoordeling', { besluit: 'in_behandeling', betaald: false, ...fits }],
    ['betaalbaar', { besluit: 'toegekend', betaald: false, ...fits }],
    ['uitgekeerd', { besluit: 'toegekend', betaald: true, ...fits }],
    ['afgewezen', { besluit: 'afgewezen', betaald: false, ...fits }],
    [
      'aangevraagd',
      { besluit: 'in_behandeling', betaald: false, uitkomst: 'gestopt', broken: ['middelen'] },
    ],
    [
      'toegekend',
      { besluit: 'toegekend', betaald: false, uitkomst: 'gestopt', broken: ['middelen'] },
    ],
    [
      'uitgekeerd_afwijkend',
      { besluit: 'toegekend', betaald: true, uitkomst: 'gestopt', broken: ['middelen'] },
    ],
  ])('is %s', (state, facts) => {
    expect(vergoedingState(facts)).toBe(state);
  });

  it('is there for every combination of facts, and every state occurs', () => {
    const found = new Set(ALL_FACTS.map(vergoedingState));
    expect([...found].sort()).toEqual(STATES.toSorted());
  });

  it('is payable only when no part of the rule is broken', () => {
    for (const facts of ALL_FACTS) {
      const isGood = ['betaalbaar', 'uitgekeerd'].includes(vergoedingState(facts));
      expect(isGood).toBe(facts.besluit === 'toegekend' && facts.broken.length === 0);
    }
  });

  it('does not depend on an amount before there is a besluit, nor on anything after a refusal', () => {
    const asked = { besluit: 'in_behandeling', betaald: false, uitkomst: 'geslaagd' } as const;
    expect(vergoedingState({ ...asked, broken: ['bedrag_geslaagd'] })).toBe('in_beoordeling');
    expect(countingParts({ ...asked, besluit: 'afgewezen', broken: PARTS })).toEqual([]);
  });
});

describe('the next step', () => {
  it('is somebody’s, unless the vergoeding has ended', () => {
    for (const facts of ALL_FACTS) {
      const { by, what } = nextStep(facts);
      expect(ACTORS[by]).toBeDefined();
      expect(what).not.toBe('');
      expect(by === 'niemand').toBe(ENDS.includes(vergoedingState(facts)));
    }
  });

  it.each<[string, VergoedingFacts, string]>([
    [
      'the schools while the traject runs',
      {
        besluit: 'in_behandeling',
        betaald: false,
        uitkomst: 'lopend',
        broken: ['middelen', 'uitkomst_niet_passend'],
      },
      'scholen',
    ],
    [
      'the vo school without proof',
      { besluit: 'toegekend', betaald: false, uitkomst: 'gestopt', broken: ['middelen'] },
      'vo_school',
    ],
    [
      'the swv with a wrong amount',
      { besluit: 'toegekend', betaald: false, uitkomst: 'geslaagd', broken: ['bedrag_geslaagd'] },
      'swv',
    ],
    ['the swv when all is there', { besluit: 'in_behandeling', betaald: false, ...fits }, 'swv'],
    ['the payer', { besluit: 'toegekend', betaald: false, ...fits }, 'financien'],
  ])('is up to %s', (_who, facts, by) => {
    expect(nextStep(facts).by).toBe(by);
  });
});

describe('the transitions', () => {
  it('each occur once and say what they need', () => {
    const names = VERGOEDING_TRANSITIONS.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { from, to, needs } of VERGOEDING_TRANSITIONS) {
      expect(from).not.toBe(to);
      expect(needs).not.toBe('');
    }
  });

  it('lead from the aanvraag to every state but the one that may not be', () => {
    const reached = STATES.filter((state) => mayBecome('aangevraagd', state));
    expect(STATES.filter((state) => !reached.includes(state))).toEqual(['uitgekeerd_afwijkend']);
  });

  it('end, whatever way is taken', () => {
    expect(ENDS).toEqual(['uitgekeerd', 'afgewezen']);
    const choices = fc.array(fc.nat(), { minLength: STATES.length, maxLength: STATES.length });
    fc.assert(
      fc.property(fc.constantFrom(...STATES), choices, (start, picks) => {
        let state = start;
        const seen = [start];
        for (const pick of picks) {
          const next = following(state);
          const chosen = next[pick % Math.max(1, next.length)];
          if (chosen === undefined) break;
          expect(seen).not.toContain(chosen);
          seen.push(chosen);
          state = chosen;
        }
        expect(ENDS).toContain(state);
      }),
    );
  });

  it('never pay before the besluit, nor undo an end', () => {
    for (const from of STATES) {
      for (const to of STATES) {
        if (from === to) continue;
        if (ENDS.includes(from)) expect(mayBecome(from, to), `${from} ${to}`).toBe(false);
        else if (mayBecome(from, to)) expect(mayBecome(to, from), `${to} ${from}`).toBe(false);
      }
    }
    const paid = VERGOEDING_TRANSITIONS.filter(({ to }) => to === 'uitgekeerd');
    expect(paid.map(({ from }) => from)).toEqual(['betaalbaar', 'uitgekeerd_afwijkend']);
  });
});

describe('a vergoeding in successive deliveries', () => {
  const asked = { besluit: 'in_behandeling', betaald: false } as const;
  const granted = { besluit: 'toegekend', betaald: false } as const;
  const paid = { besluit: 'toegekend', betaald: true } as const;
  const refused = { besluit: 'afgewezen', betaald: false } as const;

  it('may go on, skip a state, or stay', () => {
    expect(wentBack([asked, asked, granted, paid])).toEqual([]);
    expect(wentBack([asked, paid])).toEqual([]);
    expect(wentBack([asked, refused])).toEqual([]);
    expect(wentBack([])).toEqual([]);
  });

  it('is reported when it goes back, or from one end to another', () => {
    expect(wentBack([asked, paid, granted])).toEqual([
      { from: 'uitgekeerd', to: 'betaalbaar', at: 2 },
    ]);
    expect(wentBack([granted, asked])).toEqual([
      { from: 'betaalbaar', to: 'in_beoordeling', at: 1 },
    ]);
    expect(wentBack([refused, granted, refused])).toEqual([
      { from: 'afgewezen', to: 'betaalbaar', at: 1 },
      { from: 'betaalbaar', to: 'afgewezen', at: 2 },
    ]);
  });

  it('goes back exactly where a step is not reachable', () => {
    const facts = fc.constantFrom(asked, granted, paid, refused);
    const order = { in_beoordeling: 0, betaalbaar: 1, uitgekeerd: 2, afgewezen: 2 };
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 6 }), (history) => {
        const rank = (one: (typeof history)[number]) =>
          order[vergoedingState({ ...one, ...fits }) as keyof typeof order];
        const steps = history.slice(1).filter((one, at) => {
          const before = history[at] ?? one;
          const toRefusal = one === refused && before === granted;
          return (
            rank(one) < rank(before) || toRefusal || (rank(one) === rank(before) && one !== before)
          );
        });
        expect(wentBack(history)).toHaveLength(steps.length);
      }),
    );
  });
});
