import type { Indicator } from '../indicator.js';
import { doorstroompercentage } from './doorstroompercentage.js';

export const DOORSTROOM: readonly Indicator[] = [doorstroompercentage];
