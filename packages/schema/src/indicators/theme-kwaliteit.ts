import type { Indicator } from '../indicator.js';
import { aanleverstatus } from './aanleverstatus.js';
import { audits } from './audits.js';
import { oprOnderwerpen } from './opr-onderwerpen.js';

export const KWALITEIT: readonly Indicator[] = [oprOnderwerpen, audits, aanleverstatus];
