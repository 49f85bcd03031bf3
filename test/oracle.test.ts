import { describe } from 'vitest';
import { HEADLINE } from './oracle/exact-cells.js';
import { itGivesTheSameFigures } from './oracle/same-figures.js';

describe('a second, naive computation from the definitions', () => {
  itGivesTheSameFigures('wide', [HEADLINE]);
});
