import type { Indicator } from '../indicator.js';
import { doorstroomBestendig } from './doorstroom-bestendig.js';
import { doorstroomFase } from './doorstroom-fase.js';
import { doorstroomGeslaagd } from './doorstroom-geslaagd.js';
import { doorstroomIngestroomd } from './doorstroom-ingestroomd.js';
import { doorstroompercentage } from './doorstroompercentage.js';
import { evaluatieritme } from './evaluatieritme.js';
import { inschrijvingOpTijd } from './inschrijving-op-tijd.js';
import { succesplanNorm } from './succesplan-norm.js';
import { symbioseLangerDanHalfjaar } from './symbiose-langer-dan-halfjaar.js';

export const DOORSTROOM: readonly Indicator[] = [
  doorstroompercentage,
  doorstroomBestendig,
  doorstroomFase,
  doorstroomIngestroomd,
  doorstroomGeslaagd,
  inschrijvingOpTijd,
  symbioseLangerDanHalfjaar,
  evaluatieritme,
  succesplanNorm,
];
