import type { Indicator } from '../indicator.js';
import { doelen } from './doelen.js';

/** The goals of the ondersteuningsplan: last, since each of them is about a figure of another indicator. */
export const DOELEN: readonly Indicator[] = [doelen];
