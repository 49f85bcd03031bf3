/**
 * Deals out a share evenly instead of by chance: with four pupils in a hundred, the dice of one seed in ten would
 * give a region of a few hundred pupils none at all.
 */
export interface Ration {
  /** One more of which the share is taken; a weight makes it count as several. */
  owe(weight?: number): void;
  /** True when a whole one is due; it is then paid. */
  take(): boolean;
}

/** A ration of so many in ten thousand; `start` (0 to 9999) is what is owed beforehand. */
export function createRation(perTenThousand: number, start: number): Ration {
  let owed = start;
  return {
    owe: (weight = 1) => {
      owed += perTenThousand * weight;
    },
    take: () => {
      if (owed < 10_000) return false;
      owed -= 10_000;
      return true;
    },
  };
}
