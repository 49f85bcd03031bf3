/** What is thought of a goal of the ondersteuningsplan in one period. */
export const GOAL_VERDICTS = ['gehaald', 'op_koers', 'niet_gehaald', 'niet_meetbaar'] as const;
export type GoalVerdict = (typeof GOAL_VERDICTS)[number];

/** What readers are told of each verdict; one wording for the API, the report and the page. */
export const VERDICT_WORDS: Readonly<
  Record<GoalVerdict, { readonly short: string; readonly long: string }>
> = {
  gehaald: { short: 'gehaald', long: 'Het cijfer haalt de streefwaarde van deze periode.' },
  op_koers: {
    short: 'op koers',
    long: 'De streefwaarde is nog niet gehaald, maar sinds een jaar eerder is minstens de helft van de afstand afgelegd.',
  },
  niet_gehaald: { short: 'niet gehaald', long: 'De streefwaarde is niet gehaald.' },
  niet_meetbaar: {
    short: 'niet meetbaar',
    long: 'Er is geen cijfer om naast de streefwaarde te zetten.',
  },
};

/** Which way a goal wants its figure to go. */
export const RICHTINGEN = ['hoger', 'lager'] as const;
export type Richting = (typeof RICHTINGEN)[number];

/** The figures that a verdict rests on, as they are published; null: there is none, or none to compare with. */
export interface GoalNumbers {
  readonly richting: Richting;
  readonly streefwaarde: number;
  readonly waarde: number | null;
  /** A year before. */
  readonly vorige: number | null;
}

/**
 * Gehaald: the target is met. Op koers: it is not, but since a year before at least half of the distance to it was gone.
 * In whole hundredths, so that exactly half is half.
 */
export function goalVerdict({ richting, streefwaarde, waarde, vorige }: GoalNumbers): GoalVerdict {
  if (waarde === null) return 'niet_meetbaar';
  // seen from below: of a goal that wants less, everything is turned round
  const sign = richting === 'hoger' ? 1 : -1;
  const target = sign * hundredths(streefwaarde);
  const now = sign * hundredths(waarde);
  if (now >= target) return 'gehaald';
  if (vorige === null) return 'niet_gehaald';
  const before = sign * hundredths(vorige);
  return 2 * (now - before) >= target - before ? 'op_koers' : 'niet_gehaald';
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}
