import type { Indicator } from '../indicator.js';
import { deelnamePro } from './deelname-pro.js';
import { leerlingen } from './leerlingen.js';
import { vsv } from './vsv.js';

export const DEELNAME: readonly Indicator[] = [leerlingen, deelnamePro, vsv];
