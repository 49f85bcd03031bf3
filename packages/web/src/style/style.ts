import { FIGURE_STYLE } from './figure-style.js';
import { PAGE_STYLE } from './page-style.js';
import { PRINT_STYLE } from './print-style.js';
import { TOKENS } from './tokens.js';

/** The style of the page, as it stands in its head. */
export const STYLE = [TOKENS, PAGE_STYLE, FIGURE_STYLE, PRINT_STYLE]
  .join('')
  .replace(/\n\s*/g, '\n')
  .trim();
