import type { Cell } from '@peildatum/schema';
import type { Delivery } from './delivery.js';
import { doorstroomBestendig } from './doorstroom-bestendig.js';
import { doorstroompercentage } from './doorstroompercentage.js';
import { evaluatieritme } from './evaluatieritme.js';
import { herbestedingsverplichting } from './herbestedingsverplichting.js';
import { deelnamePro, leerlingen } from './leerlingen.js';
import { succesplanNorm } from './succesplan-norm.js';
import { teruggeleid } from './teruggeleid.js';
import { leeftijdOnbekend, thuiszitters, thuiszittersPer1000 } from './thuiszitters.js';
import {
  thuiszittersDuur,
  thuiszittersPeildatum,
  vrijgesteld5a,
} from './thuiszitters-peildatum.js';
import {
  tlvAanvragen,
  tlvDoorlooptijd,
  tlvDoorlooptijdDelen,
  tlvKortstMogelijk,
  tlvPrognose,
} from './tlv-besluiten.js';
import { deelnameVso, grensverkeer, tlvAflopendZonderPlan, tlvLopend } from './tlv-stand.js';
import {
  doorstroomFase,
  doorstroomGeslaagd,
  doorstroomIngestroomd,
  inschrijvingOpTijd,
  symbioseLanger,
} from './trajecten.js';
import { vergoedingen } from './vergoedingen.js';
import { verzuimSignalen } from './verzuim-signalen.js';
import { verzuimredenen, verzuimuren } from './verzuimuren.js';

type OfYear = (delivery: Delivery, cut: string, year: number) => Cell[];
type OfDay = (delivery: Delivery, cut: string, date: string) => Cell[];

/** Functions by the day of the year on which their first period begins, and those that are about a peildatum. */
export interface Figures {
  readonly yearly: Readonly<Record<'08-01' | '01-01' | '10-01', readonly OfYear[]>>;
  readonly onPeildata: readonly OfDay[];
}

export const HEADLINE: Figures = {
  yearly: {
    '08-01': [doorstroompercentage, thuiszitters],
    '01-01': [vergoedingen, herbestedingsverplichting],
    '10-01': [leerlingen, deelnamePro],
  },
  onPeildata: [],
};

export const TRAJECTEN: Figures = {
  yearly: {
    '08-01': [
      doorstroomBestendig,
      doorstroomGeslaagd,
      doorstroomIngestroomd,
      inschrijvingOpTijd,
      symbioseLanger,
      evaluatieritme,
      succesplanNorm,
    ],
    '01-01': [],
    '10-01': [],
  },
  onPeildata: [doorstroomFase],
};

export const TLV: Figures = {
  yearly: {
    '08-01': [tlvAanvragen, tlvDoorlooptijd, tlvDoorlooptijdDelen, tlvKortstMogelijk],
    '01-01': [],
    '10-01': [],
  },
  onPeildata: [tlvPrognose, tlvLopend, deelnameVso, grensverkeer, tlvAflopendZonderPlan],
};

export const THUISZITTERS: Figures = {
  yearly: {
    '08-01': [thuiszitters, thuiszittersPer1000, leeftijdOnbekend, teruggeleid],
    '01-01': [],
    '10-01': [],
  },
  onPeildata: [thuiszittersPeildatum, thuiszittersDuur, vrijgesteld5a],
};

export const VERZUIM: Figures = {
  yearly: { '08-01': [verzuimSignalen], '01-01': [verzuimredenen, verzuimuren], '10-01': [] },
  onPeildata: [],
};

/** Peildata that are published, apart from the cut. */
const PEILDATA = ['10-01', '12-31', '02-01', '07-31'];

/** Every cell in every period that has begun at the cut, in years around those of the rows. */
export function exactCells(
  delivery: Delivery,
  cut: string,
  { yearly, onPeildata }: Figures = HEADLINE,
): Cell[] {
  const cells: Cell[] = [];
  for (let year = 2010; year <= 2030; year += 1) {
    for (const [startsOn, figures] of Object.entries(yearly)) {
      if (`${year}-${startsOn}` > cut) continue;
      cells.push(...figures.flatMap((cellsOf) => cellsOf(delivery, cut, year)));
    }
    for (const day of PEILDATA.map((one) => `${year}-${one}`)) {
      if (day < cut) cells.push(...onPeildata.flatMap((cellsOf) => cellsOf(delivery, cut, day)));
    }
  }
  return [...cells, ...onPeildata.flatMap((cellsOf) => cellsOf(delivery, cut, cut))];
}
