import type { Source } from '../source.js';
import { doorstroom } from './doorstroom.js';
import { duoAfstand } from './duo-afstand.js';
import { duoLeerlingenVo } from './duo-leerlingen-vo.js';
import { duoVestigingenVo } from './duo-vestigingen-vo.js';
import { duoVsv } from './duo-vsv.js';
import { inschrijvingen } from './inschrijvingen.js';
import { regioPc4 } from './regio-pc4.js';
import { tlv } from './tlv.js';
import { vergoedingen } from './vergoedingen.js';
import { verplichtingMutaties } from './verplichting-mutaties.js';
import { verplichtingen } from './verplichtingen.js';
import { verzuimmeldingen } from './verzuimmeldingen.js';
import { vestigingKenmerken } from './vestiging-kenmerken.js';
import { vrijstellingen } from './vrijstellingen.js';

/** Every kind of delivery, in the order in which they are taken in: what is referred to comes first. */
export const SOURCES: readonly Source[] = [
  regioPc4,
  duoVestigingenVo,
  duoAfstand,
  duoLeerlingenVo,
  duoVsv,
  vestigingKenmerken,
  inschrijvingen,
  tlv,
  doorstroom,
  vergoedingen,
  verzuimmeldingen,
  vrijstellingen,
  verplichtingen,
  verplichtingMutaties,
];

/** The declaration of a kind, or undefined when there is none. */
export function sourceOf(kind: string): Source | undefined {
  return SOURCES.find((source) => source.kind === kind);
}

/** Kinds that a reference to `vestiging` may be met by: any register of places. */
export const PLACE_KINDS = [
  'duo_vestigingen_vo',
  'duo_afstand',
  'duo_leerlingen_vo',
  'duo_vsv',
  'vestiging_kenmerken',
] as const;
