import type { Command } from '../command.js';
import { cijfers } from './cijfers.js';
import { demo } from './demo.js';
import { inlezen } from './inlezen.js';
import { intrekken } from './intrekken.js';
import { jaarverslag } from './jaarverslag.js';
import { publicaties } from './publicaties.js';
import { publiceren } from './publiceren.js';
import { serveren } from './serveren.js';
import { vaststellen } from './vaststellen.js';
import { voorbeeld } from './voorbeeld.js';

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  demo,
  voorbeeld,
  inlezen,
  cijfers,
  publiceren,
  vaststellen,
  intrekken,
  publicaties,
  jaarverslag,
  serveren,
];
