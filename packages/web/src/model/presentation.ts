import type { Definition, Topic } from './topic.js';

interface Presentation {
  /** The maten that are printed large. */
  readonly large: readonly string[];
  /** The maten that are drawn. */
  readonly drawn: readonly string[];
}

// an indicator that is not here is printed large and drawn with all of its figures
const PRESENTATIONS: Readonly<Record<string, Presentation>> = {
  herbestedingsverplichting: {
    large: ['netto', 'gerealiseerd', 'verschil', 'percentage'],
    drawn: ['netto', 'gerealiseerd'],
  },
};

export function largeFigures(topic: Topic): readonly Definition[] {
  return pick(topic, 'large');
}

export function drawnFigures(topic: Topic): readonly Definition[] {
  return pick(topic, 'drawn');
}

function pick({ indicator, figures }: Topic, what: keyof Presentation): readonly Definition[] {
  const wanted = PRESENTATIONS[indicator]?.[what];
  const found = figures.filter(({ maat }) => wanted?.includes(maat));
  return found.length > 0 ? found : figures;
}
