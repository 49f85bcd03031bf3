import type { Indicator } from '../indicator.js';
import { thuiszitters } from './thuiszitters.js';

export const THUISZITTERS: readonly Indicator[] = [thuiszitters];
