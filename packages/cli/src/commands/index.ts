import type { Command } from '../command.js';
import { aansluiting } from './aansluiting.js';
import { bevindingen } from './bevindingen.js';
import { bewaken } from './bewaken.js';
import { cijfers } from './cijfers.js';
import { controleren } from './controleren.js';
import { dekking } from './dekking.js';
import { demo } from './demo.js';
import { herleid } from './herleid.js';
import { inlezen } from './inlezen.js';
import { intrekken } from './intrekken.js';
import { jaarverslag } from './jaarverslag.js';
import { leveringen } from './leveringen.js';
import { profiel } from './profiel.js';
import { pseudonimiseren } from './pseudonimiseren.js';
import { publicaties } from './publicaties.js';
import { publiceren } from './publiceren.js';
import { serveren } from './serveren.js';
import { sjabloon } from './sjabloon.js';
import { sleutel } from './sleutel.js';
import { vaststellen } from './vaststellen.js';
import { vergelijken } from './vergelijken.js';
import { vergoedingen } from './vergoedingen.js';
import { voorbeeld } from './voorbeeld.js';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  demo,
  voorbeeld,
  sjabloon,
  inlezen,
  bewaken,
  controleren,
  profiel,
  sleutel,
  pseudonimiseren,
  leveringen,
  cijfers,
  herleid,
  dekking,
  bevindingen,
  vergoedingen,
  aansluiting,
  publiceren,
  vaststellen,
  intrekken,
  publicaties,
  vergelijken,
  jaarverslag,
  serveren,
];
