import { describe } from 'vitest';
import { type Figures, THUISZITTERS, TLV, TRAJECTEN, VERZUIM } from './oracle/exact-cells.js';
import { itGivesTheSameFigures } from './oracle/same-figures.js';

const THEMES: Readonly<Record<string, Figures>> = {
  doorstroom: TRAJECTEN,
  tlv: TLV,
  thuiszitters: THUISZITTERS,
  verzuim: VERZUIM,
};

describe('a second, naive computation of the other figures about pupils', () => {
  // one theme only: ORAKEL_THEMA=tlv
  const { ORAKEL_THEMA } = process.env;
  const themes = Object.entries(THEMES).filter(
    ([theme]) => ORAKEL_THEMA === undefined || ORAKEL_THEMA === theme,
  );
  itGivesTheSameFigures(
    'busy',
    themes.map(([, figures]) => figures),
  );
});
