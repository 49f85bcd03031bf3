import type { Indicator } from '../indicator.js';
import { deelnameVso } from './deelname-vso.js';
import { grensverkeer } from './grensverkeer.js';
import { tlvAanvragen } from './tlv-aanvragen.js';
import { tlvAflopendZonderPlan } from './tlv-aflopend-zonder-plan.js';
import { tlvDoorlooptijd } from './tlv-doorlooptijd.js';
import { tlvDoorlooptijdDelen } from './tlv-doorlooptijd-delen.js';
import { tlvKortstMogelijk } from './tlv-kortst-mogelijk.js';
import { tlvLopend } from './tlv-lopend.js';
import { tlvPrognose } from './tlv-prognose.js';

export const TLV: readonly Indicator[] = [
  tlvAanvragen,
  tlvDoorlooptijd,
  tlvDoorlooptijdDelen,
  tlvPrognose,
  tlvLopend,
  tlvKortstMogelijk,
  tlvAflopendZonderPlan,
  grensverkeer,
  deelnameVso,
];
