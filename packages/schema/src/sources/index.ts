import type { Source } from '../source.js';
import { arbeidstoeleiding } from './arbeidstoeleiding.js';
import { arrangementen } from './arrangementen.js';
import { audits } from './audits.js';
import { balans } from './balans.js';
import { basisondersteuning } from './basisondersteuning.js';
import { begroting } from './begroting.js';
import { capaciteit } from './capaciteit.js';
import { doelen } from './doelen.js';
import { doorstroom } from './doorstroom.js';
import { duoAfstand } from './duo-afstand.js';
import { duoLeerlingenVo } from './duo-leerlingen-vo.js';
import { duoVestigingenBo } from './duo-vestigingen-bo.js';
import { duoVestigingenVo } from './duo-vestigingen-vo.js';
import { duoVsv } from './duo-vsv.js';
import { evaluaties } from './evaluaties.js';
import { grootboek } from './grootboek.js';
import { inschrijvingen } from './inschrijvingen.js';
import { leerlingprognose } from './leerlingprognose.js';
import { opp } from './opp.js';
import { opr } from './opr.js';
import { osoDossier } from './oso-dossier.js';
import { parameters } from './parameters.js';
import { personeel } from './personeel.js';
import { plaatsingsoverleg } from './plaatsingsoverleg.js';
import { plustrajecten } from './plustrajecten.js';
import { povo } from './povo.js';
import { programmas } from './programmas.js';
import { regioPc4 } from './regio-pc4.js';
import { schoolbesteding } from './schoolbesteding.js';
import { succesplannen } from './succesplannen.js';
import { tlv } from './tlv.js';
import { toewijzing } from './toewijzing.js';
import { trajectvoorziening } from './trajectvoorziening.js';
import { vergoedingen } from './vergoedingen.js';
import { verplichtingMutaties } from './verplichting-mutaties.js';
import { verplichtingen } from './verplichtingen.js';
import { verzuim } from './verzuim.js';
import { verzuimmeldingen } from './verzuimmeldingen.js';
import { vestigingKenmerken } from './vestiging-kenmerken.js';
import { vestigingOpvolging } from './vestiging-opvolging.js';
import { vrijstellingen } from './vrijstellingen.js';

/** Every kind of delivery, in the order in which they are taken in: what is referred to comes first. */
export const SOURCES: readonly Source[] = [
  regioPc4,
  duoVestigingenVo,
  duoVestigingenBo,
  duoAfstand,
  duoLeerlingenVo,
  duoVsv,
  vestigingKenmerken,
  vestigingOpvolging,
  parameters,
  inschrijvingen,
  tlv,
  doorstroom,
  evaluaties,
  succesplannen,
  vergoedingen,
  verzuim,
  verzuimmeldingen,
  vrijstellingen,
  opp,
  arrangementen,
  basisondersteuning,
  plustrajecten,
  trajectvoorziening,
  plaatsingsoverleg,
  povo,
  arbeidstoeleiding,
  begroting,
  programmas,
  verplichtingen,
  verplichtingMutaties,
  schoolbesteding,
  toewijzing,
  opr,
  audits,
  balans,
  capaciteit,
  leerlingprognose,
  personeel,
  grootboek,
  osoDossier,
  doelen,
];

/** The declaration of a kind, or undefined when there is none. */
export function sourceOf(kind: string): Source | undefined {
  return SOURCES.find((source) => source.kind === kind);
}

/** Kinds that a reference to `vestiging` may be met by: any register of places. */
export const PLACE_KINDS = [
  'duo_vestigingen_vo',
  'duo_vestigingen_bo',
  'duo_afstand',
  'duo_leerlingen_vo',
  'duo_vsv',
  'vestiging_kenmerken',
  'vestiging_opvolging',
] as const;
