import type { Indicator } from '../indicator.js';
import { leerlingen } from './leerlingen.js';
import { deelnamePro } from './deelname-pro.js';

export const DEELNAME: readonly Indicator[] = [leerlingen, deelnamePro];
