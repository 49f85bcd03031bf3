import type { Indicator } from '../indicator.js';
import { vergoedingen } from './vergoedingen.js';

export const VERGOEDINGEN: readonly Indicator[] = [vergoedingen];
