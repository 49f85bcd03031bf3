import { groupedBy } from '../grouped.js';
import { type Figure, figureKey, isWithheld } from '../harvest/figure.js';
import type { Hit } from '../model/hit.js';

/** H2: the same cell with two values, or with a value in one place and none in another. */
export function consistency(figures: readonly Figure[]): readonly Hit[] {
  const places = groupedBy(figures, (figure) => `${figure.version} ${figureKey(figure)}`);
  const contradictions = [...places].flatMap(([key, found]) => contradictionsOf(key, found));
  return [...contradictions, ...withheldYetGiven(figures)];
}

function contradictionsOf(key: string, found: readonly Figure[]): readonly Hit[] {
  return (['waarde', 'teller', 'noemer'] as const).flatMap((part): readonly Hit[] => {
    const said = found.filter((figure) => figure[part] !== undefined);
    const values = new Map(said.map((figure) => [figure[part] ?? null, figure.where]));
    const hidden = found.find(({ status }) => status === 'niet_getoond');
    const numbers = [...values.keys()].filter((value) => value !== null);
    const isTold = hidden !== undefined && numbers.length > 0;
    if (!isTold && numbers.length < 2) return [];
    const words = [...values].map(([value, where]) => `${value ?? 'none'} in ${where}`);
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const formula = `${part}: ${words.join(', ')}${hidden ? `; not shown in ${hidden.where}` : ''}`;
    return [{ attack: 'H2', kind: 'told', cell: key, low, high, formula }];
  });
}

/** Of a breakdown that the publication withholds no place may name a value; one that a text leaves out has no numbers. */
function withheldYetGiven(figures: readonly Figure[]): readonly Hit[] {
  const breakdownKey = ({ version, indicator, periode, uitsplitsing }: Figure) =>
    `${version} ${indicator} ${periode} ${uitsplitsing}`;
  const withheld = new Map<string, string>();
  for (const figure of figures.filter(isWithheld)) {
    const key = breakdownKey(figure);
    if (withheld.get(key) !== SOURCE) withheld.set(key, figure.where);
  }
  return figures.flatMap((figure): readonly Hit[] => {
    const where = withheld.get(breakdownKey(figure));
    if (where === undefined || isWithheld(figure)) return [];
    if (where !== SOURCE && figure.waarde === null) return [];
    const formula = `stands in ${figure.where} while ${where} withholds the whole breakdown`;
    const cell = `${figure.version} ${figureKey(figure)}`;
    return [{ attack: 'H2', kind: 'told', cell, low: figure.waarde, high: figure.waarde, formula }];
  });
}

/** The place that has every cell of a publication as it was published. */
const SOURCE = 'graphql';
